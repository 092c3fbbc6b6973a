/**
 * How little a training tells of any one person (Opacus, TensorFlow Privacy, Flower).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { eq, gt, le, lit, lt, mul, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity } from "../../core/units.js";

/**
 * Where noise comes from.
 *
 * - `gaussian`: noise of a normal distribution, which needs a delta.
 * - `laplace`: noise of a Laplace distribution, which needs none.
 */
export const PrivacyMechanism = z
  .enum({ GAUSSIAN: "gaussian", LAPLACE: "laplace" })
  .meta({ id: "PrivacyMechanism", title: "Mechanism of privacy" });
export type PrivacyMechanism = z.infer<typeof PrivacyMechanism>;

/**
 * How spent privacy is added up over steps.
 *
 * - `basic`, `advanced`: composition as first proved.
 * - `rdp`: by Rényi divergence.
 * - `gdp`: by the Gaussian limit.
 * - `prv`: by the distribution of privacy loss itself.
 */
export const PrivacyAccountant = z
  .enum({ BASIC: "basic", ADVANCED: "advanced", RDP: "rdp", GDP: "gdp", PRV: "prv" })
  .meta({ id: "PrivacyAccountant", title: "Accountant of privacy" });
export type PrivacyAccountant = z.infer<typeof PrivacyAccountant>;

/**
 * Whose presence is hidden.
 *
 * - `example`: that of a row.
 * - `user`: that of a person with all their rows, or of a client.
 */
export const PrivacyUnit = z
  .enum({ EXAMPLE: "example", USER: "user" })
  .meta({ id: "PrivacyUnit", title: "Unit of privacy" });
export type PrivacyUnit = z.infer<typeof PrivacyUnit>;

/** How little a training tells of any one person. */
export const DifferentialPrivacy = withRules(
  closed({
    /** Where noise comes from. */
    mechanism: PrivacyMechanism,
    /** Whose presence is hidden. */
    unit: PrivacyUnit,
    /** How spent privacy is added up. */
    accountant: PrivacyAccountant.optional(),
    /** The loss of privacy that is allowed for: above 0. */
    epsilon_budget: Quantity.gt(0).optional(),
    /** The loss of privacy up to now. */
    spent_epsilon: Quantity.min(0).optional(),
    /** The chance that the loss is greater: from 0, below 1. */
    delta: z.number().min(0).lt(1),
    /** The norm to which a gradient or update is cut. Absent: none is, or it is not one number. */
    clipping_norm: Quantity.gt(0).optional(),
    /** The standard deviation of the noise, divided by the clipping norm. */
    noise_multiplier: Quantity.min(0).optional(),
    /** The share of units that is drawn for a step: above 0. */
    sampling_ratio: z.number().gt(0).max(1).optional(),
    /** Units whose presence is hidden. */
    unit_count: Count.min(1).optional(),
  }),
  {
    spent_within_budget: warn(
      "No more privacy is lost than was allowed for.",
      le("spent_epsilon", "epsilon_budget"),
    ),
    delta_below_one_unit: warn(
      "The chance of a greater loss is below one in the number of units.",
      lt(mul("delta", "unit_count"), 1),
    ),
    gaussian_has_delta: rule(
      "Noise of a normal distribution leaves some chance of a greater loss.",
      when(eq("mechanism", lit("gaussian")), gt("delta", 0)),
      "delta",
    ),
  },
).meta({ id: "DifferentialPrivacy", title: "Differential privacy" });
export type DifferentialPrivacy = z.infer<typeof DifferentialPrivacy>;

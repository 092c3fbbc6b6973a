/**
 * How an experiment decides: before it starts, at looks along the way, at any time, by posteriors,
 * or by moving traffic while it runs.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Key } from "../../core/identifier.js";
import { ge } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Days, Quantity } from "../../core/units.js";
import { BanditDesign } from "./bandit-design.js";
import { BayesianDesign } from "./bayesian-design.js";
import { GroupSequentialDesign } from "./group-sequential-design.js";
import { HypothesisSides, TestLevel } from "./test-level.js";

/**
 * The test of one metric between two variants.
 *
 * - `z`: of proportions, or of means with many units.
 * - `t`: Student's, of means with equal variances.
 * - `welch`: of means with unequal variances.
 * - `chi_square`: of counts in categories.
 * - `fisher_exact`: of counts in categories, with few units.
 * - `mann_whitney`: of ranks.
 * - `delta_method`: of ratios of two sums.
 * - `bootstrap`: by resampling.
 * - `permutation`: by shuffling the variants.
 */
export const ExperimentTest = z
  .enum({
    Z: "z",
    T: "t",
    WELCH: "welch",
    CHI_SQUARE: "chi_square",
    FISHER_EXACT: "fisher_exact",
    MANN_WHITNEY: "mann_whitney",
    DELTA_METHOD: "delta_method",
    BOOTSTRAP: "bootstrap",
    PERMUTATION: "permutation",
  })
  .meta({ id: "ExperimentTest", title: "Test of an experiment" });
export type ExperimentTest = z.infer<typeof ExperimentTest>;

/** One look, after as many units as were planned. */
export const FixedHorizonDesign = withRules(
  closed({
    /** The p-value is read once. */
    kind: z.literal("fixed_horizon"),
    /** The test. */
    test: ExperimentTest,
    /** How often an effect is found where there is none. */
    alpha: TestLevel,
    /** How often the smallest effect that matters is found where it is there. Absent: not planned. */
    power: TestLevel.optional(),
    /** Whether effects either way are looked for. */
    sides: HypothesisSides.default("two"),
    /** The smallest effect that matters, as a share of the control's value. Absent: not planned. */
    minimum_detectable_effect_ratio: Quantity.gt(0).optional(),
    /** Units of all variants together that this takes. Absent: not planned. */
    planned_unit_count: Count.min(1).optional(),
    /** How long this takes. Whole weeks keep the days of the week even. */
    planned_duration_days: Days.optional(),
  }),
  {
    power_above_alpha: rule(
      "An effect is found more often where there is one than where there is none.",
      ge("power", "alpha"),
      "power",
    ),
  },
).meta({ id: "FixedHorizonDesign", title: "Fixed horizon" });
export type FixedHorizonDesign = z.infer<typeof FixedHorizonDesign>;

/**
 * How an error rate is kept at any time.
 *
 * - `msprt`: mixture sequential probability ratio test.
 * - `confidence_sequence`: intervals that hold at all times together.
 * - `e_process`: a bet against the hypothesis; the p-value is at most one by its wealth.
 */
export const AlwaysValidMethod = z
  .enum({
    MSPRT: "msprt",
    CONFIDENCE_SEQUENCE: "confidence_sequence",
    E_PROCESS: "e_process",
  })
  .meta({ id: "AlwaysValidMethod", title: "Method that is valid at any time" });
export type AlwaysValidMethod = z.infer<typeof AlwaysValidMethod>;

/** As many looks as one likes (Johari et al. 2017, "Peeking at A/B Tests"). */
export const AlwaysValidDesign = closed({
  /** The p-value may be read at any time. */
  kind: z.literal("always_valid"),
  /** How the error rate is kept. */
  method: AlwaysValidMethod,
  /** How often an effect is found at any time where there is none. */
  alpha: TestLevel,
  /** Whether effects either way are looked for. */
  sides: HypothesisSides.default("two"),
  /** The variance of the effects that the mixture expects (tau squared). */
  mixing_variance: Quantity.gt(0).optional(),
  /** Units after which the experiment ends in any case. */
  max_unit_count: Count.optional(),
  /** The metric by which `mixing_variance` was chosen. */
  tuned_on: Key.optional(),
}).meta({ id: "AlwaysValidDesign", title: "Valid at any time" });
export type AlwaysValidDesign = z.infer<typeof AlwaysValidDesign>;

/** How an experiment decides. */
export const ExperimentDesign = z
  .discriminatedUnion("kind", [
    FixedHorizonDesign,
    GroupSequentialDesign,
    AlwaysValidDesign,
    BayesianDesign,
    BanditDesign,
  ])
  .meta({ id: "ExperimentDesign", title: "Design of an experiment" });
export type ExperimentDesign = z.infer<typeof ExperimentDesign>;

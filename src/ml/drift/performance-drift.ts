/**
 * Whether a model has become better or worse than it was, measured or estimated without labels
 * (NannyML `performance_calculation`, `performance_estimation`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  and,
  atLeastOne,
  eq,
  ge,
  gt,
  has,
  le,
  lt,
  near,
  not,
  or,
  sub,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { Count, Quantity } from "../../core/units.js";

/**
 * How a model's performance came to be known.
 *
 * - `realized`: measured against labels that have arrived.
 * - `cbpe`: estimated from the calibrated confidence of a classifier (confidence-based performance
 *   estimation).
 * - `dle`: estimated from the loss that a second model predicts (direct loss estimation).
 */
export const PerformanceDriftMethod = z
  .enum({ REALIZED: "realized", CBPE: "cbpe", DLE: "dle" })
  .meta({ id: "PerformanceDriftMethod", title: "How performance is known" });
export type PerformanceDriftMethod = z.infer<typeof PerformanceDriftMethod>;

/** How far one metric of a model has moved from its value on the reference. */
export const PerformanceDrift = withRules(
  closed({
    /** The metric, such as `roc_auc` or `rmse`. */
    metric: Name,
    /** How the current value came to be known. */
    method: PerformanceDriftMethod.default("realized"),
    /** Whether a higher value is better, as of accuracy and unlike error. */
    higher_is_better: z.boolean(),
    /** Its value on the reference. */
    reference_value: Quantity,
    /** Its value now. */
    current_value: Quantity,
    /** The current value less that of the reference. */
    change: Quantity.optional(),
    /** The standard error of the current value that comes from the number of rows. */
    sampling_error: Quantity.min(0).optional(),
    /** The value below which there is drift. Absent: there is no such value. */
    lower_threshold: Quantity.optional(),
    /** The value above which there is drift. Absent: there is no such value. */
    upper_threshold: Quantity.optional(),
    /** Whether the current value is outside the thresholds. */
    drift_detected: z.boolean(),
    /** Whether the model has become worse by more than chance. Absent: not told. */
    is_worse: z.boolean().optional(),
    /** Rows of which the current value was worked out. */
    row_count: Count.optional(),
  }),
  {
    drift_has_a_threshold: rule(
      "Whoever finds drift has set at least one threshold.",
      when(eq("drift_detected", true), atLeastOne("lower_threshold", "upper_threshold")),
      "lower_threshold",
    ),
    thresholds_in_order: rule(
      "The lower threshold is not above the upper one.",
      le("lower_threshold", "upper_threshold"),
    ),
    below_lower_is_drift: rule(
      "A value below the lower threshold is drift.",
      when(lt("current_value", "lower_threshold"), eq("drift_detected", true)),
      "drift_detected",
    ),
    above_upper_is_drift: rule(
      "A value above the upper threshold is drift.",
      when(gt("current_value", "upper_threshold"), eq("drift_detected", true)),
      "drift_detected",
    ),
    not_below_lower_is_no_drift: rule(
      "Where only values that are too low are drift, any other is none.",
      when(
        and(eq("drift_detected", true), not(has("upper_threshold"))),
        lt("current_value", "lower_threshold"),
      ),
      "drift_detected",
    ),
    not_above_upper_is_no_drift: rule(
      "Where only values that are too high are drift, any other is none.",
      when(
        and(eq("drift_detected", true), not(has("lower_threshold"))),
        gt("current_value", "upper_threshold"),
      ),
      "drift_detected",
    ),
    between_is_no_drift: rule(
      "A value between the thresholds is no drift.",
      when(
        eq("drift_detected", true),
        or(lt("current_value", "lower_threshold"), gt("current_value", "upper_threshold")),
      ),
      "drift_detected",
    ),
    // Values are published with three or four digits.
    change_is_difference: rule(
      "The change is the current value less that of the reference.",
      or(
        near("change", sub("current_value", "reference_value"), { rel: 0.01 }),
        near("change", sub("current_value", "reference_value"), { abs: 0.001 }),
      ),
      "change",
    ),
    worse_is_lower_or_higher: rule(
      "A model has become worse only when its metric moved away from what is better.",
      or(
        eq("is_worse", false),
        and(eq("higher_is_better", true), le("current_value", "reference_value")),
        and(eq("higher_is_better", false), ge("current_value", "reference_value")),
      ),
      "is_worse",
    ),
    better_is_not_worse: rule(
      "A model that has drifted, and has not become worse, has a metric that moved towards what is better.",
      when(
        eq("drift_detected", true),
        or(
          eq("is_worse", true),
          and(eq("higher_is_better", true), ge("current_value", "reference_value")),
          and(eq("higher_is_better", false), le("current_value", "reference_value")),
        ),
      ),
      "is_worse",
    ),
    reference_within_thresholds: warn(
      "The reference itself is within the thresholds.",
      when(
        le("lower_threshold", "upper_threshold"),
        and(ge("reference_value", "lower_threshold"), le("reference_value", "upper_threshold")),
      ),
    ),
  },
).meta({ id: "PerformanceDrift", title: "Drift of performance" });
export type PerformanceDrift = z.infer<typeof PerformanceDrift>;

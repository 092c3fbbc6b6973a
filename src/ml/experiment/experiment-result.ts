/**
 * What one variant did to one metric.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Labels } from "../../core/free-form.js";
import { ForeignId, Key } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import {
  add,
  and,
  atLeastOne,
  div,
  ge,
  gt,
  has,
  le,
  lt,
  mul,
  near,
  not,
  or,
  sub,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity, Ratio } from "../../core/units.js";
import { TestLevel } from "./test-level.js";

const isFound = lt("p_value", sub(1, "interval_level_ratio"));
const isNotFound = ge("p_value", sub(1, "interval_level_ratio"));

/** What one variant did to one metric. All values are after the reduction of variance, if any. */
export const ExperimentResult = withRules(
  closed({
    /** The metric. */
    metric: Key,
    /** The variant. */
    variant: ForeignId,
    /** The units that were looked at, such as `{ "country": "DE" }`. Absent: all. */
    segment: Labels.optional(),
    /** When it was worked out. */
    analysed_at: Instant.optional(),
    /** Units of the variant that the result is of. */
    unit_count: Count.optional(),
    /** The metric in this variant. */
    value: Quantity,
    /** The metric in the control. Absent: this is the control. */
    control_value: Quantity.optional(),
    /** The value less that of the control. */
    difference: Quantity.optional(),
    /** The standard error of the difference. */
    standard_error: Quantity.min(0).optional(),
    /** The value divided by that of the control, less 1. */
    lift_ratio: Quantity.optional(),
    /** The lower end of the confidence or credible interval of the lift. Absent: open, or no interval. */
    lift_low_ratio: Quantity.optional(),
    /** Its upper end. Absent: it is open, as that of a one-sided test, or there is no interval. */
    lift_high_ratio: Quantity.optional(),
    /** How often such an interval holds the true lift, or how probable it is that this one does. */
    interval_level_ratio: TestLevel.optional(),
    /** The test's statistic. */
    statistic: Quantity.optional(),
    /** How likely so large an effect is by chance. */
    p_value: Ratio.optional(),
    /** The same, corrected for the number of tests. */
    adjusted_p_value: Ratio.optional(),
    /** Whether the effect counts as found. */
    is_significant: z.boolean().optional(),
    /** How probable it is that the variant is better than the control. */
    probability_to_beat_control: Ratio.optional(),
    /** How probable it is that the variant is the best of all. */
    probability_to_be_best: Ratio.optional(),
    /** How much of the metric is lost on average by choosing this variant, in its unit. */
    expected_loss: Quantity.min(0).optional(),
    /** Whether a guardrail got worse by more than it may. */
    guardrail_breached: z.boolean().optional(),
  }),
  {
    // Values such as 2.1 % have two digits, of which a lift of 2 % keeps none. Posteriors shrink it.
    lift_is_relative: rule(
      "The lift is the value divided by that of the control, less 1.",
      when(
        and(gt("control_value", 0), not(has("probability_to_beat_control"))),
        or(
          near("value", mul("control_value", add(1, "lift_ratio")), { rel: 0.05 }),
          near("lift_ratio", sub(div("value", "control_value"), 1), { abs: 0.005 }),
        ),
      ),
      "lift_ratio",
    ),
    difference_is_absolute: rule(
      "The difference is the value less that of the control.",
      or(
        has("probability_to_beat_control"),
        near("value", add("control_value", "difference"), { rel: 0.005 }),
        near("difference", sub("value", "control_value"), { rel: 0.02 }),
        near("difference", sub("value", "control_value"), { abs: 0.0005 }),
      ),
      "difference",
    ),
    effect_is_against_control: rule(
      "An effect is against a control.",
      when(has("lift_ratio"), has("control_value")),
      "control_value",
    ),
    interval_has_a_level: rule(
      "An interval has a level, and a level is that of an interval.",
      or(
        and(has("interval_level_ratio"), atLeastOne("lift_low_ratio", "lift_high_ratio")),
        and(not(has("interval_level_ratio")), not(atLeastOne("lift_low_ratio", "lift_high_ratio"))),
      ),
      "interval_level_ratio",
    ),
    interval_in_order: rule(
      "The lower end of an interval is not above its upper end.",
      le("lift_low_ratio", "lift_high_ratio"),
      "lift_high_ratio",
    ),
    // Intervals of a bootstrap may lie beside the estimate.
    lift_from_low: warn(
      "The lift is not below its interval.",
      ge("lift_ratio", "lift_low_ratio"),
      "lift_low_ratio",
    ),
    lift_up_to_high: warn(
      "The lift is not above its interval.",
      le("lift_ratio", "lift_high_ratio"),
      "lift_high_ratio",
    ),
    // One may be of the difference and the other of the lift: near the level they may disagree.
    interval_agrees_with_p: warn(
      "An interval leaves out zero when the p-value is below one less its level, and only then.",
      or(
        and(isFound, or(gt("lift_low_ratio", 0), lt("lift_high_ratio", 0))),
        and(isNotFound, le("lift_low_ratio", 0), ge("lift_high_ratio", 0)),
      ),
      "p_value",
    ),
    correction_does_not_help: rule(
      "A p-value that is corrected for the number of tests is not lower.",
      or(ge("adjusted_p_value", "p_value"), near("adjusted_p_value", "p_value", { abs: 0.0006 })),
      "adjusted_p_value",
    ),
  },
).meta({ id: "ExperimentResult", title: "Result" });
export type ExperimentResult = z.infer<typeof ExperimentResult>;

/**
 * Why an alert was raised: a number was on the wrong side of another.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  and,
  eq,
  exactlyOne,
  ge,
  le,
  lit,
  ne,
  not,
  oneOf,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { SpecialNumber } from "../../core/special-number.js";
import { Text } from "../../core/text.js";
import { ThresholdOperator } from "../../core/threshold-operator.js";
import { Quantity, Seconds } from "../../core/units.js";
import { MetricName, MetricUnit } from "../../metrics/metric-name.js";
import { isOnWrongSide } from "../../monitoring/alert/wrong-side.js";
import { SloBurn } from "./slo-burn.js";

const isUpper = oneOf("operator", lit("gt"), lit("ge"));

/** Why an alert was raised: a number was on the wrong side of another. */
export const ThresholdEvidence = withRules(
  closed({
    /** Tells this kind of evidence from the others. */
    alert_type: z.literal("threshold"),
    /** The metric. */
    metric: MetricName,
    /** What the number is measured in. */
    unit: MetricUnit.optional(),
    /** The query, where the number is more than the metric: at most 8192 characters. */
    query: Text.min(1).optional(),
    /** How the number is held against the threshold. */
    operator: ThresholdOperator,
    /** The threshold. */
    threshold: Quantity,
    /** The number when the alert was raised. What it is now says nothing of that. */
    value: Quantity.optional(),
    /** The number, where it is infinite. */
    value_special: SpecialNumber.optional(),
    /** How long it must be on the wrong side before the alert is raised. */
    for_s: Seconds.default(0),
    /** How long the alert goes on after the number is back. */
    keep_firing_for_s: Seconds.default(0),
    /** To which number it must come back. Absent: to the threshold. */
    recovery_threshold: Quantity.optional(),
    /** The objective whose error budget burns, where the threshold is a burn rate. */
    slo_burn: SloBurn.optional(),
  }),
  {
    one_value: rule(
      "The number is finite, or it is infinite.",
      exactlyOne("value", "value_special"),
      "value",
    ),
    value_breaches: rule(
      "The number is on the wrong side of the threshold.",
      isOnWrongSide("value", "operator", "threshold"),
      "value",
    ),
    nan_breaches_nothing: rule(
      "What is not a number is on no side of a threshold.",
      ne("value_special", lit("NaN")),
    ),
    infinity_breaches: rule(
      "Infinity is above every threshold, and its negative below.",
      and(
        when(isUpper, ne("value_special", lit("-Inf"))),
        when(not(isUpper), ne("value_special", lit("+Inf"))),
      ),
      "value_special",
    ),
    recovery_is_on_the_good_side: rule(
      "The number comes back to the threshold or further.",
      and(
        when(isUpper, le("recovery_threshold", "threshold")),
        when(not(isUpper), ge("recovery_threshold", "threshold")),
      ),
      "recovery_threshold",
    ),
    burn_is_the_value: warn(
      "Where the threshold is a burn rate, it is that of the objective.",
      eq("threshold", "slo_burn.burn_rate_threshold"),
    ),
  },
).meta({ id: "ThresholdEvidence", title: "Threshold" });
export type ThresholdEvidence = z.infer<typeof ThresholdEvidence>;

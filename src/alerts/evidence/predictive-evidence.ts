/**
 * Why an alert was raised: a number will be on the wrong side of another soon.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId, Uuid } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import {
  and,
  le,
  millisBetween,
  mul,
  notLater,
  together,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { ThresholdOperator } from "../../core/threshold-operator.js";
import { Quantity, Ratio } from "../../core/units.js";
import { MetricName, MetricUnit } from "../../metrics/metric-name.js";
import { isOnWrongSide } from "../../monitoring/alert/wrong-side.js";

/** Why an alert was raised: a number will be on the wrong side of another soon. */
export const PredictiveEvidence = withRules(
  closed({
    /** Tells this kind of evidence from the others. */
    alert_type: z.literal("predictive"),
    /** The metric. */
    metric: MetricName,
    /** What it is measured in. */
    unit: MetricUnit.optional(),
    /** The model that predicts. */
    model_id: ForeignId,
    /** Its version: at most 64 characters. */
    model_version: Text.min(1).max(64).optional(),
    /** The prediction itself, where it is kept. */
    prediction_id: Uuid.optional(),
    /** When it was predicted. */
    predicted_at: Instant,
    /** How far it looks ahead: from one second to 366 days. */
    horizon_s: z.int().min(1).max(31_622_400),
    /** The number when it was predicted. */
    current_value: Quantity.optional(),
    /** The number that is predicted for the end of the horizon, or for `breach_at`. */
    predicted_value: Quantity,
    /** The lower end of the range in which it will lie. */
    predicted_low: Quantity.optional(),
    /** The upper end of the range in which it will lie. */
    predicted_high: Quantity.optional(),
    /** How sure it is that it will lie in that range. */
    confidence_ratio: Ratio.optional(),
    /** How the number is held against the threshold. */
    operator: ThresholdOperator,
    /** The threshold. */
    threshold: Quantity,
    /** When it will be crossed. Absent: not said. */
    breach_at: Instant.optional(),
    /** How likely it is that it will be crossed within the horizon. */
    breach_probability_ratio: Ratio.optional(),
  }),
  {
    // A careful team raises an alert where an end of the range breaches.
    prediction_breaches: warn(
      "The number that is predicted is on the wrong side of the threshold.",
      isOnWrongSide("predicted_value", "operator", "threshold"),
      "predicted_value",
    ),
    range_has_two_ends: warn(
      "A range has a lower and an upper end, and says how sure it is.",
      together("predicted_low", "predicted_high", "confidence_ratio"),
    ),
    low_not_above_high: rule(
      "The lower end of the range is not above the upper.",
      le("predicted_low", "predicted_high"),
      "predicted_low",
    ),
    // The mean of skewed numbers may lie outside of the middle of them.
    prediction_within_range: warn(
      "The number that is predicted lies within its range.",
      when(
        le("predicted_low", "predicted_high"),
        and(le("predicted_low", "predicted_value"), le("predicted_value", "predicted_high")),
      ),
      "predicted_value",
    ),
    breach_not_before_prediction: rule(
      "What is predicted comes after the prediction.",
      notLater("predicted_at", "breach_at"),
      "breach_at",
    ),
    breach_within_horizon: rule(
      "What is predicted comes within the horizon.",
      le(millisBetween("predicted_at", "breach_at"), mul("horizon_s", 1000)),
      "breach_at",
    ),
    breach_is_likely: warn(
      "An alert is raised where a breach is more likely than not.",
      le(0.5, "breach_probability_ratio"),
      "breach_probability_ratio",
    ),
  },
).meta({ id: "PredictiveEvidence", title: "Prediction" });
export type PredictiveEvidence = z.infer<typeof PredictiveEvidence>;

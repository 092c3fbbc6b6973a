/**
 * Why an alert was raised: a number was not what a model expects.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import {
  and,
  earlier,
  ge,
  gt,
  le,
  lt,
  millisBetween,
  mul,
  or,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count, Quantity, Ratio } from "../../core/units.js";
import { MetricName, MetricUnit } from "../../metrics/metric-name.js";

/** How a number is scored, in lower case: `z_score`, `mad`, `isolation_forest`, `prophet_residual`. */
export const AnomalyMethod = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, {
  error: "Expected a term in lower case, such as z_score or isolation_forest.",
});
export type AnomalyMethod = z.infer<typeof AnomalyMethod>;

/** Why an alert was raised: a number was not what a model expects. */
export const AnomalyEvidence = withRules(
  closed({
    /** Tells this kind of evidence from the others. */
    alert_type: z.literal("anomaly"),
    /** The metrics that were looked at together, the one that stands out first: 1 to 100. */
    metrics: z.array(MetricName).min(1).max(100),
    /** What the number is measured in. */
    unit: MetricUnit.optional(),
    /** The model that expects something else. */
    model_id: ForeignId,
    /** Its version: at most 64 characters. */
    model_version: Text.min(1).max(64).optional(),
    /** How it scores. */
    method: AnomalyMethod,
    /** How strange the number is by the model: the farther from zero, the stranger. */
    score: Quantity,
    /** From which score on an alert is raised; where it is above zero, in either direction. */
    score_threshold: Quantity,
    /** The first instant from which the model knows what is usual. */
    baseline_start: Instant,
    /** The instant up to which it knows it; not included. */
    baseline_end: Instant,
    /** How many points it learnt from. */
    baseline_sample_count: Count.optional(),
    /** The number when the alert was raised. Absent: several numbers are strange together. */
    value: Quantity.optional(),
    /** What the model expects. */
    expected_value: Quantity.optional(),
    /** The smallest number that it does not find strange. Absent: none is too small. */
    expected_low: Quantity.optional(),
    /** The largest number that it does not find strange. Absent: none is too large. */
    expected_high: Quantity.optional(),
    /** How many of a hundred numbers lie in that range, as a share, by the model. */
    confidence_ratio: Ratio.optional(),
    /** How long a season is, for a model that has one: a day, a week. In seconds. */
    season_s: z.int().min(1).max(31_622_400).optional(),
  }),
  {
    score_is_high: rule(
      "The score is as far from zero as raises an alert, or farther.",
      or(
        ge("score", "score_threshold"),
        and(gt("score_threshold", 0), le("score", mul(-1, "score_threshold"))),
      ),
      "score",
    ),
    baseline_takes_time: rule(
      "What is usual is learnt from a span of time.",
      earlier("baseline_start", "baseline_end"),
    ),
    low_not_above_high: rule(
      "The lower end of what is expected is not above the upper.",
      le("expected_low", "expected_high"),
    ),
    // The mean of skewed numbers may lie outside of the middle nine tenths of them.
    expected_within_range: warn(
      "What is expected lies within the range that is.",
      and(le("expected_low", "expected_value"), le("expected_value", "expected_high")),
      "expected_value",
    ),
    // A model of many numbers may find together strange what is not strange alone.
    value_outside_range: warn(
      "The number lies outside of what is expected.",
      or(lt("value", "expected_low"), gt("value", "expected_high")),
      "value",
    ),
    baseline_covers_a_season: warn(
      "A model that knows a season has seen two of them.",
      ge(millisBetween("baseline_start", "baseline_end"), mul("season_s", 2000)),
      "baseline_end",
    ),
  },
).meta({ id: "AnomalyEvidence", title: "Anomaly" });
export type AnomalyEvidence = z.infer<typeof AnomalyEvidence>;

/**
 * How far somebody's behaviour is from what is usual (OCSF `anomaly_analysis`, UEBA).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { GeoPoint } from "../../core/geo-point.js";
import { Key } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import {
  add,
  and,
  type Calculation,
  div,
  earlier,
  eq,
  ge,
  gt,
  le,
  lit,
  mul,
  near,
  not,
  oneOf,
  or,
  sub,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { Count, Quantity } from "../../core/units.js";

/**
 * How a deviation is measured.
 *
 * - `z_score`: in standard deviations from the mean.
 * - `robust_z_score`: 0.6745 times the distance from the median, divided by the median absolute
 *   deviation (Iglewicz and Hoaglin, 1993).
 * - `percentile`: the percentage of the baseline that lies below.
 * - `model_score`: by a score that only its model can explain.
 */
export const DeviationMethod = z
  .enum({
    Z_SCORE: "z_score",
    ROBUST_Z_SCORE: "robust_z_score",
    PERCENTILE: "percentile",
    MODEL_SCORE: "model_score",
  })
  .meta({ id: "DeviationMethod", title: "Measure of deviation" });
export type DeviationMethod = z.infer<typeof DeviationMethod>;

/** What is usual. */
export const BehaviourBaseline = withRules(
  closed({
    /** From when on it was observed. */
    from: Instant,
    /** Until when, not included. */
    to: Instant,
    /** How many observations there are. */
    observation_count: Count.optional(),
    /** Their mean. */
    mean: Quantity.optional(),
    /** Their standard deviation. */
    standard_deviation: z.number().min(0).max(Number.MAX_VALUE).optional(),
    /** Their median. */
    median: Quantity.optional(),
    /** Their median absolute deviation. */
    median_absolute_deviation: z.number().min(0).max(Number.MAX_VALUE).optional(),
    /** What they look like, in words: at most 1000 characters. */
    pattern: Text.max(1000).optional(),
  }),
  { baseline_has_a_span: rule("A baseline ends after it begins.", earlier("from", "to")) },
).meta({ id: "BehaviourBaseline", title: "Baseline of behaviour" });
export type BehaviourBaseline = z.infer<typeof BehaviourBaseline>;

/** How far the speed takes somebody in some seconds. */
const way = (seconds: Calculation) => div(mul("speed_km_h", seconds), 3600);

/** The way between two places where one user was seen. */
export const TravelEvidence = withRules(
  closed({
    /** Where the user was first. */
    from: GeoPoint,
    /** Where the user was next. */
    to: GeoPoint,
    /** The way between the two along a great circle. */
    distance_km: z.number().min(0).max(20_100),
    /** The seconds between the two. */
    elapsed_s: z.number().min(0).max(Number.MAX_SAFE_INTEGER),
    /** How fast the user would have had to be. Absent: no time has passed. */
    speed_km_h: z.number().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  }),
  {
    // Kilometres and seconds may both be whole: half of one more or less, and 2 % beside.
    speed_is_distance_by_time: rule(
      "The speed is the distance divided by the time.",
      when(
        gt("elapsed_s", 0),
        and(
          le(way(sub("elapsed_s", 0.5)), mul(1.02, add("distance_km", 0.5))),
          ge(way(add("elapsed_s", 0.5)), mul(0.98, sub("distance_km", 0.5))),
        ),
      ),
      "speed_km_h",
    ),
  },
).meta({ id: "TravelEvidence", title: "Way between two sightings" });
export type TravelEvidence = z.infer<typeof TravelEvidence>;

const fromMean = div(sub("observed", "baseline.mean"), "baseline.standard_deviation");
const fromMedian = mul(
  0.6745,
  div(sub("observed", "baseline.median"), "baseline.median_absolute_deviation"),
);

/**
 * Near a calculation, or its distance from zero: some tell how far, and not which way. What is usual
 * is rounded for readers, and so the quotient is off by more than a digit.
 */
const isDeviation = (from: Calculation) =>
  or(
    near("deviation", from, { abs: 0.25 }),
    near("deviation", from, { rel: 0.05 }),
    and(
      ge("deviation", 0),
      or(
        near("deviation", mul(-1, from), { abs: 0.25 }),
        near("deviation", mul(-1, from), { rel: 0.05 }),
      ),
    ),
  );

const isScore = oneOf("method", lit("z_score"), lit("robust_z_score"));
const isBeyond = or(ge("deviation", "threshold"), ge(mul(-1, "deviation"), "threshold"));

/** How far somebody's behaviour is from what is usual. */
export const BehaviourAnalysis = withRules(
  closed({
    /** What is watched, such as `track_downloads_per_hour`. */
    feature: Key,
    /** Whose past it is compared with, such as `user` or `peer_group`. */
    compared_with: Key,
    /** What was observed. */
    observed: Quantity.optional(),
    /** What is usual. Absent: not told, or not known yet. */
    baseline: BehaviourBaseline.optional(),
    /** How the deviation is measured. */
    method: DeviationMethod,
    /** How far off it is, by that measure. */
    deviation: Quantity,
    /** From which deviation on, either way, it is not usual. */
    threshold: z.number().min(0).max(Number.MAX_VALUE).optional(),
    /** Whether it is taken for unusual. */
    is_anomalous: z.boolean(),
    /** The places between which the user seems to have travelled. */
    travel: TravelEvidence.optional(),
    /** The model that judged it, with its version. */
    model: Name.meta({ impersonal: true }).optional(),
  }),
  {
    deviation_from_mean: rule(
      "A deviation in standard deviations is that of the value from the mean.",
      when(
        and(eq("method", lit("z_score")), gt("baseline.standard_deviation", 0)),
        isDeviation(fromMean),
      ),
      "deviation",
    ),
    deviation_from_median: rule(
      "A robust deviation is 0.6745 times that of the value from the median.",
      when(
        and(eq("method", lit("robust_z_score")), gt("baseline.median_absolute_deviation", 0)),
        isDeviation(fromMedian),
      ),
      "deviation",
    ),
    // What was seen too seldom may be let pass, and what is known to be bad may not.
    unusual_beyond_threshold: warn(
      "A score is taken for unusual where it reaches the threshold, either way.",
      when(
        isScore,
        or(and(eq("is_anomalous", true), isBeyond), and(eq("is_anomalous", false), not(isBeyond))),
      ),
      "is_anomalous",
    ),
    percentile_within_hundred: rule(
      "A percentile lies from 0 to 100.",
      when(eq("method", lit("percentile")), and(ge("deviation", 0), le("deviation", 100))),
      "deviation",
    ),
  },
).meta({ id: "BehaviourAnalysis", title: "Analysis of behaviour" });
export type BehaviourAnalysis = z.infer<typeof BehaviourAnalysis>;

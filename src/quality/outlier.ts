/**
 * Whether a value is far from what is usual (Shewhart 1931; Iglewicz and Hoaglin 1993; Tukey 1977).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Text } from "../core/text.js";
import { Count, Quantity } from "../core/units.js";
import { QualityError } from "./quality-error.js";
import { type BaselineSummary, type RunningBaseline, usableValue } from "./running-baseline.js";

/**
 * How a value is compared with what is usual.
 *
 * - `z_score`: its distance from the mean, in standard deviations. An outlier beyond 3 (Shewhart). A
 *   few extreme values in the baseline widen it: for data of one hump without long tails.
 * - `modified_z_score`: its distance from the median, in median absolute deviations, times 0.6745. An
 *   outlier beyond 3.5 (Iglewicz and Hoaglin 1993). Up to half of the baseline may be extreme.
 * - `interquartile_range`: its distance from the nearer quartile, in interquartile ranges. An outlier
 *   beyond 1.5, far out beyond 3 (Tukey 1977). Fits lopsided data better.
 */
export const OutlierMethod = z
  .enum({
    Z_SCORE: "z_score",
    MODIFIED_Z_SCORE: "modified_z_score",
    INTERQUARTILE_RANGE: "interquartile_range",
  })
  .meta({ id: "OutlierMethod", title: "Method that finds outliers" });
export type OutlierMethod = z.infer<typeof OutlierMethod>;

/**
 * What a method says of a value.
 *
 * - `usual`: it lies where values lie.
 * - `outlier`: it lies outside. `far_outlier`: beyond Tukey's outer fence.
 * - `unknown`: the baseline is too small, or has no spread that could be a measure.
 */
export const OutlierVerdict = z
  .enum({
    USUAL: "usual",
    OUTLIER: "outlier",
    FAR_OUTLIER: "far_outlier",
    UNKNOWN: "unknown",
  })
  .meta({ id: "OutlierVerdict", title: "Verdict on a value" });
export type OutlierVerdict = z.infer<typeof OutlierVerdict>;

/** What one method says of a value, and why. */
export const OutlierJudgement = closed({
  /** The method. */
  method: OutlierMethod,
  /** What it says. */
  verdict: OutlierVerdict,
  /** The distance in the method's own measure, negative below. Absent when there is no measure. */
  score: Quantity.optional(),
  /** The lowest value that is usual. */
  lower: Quantity.optional(),
  /** The highest value that is usual. */
  upper: Quantity.optional(),
  /** Values in the baseline. */
  sample_count: Count,
  /** Why, as a sentence: at most 300 characters. */
  reason: Text.min(1).max(300),
}).meta({ id: "OutlierJudgement", title: "Judgement on a value" });
export type OutlierJudgement = z.infer<typeof OutlierJudgement>;

/** Values that a baseline needs before it is a measure, unless a caller says otherwise. */
const FEWEST = 30;

/** The standard deviation of a normal distribution is 1 / 0.6745 MADs. */
const NORMAL_MAD = 0.6745;

/** The standard deviation of a normal distribution is 1.253314 mean absolute deviations: √(π/2). */
const NORMAL_MEAN_DEVIATION = Math.sqrt(Math.PI / 2);

/** A centre, what counts as one step away from it, and how many steps are usual. */
interface Scale {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly limit: number;
  readonly farLimit?: number;
  readonly unit: string;
}

const scales = {
  z_score: ({ mean, standardDeviation }) => ({
    low: mean,
    high: mean,
    step: standardDeviation,
    limit: 3,
    unit: "standard deviations from the mean",
  }),
  modified_z_score: ({ median, medianDeviation, meanDeviation }) =>
    medianDeviation > 0
      ? {
          low: median,
          high: median,
          step: medianDeviation / NORMAL_MAD,
          limit: 3.5,
          unit: "scaled median deviations from the median",
        }
      : {
          low: median,
          high: median,
          step: meanDeviation * NORMAL_MEAN_DEVIATION,
          limit: 3.5,
          unit: "scaled mean deviations from the median, which over half of the values equal,",
        },
  interquartile_range: ({ lowerQuartile, upperQuartile }) => ({
    low: lowerQuartile,
    high: upperQuartile,
    step: upperQuartile - lowerQuartile,
    limit: 1.5,
    farLimit: 3,
    unit: "interquartile ranges from the nearer quartile",
  }),
} as const satisfies Record<OutlierMethod, (summary: BaselineSummary) => Scale>;

/** What a caller may ask of `judgeOutlier`. */
export interface OutlierOptions {
  /** Values that the baseline needs: 30 unless given. Fewer than 11 can never exceed a z-score of 3. */
  readonly minCount?: number;
}

/**
 * What a method says of a value against what is usual.
 *
 * A baseline of fewer than `minCount` values says `unknown`. Where all values of the baseline are
 * equal, that value is usual and every other an outlier without a score. Where over half are equal,
 * the MAD is 0 and the mean absolute deviation takes its place (scaled by √(π/2)); an interquartile
 * range of 0 says `unknown`.
 *
 * @throws {QualityError} `not_finite`, `too_large`, `bad_option`.
 */
export function judgeOutlier(
  method: OutlierMethod,
  baseline: RunningBaseline,
  value: number,
  { minCount = FEWEST }: OutlierOptions = {},
): OutlierJudgement {
  const usable = usableValue(value);
  if (!Number.isInteger(minCount) || minCount < 1) {
    throw new QualityError("bad_option", `Expected minCount to be at least 1, not ${minCount}.`);
  }
  const summary = baseline.summary();
  const head = { method, sample_count: baseline.count };
  if (summary === undefined || summary.count < minCount) {
    const reason = `The baseline holds ${baseline.count} values; ${minCount} are needed.`;
    return { ...head, verdict: "unknown", reason };
  }
  if (summary.min === summary.max) return { ...head, ...againstConstant(summary, usable) };
  const scale = scales[method](summary);
  if (scale.step === 0) {
    const reason = "Over half of the values are equal, which leaves no measure of a distance.";
    return { ...head, verdict: "unknown", reason };
  }
  return { ...head, ...againstScale(scale, usable) };
}

type Finding = Omit<OutlierJudgement, "method" | "sample_count">;

function againstConstant({ min, max, count }: BaselineSummary, value: number): Finding {
  const reason = `All ${count} values of the baseline are ${min}.`;
  return { verdict: value === min ? "usual" : "outlier", lower: min, upper: max, reason };
}

function againstScale(scale: Scale, value: number): Finding {
  const { low, high, step, limit, farLimit = Number.POSITIVE_INFINITY, unit } = scale;
  const away = value < low ? value - low : Math.max(0, value - high);
  const score = bounded(away / step);
  const distance = Math.abs(score);
  const verdict = distance <= limit ? "usual" : distance <= farLimit ? "outlier" : "far_outlier";
  return {
    verdict,
    score,
    lower: low - limit * step,
    upper: high + limit * step,
    reason: `The value is ${distance.toPrecision(3)} ${unit}; ${limit} are usual.`,
  };
}

/** A quotient as a finite number: a tiny step makes an infinite one. */
function bounded(score: number): number {
  return Math.min(Math.max(score, -Number.MAX_VALUE), Number.MAX_VALUE);
}

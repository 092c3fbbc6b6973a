/**
 * What the value of two aggregated metrics together is, by the way in which it was made.
 *
 * @module
 */
import type { AggregatedMetric } from "./aggregated-metric.js";
import { lengthMs, type MergeWay } from "./merge-way.js";
import type { MetricAggregationType } from "./metric-aggregation-type.js";
import { pooledAverage, pooledVariance } from "./pooled.js";

/** Two metrics that lie so that they may be merged. */
export type Pair = Exclude<MergeWay, { way: "none" }>;

/** A value, undefined for one of nothing; or why there is none. */
export type MergedValue = { readonly value: number | undefined } | { readonly reason: string };

type Merger = (pair: Pair) => MergedValue;

const never =
  (reason: string): Merger =>
  () => ({ reason });

/** Joins two values; where one side has none, the other stands. */
const joined =
  (join: (a: number, b: number) => number): Merger =>
  ({ first: { value: a }, second: { value: b } }) => ({
    value: a === undefined || b === undefined ? (a ?? b) : join(a, b),
  });

const added = joined((a, b) => a + b);

const sum: Merger = (pair) => {
  const { kind, temporality, is_additive } = pair.first;
  const isGauge = kind === "gauge" || kind === "gauge_histogram";
  if (pair.way === "time" && isGauge) return { reason: "A gauge does not add up over time." };
  if (pair.way === "time" && temporality === "cumulative") {
    return { reason: "A cumulative total contains those before it: it does not add up over time." };
  }
  if (pair.way === "series" && isGauge && is_additive !== true) {
    return { reason: "It is not known that values of several series of this gauge add up." };
  }
  return added(pair);
};

const inTime =
  (pick: (pair: Pair) => readonly [AggregatedMetric, AggregatedMetric]): Merger =>
  (pair) => {
    if (pair.way === "series") return { reason: "Series have no first and no last." };
    const [wanted, other] = pick(pair);
    return { value: wanted.value ?? other.value };
  };

const rate: Merger = (pair) => {
  const { value: a } = pair.first;
  const { value: b } = pair.second;
  if (a === undefined || b === undefined) return { reason: "One of the rates is not known." };
  if (pair.way === "series") return { value: a + b };
  const [msA, msB] = [lengthMs(pair.first), lengthMs(pair.second)];
  return { value: (a * msA + b * msB) / (msA + msB) };
};

const spread =
  (of: (variance: number) => number): Merger =>
  ({ first, second }) => {
    if (first.sample_count + second.sample_count === 0) return { value: undefined };
    const variance = pooledVariance(first, second);
    return variance === undefined
      ? { reason: "A spread is merged only where the averages are known." }
      : { value: of(variance) };
  };

const mergers = {
  count: added,
  sum,
  min: joined(Math.min),
  max: joined(Math.max),
  average: ({ first, second }) => ({ value: pooledAverage(first, second) }),
  median: never("A median of medians is not the median of all samples."),
  percentile: never("A percentile of percentiles is not the percentile of all samples."),
  std: spread(Math.sqrt),
  variance: spread((variance) => variance),
  first: inTime(({ first, second }) => [first, second]),
  last: inTime(({ first, second }) => [second, first]),
  distinct: never("What is in both would count twice."),
  increase: added,
  rate,
} as const satisfies Record<MetricAggregationType, Merger>;

/** What the value of both together is. */
export function mergedValue(pair: Pair): MergedValue {
  return mergers[pair.first.aggregation](pair);
}

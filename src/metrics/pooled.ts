/**
 * Statistics of two sets of samples put together (Chan, Golub and LeVeque 1979).
 *
 * @module
 */
import type { AggregatedMetric } from "./aggregated-metric.js";

/** The average of all samples; undefined where there are none, or it is not known. */
export function pooledAverage(a: AggregatedMetric, b: AggregatedMetric): number | undefined {
  const all = a.sample_count + b.sample_count;
  return weighed(a, b, averageOf, (x, y) => (x * a.sample_count + y * b.sample_count) / all);
}

/** The variance of all samples; undefined where there are none, or it is not known. */
export function pooledVariance(a: AggregatedMetric, b: AggregatedMetric): number | undefined {
  const [x, y] = [averageOf(a), averageOf(b)];
  const all = a.sample_count + b.sample_count;
  return weighed(a, b, varianceOf, (u, v) => {
    if (x === undefined || y === undefined) return undefined;
    const between = ((y - x) ** 2 * a.sample_count * b.sample_count) / all;
    return (u * a.sample_count + v * b.sample_count + between) / all;
  });
}

/** A statistic of both; that of one where the other has no samples. */
export function weighed(
  a: AggregatedMetric,
  b: AggregatedMetric,
  read: (part: AggregatedMetric) => number | undefined,
  join: (x: number, y: number) => number | undefined,
): number | undefined {
  if (a.sample_count === 0) return read(b);
  if (b.sample_count === 0) return read(a);
  const [x, y] = [read(a), read(b)];
  return x === undefined || y === undefined ? undefined : join(x, y);
}

function averageOf({ aggregation, value, average, sum, sample_count }: AggregatedMetric) {
  if (sample_count === 0) return undefined;
  if (average !== undefined) return average;
  if (aggregation === "average") return value;
  return sum === undefined ? undefined : sum / sample_count;
}

function varianceOf({ aggregation, value, variance, std }: AggregatedMetric) {
  if (variance !== undefined) return variance;
  if (std !== undefined) return std ** 2;
  if (value === undefined) return undefined;
  if (aggregation === "variance") return value;
  return aggregation === "std" ? value ** 2 : undefined;
}

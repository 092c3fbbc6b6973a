/**
 * Two aggregated metrics as one.
 *
 * @module
 */
import { AggregatedMetric } from "./aggregated-metric.js";
import { mergedValue, type Pair } from "./merge-value.js";
import { labelKey, mergeWay } from "./merge-way.js";
import { pooledAverage, pooledVariance, weighed } from "./pooled.js";

/** The metric of both, or why there is none. */
export type Merged =
  | { readonly ok: true; readonly value: AggregatedMetric }
  | { readonly ok: false; readonly reason: string };

const alike = [
  "tenant_id",
  "name",
  "kind",
  "unit",
  "temporality",
  "is_additive",
  "aggregation",
] as const;

/**
 * Two aggregated metrics as one: of a series in two periods that touch, or of two series in one
 * period. Counts, sums and increases add up, averages and rates are weighed, variances are pooled
 * (Chan, Golub and LeVeque 1979). What does not add up is refused: percentiles and distinct counts
 * always, cumulative totals and gauges over time, gauges over series unless they are additive (OTLP
 * metrics data model, "Temporality"). In which order parts are merged makes no difference but for
 * the rounding. Quantiles and quality are those of the parts, and are left out.
 *
 * That the series of one period have no sample in common is for the caller to know.
 */
export function merge(a: AggregatedMetric, b: AggregatedMetric): Merged {
  const different = alike.find((key) => a[key] !== b[key]);
  if (different !== undefined) return refused(`They differ in ${different}.`);
  const lie = mergeWay(a, b);
  if (lie.way === "none") return refused(lie.reason);
  const made = mergedValue(lie);
  if ("reason" in made) return refused(made.reason);
  const all = defined({ ...described(lie), ...statistics(lie), value: made.value });
  const checked = AggregatedMetric.safeParse(all);
  return checked.success
    ? { ok: true, value: checked.data }
    : refused(`The result is out of bounds: ${checked.error.issues[0]?.path.join(".")}.`);
}

function described({ first, second }: Pair) {
  const kept = new Set(second.labels.map(labelKey));
  const labels = first.labels.filter((label) => kept.has(labelKey(label)));
  const names = new Set(labels.map(({ name }) => name));
  const lost = [first, second].flatMap((part) => [
    ...part.merged_labels,
    ...part.labels.map(({ name }) => name).filter((name) => !names.has(name)),
  ]);
  return {
    tenant_id: first.tenant_id,
    name: first.name,
    description: first.description === second.description ? first.description : undefined,
    kind: first.kind,
    unit: first.unit,
    temporality: first.temporality,
    is_additive: first.is_additive,
    aggregation: first.aggregation,
    labels: labels.toSorted((x, y) => (x.name < y.name ? -1 : 1)),
    merged_labels: [...new Set(lost)].sort(),
    period_start: first.period_start,
    period_end: second.period_end,
    aggregated_at: later(first.aggregated_at, second.aggregated_at),
  };
}

function statistics({ first: a, second: b }: Pair) {
  const variance = pooledVariance(a, b);
  const [x, y] = [a.confidence_ratio, b.confidence_ratio];
  return {
    sample_count: a.sample_count + b.sample_count,
    sum: weighed(
      a,
      b,
      (part) => part.sum,
      (s, t) => s + t,
    ),
    min: weighed(a, b, (part) => part.min, Math.min),
    max: weighed(a, b, (part) => part.max, Math.max),
    average: pooledAverage(a, b),
    variance,
    std: variance === undefined ? undefined : Math.sqrt(variance),
    increase:
      a.increase === undefined || b.increase === undefined ? undefined : a.increase + b.increase,
    is_estimated: a.is_estimated || b.is_estimated,
    confidence_ratio: x === undefined || y === undefined ? undefined : Math.min(x, y),
  };
}

/** The instant that is later, in one spelling, so that it does not matter which came first. */
function later(a: string, b: string): string {
  return new Date(Math.max(Date.parse(a), Date.parse(b))).toISOString();
}

/** An object without its fields that are undefined. */
function defined(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function refused(reason: string): Merged {
  return { ok: false, reason };
}

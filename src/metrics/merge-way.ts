/**
 * How two aggregated metrics lie to one another: one after the other, or side by side.
 *
 * @module
 */
import type { AggregatedMetric } from "./aggregated-metric.js";

/** Two parts of one series in turn, or two series of one period; else why they are neither. */
export type MergeWay =
  | { readonly way: "time"; readonly first: AggregatedMetric; readonly second: AggregatedMetric }
  | { readonly way: "series"; readonly first: AggregatedMetric; readonly second: AggregatedMetric }
  | { readonly way: "none"; readonly reason: string };

/** How two aggregated metrics of one metric lie to one another. */
export function mergeWay(a: AggregatedMetric, b: AggregatedMetric): MergeWay {
  const [startA, endA] = period(a);
  const [startB, endB] = period(b);
  const isOneSeries = same(series(a), series(b));
  if (startA === startB && endA === endB) {
    if (!same(labelNames(a), labelNames(b))) {
      return none("They are broken down by different labels.");
    }
    if (isOneSeries && a.merged_labels.length === 0) {
      return none("They are the same series in the same period, which would count twice.");
    }
    return { way: "series", first: a, second: b };
  }
  if (!isOneSeries) return none("Neither their series nor their periods are the same.");
  if (endA === startB) return { way: "time", first: a, second: b };
  if (endB === startA) return { way: "time", first: b, second: a };
  return startA < endB && startB < endA
    ? none("Their periods overlap, which would count twice.")
    : none("There is a gap between their periods.");
}

/** The length of its period in milliseconds. */
export function lengthMs(part: AggregatedMetric): number {
  const [start, end] = period(part);
  return end - start;
}

/** A label as a text that is the same for the same name and value. */
export function labelKey({ name, value }: AggregatedMetric["labels"][number]): string {
  return JSON.stringify([name, value]);
}

function period({ period_start, period_end }: AggregatedMetric): [start: number, end: number] {
  return [Date.parse(period_start), Date.parse(period_end)];
}

function series({ labels, merged_labels }: AggregatedMetric): string[] {
  return [...labels.map(labelKey), ...merged_labels];
}

function labelNames({ labels, merged_labels }: AggregatedMetric): string[] {
  return [...labels.map(({ name }) => name), ...merged_labels];
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}

function none(reason: string): MergeWay {
  return { way: "none", reason };
}

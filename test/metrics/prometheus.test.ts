/**
 * Real expositions of Prometheus' text format become metric values, and none is refused for a
 * reason that is false in the field.
 *
 * @module
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { MetricValue } from "../../src/metrics/metric-value.js";
import { realData } from "../_real-data.js";
import { type Verdicts, verdicts } from "../_verdicts.js";
import { metricValues, sampleCount, strangeLines } from "./_exposition.js";

const folder = join(realData, "prometheus-text");
const isHere = existsSync(folder);
const title = isHere ? "real expositions" : `real expositions (skipped: none in ${folder})`;

const measuredAt = "2026-03-02T20:15:00.000Z";

/** The expositions of a source that a scrape would give; inputs of the text file collector are not. */
function expositions(source: string, name: RegExp): string[] {
  const root = join(folder, source);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => name.test(file))
    .sort()
    .map((file) => readFileSync(join(root, file), "utf8"));
}

interface Counts extends Verdicts {
  readonly samples: number;
  readonly points: number;
}

function judged(texts: readonly string[]): Counts {
  const points = texts.flatMap((text) => metricValues(text, measuredAt));
  return {
    samples: texts.reduce((total, text) => total + sampleCount(text), 0),
    points: points.length,
    ...verdicts(MetricValue, points),
  };
}

describe.skipIf(!isHere)(title, () => {
  test.each<[string, RegExp, Counts]>([
    [
      "prometheus__node_exporter",
      /\.(txt|out)$/,
      { samples: 3598, points: 3540, accepted: 3540, warned: 0, refused: 0, reasons: {} },
    ],
    [
      "prymitive__karma",
      /\.prom$/,
      { samples: 557, points: 305, accepted: 305, warned: 0, refused: 0, reasons: {} },
    ],
    [
      "prometheus__prometheus",
      /metrics-test\.prom$|1histogram\.om\.txt$/,
      { samples: 69, points: 10, accepted: 10, warned: 0, refused: 0, reasons: {} },
    ],
  ])("%s", (source, name, expected) => {
    const texts = expositions(source, name);
    expect(texts.flatMap(strangeLines)).toEqual([]);
    expect(judged(texts)).toEqual(expected);
  });
});

/** What OpenMetrics refuses, what it is here, and why that is right in the field. */
const bad: readonly [name: string, issues: readonly string[], why: string][] = [
  ["0", ["metric_value.counter_is_a_number"], "NaN has no order: nobody can say whether it rose."],
  ["1", ["metric_value.counter_not_negative"], "A counter begins at zero."],
  ["3", ["histogram.count"], "Observations are counted in whole numbers."],
  ["4", ["histogram.count", "histogram.bucket_counts.0"], "So are those of a bucket."],
  ["5", ["histogram.count", "metric_value.negatives_have_no_sum"], "There is no count."],
  ["6", ["histogram.count"], "There are no fewer than none."],
  ["7", ["histogram.count", "histogram.bucket_counts.0"], "Nor in a bucket."],
  ["8", ["metric_value.negatives_have_no_sum"], "Prometheus accepts it: a warning."],
  ["9", ["metric_value.negatives_have_no_sum"], "Prometheus accepts it: a warning."],
  ["15", [], "One observation of NaN makes the sum NaN, and Prometheus keeps it."],
  ["16", ["summary.count"], "Observations are counted in whole numbers."],
  ["17", [], "Clients of Prometheus let the sum fall by observations below zero."],
  ["18", ["summary.count"], "There are no fewer than none."],
  ["19", ["quantile_summary.quantiles_not_negative"], "Prometheus accepts it: a warning."],
];

describe.skipIf(!isHere)("bad_counter_values of the conformance tests of OpenMetrics", () => {
  test.each(bad)("%s: %j. %s", (name, expected) => {
    const texts = expositions(
      "OpenObservability__OpenMetrics",
      new RegExp(`bad_counter_values_${name}/metrics$`),
    );
    const found = texts
      .flatMap((text) => metricValues(text, measuredAt))
      .flatMap((value) => inspect(MetricValue, value).issues)
      .map(({ rule, path }) => rule ?? path.join("."));
    expect(texts).toHaveLength(1);
    expect(found).toEqual(expected);
  });
});

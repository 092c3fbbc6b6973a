/**
 * The official example of OTLP metrics in JSON becomes metric values, and none is refused.
 *
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { MetricValue } from "../../src/metrics/metric-value.js";
import { realData } from "../_real-data.js";

const file = join(realData, "otlp-json/open-telemetry__opentelemetry-proto/metrics.json");
const isHere = existsSync(file);
const title = isHere ? "OTLP metrics" : `OTLP metrics (skipped: no ${file})`;

type Json = Readonly<Record<string, unknown>>;

const object = (value: unknown): Json => (value ?? {}) as Json;
const list = (value: unknown): Json[] => (Array.isArray(value) ? value : []);
const instant = (nanos: unknown) =>
  nanos === undefined
    ? undefined
    : new Date(Number(BigInt(String(nanos)) / 1_000_000n)).toISOString();
const attributes = (of: unknown) =>
  list(of).map(({ key, value }) => ({ name: key, value: object(value).stringValue }));
const map = (of: unknown) =>
  Object.fromEntries(attributes(of).map(({ name, value }) => [name, value]));
const counts = (of: unknown) => (Array.isArray(of) ? of.map(Number) : []);

const buckets = (of: unknown) =>
  of === undefined
    ? undefined
    : { offset: object(of).offset, bucket_counts: counts(object(of).bucketCounts) };
const statistics = ({ count, sum, min, max }: Json) => ({ count: Number(count), sum, min, max });

/** What the value of a point is, by the field of `Metric` in which it came. */
const forms: Readonly<Record<string, (point: Json, data: Json) => Json>> = {
  gauge: ({ asDouble }) => ({ kind: "gauge", value: asDouble, value_type: "double" }),
  sum: ({ asDouble }, { isMonotonic }) => ({
    kind: "counter",
    is_monotonic: isMonotonic,
    value: asDouble,
    value_type: "double",
  }),
  histogram: (point) => ({
    kind: "histogram",
    histogram: {
      ...statistics(point),
      bounds: point.explicitBounds,
      bucket_counts: counts(point.bucketCounts),
    },
  }),
  exponentialHistogram: (point) => ({
    kind: "exponential_histogram",
    exponential_histogram: {
      ...statistics(point),
      scale: point.scale,
      zero_count: Number(point.zeroCount),
      zero_threshold: point.zeroThreshold,
      positive: buckets(point.positive),
      negative: buckets(point.negative),
    },
  }),
};

function metricValues(document: Json): unknown[] {
  return list(document.resourceMetrics).flatMap(({ resource, scopeMetrics }) =>
    list(scopeMetrics).flatMap(({ scope, metrics }) =>
      list(metrics).flatMap((metric) =>
        Object.entries(forms).flatMap(([form, read]) => {
          const data = object(metric[form]);
          return list(data.dataPoints).map((point) => ({
            tenant_id: "acme",
            name: metric.name,
            description: metric.description,
            unit: metric.unit,
            temporality: [undefined, "delta", "cumulative"][
              Number(data.aggregationTemporality ?? 0)
            ],
            start_at: instant(point.startTimeUnixNano),
            measured_at: instant(point.timeUnixNano),
            labels: attributes(point.attributes),
            resource: map(object(resource).attributes),
            scope: {
              name: object(scope).name,
              version: object(scope).version,
              attributes: map(object(scope).attributes),
            },
            ...read(point, data),
          }));
        }),
      ),
    ),
  );
}

describe.skipIf(!isHere)(title, () => {
  test("a sum, a gauge and both histograms: four points accepted, none warned or refused", () => {
    // A trip through JSON drops what is undefined, as a sender would.
    const values = metricValues(JSON.parse(readFileSync(file, "utf8"))).map((value) =>
      JSON.parse(JSON.stringify(value)),
    );
    expect(values.map((value) => value.kind)).toEqual([
      "counter",
      "gauge",
      "histogram",
      "exponential_histogram",
    ]);
    expect(values.flatMap((value) => inspect(MetricValue, value).issues)).toEqual([]);
  });
});

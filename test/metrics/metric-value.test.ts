/**
 * Numbers that JSON cannot carry as numbers are values too, and say nothing that is false.
 *
 * @module
 */
import { expect, expectTypeOf, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { AggregatedMetric } from "../../src/metrics/aggregated-metric.js";
import type { MetricKind } from "../../src/metrics/metric-kind.js";
import { MetricValue } from "../../src/metrics/metric-value.js";

const gauge = { tenant_id: "acme", name: "buffer_ratio", kind: "gauge" };
const counter = {
  tenant_id: "acme",
  name: "streamed_bytes_total",
  kind: "counter",
  temporality: "cumulative",
  is_monotonic: true,
};
const rulesBroken = (value: unknown) => inspect(MetricValue, value).issues.map(({ rule }) => rule);

test.each([
  [{ ...gauge, value_special: "NaN" }, []],
  [{ ...gauge, value_special: "-Inf" }, []],
  [{ ...gauge, value: -0.5 }, []],
  [{ ...counter, value_special: "+Inf" }, []],
  [{ ...counter, value_special: "-Inf" }, ["metric_value.counter_is_a_number"]],
  [{ ...counter, is_monotonic: false, value_special: "-Inf" }, []],
  [{ ...counter, is_monotonic: false, value: -1 }, []],
  [{ ...counter, value_exact: "18446744073709551615" }, []],
  [{ ...counter, has_no_recorded_value: true }, []],
  [counter, ["metric_value.one_value"]],
])("%j breaks %j", (value, rules) => {
  expect(rulesBroken(value)).toEqual(rules);
});

test("a number of JSON is finite", () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
    const { issues } = inspect(MetricValue, { ...gauge, value });
    expect(issues.map(({ path }) => path)).toContainEqual(["value"]);
  }
});

test("a count that was projected from a part of the samples is not their number", () => {
  const projected = {
    tenant_id: "acme",
    name: "playback.starts",
    kind: "counter",
    aggregation: "count",
    period_start: "2026-03-02T20:00:00Z",
    period_end: "2026-03-02T21:00:00Z",
    value: 5000,
    sample_count: 50,
  };
  const broken = (is_estimated: boolean) =>
    inspect(AggregatedMetric, { ...projected, is_estimated }).issues.map(({ rule }) => rule);
  expect(broken(true)).toEqual([]);
  expect(broken(false)).toEqual(["aggregated_metric.value_is_the_count"]);
});

test("a kind is one of those that are listed", () => {
  expectTypeOf<MetricValue["kind"]>().toEqualTypeOf<MetricKind>();
});

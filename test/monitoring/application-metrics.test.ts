/**
 * Apdex scores, rates and counts that honest rounding allows, and how real services are judged.
 *
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { ApdexScore, apdex } from "../../src/monitoring/application/apdex.js";
import { CacheMetrics } from "../../src/monitoring/application/cache-metrics.js";
import { LatencyDistribution } from "../../src/monitoring/application/latency-distribution.js";
import { RequestMetrics } from "../../src/monitoring/application/request-metrics.js";
import { GarbageCollection } from "../../src/monitoring/application/runtime-memory.js";
import { ApplicationMetrics } from "../../src/monitoring/application-metrics.js";
import { realData } from "../_real-data.js";
import { applicationMetricsOf } from "./_alertmanager-metrics.js";

describe("apdex", () => {
  test.each<[number, number, number, number | undefined]>([
    // The worked example of many texts on the score: 60 satisfied, 30 tolerating, 10 frustrated.
    [60, 30, 10, 0.75],
    [34_200, 1500, 300, 0.970_833],
    [1, 0, 0, 1],
    [0, 1, 0, 0.5],
    [0, 0, 1, 0],
    [0, 0, 0, undefined],
  ])(
    "%d satisfied, %d tolerating, %d frustrated: %s",
    (satisfied, tolerating, frustrated, score) => {
      const counts = {
        satisfied_count: satisfied,
        tolerating_count: tolerating,
        frustrated_count: frustrated,
      };
      const found = apdex(counts);
      expect(found).toEqual(score === undefined ? undefined : expect.closeTo(score, 6));
      const rounded = found === undefined ? {} : { score_ratio: Number(found.toFixed(2)) };
      expect(inspect(ApdexScore, { threshold_ms: 100, ...counts, ...rounded }).issues).toEqual([]);
    },
  );
});

/** What is true in the field and looks wrong. */
test.each<[string, Parameters<typeof inspect>[0], unknown]>([
  [
    "4xx are no errors of the server",
    RequestMetrics,
    {
      count: 1000,
      error_definition: "http_5xx",
      error_count: 10,
      error_ratio: 0.01,
      status_classes: { success_count: 790, client_error_count: 200, server_error_count: 10 },
    },
  ],
  [
    "the average is above the 99th percentile",
    LatencyDistribution,
    {
      count: 1000,
      mean_ms: 95,
      max_ms: 90_000,
      percentiles: [{ percentile_ratio: 0.99, value_ms: 8 }],
    },
  ],
  [
    "an estimated percentile is above the longest",
    LatencyDistribution,
    {
      count: 9,
      is_estimated: true,
      max_ms: 81,
      percentiles: [{ percentile_ratio: 0.99, value_ms: 99 }],
    },
  ],
  [
    "increases of single series do not add up to that of all",
    RequestMetrics,
    { count: 4, status_classes: { success_count: 2, redirect_count: 1 } },
  ],
  [
    "a share of few was worked out before they were rounded",
    RequestMetrics,
    { count: 4, error_definition: "exception", error_count: 1, error_ratio: 0.2615 },
  ],
  [
    "an answer that was not counted as failed was timed",
    RequestMetrics,
    { count: 100, latencies: [{ count: 101, mean_ms: 3 }] },
  ],
  [
    "12.5 % are told as 0.13",
    CacheMetrics,
    { name: "covers", hit_count: 1, miss_count: 7, hit_ratio: 0.13, miss_ratio: 0.88 },
  ],
  [
    "one answer, whose time was rounded twice",
    LatencyDistribution,
    { count: 1, min_ms: 42.2, mean_ms: 42.15, max_ms: 42.2 },
  ],
  [
    "0.0125 requests a second are told as 0.01",
    ApplicationMetrics,
    {
      tenant_id: "acme",
      service: { name: "search-api" },
      window_start: "2026-03-02T20:13:40Z",
      window_end: "2026-03-02T20:15:00Z",
      requests: { count: 1, rate_per_s: 0.01 },
    },
  ],
  [
    "2.4 requests in a minute are told as 2 and 0.04 a second",
    ApplicationMetrics,
    {
      tenant_id: "acme",
      service: { name: "search-api" },
      window_start: "2026-03-02T20:14:00Z",
      window_end: "2026-03-02T20:15:00Z",
      requests: { count: 2, rate_per_s: 0.04 },
    },
  ],
  [
    "400 endpoints had 1.6 requests each, told as 2",
    ApplicationMetrics,
    {
      tenant_id: "acme",
      service: { name: "search-api" },
      window_start: "2026-03-02T20:14:00Z",
      window_end: "2026-03-02T20:15:00Z",
      requests: { count: 640 },
      endpoints: Array.from({ length: 400 }, (_, at) => ({
        route: `/v1/${at}`,
        requests: { count: 2 },
      })),
    },
  ],
  [
    "1.234 % are told as 1.2 %",
    RequestMetrics,
    { count: 100_000, error_count: 1234, error_ratio: 0.012, error_definition: "http_5xx" },
  ],
  [
    "the share of errors is told, and not their number",
    RequestMetrics,
    { count: 1000, error_ratio: 0.012, error_definition: "http_5xx" },
  ],
  [
    "a client counts silence as an error",
    RequestMetrics,
    {
      count: 1000,
      error_count: 70,
      error_definition: "http_4xx_5xx",
      status_classes: {
        success_count: 930,
        client_error_count: 30,
        server_error_count: 20,
        silence_count: 20,
      },
    },
  ],
  [
    "a score of few was worked out before they were rounded",
    ApdexScore,
    {
      threshold_ms: 300,
      satisfied_count: 2,
      tolerating_count: 1,
      frustrated_count: 0,
      score_ratio: 0.738,
    },
  ],
  [
    "Prometheus extrapolates the time of one pause, and not the longest",
    GarbageCollection,
    { collector: "G1 Young Generation", count: 1, total_ms: 126.3, max_ms: 120 },
  ],
  [
    "the time of all pauses is cut off to a millisecond",
    GarbageCollection,
    { collector: "G1 Young Generation", count: 1, total_ms: 12, max_ms: 12.7 },
  ],
  ["a cache that nobody asked", CacheMetrics, { name: "covers", hit_count: 0, miss_count: 0 }],
])("%s", (_, schema, value) => {
  expect(inspect(schema, value).issues).toEqual([]);
});

const folder = join(realData, "prometheus-text/prymitive__karma");
const isHere = existsSync(folder);
const title = isHere ? "real services" : `real services (skipped: none in ${folder})`;

describe.skipIf(!isHere)(title, () => {
  test.each<[string, { version: string; dependencies: number; collections: number }]>([
    ["alertmanager-0.22.0", { version: "0.22.0-rc.1", dependencies: 8, collections: 6 }],
    ["alertmanager-0.25.0", { version: "0.25.0", dependencies: 10, collections: 5 }],
  ])("%s", (name, expected) => {
    const value = applicationMetricsOf(readFileSync(join(folder, `${name}.prom`), "utf8"));
    expect(inspect(ApplicationMetrics, value).issues).toEqual([]);
    const { service, dependencies, runtime } = ApplicationMetrics.parse(value);
    expect({
      version: service.version,
      dependencies: dependencies.length,
      collections: runtime?.garbage_collections[0]?.count,
    }).toEqual(expected);
  });
});

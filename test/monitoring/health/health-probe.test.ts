/**
 * What an answer means, how results in a row decide, and what trend a history makes.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { inspect } from "../../../src/core/rules/inspect.js";
import { HealthProbe } from "../../../src/monitoring/health/health-probe.js";
import type { HealthStatus } from "../../../src/monitoring/health/health-status.js";
import {
  type HealthHistoryEntry,
  HealthTrend,
} from "../../../src/monitoring/health/health-trend.js";
import { healthTrendOf } from "../../../src/monitoring/health/health-trend-of.js";
import {
  nextProbeState,
  type ProbeState,
  type ProbeThresholds,
} from "../../../src/monitoring/health/probe-state.js";
import { HealthCheck } from "../../../src/monitoring/health-check.js";

const unseen: ProbeState = { status: "pass", consecutive_failures: 0, consecutive_successes: 0 };
const words = { p: "pass", w: "warn", f: "fail" } as const satisfies Record<string, HealthStatus>;
const statusesOf = (letters: string): HealthStatus[] =>
  [...letters].map((letter) => (letter === "f" || letter === "w" ? words[letter] : words.p));

const well = "health_probe.well_answers_as_expected";
const ill = "health_probe.failure_is_not_as_expected";

test.each<[HealthStatus, number, number[], string[], string[]]>([
  ["pass", 200, [], [], []],
  ["pass", 302, [], [], []],
  ["pass", 404, [], [], [well]],
  ["pass", 401, [401, 403], [], []],
  ["pass", 200, [401, 403], [], [well]],
  ["warn", 429, [429], [], []],
  ["warn", 503, [], [], [well]],
  ["fail", 503, [], [], []],
  ["fail", 301, [], [], []],
  ["fail", 200, [], [], [ill]],
  ["fail", 200, [], ["The body has the word ready"], []],
  ["fail", 200, [401], [], []],
  ["fail", 401, [401], [], [ill]],
])("%s, answered with %d where %j is expected and %j was missed: %j", (...row) => {
  const [status, http_status, expected_http_statuses, failed_expectations, issues] = row;
  const answer = { status, http_status, expected_http_statuses, failed_expectations };
  const probe = { kind: "http", timeout_ms: 1000, latency_ms: 2, ...answer };
  expect(inspect(HealthProbe, probe).issues.map(({ rule }) => rule)).toEqual(issues);
});

describe("nextProbeState", () => {
  test.each<[string, string, ProbeThresholds | undefined]>([
    ["ppffpff", "ppppppp", undefined],
    ["pfffp", "pppfp", undefined],
    ["ffff", "ppff", undefined],
    ["pwpw", "pwpw", undefined],
    ["wfpf", "wwpp", undefined],
    ["fp", "fp", { failure_threshold: 1 }],
    ["ffpfppp", "pfffffp", { failure_threshold: 2, success_threshold: 3 }],
    ["ffww", "pffw", { failure_threshold: 2, success_threshold: 2 }],
  ])("after %s a service was %s", (results, expected, thresholds) => {
    const { failure_threshold = 3, success_threshold = 1 } = thresholds ?? {};
    let state = unseen;
    const found = statusesOf(results).map((result) => {
      state = nextProbeState(state, result, thresholds);
      const check = {
        tenant_id: "acme",
        service: "search",
        status: state.status,
        reason: "A test.",
        probe: {
          kind: "tcp",
          timeout_ms: 1000,
          latency_ms: 2,
          status: result,
          failure_threshold,
          success_threshold,
          consecutive_failures: state.consecutive_failures,
          consecutive_successes: state.consecutive_successes,
        },
      };
      expect(inspect(HealthCheck, check).issues).toEqual([]);
      return state.status;
    });
    expect(found).toEqual(statusesOf(expected));
  });

  test.each([0, -1, 1.5, Number.NaN])("refuses the threshold %s", (threshold) => {
    const message = `A threshold is an integer from 1 on, not ${threshold}.`;
    const wrong = new RangeError(message);
    expect(() => nextProbeState(unseen, "pass", { failure_threshold: threshold })).toThrow(wrong);
    expect(() => nextProbeState(unseen, "pass", { success_threshold: threshold })).toThrow(wrong);
  });
});

const window = { window_start: "2026-03-02T20:00:00Z", window_end: "2026-03-02T21:00:00Z" };

/** A result at a minute of the period. */
const result = (minute: number, status: HealthStatus, latency_ms?: number): HealthHistoryEntry => ({
  at: `2026-03-02T20:${String(minute).padStart(2, "0")}:00Z`,
  status,
  ...(latency_ms === undefined ? {} : { latency_ms }),
});

describe("healthTrendOf", () => {
  test.each<[string, HealthHistoryEntry[], Partial<HealthTrend>]>([
    ["nothing", [], { check_count: 0, transition_count: 0 }],
    [
      "one result",
      [result(0, "warn", 7)],
      { check_count: 1, warn_count: 1, transition_count: 0, uptime_ratio: 1 },
    ],
    [
      // 10, 20 and 25 ms at 0, 30 and 45 min lie on a line of 20 ms an hour.
      "latency that rises",
      [result(0, "pass", 10), result(15, "fail"), result(30, "pass", 20), result(45, "warn", 25)],
      {
        check_count: 4,
        pass_count: 2,
        warn_count: 1,
        fail_count: 1,
        transition_count: 3,
        uptime_ratio: 0.75,
        latency_slope_ms_per_hour: expect.closeTo(20, 6),
      },
    ],
    [
      // A third of three times this instant, in hours, is not this instant.
      "three latencies of one instant, after a result without one",
      [result(0, "fail"), ...[10, 11, 14].map((latency) => result(6, "pass", latency))],
      { check_count: 4, pass_count: 3, fail_count: 1, transition_count: 1, uptime_ratio: 0.75 },
    ],
    [
      "latencies of one instant",
      [result(5, "pass", 10), result(5, "pass", 90)],
      { check_count: 2, pass_count: 2, transition_count: 0, uptime_ratio: 1 },
    ],
  ])("%s", (_, results, expected) => {
    const trend = healthTrendOf(results, window);
    const none = { pass_count: 0, warn_count: 0, fail_count: 0 };
    expect(trend).toEqual({ ...window, ...none, ...expected, history: results });
    expect(inspect(HealthTrend, trend).issues).toEqual([]);
  });

  test("the latest 1000 results are kept, and all are counted", () => {
    const results = Array.from({ length: 1200 }, (_, index) =>
      result(Math.floor(index / 20), "pass", 3),
    );
    const trend = healthTrendOf(results, window);
    expect(trend).toMatchObject({ check_count: 1200, latency_slope_ms_per_hour: 0 });
    expect(trend.history).toEqual(results.slice(200));
    expect(inspect(HealthTrend, trend).issues).toEqual([]);
  });
});

/**
 * A threshold is breached, left and unknown as its check says.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { MonitoringThreshold } from "../../../src/monitoring/monitoring-threshold.js";
import { breaches, type ThresholdVerdict } from "../../../src/monitoring/threshold/breaches.js";
import { ThresholdSample } from "../../../src/monitoring/threshold/threshold-sample.js";

const judged_at = "2026-03-02T20:00:00Z";
const threshold = (change: object) =>
  MonitoringThreshold.parse({ tenant_id: "acme", name: "Test", metric: "m", ...change });
const sample = (change: object) => ThresholdSample.parse({ judged_at, ...change });
const told = (verdict: ThresholdVerdict) =>
  verdict.outcome === "breach" ? verdict.severity : verdict.outcome;
const after = (before: string | undefined): ThresholdVerdict | undefined =>
  before === undefined
    ? undefined
    : { outcome: "breach", severity: before === "critical" ? "critical" : "warning" };

const limit = (operator: string, levels: object) => ({ kind: "limit", operator, levels });
const above = limit("gt", {
  warning: { value: 10, recovery_value: 8 },
  critical: { value: 20, recovery_value: 15 },
});
const below = limit("le", {
  warning: { value: 10, recovery_value: 12 },
  critical: { value: 5 },
});
const between = {
  kind: "between",
  low: 1,
  high: 5,
  recovery_low: 0.5,
  recovery_high: 6,
  severity: "warning",
};
const outside = {
  kind: "outside",
  low: 2,
  high: 8,
  recovery_low: 3,
  recovery_high: 7,
  severity: "warning",
};
const bare = { kind: "outside", low: 2, high: 8, severity: "warning" };

describe("a check", () => {
  test.each<[name: string, check: object, value: number, before: string | undefined, told: string]>(
    [
      ["gt: on the limit", above, 10, undefined, "ok"],
      ["gt: above it", above, 10.1, undefined, "warning"],
      ["gt: above the next", above, 20.1, undefined, "critical"],
      ["gt: still above recovery", above, 9, "warning", "warning"],
      ["gt: at recovery", above, 8, "warning", "ok"],
      ["gt: never breached, above recovery", above, 9, undefined, "ok"],
      ["gt: critical until its recovery", above, 16, "critical", "critical"],
      ["gt: then warning", above, 15, "critical", "warning"],
      ["gt: warning does not become critical by recovery", above, 16, "warning", "warning"],
      ["gt: critical straight to good", above, 8, "critical", "ok"],
      ["le: on the limit", below, 10, undefined, "warning"],
      ["le: above it", below, 10.1, undefined, "ok"],
      ["le: below recovery", below, 11.9, "warning", "warning"],
      ["le: at recovery", below, 12, "warning", "ok"],
      ["le: left at once without recovery", below, 5.1, "critical", "warning"],
      ["ge", limit("ge", { info: { value: 3 } }), 3, undefined, "info"],
      ["lt", limit("lt", { error: { value: 3 } }), 3, undefined, "ok"],
      ["between: at its begin", between, 1, undefined, "warning"],
      ["between: at its end", between, 5, undefined, "warning"],
      ["between: past it", between, 5.5, undefined, "ok"],
      ["between: past it, not recovered", between, 5.5, "warning", "warning"],
      ["between: recovered", between, 6, "warning", "ok"],
      ["between: recovered below", between, 0.5, "warning", "ok"],
      ["between: not recovered below", between, 0.6, "warning", "warning"],
      ["outside: at its begin", outside, 2, undefined, "ok"],
      ["outside: below it", outside, 1.9, undefined, "warning"],
      ["outside: above it", outside, 8.1, undefined, "warning"],
      ["outside: back, not recovered", outside, 2.5, "warning", "warning"],
      ["outside: back, not recovered above", outside, 7.5, "warning", "warning"],
      ["outside: recovered", outside, 3, "warning", "ok"],
      ["outside: back, without recovery", bare, 2, "warning", "ok"],
      ["equal", { kind: "equal", value: 0, severity: "error" }, 0, undefined, "error"],
      ["equal: not", { kind: "equal", value: 0, severity: "error" }, 1, "critical", "ok"],
      ["unequal", { kind: "unequal", value: 1, severity: "error" }, 2, undefined, "error"],
      ["unequal: not", { kind: "unequal", value: 1, severity: "error" }, 1, "critical", "ok"],
      ["absent: there is a value", { kind: "absent", severity: "critical" }, 0, undefined, "ok"],
    ],
  )("%s", (_, check, value, before, expected) => {
    const verdict = breaches(threshold({ check }), sample({ value }), after(before));
    expect(told(verdict)).toBe(expected);
  });
});

describe("an input", () => {
  const rises = (value: number) => limit("ge", { warning: { value } });
  const falls = (value: number) => limit("le", { warning: { value } });
  const baseline = { method: "rolling_mean", history_s: 3600 };
  const deviation = (unit: string) => ({ kind: "deviation", unit, baseline });
  test.each<[name: string, input: object, check: object, of: object, told: string]>([
    [
      "change",
      { kind: "change", over_s: 60 },
      rises(5),
      { value: 15, earlier_value: 10 },
      "warning",
    ],
    [
      "change, too small",
      { kind: "change", over_s: 60 },
      rises(5.1),
      { value: 15, earlier_value: 10 },
      "ok",
    ],
    [
      "change in percent",
      { kind: "change", over_s: 60, unit: "percent" },
      falls(-40),
      { value: 60, earlier_value: 100 },
      "warning",
    ],
    [
      "of a negative value",
      { kind: "change", over_s: 60, unit: "percent" },
      rises(50),
      { value: -5, earlier_value: -10 },
      "warning",
    ],
    [
      "in percent of 0",
      { kind: "change", over_s: 60, unit: "percent" },
      rises(1),
      { value: 5, earlier_value: 0 },
      "no_data",
    ],
    [
      "without the earlier value",
      { kind: "change", over_s: 60 },
      rises(5),
      { value: 15 },
      "no_data",
    ],
    ["rate", { kind: "rate", over_s: 60 }, rises(2), { value: 130, earlier_value: 10 }, "warning"],
    ["deviation", deviation("absolute"), rises(3), { value: 13, expected_value: 10 }, "warning"],
    [
      "deviation in percent",
      deviation("percent"),
      rises(30),
      { value: 13, expected_value: 10 },
      "warning",
    ],
    [
      "deviation in std",
      deviation("std"),
      rises(3),
      { value: 16, expected_value: 10, expected_std: 2 },
      "warning",
    ],
    [
      "deviation in std, too small",
      deviation("std"),
      rises(3),
      { value: 15.9, expected_value: 10, expected_std: 2 },
      "ok",
    ],
    [
      "in multiples of 0",
      deviation("std"),
      rises(3),
      { value: 16, expected_value: 10, expected_std: 0 },
      "no_data",
    ],
    ["without what is expected", deviation("absolute"), rises(3), { value: 16 }, "no_data"],
  ])("%s", (_, input, check, of, expected) => {
    expect(told(breaches(threshold({ input, check }), sample(of)))).toBe(expected);
  });
});

describe("without data", () => {
  const old = { value: 1, measured_at: "2026-03-02T19:54:59Z" };
  const recent = { value: 1, measured_at: "2026-03-02T19:55:00Z" };
  const absent = { kind: "absent", severity: "error" };
  test.each<[name: string, change: object, of: object, told: string]>([
    ["nothing is known", { check: above }, {}, "no_data"],
    ["all is well", { check: above, on_no_data: "ok" }, {}, "ok"],
    ["it is as bad as can be", { check: above, on_no_data: "breach" }, {}, "critical"],
    ["of a range too", { check: outside, on_no_data: "breach" }, {}, "warning"],
    ["it is as it was", { check: above, on_no_data: "keep" }, {}, "warning"],
    ["an old sample is none", { check: above }, old, "no_data"],
    ["a recent one is", { check: above }, recent, "ok"],
    [
      "the query failed",
      { check: above, on_error: "keep", on_no_data: "ok" },
      { value: 1, has_failed: true },
      "warning",
    ],
    ["absence", { check: absent, on_no_data: "ok" }, {}, "error"],
    ["absence of anything recent", { check: absent }, old, "error"],
    ["absence that nobody could look for", { check: absent }, { has_failed: true }, "no_data"],
  ])("%s", (_, change, of, expected) => {
    const verdict = breaches(threshold(change), sample(of), after("warning"));
    expect(told(verdict)).toBe(expected);
  });
});

describe("outside its hours", () => {
  const hours = [{ days: ["monday"], start_time: "20:30", end_time: "21:30" }];
  test.each<[change: object, told: string]>([
    [{ is_enabled: false }, "not_judged"],
    [{ schedule: { time_zone: "Europe/Berlin", hours } }, "critical"],
    [{ schedule: { time_zone: "UTC", hours } }, "not_judged"],
    [{ schedule: { time_zone: "Mars/Olympus", hours } }, "critical"],
  ])("%j: %s", (change, expected) => {
    expect(told(breaches(threshold({ check: above, ...change }), sample({ value: 30 })))).toBe(
      expected,
    );
  });
});

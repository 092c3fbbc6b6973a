/**
 * The spans of time of dashboards are where Grafana's date math says.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { DashboardTimeRange } from "../../src/dashboards/time/dashboard-time-range.js";
import {
  resolveTimeRange,
  type TimeRangeOptions,
} from "../../src/dashboards/time/resolve-time-range.js";

/** A Saturday. */
const now = "2026-03-07T20:15:30.250Z";

const vienna = { timeZone: "Europe/Vienna" };

describe("relative to 2026-03-07T20:15:30.250Z", () => {
  test.each<[string, string, TimeRangeOptions, string, string]>([
    ["now-6h", "now", {}, "2026-03-07T14:15:30.250Z", now],
    ["now-h", "now", {}, "2026-03-07T19:15:30.250Z", now],
    ["now-90s", "now+1m", {}, "2026-03-07T20:14:00.250Z", "2026-03-07T20:16:30.250Z"],
    ["now/m", "now/m", {}, "2026-03-07T20:15:00.000Z", "2026-03-07T20:15:59.999Z"],
    ["now/h", "now/h", {}, "2026-03-07T20:00:00.000Z", "2026-03-07T20:59:59.999Z"],
    ["now/d", "now/d", {}, "2026-03-07T00:00:00.000Z", "2026-03-07T23:59:59.999Z"],
    ["now/d", "now/d", vienna, "2026-03-06T23:00:00.000Z", "2026-03-07T22:59:59.999Z"],
    ["now-1d/d", "now-1d/d", {}, "2026-03-06T00:00:00.000Z", "2026-03-06T23:59:59.999Z"],
    ["now/w", "now/w", {}, "2026-03-02T00:00:00.000Z", "2026-03-08T23:59:59.999Z"],
    [
      "now/w",
      "now/w",
      { weekStart: "sunday" },
      "2026-03-01T00:00:00.000Z",
      "2026-03-07T23:59:59.999Z",
    ],
    [
      "now/w",
      "now/w",
      { weekStart: "saturday" },
      "2026-03-07T00:00:00.000Z",
      "2026-03-13T23:59:59.999Z",
    ],
    ["now-1M/M", "now-1M/M", {}, "2026-02-01T00:00:00.000Z", "2026-02-28T23:59:59.999Z"],
    ["now/Q", "now/Q", {}, "2026-01-01T00:00:00.000Z", "2026-03-31T23:59:59.999Z"],
    ["now-1y/y", "now-1y/y", {}, "2025-01-01T00:00:00.000Z", "2025-12-31T23:59:59.999Z"],
    [
      "now/fy",
      "now/fy",
      { fiscalYearStartMonth: 4 },
      "2025-04-01T00:00:00.000Z",
      "2026-03-31T23:59:59.999Z",
    ],
    [
      "now/fQ",
      "now/fQ",
      { fiscalYearStartMonth: 2 },
      "2026-02-01T00:00:00.000Z",
      "2026-04-30T23:59:59.999Z",
    ],
    ["now-1w+2d", "now", {}, "2026-03-02T20:15:30.250Z", now],
    ["now/d+8h", "now/d-4h", {}, "2026-03-07T08:00:00.000Z", "2026-03-07T19:59:59.999Z"],
  ])("%s to %s, %o", (from, to, options, begin, end) => {
    const range = DashboardTimeRange.parse({ kind: "relative", from, to });
    expect(resolveTimeRange(range, now, options)).toEqual({ from: begin, to: end });
  });
});

describe("where clocks and months are uneven", () => {
  test.each<[string, string, string, TimeRangeOptions, string, string]>([
    [
      "a day of 23 hours",
      "2026-03-29T10:00:00Z",
      "now/d",
      vienna,
      "2026-03-28T23:00:00.000Z",
      "2026-03-29T21:59:59.999Z",
    ],
    [
      "a day of 25 hours",
      "2026-10-25T10:00:00Z",
      "now/d",
      vienna,
      "2026-10-24T22:00:00.000Z",
      "2026-10-25T22:59:59.999Z",
    ],
    [
      "the hour that comes twice, the second time",
      "2026-10-25T01:30:00Z",
      "now/h",
      vienna,
      "2026-10-25T01:00:00.000Z",
      "2026-10-25T01:59:59.999Z",
    ],
    [
      "a month before the 31st",
      "2026-03-31T12:00:00Z",
      "now-1M",
      {},
      "2026-02-28T12:00:00.000Z",
      "2026-02-28T12:00:00.000Z",
    ],
    [
      "a year before the 29th of February",
      "2028-02-29T12:00:00Z",
      "now-1y",
      {},
      "2027-02-28T12:00:00.000Z",
      "2027-02-28T12:00:00.000Z",
    ],
    [
      "an hour in a zone half an hour off",
      "2026-03-07T20:15:00Z",
      "now/h",
      { timeZone: "Asia/Kolkata" },
      "2026-03-07T19:30:00.000Z",
      "2026-03-07T20:29:59.999Z",
    ],
    [
      "a day before, at a time that there was not",
      "2026-03-30T00:30:00Z",
      "now-1d",
      vienna,
      "2026-03-29T01:30:00.000Z",
      "2026-03-29T01:30:00.000Z",
    ],
    [
      "midnight that there was not (Cairo, 2026-04-24)",
      "2026-04-24T10:00:00Z",
      "now/d",
      { timeZone: "Africa/Cairo" },
      "2026-04-23T22:00:00.000Z",
      "2026-04-24T20:59:59.999Z",
    ],
  ])("%s", (_title, at, end, options, from, to) => {
    const range = DashboardTimeRange.parse({ kind: "relative", from: end, to: end });
    expect(resolveTimeRange(range, at, options)).toEqual({ from, to });
  });
});

describe("instants", () => {
  test("stand where they are", () => {
    const range = { kind: "absolute", from: "2026-03-01T01:00:00+01:00", to: now } as const;
    expect(resolveTimeRange(range, now)).toEqual({ from: "2026-03-01T00:00:00.000Z", to: now });
  });

  test("begin what ends with the present", () => {
    const range = { kind: "since", from: "2026-03-01T00:00:00Z", to: "now/d" } as const;
    expect(resolveTimeRange(range, now)?.to).toBe("2026-03-07T23:59:59.999Z");
  });
});

describe("there is no span", () => {
  test.each<[string, string, string, TimeRangeOptions]>([
    ["that ends before it begins", "now", "now-1h", {}],
    ["in a time zone that nobody knows", "now-1h", "now", { timeZone: "Europe/Atlantis" }],
    ["before the year 0000", "now-999999999y", "now", {}],
    ["before the year 0000, in hours", "now-999999999h", "now", {}],
    ["after the year 9999", "now", "now+9000y/y", vienna],
    ["that leaves the years and comes back", "now-999999999M+999999999M", "now", vienna],
  ])("%s", (_title, from, to, options) => {
    const range = DashboardTimeRange.parse({ kind: "relative", from, to });
    expect(resolveTimeRange(range, now, options)).toBeUndefined();
  });
});

test.each([0, 13, 1.5])("a fiscal year does not begin in month %d", (fiscalYearStartMonth) => {
  const range = { kind: "relative", from: "now-1h", to: "now" } as const;
  expect(() => resolveTimeRange(range, now, { fiscalYearStartMonth })).toThrow(RangeError);
});

test.each(["now-6", "now - 6h", "now-1.5h", "yesterday", "now/x", "now-1ms", "now-1fy"])(
  "%s is no point in time",
  (from) => {
    const { error } = DashboardTimeRange.safeParse({ kind: "relative", from });
    expect(error?.issues.map(({ path }) => path)).toEqual([["from"]]);
  },
);

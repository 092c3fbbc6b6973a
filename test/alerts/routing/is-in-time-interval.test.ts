/**
 * Times that come again are found on the clock and the calendar.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { AlertRouteTree } from "../../../src/alerts/alert-route-tree.js";
import { AlertTimeInterval } from "../../../src/alerts/routing/alert-time-interval.js";
import { isInTimeInterval, isRouteMuted } from "../../../src/alerts/routing/is-in-time-interval.js";
import { routeAlert } from "../../../src/alerts/routing/route-alert.js";
import { examplesOf } from "../../_fixtures.js";

const interval = (...times: readonly Record<string, unknown>[]) =>
  AlertTimeInterval.parse({ name: "it", times });

const berlin = { time_zone: "Europe/Berlin" };

describe("an instant lies in it, or does not", () => {
  test.each<[string, readonly Record<string, unknown>[], string, boolean]>([
    [
      "its first minute",
      [{ times: [{ start: "09:00", end: "17:00" }] }],
      "2026-03-02T09:00:00Z",
      true,
    ],
    ["before it", [{ times: [{ start: "09:00", end: "17:00" }] }], "2026-03-02T08:59:59Z", false],
    [
      "its last minute",
      [{ times: [{ start: "09:00", end: "17:00" }] }],
      "2026-03-02T16:59:59Z",
      true,
    ],
    ["after it", [{ times: [{ start: "09:00", end: "17:00" }] }], "2026-03-02T17:00:00Z", false],
    [
      "the end of the day",
      [{ times: [{ start: "23:00", end: "24:00" }] }],
      "2026-03-02T23:59:00Z",
      true,
    ],
    [
      "a zone in winter",
      [{ ...berlin, times: [{ start: "09:00", end: "10:00" }] }],
      "2026-03-02T08:30:00Z",
      true,
    ],
    [
      "a zone in summer",
      [{ ...berlin, times: [{ start: "09:00", end: "10:00" }] }],
      "2026-07-02T07:30:00Z",
      true,
    ],
    [
      "a zone whose day is another",
      [{ ...berlin, weekdays: ["tuesday"] }],
      "2026-03-02T23:30:00Z",
      true,
    ],
    ["a weekday", [{ weekdays: ["monday"] }], "2026-03-02T12:00:00Z", true],
    ["another weekday", [{ weekdays: ["tuesday", "sunday"] }], "2026-03-02T12:00:00Z", false],
    [
      "the last day of February",
      [{ days_of_month: [{ first: -1, last: -1 }] }],
      "2026-02-28T12:00:00Z",
      true,
    ],
    [
      "the day before, in a leap year",
      [{ days_of_month: [{ first: -1, last: -1 }] }],
      "2028-02-28T12:00:00Z",
      false,
    ],
    [
      "from the third to the end",
      [{ days_of_month: [{ first: 3, last: -1 }] }],
      "2026-04-30T12:00:00Z",
      true,
    ],
    [
      "a day that the month lacks",
      [{ days_of_month: [{ first: 30, last: 31 }] }],
      "2026-02-28T12:00:00Z",
      false,
    ],
    [
      "more days than the month has",
      [{ days_of_month: [{ first: -31, last: 2 }] }],
      "2026-02-01T12:00:00Z",
      true,
    ],
    ["a month", [{ months: [{ first: 3, last: 5 }] }], "2026-05-31T12:00:00Z", true],
    ["another month", [{ months: [{ first: 3, last: 5 }] }], "2026-06-01T12:00:00Z", false],
    [
      "one condition of two",
      [{ weekdays: ["monday"], months: [{ first: 4, last: 4 }] }],
      "2026-03-02T12:00:00Z",
      false,
    ],
    [
      "one time of two",
      [{ weekdays: ["sunday"] }, { weekdays: ["monday"] }],
      "2026-03-02T12:00:00Z",
      true,
    ],
    [
      "a zone that nobody knows",
      [{ time_zone: "Mars/Olympus", weekdays: ["monday"] }],
      "2026-03-02T12:00:00Z",
      false,
    ],
  ])("%s", (_, times, at, expected) => {
    expect(isInTimeInterval(interval(...times), at)).toBe(expected);
  });
});

describe("a route is silent", () => {
  const example = examplesOf("AlertRouteTree").find(({ name }) => name === "by-team-and-severity");
  const tree = AlertRouteTree.parse(example?.value);

  test.each<[string, Record<string, string>, string, readonly boolean[]]>([
    ["outside of its hours", { team: "recommendations" }, "2026-03-02T18:00:00Z", [false, true]],
    ["within them it is not", { team: "recommendations" }, "2026-03-02T16:59:00Z", [false, false]],
    ["at a time that mutes it", { service: "cdn" }, "2026-03-31T23:30:00Z", [false, true]],
    ["before that time it is not", { service: "cdn" }, "2026-03-24T23:30:00Z", [false, false]],
    [
      "and the route below it is not",
      { service: "cdn", severity: "critical" },
      "2026-03-31T23:30:00Z",
      [false, false],
    ],
  ])("%s", (_, labels, at, expected) => {
    const taken = routeAlert(tree, labels);
    expect(taken.map((each) => isRouteMuted(each, tree.time_intervals, at))).toEqual(expected);
  });
});

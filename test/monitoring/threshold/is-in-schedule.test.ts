/**
 * A weekly schedule is read off the clocks of its place, through midnight and summer time.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { isInSchedule } from "../../../src/monitoring/threshold/is-in-schedule.js";
import { WeeklySchedule } from "../../../src/monitoring/threshold/weekly-schedule.js";

const office = WeeklySchedule.parse({
  time_zone: "Europe/Berlin",
  hours: [
    {
      days: ["monday", "tuesday", "wednesday", "thursday", "friday"],
      start_time: "08:00",
      end_time: "18:00",
    },
    { days: ["saturday"], start_time: "22:00", end_time: "04:00" },
  ],
  excluded_dates: ["2026-12-25", "2026-01-03"],
});

describe("hours in Berlin", () => {
  test.each<[at: string, isIn: boolean, why: string]>([
    ["2026-03-02T07:00:00Z", true, "Monday 08:00, the first minute"],
    ["2026-03-02T06:59:59Z", false, "Monday 07:59"],
    ["2026-03-02T16:59:59Z", true, "Monday 17:59"],
    ["2026-03-02T17:00:00Z", false, "Monday 18:00, which is no longer in it"],
    ["2026-03-02T09:00:00+01:00", true, "the same place by another spelling"],
    ["2026-03-01T10:00:00Z", false, "Sunday"],
    ["2026-03-07T20:59:00Z", false, "Saturday 21:59"],
    ["2026-03-07T21:00:00Z", true, "Saturday 22:00"],
    ["2026-03-08T02:59:00Z", true, "Sunday 03:59, of Saturday's hours"],
    ["2026-03-08T03:00:00Z", false, "Sunday 04:00"],
    ["2026-12-25T10:00:00Z", false, "a Friday that is left out"],
    ["2026-01-03T22:00:00Z", false, "a Saturday that is left out"],
    ["2026-01-04T01:00:00Z", false, "the Sunday after it"],
    ["2026-07-06T06:00:00Z", true, "Monday 08:00 in summer"],
    ["2026-07-06T05:59:00Z", false, "Monday 07:59 in summer"],
  ])("%s: %s (%s)", (at, isIn) => {
    expect(isInSchedule(office, at)).toBe(isIn);
  });
});

test.each<[start: string, end: string, at: string, isIn: boolean]>([
  ["00:00", "00:00", "2026-03-02T23:59:59Z", true],
  ["00:00", "24:00", "2026-03-02T23:59:59Z", true],
  ["00:00", "24:00", "2026-03-03T00:00:00Z", false],
  ["24:00", "00:00", "2026-03-03T12:00:00Z", true],
  ["24:00", "00:00", "2026-03-02T23:59:59Z", false],
  ["24:00", "06:00", "2026-03-03T05:59:59Z", true],
  ["22:00", "00:00", "2026-03-02T23:00:00Z", true],
  ["22:00", "00:00", "2026-03-03T00:00:00Z", false],
  ["09:00", "09:00", "2026-03-03T08:59:00Z", true],
  ["09:00", "09:00", "2026-03-03T09:00:00Z", false],
])("Monday %s to %s holds %s: %s", (start_time, end_time, at, isIn) => {
  const schedule = WeeklySchedule.parse({ hours: [{ days: ["monday"], start_time, end_time }] });
  expect(isInSchedule(schedule, at)).toBe(isIn);
});

describe("when summer time comes and goes", () => {
  const night = WeeklySchedule.parse({
    time_zone: "Europe/Berlin",
    hours: [{ days: ["sunday"], start_time: "02:00", end_time: "03:00" }],
  });
  test.each<[at: string, isIn: boolean]>([
    ["2026-03-29T00:59:00Z", false],
    ["2026-03-29T01:00:00Z", false],
    ["2026-10-25T00:30:00Z", true],
    ["2026-10-25T01:30:00Z", true],
    ["2026-10-25T02:00:00Z", false],
  ])("%s: %s", (at, isIn) => {
    expect(isInSchedule(night, at)).toBe(isIn);
  });
});

test("of a place that nobody knows, nobody can say", () => {
  expect(isInSchedule({ ...office, time_zone: "Mars/Olympus" }, "2026-03-02T10:00:00Z")).toBe(
    undefined,
  );
});

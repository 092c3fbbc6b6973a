/**
 * Flapping is what Nagios makes of it, change for change.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { FlapDetection, FlapState } from "../../../src/monitoring/alert/flap-detection.js";
import { flapping } from "../../../src/monitoring/alert/flapping.js";

const usual = FlapDetection.parse({});

/** States that change where there is a 1: 20 digits, the oldest change first. */
function states(changes: string): string[] {
  let isUp = true;
  return [
    "ok",
    ...[...changes].map((digit) => {
      isUp = isUp === (digit === "0");
      return isUp ? "ok" : "critical";
    }),
  ];
}

describe("the share of changes", () => {
  test.each<[name: string, changes: string, percent: number]>([
    ["no change", "00000000000000000000", 0],
    ["all changes", "11111111111111111111", 100],
    // 0.75 of 20, and 1.25 of 20.
    ["the oldest change alone", "10000000000000000000", 3.75],
    ["the latest change alone", "00000000000000000001", 6.25],
    // 0.75 + 10 * 0.5 / 19 = 1.013158 of 20.
    ["the eleventh change alone", "00000000001000000000", 5.065_789_5],
    // The 10 oldest: 7.5 + 45 * 0.5 / 19; the 10 latest: 7.5 + 145 * 0.5 / 19.
    ["the older half", "11111111110000000000", 43.421_052_6],
    ["the later half", "00000000001111111111", 56.578_947_4],
    // The changes 3, 4, 5, 8, 11, 15 and 18: 7 * 0.75 + 64 * 0.5 / 19 of 20.
    ["seven changes", "00011100100100010010", 34.671_052_6],
  ])("%s", (_, changes, percent) => {
    expect(flapping(states(changes), usual).change_percent).toBeCloseTo(percent, 6);
  });

  test("a history that is not full yet is filled up with its oldest state", () => {
    expect(flapping([], usual)).toEqual({
      is_flapping: false,
      change_percent: 0,
      detection: usual,
    });
    expect(flapping(["ok"], usual).change_percent).toBe(0);
    expect(flapping(["ok", "critical"], usual).change_percent).toBeCloseTo(6.25, 6);
  });

  test("what is older than 21 states does not count", () => {
    const old = Array.from({ length: 40 }, (_, index) => (index % 2 ? "ok" : "critical"));
    const calm = Array.from({ length: 21 }, () => "ok");
    expect(flapping([...old, ...calm], usual).change_percent).toBe(0);
  });

  test("a change to another bad state is a change", () => {
    expect(flapping(["warning", "critical"], usual).change_percent).toBeCloseTo(6.25, 6);
  });
});

describe("flapping begins and ends at different shares", () => {
  const twentyFour = states("00000000000000001111");
  test.each<[name: string, history: string[], was: boolean, is: boolean]>([
    ["below the lower threshold it is none", states("00000000000000000001"), true, false],
    ["between the two it stays none", twentyFour, false, false],
    ["between the two it stays flapping", twentyFour, true, true],
    ["above the upper threshold it is flapping", states("00000000001111111111"), false, true],
  ])("%s", (_, history, was, is) => {
    const state = flapping(history, usual, was);
    expect(state.is_flapping).toBe(is);
    expect(FlapState.safeParse(state).success).toBe(true);
  });

  test("at a threshold itself, it has begun or ended", () => {
    const one = states("00000000000000000001");
    expect(flapping(one, { low_percent: 1, high_percent: 6.25 }).is_flapping).toBe(true);
    expect(flapping(one, { low_percent: 6.25, high_percent: 10 }, true).is_flapping).toBe(false);
  });
});

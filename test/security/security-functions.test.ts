import { expect, test } from "vitest";
import { cvssBand } from "../../src/security/event/cvss-band.js";
import { greatCircleKm, impossibleTravel } from "../../src/security/event/impossible-travel.js";

test.each([
  [0, "none", "low"],
  [3.9, "low", "low"],
  [4, "medium", "medium"],
  [8.9, "high", "high"],
  [9, "critical", "high"],
])("a CVSS score of %d is %s, formerly %s", (score, now, before) => {
  expect([cvssBand(score), cvssBand(score, "2.0")]).toEqual([now, before]);
});

test("a quarter of the equator is 10007.56 km, and takes an airliner more than an hour", () => {
  const a = { latitude: 0, longitude: 0 };
  const b = { latitude: 0, longitude: 90 };
  expect(greatCircleKm(a, b)).toBeCloseTo((Math.PI / 2) * 6371.0088, 6);
  const from = { at: "2026-03-02T20:00:00Z", point: a };
  const slow = { at: "2026-03-03T20:00:00Z", point: b };
  const fast = { at: "2026-03-02T21:00:00Z", point: b };
  expect(impossibleTravel(from, slow).isImpossible).toBe(false);
  expect(impossibleTravel(from, fast).isImpossible).toBe(true);
});

test.each([-0.1, 10.1, Number.NaN])("%d is no CVSS score", (score) => {
  expect(() => cvssBand(score)).toThrow(RangeError);
});

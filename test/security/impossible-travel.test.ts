/**
 * The way between two sightings, and whether anybody can have gone it.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import type { GeoPoint } from "../../src/core/geo-point.js";
import { greatCircleKm, impossibleTravel } from "../../src/security/event/impossible-travel.js";

const place = (latitude: number, longitude: number, accuracy_m?: number): GeoPoint => ({
  latitude,
  longitude,
  ...(accuracy_m === undefined ? {} : { accuracy_m }),
});
const berlin = place(52.52, 13.405);
const singapore = place(1.3521, 103.8198);
const half = Math.PI * 6371.0088;

// Between cities by the formula of Vincenty on the ellipsoid of WGS 84: a sphere is up to 0.56 % off.
test.each<[string, GeoPoint, GeoPoint, number]>([
  ["the same place", berlin, berlin, 0],
  ["Berlin and Singapore", berlin, singapore, 9917.86],
  ["London and New York", place(51.5074, -0.1278), place(40.7128, -74.006), 5585.23],
  ["across the date line", place(0, 179.5), place(0, -179.5), half / 180],
  ["pole to pole", place(90, 0), place(-90, 77), half],
  ["the pole by any name", place(90, 10), place(90, -170), 0],
  ["antipodes", place(30, 40), place(-30, -140), half],
])("%s", (_, a, b, km) => {
  expect(Math.abs(greatCircleKm(a, b) - km)).toBeLessThanOrEqual(Math.max(km * 0.0056, 1e-6));
  expect(greatCircleKm(b, a)).toBeCloseTo(greatCircleKm(a, b), 9);
});

const noon = "2026-03-02T12:00:00Z";

describe("from place to place", () => {
  test.each<
    [string, GeoPoint, GeoPoint, at: string, limit: number | undefined, isImpossible: boolean]
  >([
    [
      "an hour for half of Europe",
      berlin,
      place(48.8566, 2.3522),
      "2026-03-02T13:00:00Z",
      undefined,
      false,
    ],
    ["an hour for half the world", berlin, singapore, "2026-03-02T13:00:00Z", undefined, true],
    ["half a day for half the world", berlin, singapore, "2026-03-03T00:00:00Z", undefined, false],
    [
      "the same hour, told by another clock",
      berlin,
      singapore,
      "2026-03-02T20:00:00+08:00",
      undefined,
      true,
    ],
    ["no time and no way", berlin, berlin, noon, undefined, false],
    ["no time and a way", berlin, singapore, noon, undefined, true],
    ["backwards in time", berlin, singapore, "2026-03-02T11:00:00Z", undefined, true],
    [
      "both places may be one",
      place(52.52, 13.405, 6e6),
      place(1.3521, 103.8198, 6e6),
      noon,
      undefined,
      false,
    ],
    [
      "one of them is vague, and too far all the same",
      berlin,
      place(1.3521, 103.8198, 1e6),
      "2026-03-02T13:00:00Z",
      undefined,
      true,
    ],
    ["by train", berlin, place(48.8566, 2.3522), "2026-03-02T13:00:00Z", 300, true],
  ])("%s", (_, from, to, at, limit, isImpossible) => {
    const found = impossibleTravel({ at: noon, point: from }, { at, point: to }, limit);
    expect(found.isImpossible).toBe(isImpossible);
    expect(impossibleTravel({ at, point: to }, { at: noon, point: from }, limit)).toEqual(found);
    expect(found.elapsed_s).toBeGreaterThanOrEqual(0);
    expect(Number.isNaN(found.speed_km_h)).toBe(false);
  });

  test.each([0, -1, Number.NaN])("a limit of %d is refused", (limit) => {
    const here = { at: noon, point: berlin };
    expect(() => impossibleTravel(here, here, limit)).toThrow(RangeError);
  });
});

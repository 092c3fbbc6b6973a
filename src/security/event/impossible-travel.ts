/**
 * Whether somebody can have been in two places one after the other.
 *
 * @module
 */
import type { GeoPoint } from "../../core/geo-point.js";
import type { Instant } from "../../core/instant.js";

/** The mean radius of the earth in kilometres (IUGG, R1). */
const EARTH_RADIUS_KM = 6371.0088;

/** Where and when somebody was seen. */
export interface Sighting {
  /** When. */
  readonly at: Instant;
  /** Where; `accuracy_m` is how far off it may be. */
  readonly point: GeoPoint;
}

/** What the way between two sightings comes to. */
export interface TravelVerdict {
  /** The way along a great circle, in kilometres, with both places as they are told. */
  readonly distance_km: number;
  /** The time between the two, in seconds, never below zero. */
  readonly elapsed_s: number;
  /** The speed in kilometres an hour; Infinity when no time has passed, 0 when no way has. */
  readonly speed_km_h: number;
  /** Whether it is too fast even when both places are as near as their accuracy lets them be. */
  readonly isImpossible: boolean;
}

/**
 * The distance between two points in kilometres along a great circle, on a sphere of the earth's mean
 * radius, by the haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68,
 * 1984). The flattening of the earth makes it wrong by at most 0.56 %.
 */
export function greatCircleKm(a: GeoPoint, b: GeoPoint): number {
  const radians = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const cosines = Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians);
  const haversine = half(b.latitude - a.latitude) + cosines * half(b.longitude - a.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, haversine)));
}

/**
 * Whether one person can have been seen in two places, in whatever order they are given. The limit is
 * in kilometres an hour; 1000 is a little above the cruising speed of airliners. Addresses of VPNs
 * and mobile networks lie: what is impossible here is a reason to look, not a proof.
 *
 * @throws RangeError when the limit is not above zero.
 */
export function impossibleTravel(a: Sighting, b: Sighting, limitKmH = 1000): TravelVerdict {
  if (!(limitKmH > 0)) throw new RangeError(`Give a speed above zero, not ${limitKmH}.`);
  const distance_km = greatCircleKm(a.point, b.point);
  const elapsed_s = Math.abs(Date.parse(b.at) - Date.parse(a.at)) / 1000;
  const slack = ((a.point.accuracy_m ?? 0) + (b.point.accuracy_m ?? 0)) / 1000;
  const surely = Math.max(0, distance_km - slack);
  return {
    distance_km,
    elapsed_s,
    speed_km_h: speed(distance_km, elapsed_s),
    isImpossible: speed(surely, elapsed_s) > limitKmH,
  };
}

function speed(km: number, seconds: number): number {
  return km === 0 ? 0 : (km / seconds) * 3600;
}

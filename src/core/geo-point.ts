/**
 * Points on the earth (WGS 84, in the terms of OpenTelemetry's `geo.location`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "./closed.js";
import { pii } from "./personal-data.js";
import { ne, or } from "./rules/expression.js";
import { warn } from "./rules/rule.js";
import { withRules } from "./rules/with-rules.js";

/** A point on the earth, in degrees of WGS 84. */
export const GeoPoint = withRules(
  closed({
    /** Degrees north of the equator, from -90 to 90. */
    latitude: z.number().min(-90).max(90),
    /** Degrees east of Greenwich, from -180 to 180. */
    longitude: z.number().min(-180).max(180),
    /** The radius in metres within which the point is right, for two in three points. */
    accuracy_m: z.number().min(0).max(21_000_000).optional(),
  }),
  {
    not_null_island: warn(
      "A point is not exactly at 0, 0, which is what a failed lookup gives.",
      or(ne("latitude", 0), ne("longitude", 0)),
    ),
  },
).meta({ id: "GeoPoint", title: "Point on the earth", pii: pii("coordinates") });
export type GeoPoint = z.infer<typeof GeoPoint>;

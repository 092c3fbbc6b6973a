/**
 * Where on earth an event happened (ECS `geo.*`, Segment `context.location`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { GeoPoint } from "../core/geo-point.js";
import { TimeZone } from "../core/instant.js";
import { pii } from "../core/personal-data.js";
import { startsWith } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Text } from "../core/text.js";

/** Where on earth an event happened. */
export const Location = withRules(
  closed({
    /** The country by ISO 3166-1: two capitals, such as `DE`. */
    country_iso_code: z
      .string()
      .regex(/^[A-Z]{2}$/, { error: "Expected two capitals by ISO 3166-1, such as DE." })
      .optional(),
    /** The part of the country by ISO 3166-2, the country in front: `DE-BE`. */
    region_iso_code: z
      .string()
      .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, { error: "Expected an ISO 3166-2 code, such as DE-BE." })
      .optional(),
    /** The name of that part: at most 128 characters. */
    region_name: Text.max(128).optional(),
    /** The city: at most 128 characters. */
    city: Text.max(128)
      .meta({ pii: pii("locality") })
      .optional(),
    /** The postal code: at most 32 characters. */
    postal_code: Text.max(32)
      .meta({ pii: pii("postal_code") })
      .optional(),
    /** The point on the map. */
    point: GeoPoint.optional(),
    /** The time zone there. */
    time_zone: TimeZone.optional(),
  }),
  {
    region_in_country: rule(
      "A region's code begins with the code of its country.",
      startsWith("region_iso_code", "country_iso_code"),
    ),
  },
).meta({ id: "Location", title: "Location" });
export type Location = z.infer<typeof Location>;

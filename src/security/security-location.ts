/**
 * Where on earth a client or a server is thought to be (ECS `geo.*`, OCSF `location`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { GeoPoint } from "../core/geo-point.js";
import { pii } from "../core/personal-data.js";
import { Text } from "../core/text.js";

/** Where on earth a client or a server is thought to be, mostly by its address. */
export const SecurityLocation = closed({
  /** The country by ISO 3166-1: two capitals, such as `DE`. */
  country_iso_code: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: "Expected two capitals by ISO 3166-1, such as DE." })
    .optional(),
  /** The part of the country by ISO 3166-2, such as `DE-BE`. */
  region_iso_code: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, { error: "Expected an ISO 3166-2 code, such as DE-BE." })
    .optional(),
  /** The city: at most 128 characters. */
  city: Text.max(128)
    .meta({ pii: pii("locality") })
    .optional(),
  /** The point on the map, and how far off it may be. */
  point: GeoPoint.optional(),
  /** Whose network it is: the number of the autonomous system (RFC 6793). */
  autonomous_system_number: z.int().min(1).max(4_294_967_295).optional(),
  /** Who runs that network: at most 255 characters. */
  autonomous_system_name: Text.max(255).optional(),
  /** Whether the address is a known way to hide: VPN, proxy or Tor. Absent: not known. */
  is_anonymizer: z.boolean().optional(),
}).meta({ id: "SecurityLocation", title: "Location of an address" });
export type SecurityLocation = z.infer<typeof SecurityLocation>;

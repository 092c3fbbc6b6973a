/**
 * The device on which an event happened (Segment `context.device`, Snowplow `dvce_*`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { DeviceId } from "../core/person.js";
import { pii } from "../core/personal-data.js";
import { Text } from "../core/text.js";

/** The device on which an event happened. */
export const Device = closed({
  /** Identifies the device, as its vendor or the app does. */
  device_id: DeviceId.optional(),
  /** The identifier for advertising (IDFA, AAID): at most 128 characters. */
  advertising_id: Text.max(128)
    .meta({ pii: pii("online_id") })
    .optional(),
  /** Whether its user lets advertisers follow them. Absent: not asked. */
  ad_tracking_enabled: z.boolean().optional(),
  /** Who made it: at most 255 characters. */
  manufacturer: Text.max(255).meta({ impersonal: true }).optional(),
  /** What its maker calls it: at most 255 characters. */
  model: Text.max(255).meta({ impersonal: true }).optional(),
  /** What its user calls it: at most 255 characters. */
  name: Text.max(255)
    .meta({ pii: pii("name") })
    .optional(),
  /** What kind of device it is, such as `phone`: at most 64 characters. */
  kind: Text.max(64).meta({ impersonal: true }).optional(),
}).meta({ id: "Device", title: "Device" });
export type Device = z.infer<typeof Device>;

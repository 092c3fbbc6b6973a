/**
 * The operating system of a device (Segment `context.os`, Snowplow `os_*`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../core/closed.js";
import { Text } from "../core/text.js";

/** The operating system of the device. */
export const OperatingSystem = closed({
  /** Its name, such as `iOS`: at most 64 characters. */
  name: Text.max(64).meta({ impersonal: true }).optional(),
  /** Its version: at most 64 characters. */
  version: Text.max(64).meta({ impersonal: true }).optional(),
}).meta({ id: "OperatingSystem", title: "Operating system" });
export type OperatingSystem = z.infer<typeof OperatingSystem>;

/**
 * The library that made an event (Segment `context.library`, Snowplow `v_tracker`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../core/closed.js";
import { Text } from "../core/text.js";

/** The library that made the event. */
export const Library = closed({
  /** Its name: 1 to 255 characters. */
  name: Text.min(1).max(255).meta({ impersonal: true }),
  /** Its version: at most 64 characters. */
  version: Text.max(64).meta({ impersonal: true }).optional(),
}).meta({ id: "Library", title: "Library" });
export type Library = z.infer<typeof Library>;

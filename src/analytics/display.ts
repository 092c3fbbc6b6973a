/**
 * The display of the device (Segment `context.screen`, Snowplow `dvce_screen*`, `br_view*`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Pixels } from "../core/units.js";

/** The size of the display, and of the part of it that the page fills. */
export const Display = closed({
  /** Width of the display. */
  width_px: Pixels.optional(),
  /** Height of the display. */
  height_px: Pixels.optional(),
  /** Physical pixels to one of these: 0.1 to 20. */
  density_ratio: z.number().min(0.1).max(20).optional(),
  /** Width of the part that shows the page. */
  viewport_width_px: Pixels.optional(),
  /** Height of the part that shows the page. */
  viewport_height_px: Pixels.optional(),
}).meta({ id: "Display", title: "Display" });
export type Display = z.infer<typeof Display>;

/**
 * Points in time that move with the present (Grafana date math).
 *
 * @module
 */
import * as z from "zod";

/**
 * A point in time that moves with the present: `now`, then up to 8 steps. `-6h` goes back, `+1d` on,
 * `/d` to the beginning or end of the unit. Units: `s`, `m`, `h`, `d`, `w`, `M`, `Q`, `y`, and after
 * `/` the fiscal ones `fQ` and `fy`.
 */
export const RelativeTime = z
  .string()
  .regex(/^now(?:[+-][0-9]{0,9}[smhdwMQy]|\/(?:[smhdwMQy]|fQ|fy)){0,8}$/, {
    error: "Expected a point in time such as now, now-6h, now/d or now-1M/M.",
  });
export type RelativeTime = z.infer<typeof RelativeTime>;

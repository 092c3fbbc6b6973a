/**
 * A training's share of what it took to make the hardware (Green Software Foundation, SCI `M`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { div, le, mul, near, or } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity } from "../../core/units.js";

const share = mul(
  mul("total_gco2", div("reserved_hours", "lifespan_hours")),
  div("reserved_unit_count", "total_unit_count"),
);

/** A training's share of what it took to make the hardware. */
export const EmbodiedCarbon = withRules(
  closed({
    /** What it took to make and dispose of all of the hardware, in grams of CO2 equivalent. `TE` */
    total_gco2: Quantity.min(0),
    /** How long the hardware was reserved for the training, in hours. `TiR` */
    reserved_hours: Quantity.min(0),
    /** How long the hardware lasts, in hours. `EL` */
    lifespan_hours: Quantity.gt(0),
    /** Units of it that were reserved: cores, devices. `RR` */
    reserved_unit_count: Count.min(1),
    /** Units that it has in all. `ToR` */
    total_unit_count: Count.min(1),
    /** The training's share, in grams. `M` */
    share_gco2: Quantity.min(0),
  }),
  {
    reserved_within_lifespan: rule(
      "Hardware is not reserved for longer than it lasts.",
      le("reserved_hours", "lifespan_hours"),
    ),
    units_within_total: rule(
      "No more units are reserved than there are.",
      le("reserved_unit_count", "total_unit_count"),
    ),
    share_by_time_and_units: rule(
      "The share is by time of the lifespan, and by units of all.",
      or(near("share_gco2", share, { rel: 0.01 }), near("share_gco2", share, { abs: 0.051 })),
    ),
  },
).meta({ id: "EmbodiedCarbon", title: "Embodied carbon" });
export type EmbodiedCarbon = z.infer<typeof EmbodiedCarbon>;

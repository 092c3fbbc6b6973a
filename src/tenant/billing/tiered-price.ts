/**
 * Prices that depend on how much it is: by tiers, graduated or by volume (Stripe, OpenMeter, Lago).
 *
 * The last tier has a field of its own, since it has no end. A tier begins where the one before it
 * ends, so that no quantity lies between two of them and none beyond the last.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { and, ascending, unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { MinorDecimal } from "./minor-decimal.js";

/**
 * Which tier counts for which unit.
 *
 * - `graduated`: each unit is priced by the tier in which it lies.
 * - `volume`: all units are priced by the tier in which the whole quantity lies, so that one more
 *   unit may make the bill smaller.
 */
export const TierMode = z
  .enum({ GRADUATED: "graduated", VOLUME: "volume" })
  .meta({ id: "TierMode", title: "Mode of tiers" });
export type TierMode = z.infer<typeof TierMode>;

/** What a tier costs. */
export const TierRate = closed({
  /** What a unit costs in it, in minor units. */
  unit_price_minor: MinorDecimal,
  /** What is due beside for the tier as such, once something lies in it. */
  flat_price_minor: MinorDecimal.default("0"),
}).meta({ id: "TierRate", title: "Rate of a tier" });
export type TierRate = z.infer<typeof TierRate>;

/** A tier that ends. */
export const PriceTier = closed({
  /** The last quantity that lies in it, itself included. The next tier begins right after it. */
  up_to_quantity: z.number().gt(0).max(Number.MAX_SAFE_INTEGER),
  /** What it costs. */
  rate: TierRate,
}).meta({ id: "PriceTier", title: "Tier of a price" });
export type PriceTier = z.infer<typeof PriceTier>;

/** A price that depends on how much it is. */
export const TieredPrice = withRules(
  closed({
    /** Tells that it is one. */
    kind: z.literal("tiered"),
    /** Which tier counts for which unit. */
    mode: TierMode,
    /** The tiers that end, from the first on: 1 to 100. The first begins at zero. */
    tiers: z.array(PriceTier).min(1).max(100),
    /** What it costs beyond all of them. */
    beyond: TierRate,
  }),
  {
    tiers_rise: rule(
      "Each tier ends after the one before it.",
      and(ascending("tiers[].up_to_quantity"), unique("tiers[].up_to_quantity")),
      "tiers",
    ),
  },
).meta({ id: "TieredPrice", title: "Tiered price" });
export type TieredPrice = z.infer<typeof TieredPrice>;

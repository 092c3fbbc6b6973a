/**
 * What something costs: flat, by the unit, by the package, or by tiers (Stripe's prices).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { MinorDecimal } from "./minor-decimal.js";
import { TieredPrice } from "./tiered-price.js";

/** The same, however much it is; taken back where the quantity is below zero. */
export const FlatPrice = closed({
  /** Tells that it is one. */
  kind: z.literal("flat"),
  /** What it costs, in minor units. */
  price_minor: MinorDecimal,
}).meta({ id: "FlatPrice", title: "Flat price" });
export type FlatPrice = z.infer<typeof FlatPrice>;

/** So much a unit. */
export const UnitPrice = closed({
  /** Tells that it is one. */
  kind: z.literal("unit"),
  /** What a unit costs, in minor units. */
  unit_price_minor: MinorDecimal,
}).meta({ id: "UnitPrice", title: "Unit price" });
export type UnitPrice = z.infer<typeof UnitPrice>;

/** So much a package of units; one that is begun is paid for as a whole, unless it says otherwise. */
export const PackagePrice = closed({
  /** Tells that it is one. */
  kind: z.literal("package"),
  /** How many units a package holds. */
  package_size: z.int().min(1),
  /** What a package costs, in minor units. */
  package_price_minor: MinorDecimal,
  /** What happens to one that is begun: `up` is paid for as a whole, `down` not at all. */
  round_packages: z.enum(["up", "down"]).default("up"),
}).meta({ id: "PackagePrice", title: "Package price" });
export type PackagePrice = z.infer<typeof PackagePrice>;

/** What something costs. */
export const BillingPrice = z.discriminatedUnion("kind", [
  FlatPrice,
  UnitPrice,
  PackagePrice,
  TieredPrice,
]);
export type BillingPrice = z.infer<typeof BillingPrice>;

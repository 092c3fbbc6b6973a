/**
 * What a quantity costs by tiers, and by any other price, exactly.
 *
 * @module
 */
import type { BillingPrice } from "./billing-price.js";
import {
  decimalOf,
  type ExactDecimal,
  exactly,
  isAbove,
  minus,
  plus,
  smaller,
  textOf,
  times,
  wholeQuotient,
  ZERO,
} from "./exact-decimal.js";
import type { TieredPrice, TierRate } from "./tiered-price.js";

/** What one tier comes to. */
export interface PricedTier {
  /** How much lies in it, as decimal text. */
  readonly quantity: string;
  /** What that costs, its flat price included: exact minor units as decimal text. */
  readonly amount_minor: string;
}

/** What a quantity comes to. */
export interface TieredAmount {
  /** Exact minor units as decimal text: round it with `roundMoney`. */
  readonly amount_minor: string;
  /** The tiers that count, from the first on. */
  readonly tiers: readonly PricedTier[];
}

interface ExactTier {
  readonly quantity: ExactDecimal;
  readonly amount: ExactDecimal;
}

/**
 * What a quantity costs by tiers, as Stripe's "Set up tiered pricing" has it: graduated, each unit
 * by its own tier; by volume, all units by the tier of the whole. The end of a tier lies in it.
 * Zero lies in the first tier, whose flat price is due even so. A quantity below zero, which takes
 * back what was billed, costs the opposite of what it would cost above.
 *
 * @throws RangeError when the quantity is not finite.
 */
export function priceTiers(quantity: number, price: TieredPrice): TieredAmount {
  const tiers = exactTiers(exactly(quantity), price);
  return {
    amount_minor: textOf(total(tiers)),
    tiers: tiers.map((tier) => ({
      quantity: textOf(tier.quantity),
      amount_minor: textOf(tier.amount),
    })),
  };
}

/** What a quantity costs by any price: exact minor units. Below zero it costs the opposite. */
export function exactPrice(quantity: number, price: BillingPrice): ExactDecimal {
  const exact = exactly(quantity);
  switch (price.kind) {
    case "flat": {
      const flat = written(price.price_minor);
      return exact.digits < 0n ? minus(flat) : flat;
    }
    case "unit":
      return times(exact, written(price.unit_price_minor));
    case "package": {
      const size = exactly(price.package_size);
      const packages = wholeQuotient(exact, size, price.round_packages);
      return times({ digits: packages, scale: 0 }, written(price.package_price_minor));
    }
    case "tiered":
      return total(exactTiers(exact, price));
  }
}

function exactTiers(quantity: ExactDecimal, price: TieredPrice): readonly ExactTier[] {
  if (quantity.digits < 0n) {
    return exactTiers(minus(quantity), price).map((tier) => ({
      quantity: minus(tier.quantity),
      amount: minus(tier.amount),
    }));
  }
  return price.mode === "graduated" ? graduated(quantity, price) : [volume(quantity, price)];
}

function graduated(quantity: ExactDecimal, { tiers, beyond }: TieredPrice): ExactTier[] {
  const priced: ExactTier[] = [];
  let from = ZERO;
  for (const { up_to_quantity, rate } of tiers) {
    if (priced.length > 0 && !isAbove(quantity, from)) return priced;
    const end = exactly(up_to_quantity);
    priced.push(priceAt(plus(smaller(quantity, end), minus(from)), rate));
    from = end;
  }
  if (isAbove(quantity, from)) priced.push(priceAt(plus(quantity, minus(from)), beyond));
  return priced;
}

function volume(quantity: ExactDecimal, { tiers, beyond }: TieredPrice): ExactTier {
  const tier = tiers.find(({ up_to_quantity }) => !isAbove(quantity, exactly(up_to_quantity)));
  return priceAt(quantity, tier?.rate ?? beyond);
}

function priceAt(quantity: ExactDecimal, rate: TierRate): ExactTier {
  const units = times(quantity, written(rate.unit_price_minor));
  return { quantity, amount: plus(units, written(rate.flat_price_minor)) };
}

/** A price that its schema accepts is a decimal. */
const written = (price: string): ExactDecimal => decimalOf(price) ?? ZERO;

const total = (tiers: readonly ExactTier[]): ExactDecimal =>
  tiers.reduce((sum, { amount }) => plus(sum, amount), ZERO);

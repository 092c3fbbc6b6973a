/**
 * What lines come to, with discounts, credits and taxes, to the minor unit.
 *
 * @module
 */
import type { BillTotals } from "./bill-totals.js";
import type { BillingPrice } from "./billing-price.js";
import {
  type ExactDecimal,
  exactly,
  minus,
  plus,
  times,
  wholeQuotient,
  ZERO,
} from "./exact-decimal.js";
import type { MoneyRounding, RoundingScope } from "./money-rounding.js";
import { exactPrice } from "./price-tiers.js";

/** What is to be billed. Amounts are in whole minor units. */
export interface BillableLine {
  /** How much it is. */
  readonly quantity: number;
  /** What it costs. */
  readonly price: BillingPrice;
  /** The share of a whole period, from 0 to 1. Absent: all of it. */
  readonly proration_ratio?: number | undefined;
  /** What is added to that. Absent: nothing. */
  readonly charges_minor?: number | undefined;
  /** The share of amount and charges that is taken off, from 0 to 100. Absent: nothing. */
  readonly discount_percent?: number | undefined;
  /** What is taken off beside: share out a discount on the whole bill with `allocate`. */
  readonly discount_minor?: number | undefined;
  /** What is paid with credits, before tax. Absent: nothing. */
  readonly credits_minor?: number | undefined;
  /** The taxes on it, by their keys. Absent: none. */
  readonly tax_keys?: readonly string[] | undefined;
}

/** A tax that lines may name. */
export interface AppliedTax {
  readonly key: string;
  /** The rate, read as the decimal that it is written as. */
  readonly rate_percent: number;
  /** Whether prices include it. */
  readonly is_inclusive: boolean;
}

/** How a bill is made of its lines. */
export interface InvoiceOptions {
  readonly rounding: MoneyRounding;
  readonly rounding_scope: RoundingScope;
  readonly taxes: readonly AppliedTax[];
}

/** What a tax comes to. */
export interface InvoiceTax {
  readonly key: string;
  readonly taxable_minor: number;
  readonly amount_minor: number;
}

/** What lines come to: parts of a `TenantBilling`. */
export interface InvoiceTotals {
  readonly lines: readonly BillTotals[];
  readonly taxes: readonly InvoiceTax[];
  readonly totals: BillTotals;
}

/** One exact decimal divided by another: what an inclusive tax comes to need not be a decimal. */
interface Fraction {
  readonly top: ExactDecimal;
  readonly bottom: ExactDecimal;
}

/** A line before, or after, it was rounded. */
interface ExactLine {
  readonly amount: ExactDecimal;
  readonly charges: ExactDecimal;
  readonly discounts: ExactDecimal;
  readonly credits: ExactDecimal;
  readonly taxes: ReadonlyMap<AppliedTax, Fraction>;
}

const HUNDRED = exactly(100);
const ONE = exactly(1);
const NOTHING: Fraction = { top: ZERO, bottom: ONE };
const whole = (top: ExactDecimal): Fraction => ({ top, bottom: ONE });

/**
 * What lines come to. By `line`, each line and each tax on it is rounded, and the bill is the sum of
 * the lines; by `tax_rate`, each line is, and each tax once on the sum of its lines; by `invoice`, the
 * exact lines are summed, and each amount and each tax is rounded once. What is taxed is always the
 * rounded price less the rounded taxes that are in it.
 * Discounts and credits lower what is taxed. Where prices include taxes of together `s` percent, a
 * tax of `r` percent is `r / (100 + s)` of the discounted price, on top or not; so each is raised on
 * the price without any tax.
 *
 * @returns Undefined when an amount is beyond 2^53 - 1.
 * @throws RangeError when a line names a tax that is not among the options.
 */
export function invoiceTotals(
  lines: readonly BillableLine[],
  options: InvoiceOptions,
): InvoiceTotals | undefined {
  const { rounding, rounding_scope, taxes } = options;
  const exact = lines.map((line) => exactLine(line, options));
  const rounded = exact.map((line) => roundedLine(line, rounding));
  const summed = rounding_scope === "line" ? rounded : exact;
  const counted = roundedLine(sumOf(summed), rounding);
  const made: InvoiceTotals = {
    lines: rounded.map(totalsOf),
    taxes: taxes
      .filter((tax) => counted.taxes.has(tax))
      .map((tax) => {
        const taxed = roundedLine(sumOf(summed.filter((line) => line.taxes.has(tax))), rounding);
        return {
          key: tax.key,
          taxable_minor: taxableOf(taxed),
          amount_minor: minorIn(counted.taxes.get(tax) ?? NOTHING, rounding),
        };
      }),
    totals: totalsOf(counted),
  };
  const amounts = [...made.lines, ...made.taxes, made.totals].flatMap((part) =>
    Object.values(part).filter((value) => typeof value === "number"),
  );
  return amounts.every(Number.isSafeInteger) ? made : undefined;
}

function exactLine(
  line: BillableLine,
  { rounding, rounding_scope, taxes }: InvoiceOptions,
): ExactLine {
  const keep = (exact: ExactDecimal) =>
    rounding_scope === "invoice" ? exact : rounded(whole(exact), rounding);
  const price = exactPrice(line.quantity, line.price);
  const amount = keep(times(price, exactly(line.proration_ratio ?? 1)));
  const charges = exactly(line.charges_minor ?? 0);
  const share = times(exactly(line.discount_percent ?? 0), { digits: 1n, scale: 2 });
  const discounts = plus(
    keep(times(plus(amount, charges), share)),
    exactly(line.discount_minor ?? 0),
  );
  const credits = exactly(line.credits_minor ?? 0);
  const gross = plus(plus(amount, charges), minus(plus(discounts, credits)));
  const applied = [...new Set(line.tax_keys)].map((key) => taxNamed(key, taxes));
  const bottom = applied
    .filter(({ is_inclusive }) => is_inclusive)
    .reduce((sum, { rate_percent }) => plus(sum, exactly(rate_percent)), HUNDRED);
  return {
    amount,
    charges,
    discounts,
    credits,
    taxes: new Map(
      applied.map((tax) => [tax, { top: times(gross, exactly(tax.rate_percent)), bottom }]),
    ),
  };
}

function taxNamed(key: string, taxes: readonly AppliedTax[]): AppliedTax {
  const found = taxes.find((tax) => tax.key === key);
  if (found === undefined) throw new RangeError(`Add the tax "${key}" that a line names to taxes.`);
  return found;
}

function roundedLine(line: ExactLine, rounding: MoneyRounding): ExactLine {
  const round = (exact: ExactDecimal) => rounded(whole(exact), rounding);
  const [amount, charges] = [round(line.amount), round(line.charges)];
  const [discounts, credits] = [round(line.discounts), round(line.credits)];
  const taxes = new Map(
    [...line.taxes].map(([tax, share]) => [tax, whole(rounded(share, rounding))]),
  );
  return { amount, charges, discounts, credits, taxes };
}

/** The price of a line that is rounded, without any tax, in minor units. */
function taxableOf({ amount, charges, discounts, credits, taxes }: ExactLine): number {
  const gone = plus(plus(discounts, credits), taxSum(taxes, true));
  return Number(plus(plus(amount, charges), minus(gone)).digits);
}

function sumOf(lines: readonly ExactLine[]): ExactLine {
  const taxes = new Map<AppliedTax, Fraction>();
  for (const line of lines) {
    for (const [tax, share] of line.taxes)
      taxes.set(tax, added(taxes.get(tax) ?? { ...share, top: ZERO }, share));
  }
  const over = (part: "amount" | "charges" | "discounts" | "credits") =>
    lines.reduce((sum, line) => plus(sum, line[part]), ZERO);
  return {
    amount: over("amount"),
    charges: over("charges"),
    discounts: over("discounts"),
    credits: over("credits"),
    taxes,
  };
}

/** The totals of a line that is rounded. */
function totalsOf(line: ExactLine): BillTotals {
  const amount = Number(line.amount.digits);
  const charges = Number(line.charges.digits);
  const discounts = Number(line.discounts.digits);
  const credits = Number(line.credits.digits);
  const inclusive = Number(taxSum(line.taxes, true).digits);
  const exclusive = Number(taxSum(line.taxes, false).digits);
  return {
    amount_minor: amount,
    charges_minor: charges,
    discounts_minor: discounts,
    credits_minor: credits,
    taxes_inclusive_minor: inclusive,
    taxes_exclusive_minor: exclusive,
    taxes_minor: inclusive + exclusive,
    total_minor: amount + charges + exclusive - discounts - credits,
  };
}

const taxSum = (taxes: ReadonlyMap<AppliedTax, Fraction>, isInclusive: boolean): ExactDecimal =>
  [...taxes]
    .filter(([tax]) => tax.is_inclusive === isInclusive)
    .reduce((sum, [, { top }]) => plus(sum, top), ZERO);

/** Lines with the same taxes have the same divisor, which keeps long sums short. */
const added = (a: Fraction, b: Fraction): Fraction =>
  a.bottom.digits === b.bottom.digits && a.bottom.scale === b.bottom.scale
    ? { top: plus(a.top, b.top), bottom: a.bottom }
    : {
        top: plus(times(a.top, b.bottom), times(b.top, a.bottom)),
        bottom: times(a.bottom, b.bottom),
      };

const rounded = ({ top, bottom }: Fraction, rounding: MoneyRounding): ExactDecimal => ({
  digits: wholeQuotient(top, bottom, rounding),
  scale: 0,
});

const minorIn = (fraction: Fraction, rounding: MoneyRounding): number =>
  Number(rounded(fraction, rounding).digits);

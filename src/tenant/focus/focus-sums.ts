/**
 * What charges come to per invoice and per commitment: what FOCUS 1.2 says of many rows together.
 *
 * @module
 */
import {
  type ExactDecimal,
  exactly,
  isAbove,
  minus,
  plus,
  textOf,
  ZERO,
} from "../billing/exact-decimal.js";
import type { FocusCharge } from "../focus-charge.js";

/** What the charges of an invoice come to. */
export interface FocusInvoiceSum {
  readonly invoice_id: string;
  readonly billing_currency: string;
  /** As decimal text. FOCUS: it is the payable amount of the invoice. */
  readonly billed_cost: string;
}

/** What the charges of a commitment come to, as decimal texts. */
export interface FocusCommitmentSum {
  readonly commitment_discount_id: string;
  readonly billing_currency: string;
  /** The billed cost of its purchases. */
  readonly purchased: string;
  /** The effective cost of what was used. */
  readonly used: string;
  /** The effective cost of what was not. */
  readonly unused: string;
  /**
   * Whether what was bought was used, or told as unused, give or take a hundredth of the currency,
   * since shares of it are rounded. FOCUS: over its whole term it is.
   */
  readonly is_balanced: boolean;
}

/** What charges come to. */
export interface FocusSums {
  readonly invoices: readonly FocusInvoiceSum[];
  readonly commitments: readonly FocusCommitmentSum[];
}

type Sums = Map<string, Map<string, ExactDecimal>>;

/**
 * The billed cost of each invoice, and of each commitment what was bought, used and not used. The
 * numbers are added as the decimals that they are written as. Charges without an invoice or a
 * commitment count for none; the order is that in which they first appear.
 */
export function focusSums(charges: readonly FocusCharge[]): FocusSums {
  const invoices: Sums = new Map();
  const commitments: Sums = new Map();
  for (const charge of charges) {
    const { invoice_id, commitment_discount_id, billing_currency } = charge;
    if (invoice_id !== undefined) {
      count(invoices, [invoice_id, billing_currency], "billed", charge.billed_cost);
    }
    if (commitment_discount_id === undefined) continue;
    const key = [commitment_discount_id, billing_currency] as const;
    if (charge.charge_category === "purchase") {
      count(commitments, key, "purchased", charge.billed_cost);
    } else if (charge.charge_category === "usage") {
      const status = charge.commitment_discount_status ?? "used";
      count(commitments, key, status, charge.effective_cost);
    }
  }
  return {
    invoices: [...invoices].map(([key, sums]) => {
      const [invoice_id, billing_currency] = parts(key);
      return { invoice_id, billing_currency, billed_cost: textOf(sums.get("billed") ?? ZERO) };
    }),
    commitments: [...commitments].map(([key, sums]) => {
      const [commitment_discount_id, billing_currency] = parts(key);
      const of = (part: string) => sums.get(part) ?? ZERO;
      return {
        commitment_discount_id,
        billing_currency,
        purchased: textOf(of("purchased")),
        used: textOf(of("used")),
        unused: textOf(of("unused")),
        is_balanced: isSmall(plus(of("purchased"), minus(plus(of("used"), of("unused"))))),
      };
    }),
  };
}

const HUNDREDTH = exactly(0.01);
const isSmall = (apart: ExactDecimal) =>
  !isAbove(apart, HUNDREDTH) && !isAbove(minus(apart), HUNDREDTH);

function count(sums: Sums, key: readonly [string, string], part: string, cost: number): void {
  // A currency has three letters, so that its end tells the two apart.
  const name = key.join(" ");
  const found = sums.get(name) ?? new Map<string, ExactDecimal>();
  sums.set(name, found.set(part, plus(found.get(part) ?? ZERO, exactly(cost))));
}

const parts = (key: string): [id: string, currency: string] => [key.slice(0, -4), key.slice(-3)];

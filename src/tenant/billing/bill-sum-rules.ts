/**
 * That the lines, discounts, credits, taxes and payments of a bill come to its totals, to the minor unit.
 *
 * @module
 */
import {
  add,
  and,
  type Calculation,
  count,
  div,
  each,
  eq,
  ge,
  gt,
  le,
  lit,
  mul,
  ne,
  not,
  type Operand,
  or,
  sub,
  sum,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { isTaxed } from "./bill-tax.js";
import type { BillTotals } from "./bill-totals.js";

type SummedPart = Exclude<keyof BillTotals, "taxes_minor" | "total_minor">;

/** A bill may list none of its lines, or the first thousand of them. */
const listsAll = (root: "" | "$.") =>
  and(gt(count(`${root}lines[]`), 0), eq(`${root}has_more_lines`, false));

const within = (apart: Calculation, bound: Operand) =>
  and(le(apart, bound), ge(apart, sub(0, bound)));

const apartOf = (part: SummedPart) => sub(sum(`lines[].totals.${part}`), `totals.${part}`);

/**
 * Where each line is rounded, the bill is their sum. Where the exact sum is, each line that is shown
 * in whole minor units is off by less than one.
 */
function sumOfLines(part: SummedPart, message: string) {
  const apart = apartOf(part);
  return rule(
    message,
    when(
      listsAll(""),
      or(eq(apart, 0), and(eq("rounding_scope", lit("invoice")), within(apart, count("lines[]")))),
    ),
    `totals.${part}`,
  );
}

/**
 * Where the tax of each rate is rounded once, each tax that a line shows is off by less than one;
 * and lines need not show any (EN 16931 has none on a line).
 */
function taxesOfLines(part: "taxes_inclusive_minor" | "taxes_exclusive_minor", message: string) {
  const apart = apartOf(part);
  return rule(
    message,
    when(
      listsAll(""),
      or(
        eq(apart, 0),
        and(
          ne("rounding_scope", lit("line")),
          or(
            eq(sum(`lines[].totals.${part}`), 0),
            within(apart, count("lines[]")),
            within(apart, mul(count("lines[]"), count("taxes[]"))),
          ),
        ),
      ),
    ),
    `totals.${part}`,
  );
}

/** What a tax differs from its rate: it is rounded once or once a line, and so is what is taxed. */
const taxApart = sub("amount_minor", div(mul("taxable_minor", "rate_percent"), 100));

/** That all parts come to the totals. */
export const billSumRules = {
  amounts_of_lines: sumOfLines(
    "amount_minor",
    "The amount is the sum of the amounts of all lines.",
  ),
  charges_of_lines: sumOfLines(
    "charges_minor",
    "The charges are the sum of the charges of all lines.",
  ),
  discounts_of_lines: sumOfLines(
    "discounts_minor",
    "The discounts are the sum of the discounts of all lines.",
  ),
  credits_of_lines: sumOfLines(
    "credits_minor",
    "The credits are the sum of the credits of all lines.",
  ),
  inclusive_taxes_of_lines: taxesOfLines(
    "taxes_inclusive_minor",
    "The inclusive taxes are the sum of those of all lines.",
  ),
  exclusive_taxes_of_lines: taxesOfLines(
    "taxes_exclusive_minor",
    "The exclusive taxes are the sum of those of all lines.",
  ),
  discounts_add_up: rule(
    "The discounts are the sum of what each of them took off.",
    when(
      gt(count("discounts[]"), 0),
      eq("totals.discounts_minor", sum("discounts[].amount_minor")),
    ),
    "totals.discounts_minor",
  ),
  credits_add_up: rule(
    "The credits are the sum of what each of them paid for.",
    when(gt(count("credits[]"), 0), eq("totals.credits_minor", sum("credits[].amount_minor"))),
    "totals.credits_minor",
  ),
  taxes_add_up: rule(
    "The taxes are the sum of those of each rate.",
    when(gt(count("taxes[]"), 0), eq("totals.taxes_minor", sum("taxes[].amount_minor"))),
    "totals.taxes_minor",
  ),
  exclusive_taxes_are_on_top: rule(
    "Where no price includes a tax, all taxes are on top.",
    when(
      and(gt(count("taxes[]"), 0), eq(count("taxes[]", eq("is_inclusive", true)), 0)),
      eq("totals.taxes_inclusive_minor", 0),
    ),
    "totals.taxes_inclusive_minor",
  ),
  inclusive_taxes_are_not_on_top: rule(
    "Where the prices include all taxes, none is on top.",
    when(
      and(gt(count("taxes[]"), 0), eq(count("taxes[]", eq("is_inclusive", false)), 0)),
      eq("totals.taxes_exclusive_minor", 0),
    ),
    "totals.taxes_exclusive_minor",
  ),
  // A rate may be told beside a reason for which it does not apply.
  tax_is_its_rate: rule(
    "A tax is what is taxed times its rate, rounded once, or once a line.",
    each(
      "taxes[]",
      or(
        not(isTaxed),
        within(taxApart, 2),
        and(
          eq("$.rounding_scope", lit("line")),
          or(not(listsAll("$.")), within(taxApart, add(2, count("$.lines[]")))),
        ),
      ),
    ),
  ),
  payments_add_up: rule(
    "What was paid, and overpaid, is the sum of all payments.",
    when(
      gt(count("payments[]"), 0),
      eq(
        sum("payments[].amount_minor"),
        add("settlement.amount_paid_minor", "settlement.amount_overpaid_minor"),
      ),
    ),
    "settlement.amount_paid_minor",
  ),
  // Far less may be due: see BillSettlement. More is not, unless it was owed before.
  due_has_a_reason: rule(
    "No more is due than the total, what was owed before, and what rounding to coins adds.",
    or(
      eq("settlement.amount_due_minor", 0),
      le(
        "settlement.amount_due_minor",
        add("totals.total_minor", "settlement.cash_rounding_minor"),
      ),
      le(
        "settlement.amount_due_minor",
        add(
          add("totals.total_minor", "settlement.cash_rounding_minor"),
          "settlement.starting_balance_minor",
        ),
      ),
    ),
    "settlement.amount_due_minor",
  ),
};

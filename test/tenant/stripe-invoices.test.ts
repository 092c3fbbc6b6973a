/**
 * Stripe's own fixtures of invoices become bills, and none is refused for a reason that is false in
 * the field.
 *
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { inspect } from "../../src/core/rules/inspect.js";
import { BillingPrice } from "../../src/tenant/billing/billing-price.js";
import { TaxRegistration } from "../../src/tenant/billing/customer-tax-id.js";
import { invoiceTotals } from "../../src/tenant/billing/invoice-totals.js";
import { TenantBilling } from "../../src/tenant/tenant-billing.js";
import { realData } from "../_real-data.js";

const file = join(realData, "billing-stripe/stripe__openapi/stripe-resources.ndjson");
const isHere = existsSync(file);
const title = isHere ? "Stripe's fixtures" : `Stripe's fixtures (skipped: no ${file})`;

const Line = z.object({
  id: z.string(),
  description: z.string(),
  amount: z.number(),
  quantity: z.number(),
  period: z.object({ start: z.number(), end: z.number() }),
});
const Invoice = z.object({
  object: z.literal("invoice"),
  deleted: z.undefined().optional(),
  customer: z.string(),
  number: z.string().nullable(),
  status: z.string(),
  currency: z.string(),
  collection_method: z.string(),
  created: z.number(),
  due_date: z.number().nullable(),
  period_start: z.number(),
  period_end: z.number(),
  lines: z.object({ data: z.array(Line), has_more: z.boolean() }),
  starting_balance: z.number(),
  amount_due: z.number(),
  amount_paid: z.number(),
  amount_remaining: z.number(),
  amount_overpaid: z.number(),
  subtotal: z.number(),
  total: z.number(),
});
const CreditNoteLine = z.object({
  object: z.literal("credit_note_line_item"),
  id: z.string(),
  invoice_line_item: z.string(),
  description: z.string(),
  quantity: z.number(),
  amount: z.number(),
  discount_amount: z.number(),
});
const TaxId = z.object({
  object: z.literal("tax_id"),
  type: z.string(),
  value: z.string(),
  verification: z.object({ status: z.string() }),
});
const Taxability = z
  .enum(["standard_rated", "reduced_rated", "zero_rated", "product_exempt", "customer_exempt"])
  .transform((reason) => (reason === "product_exempt" ? "exempt" : reason));
const Calculation = z.object({
  object: z.literal("tax.calculation"),
  id: z.string(),
  currency: z.string(),
  amount_total: z.number(),
  tax_amount_exclusive: z.number(),
  tax_amount_inclusive: z.number(),
  tax_date: z.number(),
  shipping_cost: z.object({ amount: z.number(), amount_tax: z.number() }),
  tax_breakdown: z.array(
    z.object({
      amount: z.number(),
      inclusive: z.boolean(),
      taxability_reason: Taxability,
      taxable_amount: z.number(),
      tax_rate_details: z.object({
        country: z.string(),
        state: z.string(),
        percentage_decimal: z.string(),
        tax_type: z.string(),
      }),
    }),
  ),
});
const CalculationLine = z.object({
  object: z.literal("tax.calculation_line_item"),
  id: z.string(),
  reference: z.string(),
  quantity: z.number(),
  amount: z.number(),
  amount_tax: z.number(),
});
const Price = z.object({ object: z.literal("price"), unit_amount_decimal: z.string() });

const at = (seconds: number) => new Date(seconds * 1000).toISOString();

/** An invoice; the fixtures have neither discounts nor taxes on one: see the calculations. */
const billOf = (invoice: z.infer<typeof Invoice>, overpaid: number) => ({
  tenant_id: "stripe",
  customer_id: invoice.customer,
  ...(invoice.number !== null && { number: invoice.number }),
  status: invoice.status,
  reason: "manual",
  model: "fixed",
  period: { start: at(invoice.period_start), end: at(invoice.period_end) },
  currency: invoice.currency.toUpperCase(),
  rounding_scope: "line",
  has_more_lines: invoice.lines.has_more,
  lines: invoice.lines.data.map((line) => ({
    line_id: line.id,
    description: line.description,
    basis: "once",
    period: { start: at(line.period.start), end: at(line.period.end) },
    quantity: line.quantity,
    totals: { amount_minor: line.amount, total_minor: line.amount },
  })),
  totals: { amount_minor: invoice.subtotal, total_minor: invoice.total },
  settlement: {
    starting_balance_minor: invoice.starting_balance,
    amount_due_minor: invoice.amount_due,
    amount_paid_minor: invoice.amount_paid,
    amount_remaining_minor: invoice.amount_remaining,
    amount_overpaid_minor: overpaid,
  },
  collection: invoice.collection_method,
  ...(invoice.due_date !== null && { due_at: at(invoice.due_date) }),
  created_at: at(invoice.created),
});

/** Money that is not taxed apart, in the words of a bill. */
const untaxed = (amount: number, discounts: number) => ({
  amount_minor: amount,
  discounts_minor: discounts,
  total_minor: amount - discounts,
});

/** A credit note of one line, on a bill of which nothing was paid yet. */
const noteOf = (line: z.infer<typeof CreditNoteLine>) => ({
  tenant_id: "stripe",
  kind: "credit_note",
  number: "CN-1",
  status: "open",
  issued_at: at(1_721_954_054),
  reason: "correction",
  corrects_bill_id: "0199f0c1-2345-7abc-8def-012345678901",
  credit_note: { before_payment_minor: line.amount - line.discount_amount },
  model: "fixed",
  period: { start: at(1_721_954_054), end: at(1_721_954_054) },
  currency: "USD",
  rounding_scope: "line",
  lines: [
    {
      line_id: line.id,
      corrects_line_id: line.invoice_line_item,
      description: line.description,
      basis: "once",
      period: { start: at(1_721_954_054), end: at(1_721_954_054) },
      quantity: line.quantity,
      totals: untaxed(line.amount, line.discount_amount),
    },
  ],
  totals: untaxed(line.amount, line.discount_amount),
  settlement: { amount_due_minor: 0, amount_paid_minor: 0, amount_remaining_minor: 0 },
});

/** A draft of what a calculation of taxes is for: the goods and the shipping are lines of it. */
function draftOf(
  found: z.infer<typeof Calculation>,
  goods: readonly z.infer<typeof CalculationLine>[],
) {
  const period = { start: at(found.tax_date), end: at(found.tax_date) };
  const charged = [
    ...goods,
    {
      id: "shipping",
      reference: "Shipping",
      quantity: 1,
      amount: found.shipping_cost.amount,
      amount_tax: found.shipping_cost.amount_tax,
    },
  ];
  return {
    tenant_id: "stripe",
    status: "draft",
    model: "fixed",
    period,
    currency: found.currency.toUpperCase(),
    rounding_scope: "tax_rate",
    lines: charged.map((line) => ({
      line_id: line.id,
      description: line.reference,
      basis: "once",
      period,
      quantity: line.quantity,
      totals: {
        amount_minor: line.amount,
        taxes_exclusive_minor: line.amount_tax,
        taxes_minor: line.amount_tax,
        total_minor: line.amount + line.amount_tax,
      },
    })),
    taxes: found.tax_breakdown.map((tax, index) => ({
      key: `${tax.tax_rate_details.tax_type}_${index}`,
      name: tax.tax_rate_details.tax_type,
      jurisdiction: `${tax.tax_rate_details.country}-${tax.tax_rate_details.state}`,
      treatment: tax.taxability_reason,
      rate_percent: Number(tax.tax_rate_details.percentage_decimal),
      is_inclusive: tax.inclusive,
      taxable_minor: tax.taxable_amount,
      amount_minor: tax.amount,
    })),
    totals: {
      amount_minor: charged.reduce((sum, { amount }) => sum + amount, 0),
      taxes_inclusive_minor: found.tax_amount_inclusive,
      taxes_exclusive_minor: found.tax_amount_exclusive,
      taxes_minor: found.tax_amount_inclusive + found.tax_amount_exclusive,
      total_minor: found.amount_total,
    },
    settlement: {
      amount_due_minor: found.amount_total,
      amount_paid_minor: 0,
      amount_remaining_minor: found.amount_total,
    },
  };
}

/** The objects of one kind, deleted ones left out: they have nothing but an id. */
const all = <Kind>(schema: z.ZodType<Kind>): Kind[] =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => schema.safeParse(JSON.parse(line)).data)
    .filter((found) => found !== undefined);

describe.skipIf(!isHere)(title, () => {
  test("an invoice of which nothing is paid was not overpaid: Stripe fills the field at random", () => {
    const found = all(Invoice).map((invoice) =>
      inspect(TenantBilling, billOf(invoice, invoice.amount_overpaid)).issues.map(
        ({ rule }) => rule,
      ),
    );
    expect(found).toEqual([
      ["bill_settlement.overpaid_leaves_nothing"],
      ["bill_settlement.overpaid_leaves_nothing"],
    ]);
  });

  test("without that field both are accepted, and neither with a warning", () => {
    const found = all(Invoice).map((invoice) => inspect(TenantBilling, billOf(invoice, 0)).issues);
    expect(found).toEqual([[], []]);
  });

  test("each line of a credit note is one that says which line it takes back", () => {
    const found = all(CreditNoteLine).map((line) => inspect(TenantBilling, noteOf(line)).issues);
    expect(found).toEqual([[], []]);
  });

  // Another calculation is filled at random: its percentage is the word "percentage_decimal".
  test("taxes of California on a pizza and its shipping: 9.875 % of 14.99 USD, and nothing", () => {
    const [pizza] = all(CalculationLine);
    const [calculation, ...others] = all(Calculation);
    if (pizza === undefined || calculation === undefined) throw new Error("Stripe has no pizza.");
    const draft = draftOf(calculation, [pizza]);
    expect(others).toEqual([]);
    expect(inspect(TenantBilling, draft).issues).toEqual([]);
    const made = invoiceTotals(
      draft.lines.map(({ quantity, totals: { amount_minor } }, index) => ({
        quantity,
        price: { kind: "flat", price_minor: String(amount_minor) },
        tax_keys: index === 0 ? ["sales_tax_0"] : [],
      })),
      { rounding: "half_up", rounding_scope: "tax_rate", taxes: draft.taxes },
    );
    expect(made?.totals.total_minor).toBe(calculation.amount_total);
  });

  test("each number by which a state knows a customer is kept", () => {
    const found = all(TaxId).map(({ type, value, verification }) =>
      TaxRegistration.parse({ type, value, is_verified: verification.status === "verified" }),
    );
    const german = { type: "eu_vat", value: "DE123456789", is_verified: false };
    expect(found).toEqual([german, german]);
  });

  test("each price that is told is one by the unit", () => {
    const found = all(Price).map(({ unit_amount_decimal }) =>
      BillingPrice.parse({ kind: "unit", unit_price_minor: unit_amount_decimal }),
    );
    expect(found).toEqual([
      { kind: "unit", unit_price_minor: "2000" },
      { kind: "unit", unit_price_minor: "2000" },
    ]);
  });
});

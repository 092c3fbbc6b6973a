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
const Price = z.object({ object: z.literal("price"), unit_amount_decimal: z.string() });

const at = (seconds: number) => new Date(seconds * 1000).toISOString();

/** An invoice without discounts and taxes, as all of the fixtures are. */
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

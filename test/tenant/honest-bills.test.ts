/**
 * Honest bills, as Stripe, Lago, Recurly and others make them, that look wrong are no errors, and
 * their wrong neighbours are.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { TenantBilling } from "../../src/tenant/tenant-billing.js";
import { issuesOf } from "./_issues.js";

type Row = [what: string, value: object, ...issues: string[]];

const march = { start: "2026-03-01T00:00:00Z", end: "2026-04-01T00:00:00Z" };
const money = (amount: number, tax = 0) => ({
  amount_minor: amount,
  taxes_exclusive_minor: tax,
  taxes_minor: tax,
  total_minor: amount + tax,
});
const line = (line_id: string, amount: number, tax = 0, more: object = {}) => ({
  line_id,
  description: "Streams",
  basis: "usage",
  period: march,
  quantity: 1,
  totals: money(amount, tax),
  ...more,
});
const due = (amount: number, paid = 0) => ({
  amount_due_minor: amount,
  amount_paid_minor: paid,
  amount_remaining_minor: amount - paid,
});
const draft = {
  tenant_id: "aurora-music",
  status: "draft",
  model: "usage_based",
  period: march,
  currency: "EUR",
  rounding_scope: "line",
  totals: money(1000),
  settlement: due(1000),
};
const open = { ...draft, status: "open", number: "A-1", issued_at: "2026-04-01T06:00:00Z" };
const paid = {
  ...open,
  status: "paid",
  settlement: due(1000, 1000),
  paid_at: "2026-04-02T00:00:00Z",
};
const vat = (key: string, rate_percent: number, taxable_minor: number, amount_minor: number) => ({
  key,
  name: key,
  rate_percent,
  taxable_minor,
  amount_minor,
});
const reverse = {
  key: "vat",
  name: "VAT",
  treatment: "reverse_charge",
  taxable_minor: 1000,
  amount_minor: 0,
};
const step = (from: string, to: string, minute: number) => ({
  from,
  to,
  changed_at: `2026-04-01T06:0${minute}:00Z`,
});
const note = {
  ...open,
  kind: "credit_note",
  reason: "correction",
  corrects_bill_id: "0199f0c1-2345-7abc-8def-012345678901",
  settlement: due(0),
};
const plan = {
  plan_id: "pro",
  name: "Pro",
  model: "usage_based",
  interval: "month",
  components: [
    {
      key: "streams",
      basis: "usage",
      meter: "streams",
      price: { kind: "unit", unit_price_minor: "1" },
    },
  ],
};

describe("TenantBilling", () => {
  test.each<Row>([
    [
      "a draft that is thrown away is void, without a number",
      {
        ...draft,
        status: "void",
        voided_at: "2026-04-01T06:01:00Z",
        transitions: [step("draft", "void", 1)],
      },
    ],
    ["issued at once, without a draft", { ...open, transitions: [step("gathering", "open", 1)] }],
    [
      "taken back to be changed",
      { ...draft, transitions: [step("draft", "open", 1), step("open", "draft", 2)] },
    ],
    [
      "given up, and opened again",
      {
        ...open,
        uncollectible_at: "2026-04-01T06:02:00Z",
        transitions: [step("open", "uncollectible", 2), step("uncollectible", "open", 3)],
      },
    ],
    [
      "a debit that came back",
      { ...open, transitions: [step("open", "paid", 1), step("paid", "open", 2)] },
    ],
    [
      "paid back in full and void, as Lago does it",
      { ...paid, status: "void", voided_at: "2026-04-03T00:00:00Z" },
    ],
    [
      "void, and open again",
      { ...open, transitions: [step("void", "open", 1)] },
      "bill_transition.allowed",
    ],
    [
      "Stripe tells how often it tried, and not when",
      { ...open, dunning: { attempt_count: 2, next_attempt_at: "2026-04-05T00:00:00Z" } },
    ],
    [
      "never tried, and yet at some time",
      { ...open, dunning: { attempt_count: 0, last_attempt_at: "2026-04-05T00:00:00Z" } },
      "bill_dunning.untried_has_no_time",
    ],
    [
      "a reminder a week before it is due",
      { ...open, dunning: { attempt_count: 0, reminder_days: [-7, 0, 3] } },
    ],
    [
      "given up, and half of it paid",
      {
        ...open,
        status: "uncollectible",
        uncollectible_at: "2026-05-01T00:00:00Z",
        settlement: due(1000, 500),
      },
    ],
    [
      "nothing is due below the smallest charge",
      { ...paid, totals: money(30), settlement: { ...due(0), ending_balance_minor: 30 } },
    ],
    [
      "paid by what was to the tenant's credit",
      {
        ...paid,
        settlement: { ...due(0), starting_balance_minor: -5000, ending_balance_minor: -4000 },
      },
    ],
    [
      "owed from before",
      {
        ...open,
        settlement: { ...due(1250), starting_balance_minor: 250, ending_balance_minor: 0 },
      },
    ],
    [
      "more due than there is a reason for",
      { ...open, settlement: due(1001) },
      "tenant_billing.due_has_a_reason",
    ],
    [
      "more came in than was due",
      { ...paid, settlement: { ...due(1000, 1000), amount_overpaid_minor: 200 } },
    ],
    [
      "a credit note took half off before it was paid",
      { ...paid, settlement: { ...due(500, 500), pre_payment_credit_notes_minor: 500 } },
    ],
    [
      "below zero after a downgrade: nothing is due, and it goes to the credit",
      { ...paid, totals: money(-800), settlement: { ...due(0), ending_balance_minor: -800 } },
    ],
    [
      "a refund does not lower what was paid",
      { ...paid, settlement: { ...due(1000, 1000), post_payment_credit_notes_minor: 1000 } },
    ],
    [
      "forints are rounded to five",
      {
        ...open,
        currency: "HUF",
        totals: money(99_800),
        settlement: { ...due(100_000), cash_rounding_minor: 200 },
      },
    ],
    [
      "rupiahs are rounded down to a hundred",
      {
        ...open,
        currency: "IDR",
        totals: money(1_009_900),
        settlement: { ...due(1_000_000), cash_rounding_minor: -9900 },
      },
    ],
    ["Stripe counts Uganda's shillings in hundredths", { ...open, currency: "UGX", exponent: 2 }],
    ["Adyen counts rupiahs whole", { ...open, currency: "IDR", exponent: 0 }],
    ["yen", { ...open, currency: "JPY", exponent: 0 }],
    ["dinars in thousandths", { ...open, currency: "KWD", exponent: 3 }],
    [
      "yen in hundredths",
      { ...open, currency: "JPY", exponent: 2 },
      "tenant_billing.digits_of_currency",
    ],
    [
      "state, county and city, each rounded up on each line, and once on the bill",
      {
        ...draft,
        rounding: "up",
        rounding_scope: "invoice",
        lines: [line("1", 10, 3), line("2", 10, 3)],
        taxes: [vat("state", 4, 20, 1), vat("county", 1, 20, 1), vat("city", 2, 20, 1)],
        totals: money(20, 3),
        settlement: due(23),
      },
    ],
    [
      "EN 16931: lines without tax, and the tax of each rate once on their sum",
      {
        ...draft,
        rounding_scope: "tax_rate",
        lines: [line("1", 1003), line("2", 1003)],
        taxes: [vat("vat", 19, 2006, 381)],
        totals: money(2006, 381),
        settlement: due(2387),
      },
    ],
    [
      "the same where each line is said to be rounded with its tax",
      {
        ...draft,
        lines: [line("1", 1003), line("2", 1003)],
        taxes: [vat("vat", 19, 2006, 381)],
        totals: money(2006, 381),
        settlement: due(2387),
      },
      "tenant_billing.exclusive_taxes_of_lines",
    ],
    [
      "forty thousand lines that are not listed, each rounded with its tax",
      {
        ...draft,
        has_more_lines: true,
        taxes: [vat("vat", 19, 1_000_000, 190_417)],
        totals: money(1_000_000, 190_417),
        settlement: due(1_190_417),
      },
    ],
    [
      "a tax far from its rate",
      {
        ...draft,
        lines: [line("1", 1000, 250)],
        taxes: [vat("vat", 19, 1000, 250)],
        totals: money(1000, 250),
        settlement: due(1250),
      },
      "tenant_billing.tax_is_its_rate",
    ],
    [
      "a fixed fee on each delivery has no rate",
      {
        ...draft,
        taxes: [{ ...vat("fee", 0, 1000, 28), rate_percent: undefined }],
        totals: money(1000, 28),
        settlement: due(1028),
      },
    ],
    [
      "Stripe tells the rate from which a customer is exempt",
      { ...open, taxes: [{ ...vat("vat", 19, 1000, 0), treatment: "customer_exempt" }] },
      "bill_tax.untaxed_has_no_rate",
    ],
    ["a draft under reverse charge still waits for the number", { ...draft, taxes: [reverse] }],
    [
      "an issued one does not",
      { ...open, taxes: [reverse] },
      "tenant_billing.reverse_charge_has_tax_id",
    ],
    [
      "a number of Mexico's",
      { ...open, tax_registrations: [{ type: "mx_rfc", value: "P&G851223B24" }] },
    ],
    [
      "a number of a kind that Stripe does not know",
      { ...open, tax_registrations: [{ type: "unknown", value: "1+23456A" }] },
    ],
    [
      "Recurly tells the rate of a proration, and no whole",
      { ...draft, lines: [line("1", 1000, 0, { basis: "period", proration_ratio: 0.5 })] },
      "bill_line.proration_has_its_whole",
    ],
    [
      "Stripe's proration: neither a ratio nor a whole",
      { ...draft, lines: [line("1", -500, 0, { quantity: -1 }), line("2", 1500)] },
    ],
    [
      "what is left of the former plan is taken back",
      { ...draft, plan, lines: [line("1", 1000, 0, { component_key: "starter_streams" })] },
      "tenant_billing.lines_of_plan",
    ],
    [
      "Stripe's metered price of before 2025",
      {
        ...draft,
        plan: { ...plan, components: plan.components.map(({ meter: _, ...rest }) => rest) },
      },
      "plan_component.usage_is_metered",
    ],
    [
      "a discount that is given back with what it was on",
      {
        ...draft,
        totals: { amount_minor: -1000, discounts_minor: -100, total_minor: -900 },
        discounts: [{ discount_id: "SPRING", percent_off: 10, amount_minor: -100 }],
        settlement: due(0),
      },
    ],
    [
      "a credit that is given back",
      {
        ...draft,
        credits: [
          {
            grant_id: "g",
            kind: "prepaid",
            amount_minor: -300,
            left_minor: 1000,
            granted_minor: 1000,
          },
        ],
        totals: { amount_minor: 700, credits_minor: -300, total_minor: 1000 },
      },
    ],
    [
      "a credit that was worth less",
      {
        ...draft,
        credits: [
          {
            grant_id: "g",
            kind: "prepaid",
            amount_minor: 300,
            left_minor: 800,
            granted_minor: 1000,
          },
        ],
        totals: { amount_minor: 1300, credits_minor: 300, total_minor: 1000 },
      },
      "bill_credit.used_and_left_within_grant",
    ],
    [
      "a discount of everything",
      {
        ...paid,
        totals: { amount_minor: 1000, discounts_minor: 1000, total_minor: 0 },
        discounts: [{ discount_id: "FREE", percent_off: 100, amount_minor: 1000 }],
        settlement: due(0),
      },
    ],
    [
      "a credit note that lowers what is left, and pays the rest back",
      {
        ...note,
        credit_note: {
          reason_code: "order_change",
          before_payment_minor: 400,
          after_payment_minor: 600,
          refunded_minor: 600,
        },
      },
    ],
    ["a credit note that does not say what becomes of it", note],
    [
      "goodwill, for no bill",
      { ...note, corrects_bill_id: undefined },
      "tenant_billing.credit_note_names_its_bill",
    ],
    [
      "a credit note below zero",
      { ...note, totals: money(-1000) },
      "tenant_billing.credit_note_is_not_negative",
    ],
    [
      "a credit note that goes nowhere",
      { ...note, credit_note: { after_payment_minor: 1000 } },
      "bill_credit_note.after_payment_adds_up",
    ],
    [
      "amounts up to 2^53 - 1",
      { ...draft, totals: money(Number.MAX_SAFE_INTEGER), settlement: due(0) },
    ],
  ])("%s", (_what, value, ...issues) => {
    expect(issuesOf(TenantBilling, JSON.parse(JSON.stringify(value))).sort()).toEqual(
      issues.sort(),
    );
  });
});

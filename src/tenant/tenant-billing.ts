/**
 * A bill of a tenant for a period: what is charged, taken off, taxed, due and paid. Amounts are whole
 * minor units of one currency, in the words of OpenMeter (totals) and Stripe (what is due).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { agreedByExponent, currenciesByExponent, unitsOfAccount } from "../core/currency-codes.js";
import { Labels } from "../core/free-form.js";
import { ForeignId, TenantId, Uuid } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import { CurrencyCode } from "../core/money.js";
import { pii } from "../core/personal-data.js";
import {
  and,
  count,
  eq,
  gt,
  has,
  lit,
  not,
  notLater,
  oneOf,
  or,
  subset,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Text } from "../core/text.js";
import { uuidv7 } from "../core/uuid.js";
import { billCorrectionRules } from "./billing/bill-correction-rules.js";
import { BillCreditNote } from "./billing/bill-credit-note.js";
import { BillCredit, BillDiscount } from "./billing/bill-discount.js";
import { BillDunning } from "./billing/bill-dunning.js";
import { BillKind, BillReason } from "./billing/bill-kind.js";
import { billLifeRules } from "./billing/bill-life-rules.js";
import { BillLine } from "./billing/bill-line.js";
import { BillPayment, BillSettlement } from "./billing/bill-payment.js";
import { BillPeriod } from "./billing/bill-period.js";
import { BillStatus, BillTransition } from "./billing/bill-status.js";
import { billSumRules } from "./billing/bill-sum-rules.js";
import { BillTax } from "./billing/bill-tax.js";
import { BillTotals } from "./billing/bill-totals.js";
import { BillingModel } from "./billing/billing-model.js";
import { BillingPlan } from "./billing/billing-plan.js";
import { TaxRegistration } from "./billing/customer-tax-id.js";
import { MoneyRounding, RoundingScope } from "./billing/money-rounding.js";

const inCurrency = (codes: readonly string[]) => oneOf("currency", ...codes.map(lit));
const hasDigits = (exponent: keyof typeof agreedByExponent) =>
  when(inCurrency(agreedByExponent[exponent]), eq("exponent", exponent));

/** A bill of a tenant for a period. */
export const TenantBilling = withRules(
  closed({
    /** Identifies the bill. Absent: a new UUID of version 7. */
    bill_id: Uuid.default(() => uuidv7()),
    /** The tenant who is billed. */
    tenant_id: TenantId,
    /** The same, as the system that takes the money knows them. */
    customer_id: ForeignId.meta({ pii: pii("customer_account") }).optional(),
    /** The number that the law wants: without gaps. Absent: it is not issued yet. */
    number: ForeignId.optional(),
    /** What kind of bill it is. */
    kind: BillKind.default("invoice"),
    /** Where it is in its life. */
    status: BillStatus,
    /** Why there is a bill now. */
    reason: BillReason.default("subscription_cycle"),
    /** What is paid for in principle. */
    model: BillingModel,
    /** What was agreed, as it was then. */
    plan: BillingPlan.optional(),
    /** The contract that it comes from. */
    subscription_id: ForeignId.optional(),
    /** The bill that it corrects. */
    corrects_bill_id: Uuid.optional(),
    /** What becomes of its amount, if it is a credit note. */
    credit_note: BillCreditNote.optional(),
    /** The time for which it is. */
    period: BillPeriod,
    /** The one currency of all its amounts. */
    currency: CurrencyCode,
    /**
     * Digits after the point of the major unit. Absent: as ISO 4217 has it. Tell it where the one who
     * takes the money has it otherwise: Stripe counts UGX and ISK in hundredths, and MGA in whole ones.
     */
    exponent: z.int().min(0).max(4).optional(),
    /** How an amount between two minor units becomes one of them. */
    rounding: MoneyRounding.default("half_up"),
    /** What is rounded. */
    rounding_scope: RoundingScope,
    /** What it is for: at most 1000 lines. */
    lines: z.array(BillLine).max(1000).default([]),
    /** Whether there are more lines than are listed. */
    has_more_lines: z.boolean().default(false),
    /** What was taken off: at most 100. They are in the totals of the lines too. */
    discounts: z.array(BillDiscount).max(100).default([]),
    /** What was paid with credits: at most 100. They are in the totals of the lines too. */
    credits: z.array(BillCredit).max(100).default([]),
    /** The taxes, one a rate and place: at most 50. */
    taxes: z.array(BillTax).max(50).default([]),
    /** The numbers by which states know the tenant: at most 10. */
    tax_registrations: z.array(TaxRegistration).max(10).default([]),
    /** What it comes to. */
    totals: BillTotals,
    /** What is due, and what of it was paid. */
    settlement: BillSettlement,
    /** What came in for it: at most 100. Empty: nothing did, or nobody lists it. */
    payments: z.array(BillPayment).max(100).default([]),
    /** How it is paid: `charge_automatically` from what is on file, `send_invoice` by the tenant. */
    collection: z.enum(["charge_automatically", "send_invoice"]).default("charge_automatically"),
    /** When it was issued, and fixed. */
    issued_at: Instant.optional(),
    /** Until when it is to be paid. */
    due_at: Instant.optional(),
    /** Since when it is paid. */
    paid_at: Instant.optional(),
    /** Since when it is void. */
    voided_at: Instant.optional(),
    /** Since when nobody hopes for it: it is kept when it is paid after all. */
    uncollectible_at: Instant.optional(),
    /** What is done because it was not paid. */
    dunning: BillDunning.optional(),
    /** The steps of its life, the earliest first: at most 50. Empty: nobody kept them. */
    transitions: z.array(BillTransition).max(50).default([]),
    /** What the tenant asked to have on it, such as the number of an order: at most 100 characters. */
    purchase_order: Text.min(1).max(100).optional(),
    /** What it says to a human reader beside: at most 2000 characters. */
    memo: Text.max(2000).optional(),
    /** Short values by key, for searching and grouping. */
    labels: Labels.optional(),
    /** When it was made. Absent: now. */
    created_at: Instant.default(now),
    /** When it was changed last. Absent: never. */
    updated_at: Instant.optional(),
  }),
  {
    ...billSumRules,
    ...billLifeRules,
    digits_of_currency: rule(
      "The digits after the point are those of the currency by ISO 4217, or as who takes the money counts it.",
      and(hasDigits(0), hasDigits(2), hasDigits(3), hasDigits(4)),
      "exponent",
    ),
    currency_is_listed: warn(
      "The currency is in force by ISO 4217.",
      inCurrency([...Object.values(currenciesByExponent).flat(), ...unitsOfAccount]),
      "currency",
    ),
    model_of_plan: rule(
      "A bill is by the same model as its plan.",
      eq("model", "plan.model"),
      "model",
    ),
    // After a change of plan, what is left of the former one is taken back, and its usage billed.
    lines_of_plan: warn(
      "A part of a plan that a line names is one that the plan has.",
      or(not(has("plan")), subset("lines[].component_key", "plan.components[].key")),
      "lines",
    ),
    // Overage, corrections and one-off services stand on bills of any plan.
    fixed_bills_no_usage: warn(
      "A bill of a fixed model bills no usage.",
      or(not(eq("model", lit("fixed"))), eq(count("lines[]", eq("basis", lit("usage"))), 0)),
      "lines",
    ),
    lines_once: rule("No two lines have one id.", unique("lines[].line_id")),
    taxes_once: rule("No two taxes have one key.", unique("taxes[].key")),
    payments_once: rule("No two payments have one id.", unique("payments[].payment_id")),
    taxes_of_lines: rule(
      "A tax that a line names is one of the bill.",
      subset("lines[].tax_keys[]", "taxes[].key"),
      "taxes",
    ),
    reverse_charge_has_tax_id: rule(
      "Who pays a tax to the state themselves is known to the state by a number, once the bill is issued.",
      or(
        oneOf("status", lit("gathering"), lit("draft"), lit("void")),
        eq(count("taxes[]", eq("treatment", lit("reverse_charge"))), 0),
        gt(count("tax_registrations[]"), 0),
      ),
      "tax_registrations",
    ),
    ...billCorrectionRules,
    updated_after_created: rule(
      "It is changed after it was made.",
      notLater("created_at", "updated_at"),
      "updated_at",
    ),
  },
).meta({ id: "TenantBilling", title: "Bill of a tenant" });
export type TenantBilling = z.infer<typeof TenantBilling>;

/**
 * What a tenant has agreed to pay for: the parts of a plan, their prices, and how often.
 *
 * @module
 */
import * as z from "zod";
import { CalendarUnit } from "../../core/calendar-unit.js";
import { closed } from "../../core/closed.js";
import { ForeignId, Key } from "../../core/identifier.js";
import {
  count,
  each,
  eq,
  gt,
  has,
  lit,
  not,
  oneOf,
  or,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { BillingBasis, BillingModel } from "./billing-model.js";
import { BillingPrice } from "./billing-price.js";

/** One thing that a plan is paid for (a rate card of OpenMeter, a price of Stripe). */
export const PlanComponent = withRules(
  closed({
    /** Its name for programs, by which lines point to it. */
    key: Key,
    /** Its name on a bill. */
    name: Name.optional(),
    /** What it is counted by. */
    basis: BillingBasis,
    /** The meter that counts it. */
    meter: Key.optional(),
    /** What it is counted in, by UCUM: `GBy`, `{stream}`. Absent: it is not counted. */
    unit: z.string().min(1).max(63).optional(),
    /** How much of it is free each period. */
    included_quantity: z.number().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
    /** What it costs. */
    price: BillingPrice,
  }),
  {
    // Stripe's metered prices of before 2025 have none: usage is told to the subscription.
    usage_is_metered: warn(
      "What is paid by usage names the meter that counts it.",
      or(not(eq("basis", lit("usage"))), has("meter")),
      "meter",
    ),
    fee_is_not_metered: rule(
      "What is paid by the period, or once, has no meter.",
      when(oneOf("basis", lit("period"), lit("once")), not(has("meter"))),
      "meter",
    ),
  },
).meta({ id: "PlanComponent", title: "Part of a plan" });
export type PlanComponent = z.infer<typeof PlanComponent>;

const counted = (basis: BillingBasis) => count("components[]", eq("basis", lit(basis)));
const isModel = (model: BillingModel) => eq("model", lit(model));

/** What a tenant has agreed to pay for. */
export const BillingPlan = withRules(
  closed({
    /** Identifies the plan where it is kept. */
    plan_id: ForeignId,
    /** Its name for human readers. */
    name: Name,
    /** What is paid for in principle. */
    model: BillingModel,
    /** The unit of the calendar after which a bill is due. */
    interval: CalendarUnit,
    /** How many of them. */
    interval_count: z.int().min(1).max(1200).default(1),
    /** What it is paid for: 1 to 100 parts. */
    components: z.array(PlanComponent).min(1).max(100),
  }),
  {
    components_once: rule("No two parts of a plan have one key.", unique("components[].key")),
    fixed_counts_nothing: rule(
      "A fixed plan is paid for by the period, or once.",
      when(isModel("fixed"), each("components[]", oneOf("basis", lit("period"), lit("once")))),
    ),
    per_user_counts_users: rule(
      "A plan per user counts users.",
      when(isModel("per_user"), gt(counted("user"), 0)),
      "components",
    ),
    per_user_counts_no_usage: rule(
      "A plan per user counts no usage: one that does is hybrid.",
      when(isModel("per_user"), eq(counted("usage"), 0)),
      "model",
    ),
    usage_based_counts_usage: rule(
      "A plan by usage counts usage.",
      when(isModel("usage_based"), gt(counted("usage"), 0)),
      "components",
    ),
    usage_based_has_no_fee: rule(
      "A plan by usage has no fee for the period or for users: one that has is hybrid.",
      when(isModel("usage_based"), each("components[]", oneOf("basis", lit("usage"), lit("once")))),
    ),
    hybrid_counts_usage: rule(
      "A hybrid plan counts usage.",
      when(isModel("hybrid"), gt(counted("usage"), 0)),
      "components",
    ),
    hybrid_has_a_fee: rule(
      "A hybrid plan has a fee for the period or for users.",
      when(
        isModel("hybrid"),
        gt(count("components[]", oneOf("basis", lit("period"), lit("user"))), 0),
      ),
      "components",
    ),
  },
).meta({ id: "BillingPlan", title: "Billing plan" });
export type BillingPlan = z.infer<typeof BillingPlan>;

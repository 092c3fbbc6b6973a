/**
 * What a training cost (OpenCost's allocation, FOCUS).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Money } from "../../core/money.js";
import {
  count,
  each,
  eq,
  ge,
  gt,
  le,
  lit,
  near,
  not,
  oneOf,
  sum,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Quantity } from "../../core/units.js";

/**
 * What is paid for.
 *
 * - `cpu`, `gpu`, `tpu`, `quantum`, `memory`: the time of devices.
 * - `storage`, `network`: data at rest and on its way.
 * - `licence`: software and managed services.
 * - `data`: data that was bought, or labelled.
 * - `shared`: a share of what many use.
 * - `tax`: what the state takes.
 * - `adjustment`: what brings an estimate to the bill, either way.
 * - `discount`: what is taken off, credits included: never above zero.
 */
export const TrainingCostKind = z
  .enum({
    CPU: "cpu",
    GPU: "gpu",
    TPU: "tpu",
    QUANTUM: "quantum",
    MEMORY: "memory",
    STORAGE: "storage",
    NETWORK: "network",
    LICENCE: "licence",
    DATA: "data",
    SHARED: "shared",
    TAX: "tax",
    ADJUSTMENT: "adjustment",
    DISCOUNT: "discount",
  })
  .meta({ id: "TrainingCostKind", title: "Kind of cost" });
export type TrainingCostKind = z.infer<typeof TrainingCostKind>;

/** A part of the cost. */
export const TrainingCostItem = closed({
  /** What is paid for. */
  kind: TrainingCostKind,
  /** How much. */
  amount: Money,
}).meta({ id: "TrainingCostItem", title: "Part of a cost" });
export type TrainingCostItem = z.infer<typeof TrainingCostItem>;

/** Each of thirteen parts may be rounded by half a minor unit. */
const roundingOfParts = { abs: 7 };

/** What a training cost. */
export const TrainingCost = withRules(
  closed({
    /** All together. */
    total: Money,
    /** What it is made up of, each kind once. Empty: not known. */
    items: z.array(TrainingCostItem).max(13).default([]),
    /** Whether it is worked out from list prices, before the bill. */
    is_estimated: z.boolean().default(false),
    /** Hours of accelerators that are paid for, each by itself. */
    device_hours: Quantity.min(0).optional(),
    /** What was allowed for it. */
    budget: Money.optional(),
  }),
  {
    items_in_currency: rule(
      "Each part is in the currency of the total.",
      each("items[]", eq("amount.currency", "$.total.currency")),
    ),
    budget_in_currency: rule(
      "The budget is in the currency of the total.",
      eq("budget.currency", "total.currency"),
    ),
    items_add_up: rule(
      "The parts add up to the total.",
      when(
        gt(count("items[]"), 0),
        near("total.amount_minor", sum("items[].amount.amount_minor"), roundingOfParts),
      ),
      "total",
    ),
    items_once: rule("Each kind stands in a cost once.", unique("items[].kind")),
    discount_is_taken_off: rule(
      "A discount is not above zero.",
      each("items[]", when(eq("kind", lit("discount")), le("amount.amount_minor", 0))),
    ),
    others_are_added: rule(
      "What is neither a discount nor an adjustment is not below zero.",
      each(
        "items[]",
        when(not(oneOf("kind", lit("discount"), lit("adjustment"))), ge("amount.amount_minor", 0)),
      ),
    ),
    cost_within_budget: warn(
      "A training costs no more than was allowed for.",
      le("total.amount_minor", "budget.amount_minor"),
    ),
  },
).meta({ id: "TrainingCost", title: "Cost of a training" });
export type TrainingCost = z.infer<typeof TrainingCost>;

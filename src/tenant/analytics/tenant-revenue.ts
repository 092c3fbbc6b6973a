/**
 * The recurring revenue that a tenant brings, and how it came about (the movements of MRR).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { CurrencyCode } from "../../core/money.js";
import { add, div, gt, le, mul, near, or, sub, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity, Ratio } from "../../core/units.js";

/** A share is told with two digits or more. */
const toldShare = { abs: 0.005_001 };
/** Movements are rounded to minor units one by one: six of them, half a unit each. */
const movements = { abs: 3 };

const valueByCost = div("lifetime_value_minor", "acquisition_cost_minor");

const kept = sub(sub("mrr_start_minor", "contraction_minor"), "churned_minor");

/**
 * The recurring revenue that a tenant, or the tenants under it, bring. Amounts are minor units of one
 * currency; what is lost is told as a number above 0.
 */
export const TenantRevenue = withRules(
  closed({
    /** The currency of all amounts. */
    currency: CurrencyCode,
    /** Monthly recurring revenue at the start of the period. */
    mrr_start_minor: Count,
    /** What subscriptions of new customers added. Absent, as for each movement: not told. */
    new_minor: Count.optional(),
    /** What customers who were there at the start added. */
    expansion_minor: Count.optional(),
    /** What customers who had left before the start brought back. */
    reactivation_minor: Count.optional(),
    /** What customers who stay pay less. */
    contraction_minor: Count.optional(),
    /** What customers who left had paid. */
    churned_minor: Count.optional(),
    /** Monthly recurring revenue at the end of the period, at the exchange rates of its start. */
    mrr_end_minor: Count,
    /** Annual recurring revenue at the end: twelve times the monthly. */
    arr_minor: Count.optional(),
    /** Net revenue retention: what customers of the start pay at the end, by what they paid. */
    nrr_ratio: Quantity.min(0).optional(),
    /** Gross revenue retention: the same without what they added. */
    grr_ratio: Ratio.optional(),
    /** What a customer brings before leaving, on average. */
    lifetime_value_minor: Count.optional(),
    /** What it cost to win a customer, on average. */
    acquisition_cost_minor: Count.optional(),
    /** Lifetime value by cost of acquisition. */
    value_to_cost: Quantity.min(0).optional(),
  }),
  {
    movements_add_up: rule(
      "Where all movements are told, revenue at the end is that of the start, what was added, less what was lost.",
      near(
        add(kept, add("new_minor", add("expansion_minor", "reactivation_minor"))),
        "mrr_end_minor",
        movements,
      ),
      "mrr_end_minor",
    ),
    // Some count what was won and lost within the period on both sides.
    losses_within_start: warn(
      "No more is lost than there was.",
      le(add("contraction_minor", "churned_minor"), add("mrr_start_minor", 1)),
      "churned_minor",
    ),
    // A month is rounded to half a minor unit before it is taken twelve times; a year is often in thousands.
    year_is_twelve_months: rule(
      "Annual recurring revenue is twelve times the monthly.",
      or(
        near("arr_minor", mul(12, "mrr_end_minor"), { abs: 6 }),
        near("arr_minor", mul(12, "mrr_end_minor"), { rel: 0.005 }),
      ),
      "arr_minor",
    ),
    // Some count by customer, where what one added is set off, and some over the last twelve months.
    gross_is_what_stayed: warn(
      "Gross retention is what stayed, by what there was.",
      when(gt("mrr_start_minor", 0), near("grr_ratio", div(kept, "mrr_start_minor"), toldShare)),
      "grr_ratio",
    ),
    // Movements may hold those of customers who came within the period.
    net_is_what_they_pay: warn(
      "Net retention is what stayed and what was added to it, by what there was.",
      when(
        gt("mrr_start_minor", 0),
        near("nrr_ratio", div(add(kept, "expansion_minor"), "mrr_start_minor"), toldShare),
      ),
      "nrr_ratio",
    ),
    gross_within_net: rule(
      "Gross retention is no higher than net retention.",
      le("grr_ratio", add("nrr_ratio", 0.005_001)),
      "grr_ratio",
    ),
    value_by_cost: rule(
      "Value to cost is lifetime value by cost of acquisition.",
      when(
        gt("acquisition_cost_minor", 0),
        or(
          near("value_to_cost", valueByCost, { rel: 0.05 }),
          near("value_to_cost", valueByCost, { abs: 0.050_001 }),
        ),
      ),
      "value_to_cost",
    ),
  },
).meta({ id: "TenantRevenue", title: "Revenue of a tenant" });
export type TenantRevenue = z.infer<typeof TenantRevenue>;

/**
 * One line of a bill: what, how much, at which price, for which time.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId, Key } from "../../core/identifier.js";
import {
  and,
  div,
  eq,
  gt,
  has,
  lit,
  millisBetween,
  near,
  not,
  notLater,
  or,
  together,
  unique,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Quantity, Ratio } from "../../core/units.js";
import { BillPeriod } from "./bill-period.js";
import { BillTotals } from "./bill-totals.js";
import { BillingBasis } from "./billing-model.js";
import { BillingPrice } from "./billing-price.js";

/** One line of a bill. */
export const BillLine = withRules(
  closed({
    /** Identifies the line on its bill. */
    line_id: ForeignId,
    /** What it says to a human reader: at most 1000 characters. */
    description: Text.min(1).max(1000),
    /** What it is counted by. */
    basis: BillingBasis,
    /** The part of the plan that it is for. Absent: none, such as what was added by hand. */
    component_key: Key.optional(),
    /** The line of the corrected bill that it takes back. */
    corrects_line_id: ForeignId.optional(),
    /** The time for which it is billed, which need not lie in that of the bill. */
    period: BillPeriod,
    /**
     * How much it is: what is left to pay for, without what the plan includes. Below zero where
     * something is taken back.
     */
    quantity: Quantity,
    /** What it is counted in, by UCUM: `GBy`, `{stream}`. At most 63 characters. */
    unit: z.string().min(1).max(63).optional(),
    /** What it costs for a whole period. Absent: the amount was set by hand. */
    price: BillingPrice.optional(),
    /** The share of a whole period that is billed. Absent: all of it. */
    proration_ratio: Ratio.optional(),
    /** The whole period of which that is a share. */
    whole_period: BillPeriod.optional(),
    /** The taxes on it, by their keys: at most 10. */
    tax_keys: z.array(Key).max(10).default([]),
    /** What it comes to. */
    totals: BillTotals,
  }),
  {
    // Recurly tells the rate of a proration alone.
    proration_has_its_whole: warn(
      "A share of a period is told with the period that it is a share of.",
      together("proration_ratio", "whole_period"),
      "proration_ratio",
    ),
    period_in_its_whole: rule(
      "The part of a period that is billed lies in that period.",
      and(
        notLater("whole_period.start", "period.start"),
        notLater("period.end", "whole_period.end"),
      ),
      "period",
    ),
    // Some count seconds, others days, with the day of a change on either side.
    proration_is_the_share: warn(
      "The share that is billed is that of the time, give or take a day of a month.",
      or(
        not(gt(millisBetween("whole_period.start", "whole_period.end"), 0)),
        near(
          "proration_ratio",
          div(
            millisBetween("period.start", "period.end"),
            millisBetween("whole_period.start", "whole_period.end"),
          ),
          { abs: 0.036 },
        ),
      ),
      "proration_ratio",
    ),
    usage_is_not_prorated: warn(
      "What is paid by usage is not prorated: it was used, or it was not.",
      or(not(eq("basis", lit("usage"))), not(has("proration_ratio"))),
      "proration_ratio",
    ),
    nothing_costs_nothing: rule(
      "Nothing of what has a price by the unit costs nothing.",
      or(not(has("price.unit_price_minor")), not(eq("quantity", 0)), eq("totals.amount_minor", 0)),
      "totals.amount_minor",
    ),
    taxes_once: rule("A line is taxed once by each tax.", unique("tax_keys[]")),
  },
).meta({ id: "BillLine", title: "Line of a bill" });
export type BillLine = z.infer<typeof BillLine>;

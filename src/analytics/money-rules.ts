/**
 * What an event counts for: revenue, bills and conversions.
 *
 * @module
 */
import { eq, has, le, lt, or, when } from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { isOfType } from "./analytics-event-type.js";

const isTest = or(eq("metadata.is_test", true), eq("metadata.is_synthetic", true));

/** What holds between the revenue of an event, its kind, and whether it is a test. */
export const moneyRules = {
  test_is_not_billed: rule(
    "A test or a synthetic event is not billed.",
    when(isTest, eq("is_billable", false)),
    "is_billable",
  ),
  test_is_no_conversion: rule(
    "A test or a synthetic event is no conversion.",
    when(isTest, eq("is_conversion", false)),
    "is_conversion",
  ),
  transaction_has_revenue: warn(
    "A transaction or a refund says how much.",
    when(isOfType("transaction", "refund"), has("revenue")),
    "revenue",
  ),
  only_refunds_are_negative: rule(
    "Only a refund has a negative revenue.",
    when(lt("revenue.amount_minor", 0), isOfType("refund")),
    "revenue.amount_minor",
  ),
  refund_is_negative: warn(
    "The revenue of a refund is not above zero.",
    when(isOfType("refund"), le("revenue.amount_minor", 0)),
    "revenue.amount_minor",
  ),
};

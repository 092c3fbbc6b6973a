/**
 * What holds of consumption, commitments and reservations of a charge (FOCUS 1.2).
 *
 * @module
 */
import { and, eq, has, lit, not, or, together } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { isCategory } from "./price-rules.js";

const isCommitted = has("commitment_discount_id");
const isReserved = has("capacity_reservation_id");
const isUnused = eq("commitment_discount_status", lit("unused"));
const needsCommitment = (column: string, name: string) =>
  rule(`Only a commitment has a ${name}.`, or(isCommitted, not(has(column))), column);
/** Usage, or the purchase, of a commitment. */
const isOfCommitment = and(isCommitted, isCategory("usage", "purchase"));

/** What holds of consumption, commitments and reservations. */
export const focusUseRules = {
  only_usage_is_consumed: rule(
    "Only usage was consumed.",
    or(isCategory("usage"), not(has("consumed_quantity"))),
    "consumed_quantity",
  ),
  unused_is_not_consumed: rule(
    "What was not used of a commitment was not consumed.",
    or(not(isUnused), not(has("consumed_quantity"))),
    "consumed_quantity",
  ),
  // A fee for what was promised and not used is usage by its category, and nobody measured it.
  usage_was_consumed: warn(
    "Usage without a commitment says how much was consumed, unless it corrects an earlier period.",
    or(
      not(isCategory("usage")),
      has("charge_class"),
      has("commitment_discount_status"),
      has("consumed_quantity"),
    ),
    "consumed_quantity",
  ),
  used_was_consumed: warn(
    "What was used of a commitment was consumed, unless it corrects an earlier period.",
    or(isUnused, has("charge_class"), has("consumed_quantity")),
    "consumed_quantity",
  ),
  consumed_has_unit: rule(
    "What was consumed has a unit, and no unit stands without it.",
    together("consumed_quantity", "consumed_unit"),
    "consumed_unit",
  ),
  status_of_commitment: needsCommitment("commitment_discount_status", "status of use"),
  name_of_commitment: needsCommitment("commitment_discount_name", "name"),
  category_of_commitment: rule(
    "A commitment has a category, and nothing else has one.",
    together("commitment_discount_id", "commitment_discount_category"),
    "commitment_discount_category",
  ),
  type_of_commitment: rule(
    "A commitment has a type, and nothing else has one.",
    together("commitment_discount_id", "commitment_discount_type"),
    "commitment_discount_type",
  ),
  usage_of_commitment_has_status: rule(
    "Usage of a commitment says whether it was used.",
    or(not(isCommitted), not(isCategory("usage")), has("commitment_discount_status")),
    "commitment_discount_status",
  ),
  only_commitment_has_quantity: rule(
    "Only usage and purchases of a commitment count a quantity of it.",
    or(isOfCommitment, not(has("commitment_discount_quantity"))),
    "commitment_discount_quantity",
  ),
  // FOCUS 1.0 has no such column.
  commitment_has_quantity: warn(
    "Usage and purchases of a commitment count a quantity of it, unless they correct an earlier period.",
    or(not(isOfCommitment), has("charge_class"), has("commitment_discount_quantity")),
    "commitment_discount_quantity",
  ),
  commitment_quantity_has_unit: rule(
    "A quantity of a commitment has a unit, and no unit stands without one.",
    together("commitment_discount_quantity", "commitment_discount_unit"),
    "commitment_discount_unit",
  ),
  usage_of_commitment_is_committed: rule(
    "Usage of a commitment is priced as committed.",
    or(not(isCommitted), not(isCategory("usage")), eq("pricing_category", lit("committed"))),
    "pricing_category",
  ),
  committed_names_commitment: warn(
    "What is priced as committed names the commitment.",
    or(not(eq("pricing_category", lit("committed"))), isCommitted),
    "commitment_discount_id",
  ),
  purchase_of_commitment_costs_later: rule(
    "The purchase of a commitment has no effective cost: its usage has.",
    or(not(isCommitted), not(isCategory("purchase")), eq("effective_cost", 0)),
    "effective_cost",
  ),
  status_of_reservation: rule(
    "Only a reservation has a status of use.",
    or(isReserved, not(has("capacity_reservation_status"))),
    "capacity_reservation_status",
  ),
  usage_of_reservation_has_status: rule(
    "Usage of a reservation says whether it was used.",
    or(not(isReserved), not(isCategory("usage")), has("capacity_reservation_status")),
    "capacity_reservation_status",
  ),
};

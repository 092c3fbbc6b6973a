/**
 * What holds of a bill that corrects another one.
 *
 * @module
 */
import { add, eq, ge, has, lit, ne, not, or, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";

const isCreditNote = eq("kind", lit("credit_note"));

/** What holds of a bill that corrects another one. */
export const billCorrectionRules = {
  credit_note_is_not_negative: rule(
    "A credit note takes back an amount that is not below zero: it is told once that it takes back.",
    when(isCreditNote, ge("totals.total_minor", 0)),
    "totals.total_minor",
  ),
  // Goodwill is credited without a bill that was wrong.
  credit_note_names_its_bill: warn(
    "A credit note names the bill that it corrects.",
    or(not(isCreditNote), has("corrects_bill_id")),
    "corrects_bill_id",
  ),
  only_credit_note_is_shared_out: rule(
    "Only a credit note says what becomes of its amount.",
    or(isCreditNote, not(has("credit_note"))),
    "credit_note",
  ),
  credit_note_adds_up: rule(
    "What lowers the rest to pay and what goes beyond it are together the total of a credit note.",
    eq(
      "totals.total_minor",
      add("credit_note.before_payment_minor", "credit_note.after_payment_minor"),
    ),
    "credit_note",
  ),
  credit_note_is_not_due: warn(
    "Nothing is to be paid for a credit note.",
    or(not(isCreditNote), eq("settlement.amount_due_minor", 0)),
    "settlement.amount_due_minor",
  ),
  corrects_another: rule(
    "A bill corrects another one.",
    ne("corrects_bill_id", "bill_id"),
    "corrects_bill_id",
  ),
};

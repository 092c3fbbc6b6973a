/**
 * What a bill has in each state of its life.
 *
 * @module
 */
import {
  chronological,
  contains,
  count,
  eq,
  gt,
  has,
  lit,
  not,
  notLater,
  oneOf,
  or,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import type { BillStatus } from "./bill-status.js";

const isStatus = (...statuses: BillStatus[]) => oneOf("status", ...statuses.map(lit));
const isBefore = isStatus("gathering", "draft");

/** What a bill has in each state of its life. */
export const billLifeRules = {
  issued_has_number: rule(
    "A bill that was issued, and counts, has a number.",
    or(isBefore, isStatus("void"), has("number")),
    "number",
  ),
  issued_has_time: rule(
    "A bill that was issued says when.",
    or(isBefore, isStatus("void"), has("issued_at")),
    "issued_at",
  ),
  draft_is_not_issued: rule(
    "A bill that may still be changed was not issued.",
    or(not(isBefore), not(has("issued_at"))),
    "issued_at",
  ),
  // A deposit may be taken before, and is then a payment on account of no bill.
  draft_is_not_paid: warn(
    "Nothing was paid yet for a bill that may still be changed.",
    when(isBefore, eq("settlement.amount_paid_minor", 0)),
    "settlement.amount_paid_minor",
  ),
  paid_leaves_nothing: rule(
    "Of a bill that is paid nothing remains.",
    when(isStatus("paid"), eq("settlement.amount_remaining_minor", 0)),
    "settlement.amount_remaining_minor",
  ),
  paid_has_time: rule(
    "A bill that is paid says since when.",
    or(not(isStatus("paid")), has("paid_at")),
    "paid_at",
  ),
  only_paid_has_time: rule(
    "Only a bill that is paid, or was before it became void, says since when.",
    or(isStatus("paid", "void"), not(has("paid_at"))),
    "paid_at",
  ),
  void_has_time: rule(
    "A bill that is void says since when.",
    or(not(isStatus("void")), has("voided_at")),
    "voided_at",
  ),
  only_void_has_time: rule(
    "Only a bill that is void says since when.",
    or(isStatus("void"), not(has("voided_at"))),
    "voided_at",
  ),
  uncollectible_has_time: rule(
    "A bill that is given up says since when.",
    or(not(isStatus("uncollectible")), has("uncollectible_at")),
    "uncollectible_at",
  ),
  ended_is_not_tried: rule(
    "For a bill that is paid or void no money is taken again.",
    or(not(isStatus("paid", "void")), not(has("dunning.next_attempt_at"))),
    "dunning.next_attempt_at",
  ),
  due_after_issue: warn(
    "A bill is not due before it is issued.",
    notLater("issued_at", "due_at"),
    "due_at",
  ),
  // What is owed back is not sent to be paid.
  sent_bill_has_due_date: warn(
    "A bill that is sent to be paid says until when.",
    or(
      not(eq("collection", lit("send_invoice"))),
      isBefore,
      isStatus("void"),
      eq("settlement.amount_due_minor", 0),
      has("due_at"),
    ),
    "due_at",
  ),
  transitions_in_order: rule(
    "The steps of its life stand in the order in which they were taken.",
    chronological("transitions[].changed_at"),
    "transitions",
  ),
  status_was_reached: rule(
    "The state of a bill is one to which a step led.",
    or(not(gt(count("transitions[]"), 0)), contains("transitions[].to", "status")),
    "status",
  ),
};

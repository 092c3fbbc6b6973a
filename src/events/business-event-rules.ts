/**
 * What holds between the fields of a business event.
 *
 * @module
 */

import {
  and,
  eq,
  ge,
  has,
  le,
  lit,
  ne,
  notLater,
  or,
  together,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { EventSeverity, eventSeverityNumbers } from "./event/event-severity.js";

const isOf = (category: "data_change" | "payment" | "refund") => eq("category", lit(category));

/** What holds between the fields of a business event. */
export const businessEventRules = {
  severity_has_its_number: rule(
    "Each severity has one number.",
    or(
      ...EventSeverity.options.map((each) =>
        and(eq("severity", lit(each)), eq("severity_number", eventSeverityNumbers[each])),
      ),
    ),
    "severity_number",
  ),
  // A change of many records at once, or of one that only the subject names, has none.
  data_change_is_told: warn(
    "A change of data says what was changed.",
    when(isOf("data_change"), has("change")),
    "change",
  ),
  // Ledgers post to days of the company, and know of no time zone.
  business_date_has_place: warn(
    "A day of business is told together with the place whose day it is.",
    together("business_date", "business_time_zone"),
    "business_date",
  ),
  payment_earns: warn(
    "A payment does not lose money.",
    when(isOf("payment"), ge("impact.revenue.amount_minor", 0)),
    "impact.revenue",
  ),
  // A refund that bounced and a dispute that was won bring money back; some senders drop the sign.
  refund_gives_back: warn(
    "A refund does not earn money.",
    when(isOf("refund"), le("impact.revenue.amount_minor", 0)),
    "impact.revenue",
  ),
  money_moves: warn(
    "A payment or a refund says how much.",
    or(and(ne("category", lit("payment")), ne("category", lit("refund"))), has("impact.revenue")),
    "impact.revenue",
  ),
  not_its_own_compensation: rule(
    "An event does not undo itself.",
    ne("compensation.compensated_event_id", "metadata.event_id"),
  ),
  compensation_is_correlated: warn(
    "What undoes an event shares an undertaking with it.",
    when(has("compensation"), has("metadata.correlation_id")),
    "metadata.correlation_id",
  ),
  // Queues and senders have clocks of their own.
  handled_after_it_happened: warn(
    "An event waits to be handled after it happened.",
    notLater("metadata.timestamp", "processing.created_at"),
    "processing.created_at",
  ),
  // Senders fill it in whether there is data or not.
  content_type_is_of_data: warn(
    "A content type is told of data that is here, or that is kept elsewhere.",
    when(has("data_content_type"), or(has("data"), has("data_ref"))),
    "data_content_type",
  ),
};

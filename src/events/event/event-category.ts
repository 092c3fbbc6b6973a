/**
 * What part of the business an event is about.
 *
 * @module
 */
import * as z from "zod";

/**
 * What part of the business an event is about.
 *
 * - `user_action`: a person did something in the product.
 * - `data_change`: a record was made, changed or deleted.
 * - `order`: something was ordered, delivered or sent back.
 * - `payment`: money came in, or should have.
 * - `refund`: money was given back, chargebacks included.
 * - `subscription`: a contract began, changed, was renewed or ended.
 * - `content`: a work was published, changed or taken down.
 * - `workflow`: a step of a process was done.
 * - `integration`: another system told something.
 * - `notification`: somebody was told something.
 * - `system`: the platform itself did something.
 * - `security`: access was given, used or refused.
 * - `compliance`: a duty by law or contract was met or missed.
 */
export const EventCategory = z
  .enum({
    USER_ACTION: "user_action",
    DATA_CHANGE: "data_change",
    ORDER: "order",
    PAYMENT: "payment",
    REFUND: "refund",
    SUBSCRIPTION: "subscription",
    CONTENT: "content",
    WORKFLOW: "workflow",
    INTEGRATION: "integration",
    NOTIFICATION: "notification",
    SYSTEM: "system",
    SECURITY: "security",
    COMPLIANCE: "compliance",
  })
  .meta({ id: "EventCategory", title: "Category of an event" });
export type EventCategory = z.infer<typeof EventCategory>;

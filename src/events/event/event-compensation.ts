/**
 * What an event undoes (sagas; Garcia-Molina and Salem, 1987).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Uuid } from "../../core/identifier.js";
import { Text } from "../../core/text.js";

/** What an event undoes. */
export const EventCompensation = closed({
  /** The event whose effect is undone. */
  compensated_event_id: Uuid,
  /** Whether only a part of it is undone: one track of an order, for instance. */
  is_partial: z.boolean().default(false),
  /** Why, for a human reader: at most 500 characters. */
  reason: Text.min(1).max(500).optional(),
}).meta({ id: "EventCompensation", title: "Compensation of an event" });
export type EventCompensation = z.infer<typeof EventCompensation>;

/**
 * One step in the handling of an event.
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { UserId } from "../../core/person.js";
import { and, eq, lit, oneOf, or } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { EventState, eventTransitions } from "./event-state.js";

/** One condition for each state that another may follow. */
const allowedChanges = EventState.options
  .map((from) => ({ from, next: eventTransitions[from].map(lit) }))
  .filter(({ next }) => next.length > 0)
  .map(({ from, next }) => and(eq("from", lit(from)), oneOf("to", ...next)));

/** One step in the handling of an event. */
export const EventStateChange = withRules(
  closed({
    /** The state before. */
    from: EventState,
    /** The state after. */
    to: EventState,
    /** When. */
    at: Instant,
    /** The program or person that made the step. Absent: not known. */
    by: UserId.optional(),
    /** Why, for a human reader: at most 500 characters. */
    reason: Text.min(1).max(500).optional(),
  }),
  {
    step_is_allowed: rule(
      "A state is followed only by one that may follow it.",
      or(...allowedChanges),
      "to",
    ),
  },
).meta({ id: "EventStateChange", title: "Change of an event's state" });
export type EventStateChange = z.infer<typeof EventStateChange>;

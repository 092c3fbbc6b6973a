/**
 * How far the handling of an event has come, and which step may follow which.
 *
 * @module
 */
import * as z from "zod";

/**
 * How far the handling of an event has come.
 *
 * - `pending`: it waits to be handled.
 * - `processing`: it is being handled.
 * - `completed`: it was handled. Final: what must be undone is undone by another event.
 * - `failed`: handling it was tried and did not work.
 * - `retry`: it waits to be tried again.
 * - `cancelled`: nobody will handle it any more. Final.
 */
export const EventState = z
  .enum({
    PENDING: "pending",
    PROCESSING: "processing",
    COMPLETED: "completed",
    FAILED: "failed",
    RETRY: "retry",
    CANCELLED: "cancelled",
  })
  .meta({ id: "EventState", title: "State of an event" });
export type EventState = z.infer<typeof EventState>;

/** Which states may follow each state. None follows a final one. */
export const eventTransitions = {
  pending: ["processing", "cancelled"],
  processing: ["completed", "failed", "cancelled"],
  completed: [],
  failed: ["retry", "cancelled"],
  retry: ["processing", "cancelled"],
  cancelled: [],
} as const satisfies Readonly<Record<EventState, readonly EventState[]>>;

/** Whether the handling of an event may go from one state straight to another. */
export function canMove(from: EventState, to: EventState): boolean {
  const next: readonly EventState[] = eventTransitions[from];
  return next.includes(to);
}

/** Whether no state follows. */
export function isFinalState(state: EventState): boolean {
  return eventTransitions[state].length === 0;
}

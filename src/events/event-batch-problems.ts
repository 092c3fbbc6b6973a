/**
 * What is wrong with several business events together.
 *
 * @module
 */
import { sameJson } from "../core/same-json.js";
import type { BusinessEvent } from "./business-event.js";

/**
 * What is wrong.
 *
 * - `redelivery`: an event came again, with the same content. Harmless where ids are looked at.
 * - `contradiction`: one source used one id for two different events.
 * - `causation_cycle`: events are causes of one another.
 * - `effect_before_cause`: an event happened before the one that made it happen. Clocks differ, so
 *   this is worth a look, not a refusal.
 * - `foreign_cause`: an event was made to happen by one of another tenant.
 */
export type EventBatchProblemKind =
  | "redelivery"
  | "contradiction"
  | "causation_cycle"
  | "effect_before_cause"
  | "foreign_cause";

/** Something wrong with one event of a batch. */
export interface EventBatchProblem {
  readonly kind: EventBatchProblemKind;
  /** The place of the event in the batch. */
  readonly index: number;
  /** The place of the other event that it does not agree with. */
  readonly other: number;
}

/**
 * What is wrong with several business events together, by their order. An event is known by tenant,
 * source and id; a cause that is not in the batch is not looked at. Takes time in proportion to the
 * number of events.
 */
export function eventBatchProblems(events: readonly BusinessEvent[]): EventBatchProblem[] {
  const firsts = new Map<string, number>();
  const byId = new Map<string, number>();
  const repeats = events.flatMap((event, index): EventBatchProblem[] => {
    const { tenant_id, source, event_id } = event.metadata;
    const key = JSON.stringify([tenant_id, source, event_id]);
    const other = firsts.get(key);
    if (!byId.has(event_id)) byId.set(event_id, index);
    if (other === undefined) firsts.set(key, index);
    const first = other === undefined ? undefined : events[other];
    if (other === undefined || first === undefined) return [];
    return [{ kind: isSame(first, event) ? "redelivery" : "contradiction", index, other }];
  });
  const causes = events.map(({ metadata: { causation_id } }) =>
    causation_id === undefined ? undefined : byId.get(causation_id),
  );
  return [...repeats, ...outOfOrder(events, causes), ...cycles(causes)].sort(
    (a, b) => a.index - b.index,
  );
}

/** When an event was written down differs from delivery to delivery. */
function isSame(a: BusinessEvent, b: BusinessEvent): boolean {
  const { recorded_at: _, ...left } = a.metadata;
  const { recorded_at: __, ...right } = b.metadata;
  return sameJson({ ...a, metadata: left }, { ...b, metadata: right });
}

function outOfOrder(
  events: readonly BusinessEvent[],
  causes: readonly (number | undefined)[],
): EventBatchProblem[] {
  return causes.flatMap((other, index): EventBatchProblem[] => {
    const effect = events[index]?.metadata;
    const cause = other === undefined ? undefined : events[other]?.metadata;
    if (other === undefined || effect === undefined || cause === undefined) return [];
    const isForeign = effect.tenant_id !== cause.tenant_id;
    const isBefore = Date.parse(effect.timestamp) < Date.parse(cause.timestamp);
    return [
      ...(isForeign ? [{ kind: "foreign_cause" as const, index, other }] : []),
      ...(isBefore ? [{ kind: "effect_before_cause" as const, index, other }] : []),
    ];
  });
}

/** One problem for each cycle, at its event that comes first in the batch. */
function cycles(causes: readonly (number | undefined)[]): EventBatchProblem[] {
  const walkOf = new Array<number>(causes.length).fill(-1);
  return causes.flatMap((_, start): EventBatchProblem[] => {
    let at: number | undefined = start;
    while (at !== undefined && walkOf[at] === -1) {
      walkOf[at] = start;
      at = causes[at];
    }
    if (at === undefined || walkOf[at] !== start) return [];
    const members = [at];
    for (let next = causes[at]; next !== undefined && next !== at; next = causes[next]) {
      members.push(next);
    }
    const index = Math.min(...members);
    return [{ kind: "causation_cycle", index, other: causes[index] ?? index }];
  });
}

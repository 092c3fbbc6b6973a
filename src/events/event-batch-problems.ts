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
 * source and id, or by the id that its source gave it; a cause by either. A cause that is not in the
 * batch is not looked at. Takes time in proportion to the number of events.
 */
export function eventBatchProblems(events: readonly BusinessEvent[]): EventBatchProblem[] {
  const firsts = new Map<string, number>();
  const repeats = events.flatMap((event, index): EventBatchProblem[] => {
    const keys = keysOf(event.metadata);
    const other = keys.map((key) => firsts.get(key)).find((found) => found !== undefined);
    for (const key of keys) if (!firsts.has(key)) firsts.set(key, index);
    const first = other === undefined ? undefined : events[other];
    if (other === undefined || first === undefined) return [];
    return [{ kind: isSame(first, event) ? "redelivery" : "contradiction", index, other }];
  });
  const causes = causesOf(events, firsts);
  return [...repeats, ...outOfOrder(events, causes), ...cycles(causes)].sort(
    (a, b) => a.index - b.index,
  );
}

type Metadata = BusinessEvent["metadata"];

/** What an event is known by. An id that its source gave it is the same in every delivery. */
function keysOf({ tenant_id, source, event_id, source_event_id }: Metadata): string[] {
  const own = JSON.stringify([tenant_id, source, "own", event_id]);
  return source_event_id === undefined
    ? [own]
    : [own, foreignKey({ tenant_id, source }, source_event_id)];
}

function foreignKey({ tenant_id, source }: Pick<Metadata, "tenant_id" | "source">, id: string) {
  return JSON.stringify([tenant_id, source, "foreign", id]);
}

/** The place of each event's cause, if it is here: an event by its own id, or one of the same source. */
function causesOf(
  events: readonly BusinessEvent[],
  firsts: ReadonlyMap<string, number>,
): (number | undefined)[] {
  const byId = new Map<string, number>();
  for (const [index, { metadata }] of events.entries()) {
    if (!byId.has(metadata.event_id)) byId.set(metadata.event_id, index);
  }
  return events.map(({ metadata }) =>
    metadata.causation_id === undefined
      ? undefined
      : (byId.get(metadata.causation_id) ??
        firsts.get(foreignKey(metadata, metadata.causation_id))),
  );
}

/**
 * Whether two deliveries tell the same. What the platform adds to each of them may differ: its id
 * where the source has one of its own, when it was written down, how good it was found to be, how
 * far its handling has come, and whether it was told again.
 */
function isSame(a: BusinessEvent, b: BusinessEvent): boolean {
  return sameJson(toldBySource(a), toldBySource(b));
}

function toldBySource({ processing: _, is_replay: __, metadata, ...told }: BusinessEvent): unknown {
  const { recorded_at, quality, trace, event_id, ...rest } = metadata;
  return { ...told, metadata: { ...rest, id: rest.source_event_id ?? event_id } };
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

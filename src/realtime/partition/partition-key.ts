/**
 * The key by which an event finds its partition.
 *
 * @module
 */
import type { StreamEvent } from "../stream-event.js";
import type { PartitionStrategy } from "./partition-strategy.js";

/** What the keys of events are made of. */
export type PartitionedEvent = Pick<
  StreamEvent,
  | "event_id"
  | "tenant_id"
  | "source"
  | "type"
  | "subject"
  | "time"
  | "recorded_at"
  | "partition_key"
  | "correlation_id"
>;

/** What an event has that tells it from other events of its tenant; undefined where it has none. */
const discriminators = {
  tenant_time: ({ time, recorded_at }) => hourOf(time ?? recorded_at),
  subject: ({ subject }) => subject,
  source: ({ source }) => source,
  type: ({ type }) => type,
  correlation: ({ correlation_id }) => correlation_id,
  event: ({ event_id, source }) => `${source}#${event_id}`,
} as const satisfies Partial<
  Record<PartitionStrategy, (event: PartitionedEvent) => string | undefined>
>;

/**
 * The key by which an event finds its partition; undefined when any partition will do, as with
 * `round_robin`, or when the event lacks what the strategy asks for. Give it to `partitionOf`.
 *
 * A key begins with the tenant and a `/`, which no tenant's id contains, so that two tenants never
 * share one. Only the partition key that an event brings is kept as it is (CloudEvents, partitioning
 * extension). The hour of `tenant_time` is that of `time`, else of `recorded_at`, in UTC.
 */
export function partitionKey(
  event: PartitionedEvent,
  strategy: PartitionStrategy,
): string | undefined {
  if (strategy === "round_robin") return undefined;
  if (strategy === "key") return event.partition_key;
  if (strategy === "tenant") return event.tenant_id;
  const rest = discriminators[strategy](event);
  return rest === undefined ? undefined : `${event.tenant_id}/${rest}`;
}

/** The hour of an instant in UTC, such as `2026-03-02T20`. */
function hourOf(instant: string | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString().slice(0, -11);
}

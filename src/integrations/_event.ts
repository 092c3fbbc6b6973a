/**
 * The last step of every mapping: from fields to an analytics event that the schema accepts.
 *
 * @module
 */
import { AnalyticsEvent } from "../analytics/analytics-event.js";
import { Source, TenantId, Uuid } from "../core/identifier.js";
import { type ForeignObject, foreignCopy, isObject } from "./_foreign.js";
import { put, take, valueAt } from "./_place.js";
import type { NoteRepair, RepairLog } from "./_repair-log.js";
import {
  type AnalyticsEventInput,
  type MappingOptions,
  type MappingResult,
  mapped,
  refused,
} from "./mapping.js";

/** Where in the foreign record a field of ours comes from. */
export type Whence = (path: readonly (string | number)[]) => readonly (string | number)[];

/** A foreign record as an object of plain JSON data, once the options are known to be right. */
export function readRecord(
  record: unknown,
  { tenantId, source }: MappingOptions,
): MappingResult<ForeignObject> {
  if (!TenantId.safeParse(tenantId).success) {
    return refused({ path: [], message: "The option tenantId is no tenant id." });
  }
  if (source !== undefined && !Source.safeParse(source).success) {
    return refused({ path: [], message: "The option source is no URI reference." });
  }
  const copy = foreignCopy(record);
  if (!copy.ok) return copy;
  return isObject(copy.value)
    ? mapped(copy.value)
    : refused({ path: [], message: "Expected an object." });
}

/**
 * Makes the sender's id, which stands in `source_event_id`, the event's own when it is a UUID.
 *
 * @param name What the foreign system calls it.
 */
export function settleId(event: ForeignObject, name: string, note: NoteRepair): void {
  const id = valueAt(event, "metadata.source_event_id");
  if (typeof id !== "string") {
    note(name, "filled", "There was none; a new UUID is made.");
    return;
  }
  const uuid = id.toLowerCase();
  if (!Uuid.safeParse(uuid).success) return;
  take(event, "metadata.source_event_id");
  put(event, "metadata.event_id", uuid);
  if (uuid !== id) note(name, "converted", "A UUID is in lower case here.", id);
}

/** The event with its envelope, or what the schema says against it, in terms of the record. */
export function finish(
  event: ForeignObject,
  options: MappingOptions & { readonly source: string },
  log: RepairLog,
  whence: Whence,
): MappingResult<AnalyticsEventInput> {
  const metadata = isObject(event.metadata) ? event.metadata : {};
  const candidate: unknown = {
    ...event,
    metadata: {
      tenant_id: options.tenantId,
      source: options.source,
      ...metadata,
      ...(log.repairs.length > 0 && { quality: { repairs: log.repairs } }),
    },
  };
  if (isEvent(candidate)) return mapped(candidate);
  const issues = AnalyticsEvent.safeParse(candidate).error?.issues ?? [];
  return refused(
    ...issues.map(({ path, message }) => ({
      path: whence(path.filter((key) => typeof key !== "symbol")),
      message,
    })),
  );
}

function isEvent(candidate: unknown): candidate is AnalyticsEventInput {
  return AnalyticsEvent.safeParse(candidate).success;
}

/**
 * From a Segment call to an analytics event.
 *
 * @module
 */
import { settleClock } from "../_clock.js";
import { finish, readRecord, settleId, type Whence } from "../_event.js";
import { type FieldRow, takeFields } from "../_fields.js";
import { type ForeignObject, isObject } from "../_foreign.js";
import { repairLog } from "../_repair-log.js";
import {
  type AnalyticsEventInput,
  type MappingIssue,
  type MappingOptions,
  type MappingResult,
  refused,
} from "../mapping.js";
import { calls, isCallType, namedTracks, plainName, type SegmentCallType } from "./calls.js";
import { orderOf } from "./order.js";

/** The key of `context` that holds what stood beside a call's own `context`. */
export const BESIDE_CONTEXT = "segment_call";

/**
 * Maps a call of the Segment spec. What has no field of ours goes to `context`: what stood in the
 * call's `context` under the same name, the rest under `context.segment_call`.
 */
export function fromSegment(
  call: unknown,
  options: MappingOptions,
): MappingResult<AnalyticsEventInput> {
  const read = readRecord(call, options);
  if (!read.ok) return read;
  const { type, ...record } = read.value;
  if (!isCallType(type)) return refused(problemOfType(read.value));
  const log = repairLog();
  const { eventType, rows, respell } = calls[type];
  respell(record, log.note);
  const event = takeFields(record, rows, log.note);
  const problem = problemOf(type, event, record);
  if (problem !== undefined) return refused(problem);
  settleId(event, "messageId", log.note);
  settleClock(event, { timestamp: "timestamp", sentAt: "sentAt" }, log.note);
  return finish(
    {
      event_type: eventType,
      event_name: eventType,
      ...event,
      ...(type === "track" && kindOfTrack(event)),
      ...contextOf(record),
    },
    { ...options, source: options.source ?? "segment" },
    log,
    whence(rows),
  );
}

/** What can't be repaired, and the schema can't tell. */
function problemOf(
  type: SegmentCallType,
  event: ForeignObject,
  record: ForeignObject,
): MappingIssue | undefined {
  if (type === "track" && event.event_name === undefined) {
    return { path: ["event"], message: "A track call names its event in a text." };
  }
  const unkept = ["messageId", "timestamp"].find((key) => Object.hasOwn(record, key));
  if (unkept !== undefined) {
    return { path: [unkept], message: "It neither fits its field nor is short enough to be kept." };
  }
  if (!isObject(record.context) || !Object.hasOwn(record.context, BESIDE_CONTEXT)) return undefined;
  const message = "This name is kept for what stands beside the context.";
  return { path: ["context", BESIDE_CONTEXT], message };
}

/** What the name of a track call says of its kind, and of its money. */
function kindOfTrack({ event_name: name, properties }: ForeignObject): ForeignObject {
  const kind = namedTracks.get(plainName(name));
  return kind === undefined ? { ...orderOf(name, properties) } : { event_type: kind };
}

function problemOfType({ type, batch }: ForeignObject): MappingIssue {
  if (type === undefined && batch !== undefined) {
    return { path: ["batch"], message: "A batch holds calls, and each is mapped by itself." };
  }
  const known = Object.keys(calls).join(", ");
  return { path: ["type"], message: `Expected the type of a Segment call: ${known}.` };
}

/** What no row took. */
function contextOf({ context, ...beside }: ForeignObject): ForeignObject {
  const inside = isObject(context) ? context : {};
  if (context !== undefined && context !== inside) beside.context = context;
  if (Object.keys(beside).length > 0) return { context: { ...inside, [BESIDE_CONTEXT]: beside } };
  return Object.keys(inside).length > 0 ? { context: inside } : {};
}

function whence(rows: readonly FieldRow[]): Whence {
  return (path) => {
    if (path[0] === "context" && path[1] === BESIDE_CONTEXT) return path.slice(2);
    const row = rows.find(({ to }) => `${path.join(".")}.`.startsWith(`${to}.`));
    if (row === undefined) return path;
    const [from = ""] = row.from;
    return [...from.split("."), ...path.slice(row.to.split(".").length)];
  };
}

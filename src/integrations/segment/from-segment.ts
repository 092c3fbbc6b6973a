/**
 * From a Segment call to an analytics event.
 *
 * @module
 */
import { settleClock } from "../_clock.js";
import { finish, problemOfOptions, settleId, type Whence } from "../_event.js";
import { type FieldRow, takeFields } from "../_fields.js";
import { type ForeignObject, foreignCopy, isObject } from "../_foreign.js";
import { repairLog } from "../_repair-log.js";
import { type Respell, respeller } from "../_spelling.js";
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

const respellers = new Map<SegmentCallType, Respell>();

/**
 * Maps a call of the Segment spec. What has no field of ours goes to `context`: what stood in the
 * call's `context` under the same name, the rest under `context.segment_call`.
 */
export function fromSegment(
  call: unknown,
  options: MappingOptions,
): MappingResult<AnalyticsEventInput> {
  const optionProblem = problemOfOptions(options);
  if (optionProblem !== undefined) return refused(optionProblem);
  const copy = foreignCopy(call);
  if (!copy.ok) return copy;
  const record = copy.value;
  if (!isObject(record)) return refused({ path: [], message: "A Segment call is an object." });
  const { type } = record;
  if (!isCallType(type)) return refused(problemOfType(record));
  delete record.type;

  const log = repairLog();
  const { eventType, rows } = calls[type];
  respell(record, type, log.note);
  const event = takeFields(record, rows, log.note);
  if (type === "track" && event.event_name === undefined) {
    return refused({ path: ["event"], message: "A track call names its event in a text." });
  }
  settleId(event, "messageId", log.note);
  settleClock(event, { timestamp: "timestamp", sentAt: "sentAt" }, log.note);
  const named = type === "track" ? namedTracks[plainName(event.event_name)] : undefined;
  const order = type === "track" ? orderOf(event.event_name, event.properties) : undefined;

  const { context, ...beside } = record;
  const inside = isObject(context) ? context : {};
  if (Object.hasOwn(inside, BESIDE_CONTEXT)) {
    const message = "This name is kept for what stands beside the context.";
    return refused({ path: ["context", BESIDE_CONTEXT], message });
  }
  if (context !== undefined && !isObject(context)) beside.context = context;
  return finish(
    {
      event_type: named ?? eventType,
      event_name: eventType,
      ...event,
      ...order,
      ...contextOf(inside, beside),
    },
    { source: "segment", ...options },
    log,
    whence(rows),
  );
}

function problemOfType({ type, batch }: ForeignObject): MappingIssue {
  if (type === undefined && batch !== undefined) {
    return { path: ["batch"], message: "A batch holds calls, and each is mapped by itself." };
  }
  const known = Object.keys(calls).join(", ");
  return { path: ["type"], message: `Expected the type of a Segment call: ${known}.` };
}

function respell(record: ForeignObject, type: SegmentCallType, note: Parameters<Respell>[1]): void {
  const known = respellers.get(type) ?? respeller(calls[type].rows.flatMap(({ from }) => from));
  respellers.set(type, known);
  known(record, note);
}

function contextOf(inside: ForeignObject, beside: ForeignObject): ForeignObject {
  if (Object.keys(beside).length > 0) return { context: { ...inside, [BESIDE_CONTEXT]: beside } };
  return Object.keys(inside).length > 0 ? { context: inside } : {};
}

function whence(rows: readonly FieldRow[]): Whence {
  return (path) => {
    if (path[0] === "context" && path[1] === BESIDE_CONTEXT) return path.slice(2);
    const row = rows.find(({ to }) => path.join(".").startsWith(to));
    return row === undefined
      ? path
      : [...(row.from[0] ?? "").split("."), ...path.slice(row.to.split(".").length)];
  };
}

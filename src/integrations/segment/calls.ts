/**
 * The calls of the Segment spec, and what kind of event each is.
 *
 * @module
 */
import type { AnalyticsEventType } from "../../analytics/analytics-event-type.js";
import type { JsonValue } from "../../core/free-form.js";
import { text } from "../_conversion.js";
import { type FieldRow, field } from "../_fields.js";
import type { Foreign } from "../_foreign.js";
import { type Respell, respeller } from "../_spelling.js";
import {
  actionFields,
  commonFields,
  groupFields,
  identifyFields,
  ownPageFields,
  ownScreenFields,
  pageFields,
} from "./fields.js";

/** The kind of a Segment call. */
export type SegmentCallType = "track" | "page" | "screen" | "identify" | "group" | "alias";

/** A Segment call, as its HTTP API accepts one. */
export interface SegmentCall {
  /** The kind of the call. */
  readonly type: SegmentCallType;
  /** Every other field of the spec, and those of the sender. */
  readonly [field: string]: JsonValue;
}

/** How one kind of call maps. */
export interface CallMapping {
  /** What kind of event it is. A track call may turn out to be another. */
  readonly eventType: AnalyticsEventType;
  /** The fields, those inside another first. */
  readonly rows: readonly FieldRow[];
  /** Gives fields in another spelling the name that the rows know. */
  readonly respell: Respell;
}

/** How each kind of call maps. */
export const calls = {
  track: mapping("user_action", field("event_name", text, "event"), ...pageFields, ...actionFields),
  page: mapping("page_view", ...ownPageFields, ...actionFields),
  screen: mapping("screen_view", ...pageFields, ...ownScreenFields, ...actionFields),
  identify: mapping("identify", ...pageFields, ...identifyFields),
  group: mapping("group", ...pageFields, ...groupFields),
  alias: mapping("alias", ...pageFields, ...actionFields),
} as const satisfies Readonly<Record<SegmentCallType, CallMapping>>;

function mapping(eventType: AnalyticsEventType, ...own: readonly FieldRow[]): CallMapping {
  const rows = [...commonFields, ...own];
  return { eventType, rows, respell: respeller(rows.flatMap(({ from }) => from)) };
}

/** Track calls that have a kind of their own, by their name in lower case with single spaces. */
export const namedTracks: ReadonlyMap<string, AnalyticsEventType> = new Map([
  ["promotion viewed", "impression"],
  ["experiment viewed", "experiment"],
  ["application crashed", "failure"],
  ["segment consent preference updated", "consent"],
]);

/** The call that tells of a kind of event: track unless it has one of its own. */
export function callTypeOf(eventType: AnalyticsEventType): SegmentCallType {
  const own = callTypes.find((type) => calls[type].eventType === eventType);
  return own ?? "track";
}

/** Whether a text is the kind of a call. */
export function isCallType(type: Foreign | undefined): type is SegmentCallType {
  return typeof type === "string" && Object.hasOwn(calls, type);
}

const callTypes = Object.keys(calls).filter(isCallType);

/** The name of a track call, as the tables know it. */
export function plainName(name: Foreign | undefined): string {
  return typeof name === "string"
    ? name
        .toLowerCase()
        .replaceAll(/[\s_-]+/g, " ")
        .trim()
    : "";
}

/**
 * From an analytics event to a Segment call.
 *
 * @module
 */
import type { AnalyticsEvent } from "../../analytics/analytics-event.js";
import type { FieldRow } from "../_fields.js";
import { type ForeignObject, foreignCopy, isObject } from "../_foreign.js";
import { put, valueAt } from "../_place.js";
import { type MappingIssue, type MappingResult, mapped, refused } from "../mapping.js";
import { calls, callTypeOf, type SegmentCall } from "./calls.js";
import { BESIDE_CONTEXT } from "./from-segment.js";
import { withRevenue } from "./order.js";

/**
 * Makes a Segment call of an event. What `segmentLosses` lists is left out. An event is refused when
 * its `context` has a value in a place that a field of the event needs.
 */
export function toSegment(event: AnalyticsEvent): MappingResult<SegmentCall> {
  const copy = foreignCopy(event);
  if (!copy.ok) return copy;
  const fields = isObject(copy.value) ? copy.value : {};
  const type = callTypeOf(event.event_type);
  const call = leftovers(fields);
  if (call === undefined) return refused(inTheWay(`context.${BESIDE_CONTEXT}`));
  if (Object.hasOwn(call, "type")) return refused(inTheWay("type"));

  // Backwards, so that the properties stand before a field goes into them.
  const sent = prepared(fields, event);
  const issues = calls[type].rows.toReversed().flatMap((row) => write(call, row, sent) ?? []);
  return issues.length > 0 ? refused(...issues) : mapped({ ...call, type });
}

/** What no field of ours holds, back in its place. Undefined when two things have one place. */
function leftovers({ context }: ForeignObject): ForeignObject | undefined {
  if (!isObject(context)) return {};
  const { [BESIDE_CONTEXT]: beside = {}, ...inside } = context;
  if (!isObject(beside)) return undefined;
  if (Object.keys(inside).length === 0) return beside;
  return Object.hasOwn(beside, "context") ? undefined : { ...beside, context: inside };
}

/** The event with its one id, and with its revenue in the properties. */
function prepared(fields: ForeignObject, event: AnalyticsEvent): ForeignObject {
  const { metadata, revenue } = event;
  const properties = isObject(fields.properties) ? fields.properties : undefined;
  const paid = revenue === undefined ? properties : withRevenue(properties, revenue);
  return {
    ...fields,
    ...(paid !== undefined && { properties: paid }),
    metadata: {
      source_event_id: metadata.source_event_id ?? metadata.event_id,
      timestamp: metadata.timestamp,
    },
  };
}

/** Writes a field to the first of its places that is free. */
function write(call: ForeignObject, row: FieldRow, event: ForeignObject): MappingIssue | undefined {
  const value = valueAt(event, row.to);
  if (value === undefined || row.from.some((path) => put(call, path, value))) return undefined;
  return inTheWay(row.to);
}

function inTheWay(field: string): MappingIssue {
  const message = "The context holds something else where Segment has this field.";
  return { path: field.split("."), message };
}

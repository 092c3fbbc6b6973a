/**
 * Whether an event is one that a subscriber wants (CloudEvents Subscriptions API 0.1, section 3.2).
 *
 * @module
 */
import type { StreamEvent } from "../stream-event.js";
import type { Subscription } from "../subscription.js";
import type { FilterTerm } from "./subscription-filter.js";

/** The attributes of an event by their names in CloudEvents. `data` is none. */
export type EventAttributes = Readonly<Record<string, unknown>>;

/** A filter, however deep. */
export type EventFilter =
  | { readonly dialect: "exact" | "prefix" | "suffix"; readonly terms: readonly FilterTerm[] }
  | { readonly dialect: "all" | "any"; readonly filters: readonly EventFilter[] }
  | { readonly dialect: "not"; readonly filter: EventFilter };

const comparisons = {
  exact: (value: string, text: string) => value === text,
  prefix: (value: string, text: string) => value.startsWith(text),
  suffix: (value: string, text: string) => value.endsWith(text),
};

/**
 * An attribute as text, as CloudEvents writes it: `true`, `-7`, or the text itself. Undefined when
 * there is none.
 */
function attributeText(event: EventAttributes, name: string): string | undefined {
  const value = Object.hasOwn(event, name) ? event[name] : undefined;
  if (typeof value === "string") return value;
  return typeof value === "boolean" || typeof value === "number" ? String(value) : undefined;
}

/**
 * Whether a filter holds of an event. Attributes are compared as text, upper and lower case apart.
 * A term does not hold of an attribute that the event does not have, so that its `not` does.
 */
export function matches(filter: EventFilter, event: EventAttributes): boolean {
  switch (filter.dialect) {
    case "all":
      return filter.filters.every((inner) => matches(inner, event));
    case "any":
      return filter.filters.some((inner) => matches(inner, event));
    case "not":
      return !matches(filter.filter, event);
    default: {
      const holds = comparisons[filter.dialect];
      return filter.terms.every(({ attribute, value }) => {
        const text = attributeText(event, attribute);
        return text !== undefined && holds(text, value);
      });
    }
  }
}

/**
 * The attributes of an event of a stream by their names in CloudEvents, with those of the extensions
 * for traces, classification and deprecation. An extension that is named like a field counts where
 * the field is absent.
 */
export function cloudEventAttributes(event: StreamEvent): EventAttributes {
  const { trace, classification, deprecation } = event;
  const fields: EventAttributes = {
    id: event.event_id,
    source: event.source,
    specversion: event.spec_version,
    type: event.type,
    subject: event.subject,
    time: event.time,
    datacontenttype: event.data_content_type,
    dataschema: event.data_schema,
    dataref: event.data_ref,
    recordedtime: event.recorded_at,
    expirytime: event.expires_at,
    correlationid: event.correlation_id,
    causationid: event.causation_id,
    partitionkey: event.partition_key,
    sequence: event.sequence,
    sampledrate: event.sampled_rate,
    traceparent: traceParent(trace),
    tracestate: trace?.trace_state,
    dataclassification: classification?.level,
    // An empty list says that nothing applies: CloudEvents has no empty attribute for it.
    dataregulation: classification?.regulations?.join(",") || undefined,
    datacategory: classification?.sensitivity,
    deprecated: deprecation && true,
    deprecationfrom: deprecation?.from,
    deprecationsunset: deprecation?.sunset_at,
    deprecationmigration: deprecation?.migration_uri,
  };
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { ...event.extensions, ...Object.fromEntries(known) };
}

/** The header of W3C Trace Context. Without a span there is none; without flags, none is set. */
function traceParent(trace: StreamEvent["trace"]): string | undefined {
  if (trace?.span_id === undefined) return undefined;
  return `00-${trace.trace_id}-${trace.span_id}-${trace.trace_flags ?? "00"}`;
}

/**
 * Whether a subscription asks for an event: it is of its source and one of its types, and all of its
 * filters hold. Without a source, types or filters, any does. Whether the subscription is active, and
 * of the event's tenant, is for the caller to see.
 */
export function isSubscribedTo(
  { source, types, filters }: Pick<Subscription, "source" | "types" | "filters">,
  event: EventAttributes,
): boolean {
  return (
    (source === undefined || attributeText(event, "source") === source) &&
    (types.length === 0 || types.some((type) => attributeText(event, "type") === type)) &&
    filters.every((filter) => matches(filter, event))
  );
}

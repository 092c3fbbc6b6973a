/**
 * What kind of event a Snowplow row tells of, by its columns `event` and `event_name`.
 *
 * @module
 */
import type { AnalyticsEventType } from "../../analytics/analytics-event-type.js";
import type { Foreign } from "../_foreign.js";

/** Kinds by `event`. A line of a transaction earns nothing: the transaction counts its money. */
const kindsByEvent: ReadonlyMap<string, AnalyticsEventType> = new Map([
  ["page_view", "page_view"],
  ["page_ping", "page_ping"],
  ["struct", "user_action"],
  ["unstruct", "user_action"],
  ["transaction", "transaction"],
  ["transaction_item", "user_action"],
  ["ad_impression", "impression"],
]);

/** Kinds by `event_name`, where `event` is `unstruct` or empty. */
const kindsByName: ReadonlyMap<string, AnalyticsEventType> = new Map([
  ["page_view", "page_view"],
  ["page_ping", "page_ping"],
  ["screen_view", "screen_view"],
  ["web_vitals", "performance"],
  ["timing", "performance"],
  ["application_error", "failure"],
  ["ad_impression", "impression"],
  ["cmp_visible", "impression"],
  ["consent_preferences", "consent"],
  ["consent_granted", "consent"],
  ["consent_withdrawn", "consent"],
]);

/** The kind of a row. Undefined when Snowplow knows no such event. */
export function kindOf(
  event: Foreign | undefined,
  name: Foreign | undefined,
): AnalyticsEventType | undefined {
  const named = typeof name === "string" ? kindsByName.get(name) : undefined;
  if (event === undefined) return name === undefined ? undefined : (named ?? "user_action");
  if (typeof event !== "string") return undefined;
  return event === "unstruct" ? (named ?? "user_action") : kindsByEvent.get(event);
}

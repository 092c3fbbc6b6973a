/**
 * Which field of a Segment call is which of ours (Segment spec, "Common fields" and each call).
 *
 * Read it from left to right to map a call, and from right to left to make one. Several paths mean
 * that the first with a value that fits is read, and the first that is free is written.
 *
 * @module
 */
import { instant, language, number, object, text, truth, word } from "../_conversion.js";
import { type FieldRow, field, needing, removable } from "../_fields.js";

/** Segment's words for a channel, and RudderStack's, that are others than ours. */
const channelWords = new Map([["browser", "web"]]);

/** Fields that every call may have. */
export const commonFields: readonly FieldRow[] = [
  ...removable(
    field("metadata.source_event_id", text, "messageId"),
    field("metadata.timestamp", instant, "timestamp"),
    field("clock.original_timestamp", instant, "originalTimestamp"),
    field("clock.sent_at", instant, "sentAt"),
    field("clock.received_at", instant, "receivedAt"),
  ),

  field("user_id", text, "userId"),
  field("anonymous_id", text, "anonymousId"),
  field("previous_id", text, "previousId"),
  field("group_id", text, "groupId", "context.groupId"),
  field("channel", word(channelWords), "channel", "context.channel"),
  field("session.session_id", text, "context.sessionId"),

  field("page.title", text, "context.page.title"),
  field("page.referrer", text, "context.page.referrer", "context.referrer.url"),

  field("display.width_px", number, "context.screen.width"),
  field("display.height_px", number, "context.screen.height"),
  field("display.density_ratio", number, "context.screen.density"),
  field("display.viewport_width_px", number, "context.screen.innerWidth"),
  field("display.viewport_height_px", number, "context.screen.innerHeight"),

  field("app.name", text, "context.app.name"),
  field("app.version", text, "context.app.version"),
  field("app.build", text, "context.app.build"),
  field("app.namespace", text, "context.app.namespace"),

  field("device.device_id", text, "context.device.id"),
  field("device.advertising_id", text, "context.device.advertisingId"),
  field("device.ad_tracking_enabled", truth, "context.device.adTrackingEnabled"),
  field("device.manufacturer", text, "context.device.manufacturer"),
  field("device.model", text, "context.device.model"),
  field("device.name", text, "context.device.name"),
  field("device.kind", text, "context.device.type"),

  field("os.name", text, "context.os.name"),
  field("os.version", text, "context.os.version"),
  field("library.name", text, "context.library.name"),
  ...needing("library.name", field("library.version", text, "context.library.version")),

  field("network.bluetooth", truth, "context.network.bluetooth"),
  field("network.cellular", truth, "context.network.cellular"),
  field("network.wifi", truth, "context.network.wifi"),
  field("network.carrier", text, "context.network.carrier"),

  field("campaign.name", text, "context.campaign.name"),
  field("campaign.source", text, "context.campaign.source"),
  field("campaign.medium", text, "context.campaign.medium"),
  field("campaign.term", text, "context.campaign.term"),
  field("campaign.content", text, "context.campaign.content"),

  field("location.country_iso_code", text, "context.location.country"),
  field("location.region_name", text, "context.location.region"),
  field("location.city", text, "context.location.city"),
  ...needing(
    "location.point.longitude",
    field("location.point.latitude", number, "context.location.latitude"),
  ),
  ...needing(
    "location.point.latitude",
    field("location.point.longitude", number, "context.location.longitude"),
  ),

  field("ip_address", text, "context.ip"),
  field("user_agent", text, "context.userAgent"),
  field("locale", language, "context.locale"),
  field("time_zone", text, "context.timezone"),
];

/** The page of a call that is not about a page. */
export const pageFields: readonly FieldRow[] = [
  field("page.name", text, "context.page.name"),
  field("page.category", text, "context.page.category"),
  field("page.url", text, "context.page.url"),
  field("page.path", text, "context.page.path"),
  field("page.search", text, "context.page.search"),
];

/** The page of a page call: Segment's own libraries tell of it in `properties` too. */
export const ownPageFields: readonly FieldRow[] = [
  field("page.name", text, "name", "context.page.name"),
  field("page.category", text, "category", "context.page.category"),
  field("page.url", text, "context.page.url", "properties.url"),
  field("page.path", text, "context.page.path", "properties.path"),
  field("page.search", text, "context.page.search", "properties.search"),
];

/** The screen of a screen call. */
export const ownScreenFields: readonly FieldRow[] = [
  field("screen.name", text, "name"),
  field("screen.category", text, "category"),
];

/** What the tenant says, in a call about what somebody did. */
export const actionFields: readonly FieldRow[] = [
  field("properties", object, "properties"),
  field("traits", object, "context.traits", "traits"),
];

/** What the tenant says, in an identify call. */
export const identifyFields: readonly FieldRow[] = [
  field("properties", object, "properties"),
  field("traits", object, "traits", "context.traits"),
];

/** What the tenant says, in a group call: traits of the group, while `context` has the person's. */
export const groupFields: readonly FieldRow[] = [
  field("properties", object, "properties"),
  field("traits", object, "traits"),
];

/**
 * Which column of a Snowplow enriched event is which field of ours (Snowplow's canonical event).
 *
 * Every value of an enriched event is a text, so that reading one as a number is no repair.
 *
 * @module
 */
import { type Conversion, instant, language, number, text, unnoted, word } from "../_conversion.js";
import { type FieldRow, field, needing, removable } from "../_fields.js";

const numeric = unnoted(number);
const time = unnoted(instant);

/** Snowplow's words for a platform that are others than ours. */
const platform = unnoted(
  word(
    new Map([
      ["mob", "mobile"],
      ["pc", "desktop"],
      ["srv", "server"],
      ["cnsl", "console"],
    ]),
  ),
);

/** A query of a page: Snowplow leaves its question mark out. */
const query: Conversion = (value) =>
  typeof value === "string" ? { value: value.startsWith("?") ? value : `?${value}` } : undefined;

/** Columns with a field of ours. */
export const eventFields: readonly FieldRow[] = [
  ...removable(
    field("metadata.source_event_id", text, "event_id"),
    field("metadata.timestamp", time, "derived_tstamp"),
    field("clock.original_timestamp", time, "dvce_created_tstamp"),
    field("clock.sent_at", time, "dvce_sent_tstamp"),
    field("clock.received_at", time, "collector_tstamp"),
    field("clock.true_timestamp", time, "true_tstamp"),
  ),

  field("user_id", text, "user_id"),
  field("anonymous_id", text, "domain_userid", "network_userid"),
  field("session.session_id", text, "domain_sessionid"),
  ...needing("session.session_id", field("session.session_number", numeric, "domain_sessionidx")),
  field("channel", platform, "platform"),
  field("app.name", text, "app_id"),
  field("library.name", text, "v_tracker"),

  field("page.url", text, "page_url"),
  field("page.path", text, "page_urlpath"),
  field("page.search", query, "page_urlquery"),
  field("page.title", text, "page_title"),
  field("page.referrer", text, "page_referrer"),

  field("campaign.name", text, "mkt_campaign"),
  field("campaign.source", text, "mkt_source"),
  field("campaign.medium", text, "mkt_medium"),
  field("campaign.term", text, "mkt_term"),
  field("campaign.content", text, "mkt_content"),
  field("campaign.click_id", text, "mkt_clickid"),

  field("location.country_iso_code", text, "geo_country"),
  field("location.region_name", text, "geo_region_name"),
  field("location.city", text, "geo_city"),
  field("location.postal_code", text, "geo_zipcode"),
  field("location.time_zone", text, "geo_timezone"),
  ...needing("location.point.longitude", field("location.point.latitude", numeric, "geo_latitude")),
  ...needing(
    "location.point.latitude",
    field("location.point.longitude", numeric, "geo_longitude"),
  ),

  field("display.width_px", numeric, "dvce_screenwidth"),
  field("display.height_px", numeric, "dvce_screenheight"),
  field("display.viewport_width_px", numeric, "br_viewwidth"),
  field("display.viewport_height_px", numeric, "br_viewheight"),
  field("device.kind", text, "dvce_type"),
  field("os.name", text, "os_name"),

  field("ip_address", text, "user_ipaddress"),
  field("user_agent", text, "useragent"),
  field("locale", language, "br_lang"),
  field("time_zone", text, "os_timezone"),
];

/** Columns that tell what happened, as texts: they keep their names in `properties`. */
const texts =
  "se_category se_action se_label se_property " +
  "tr_orderid tr_affiliation tr_total tr_tax tr_shipping tr_city tr_state tr_country tr_currency " +
  "tr_total_base tr_tax_base tr_shipping_base " +
  "ti_orderid ti_sku ti_name ti_category ti_price ti_currency ti_price_base";

/** Columns that tell what happened, as numbers: they keep their names in `properties`. */
const numbers = "se_value ti_quantity pp_xoffset_min pp_xoffset_max pp_yoffset_min pp_yoffset_max";

/** Columns that tell what happened. Money stays a decimal text. */
export const propertyFields: readonly FieldRow[] = [
  ...texts.split(" ").map((column) => field(`properties.${column}`, text, column)),
  ...numbers.split(" ").map((column) => field(`properties.${column}`, numeric, column)),
];

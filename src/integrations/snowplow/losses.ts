/**
 * What does not survive the way from Snowplow.
 *
 * @module
 */
import type { Loss } from "../mapping.js";

/** What does not survive the way from Snowplow. */
export const snowplowLosses: readonly Loss[] = [
  { field: "*", reason: "An empty text is a missing value, and is left out." },
  {
    field: "contexts_*",
    reason: "A column name has only underscores: where vendor and name divide may be a guess.",
  },
  {
    field: "contexts_*",
    reason: "Two lists inside one another become one, and an empty list is left out.",
  },
  {
    field: "*_tstamp",
    reason: "The spelling of a time is lost: it is rewritten by RFC 3339 in UTC.",
  },
  { field: "geo_latitude", reason: "A number in a text becomes a number: 1.50 is 1.5." },
  { field: "page_urlquery", reason: "A question mark is put before it." },
  {
    field: "ti_price",
    reason: "A line of a transaction has no revenue: the transaction counts its money.",
  },
];

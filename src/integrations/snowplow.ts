/**
 * Snowplow: rows of its atomic events to analytics events.
 *
 * @module
 */
import type { Integration } from "./mapping.js";
import { fromSnowplow } from "./snowplow/from-snowplow.js";
import { snowplowLosses } from "./snowplow/losses.js";

export type {
  AnalyticsEventInput,
  Integration,
  Loss,
  MappingIssue,
  MappingOptions,
  MappingResult,
} from "./mapping.js";
export { fromSnowplow } from "./snowplow/from-snowplow.js";
export { snowplowLosses } from "./snowplow/losses.js";

/** Snowplow, for the command line. */
export const snowplow: Integration = {
  name: "snowplow",
  title: "Snowplow",
  from: fromSnowplow,
  losses: snowplowLosses,
};

/**
 * The clocks that an event passed on its way (Segment's timestamps, Snowplow's `_tstamp` fields).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../core/closed.js";
import { Instant } from "../core/instant.js";
import { notLater } from "../core/rules/expression.js";
import { warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";

/**
 * The clocks that an event passed. A device's clock may be wrong by years; what it says is only of
 * use together with another reading of the same clock.
 */
export const EventClock = withRules(
  closed({
    /** When it happened, by the device's clock. Snowplow `dvce_created_tstamp`. */
    original_timestamp: Instant.optional(),
    /** When the device sent it, by the device's clock. Snowplow `dvce_sent_tstamp`. */
    sent_at: Instant.optional(),
    /** When the collector received it, by the collector's clock. Snowplow `collector_tstamp`. */
    received_at: Instant.optional(),
    /** When it really happened, as somebody knows it. Snowplow `true_tstamp`. */
    true_timestamp: Instant.optional(),
  }),
  {
    sent_after_it_happened: warn(
      "By the device's own clock, an event is sent when it happened or later.",
      notLater("original_timestamp", "sent_at"),
      "sent_at",
    ),
  },
).meta({ id: "EventClock", title: "Clocks of an event" });
export type EventClock = z.infer<typeof EventClock>;

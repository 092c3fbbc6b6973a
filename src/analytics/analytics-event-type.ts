/**
 * What kind of thing an analytics event tells of (after the Segment spec and Snowplow's events).
 *
 * @module
 */
import * as z from "zod";
import { lit, oneOf } from "../core/rules/expression.js";

/**
 * What kind of thing an analytics event tells of. What exactly happened is in `event_name`.
 *
 * - `page_view`: somebody opened a web page.
 * - `page_ping`: somebody is still on it (a heartbeat).
 * - `screen_view`: somebody opened a screen of an app.
 * - `user_action`: somebody did something: played a track, clicked a link, sent a form.
 * - `identify`: somebody's traits became known.
 * - `group`: somebody became part of an organisation.
 * - `alias`: two ids turned out to be one person.
 * - `session_start`: a visit began.
 * - `session_end`: a visit ended.
 * - `transaction`: money was earned.
 * - `refund`: money was given back.
 * - `impression`: something was shown, an advertisement or a recommendation for instance.
 * - `experiment`: somebody was put into a variant of an experiment.
 * - `consent`: somebody decided what may be done with their data.
 * - `performance`: something was measured, web vitals for instance.
 * - `failure`: something did not work.
 * - `system`: software did something by itself, without a person.
 */
export const AnalyticsEventType = z
  .enum({
    PAGE_VIEW: "page_view",
    PAGE_PING: "page_ping",
    SCREEN_VIEW: "screen_view",
    USER_ACTION: "user_action",
    IDENTIFY: "identify",
    GROUP: "group",
    ALIAS: "alias",
    SESSION_START: "session_start",
    SESSION_END: "session_end",
    TRANSACTION: "transaction",
    REFUND: "refund",
    IMPRESSION: "impression",
    EXPERIMENT: "experiment",
    CONSENT: "consent",
    PERFORMANCE: "performance",
    FAILURE: "failure",
    SYSTEM: "system",
  })
  .meta({ id: "AnalyticsEventType", title: "Kind of analytics event" });
export type AnalyticsEventType = z.infer<typeof AnalyticsEventType>;

/** The event is of one of these kinds. */
export const isOfType = (...types: AnalyticsEventType[]) => oneOf("event_type", ...types.map(lit));

/**
 * Something that happened, as a product wants to count it (after the Segment spec and Snowplow's
 * canonical event).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { EventMetadata } from "../core/event-metadata.js";
import { FreeForm } from "../core/free-form.js";
import { ForeignId } from "../core/identifier.js";
import { TimeZone } from "../core/instant.js";
import { Money } from "../core/money.js";
import {
  atLeastOne,
  eq,
  has,
  lit,
  lt,
  millisBetween,
  ne,
  near,
  not,
  notLater,
  oneOf,
  or,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { AnalyticsChannelType } from "./analytics-channel-type.js";
import { AnalyticsEventType } from "./analytics-event-type.js";
import { App } from "./app.js";
import { AppScreen } from "./app-screen.js";
import { Campaign } from "./campaign.js";
import { Consent } from "./consent.js";
import { Device } from "./device.js";
import { Display } from "./display.js";
import { Entity } from "./entity.js";
import { EventClock } from "./event-clock.js";
import { ExperimentExposure } from "./experiment-exposure.js";
import { LanguageTag } from "./language-tag.js";
import { Library } from "./library.js";
import { Location } from "./location.js";
import { Network } from "./network.js";
import { OperatingSystem } from "./operating-system.js";
import { Page } from "./page.js";
import { Session } from "./session.js";

const isOfType = (...types: AnalyticsEventType[]) => oneOf("event_type", ...types.map(lit));
const somebody = atLeastOne("user_id", "anonymous_id");
const namesSomebody = (what: string, type: AnalyticsEventType) =>
  rule(`${what} names a user or an anonymous id.`, when(isOfType(type), somebody), "user_id");

/** Something that happened, as a product wants to count it. */
export const AnalyticsEvent = withRules(
  closed({
    /** Who, whence, when, and what belongs to it. */
    metadata: EventMetadata,
    /** What kind of thing happened. */
    event_type: AnalyticsEventType,
    /** What happened, in the tenant's words, such as `track_play`. */
    event_name: Name,
    /** Through what the event reached the platform. */
    channel: AnalyticsChannelType.optional(),
    /** The person, as the tenant knows them. */
    user_id: ForeignId.optional(),
    /** The person, as the device knows them before they sign in. */
    anonymous_id: ForeignId.optional(),
    /** The id under which the person was known before, in an alias. */
    previous_id: ForeignId.optional(),
    /** The organisation to which the person belongs. */
    group_id: ForeignId.optional(),
    /** The visit in which it happened. */
    session: Session.optional(),
    /** The clocks that the event passed. */
    clock: EventClock.optional(),
    /** What the tenant says about the event. */
    properties: FreeForm.optional(),
    /** What the tenant says about the person or the group. */
    traits: FreeForm.optional(),
    /** What the sender says of the circumstances and no field below names. */
    context: FreeForm.optional(),
    /** Money earned, or given back. */
    revenue: Money.optional(),
    /** Whether the tenant is billed for it. Absent: the tenant's plan decides; tests never are. */
    is_billable: z.boolean().optional(),
    /** Whether it counts as a conversion. Absent: the tenant's goals decide; tests never do. */
    is_conversion: z.boolean().optional(),
    /** The web page on which it happened. */
    page: Page.optional(),
    /** The screen of an app on which it happened. */
    screen: AppScreen.optional(),
    /** The size of the display. */
    display: Display.optional(),
    /** The app or site. */
    app: App.optional(),
    /** The device. */
    device: Device.optional(),
    /** The operating system of the device. */
    os: OperatingSystem.optional(),
    /** The library that made the event. */
    library: Library.optional(),
    /** How the device was connected. */
    network: Network.optional(),
    /** What brought the person here. */
    campaign: Campaign.optional(),
    /** Where on earth it happened. */
    location: Location.optional(),
    /** The address of the device by IPv4 or IPv6, or a hash of it: at most 128 characters. */
    ip_address: z.string().max(128).optional(),
    /** What the browser calls itself: at most 2048 characters. */
    user_agent: Text.max(2048).optional(),
    /** The language of the device, such as `de-AT`. */
    locale: LanguageTag.optional(),
    /** The time zone of the device. */
    time_zone: TimeZone.optional(),
    /** On what ground the data may be used. */
    consent: Consent.optional(),
    /** Experiments whose variants the person saw: at most 100. */
    experiments: z.array(ExperimentExposure).max(100).optional(),
    /** Things that the event is about: at most 100. */
    entities: z.array(Entity).max(100).optional(),
  }),
  {
    page_view_has_somebody: namesSomebody("A page view", "page_view"),
    screen_view_has_somebody: namesSomebody("A screen view", "screen_view"),
    identify_has_somebody: namesSomebody("An identify", "identify"),
    group_has_somebody: namesSomebody("A group event", "group"),
    alias_has_somebody: namesSomebody("An alias", "alias"),
    action_has_somebody: warn(
      "An action names a user or an anonymous id.",
      when(isOfType("user_action", "transaction", "refund", "page_ping"), somebody),
      "user_id",
    ),
    group_has_group_id: rule(
      "A group event names the group.",
      when(isOfType("group"), has("group_id")),
      "group_id",
    ),
    alias_has_previous_id: rule(
      "An alias names the id that it replaces.",
      when(isOfType("alias"), has("previous_id")),
      "previous_id",
    ),
    alias_changes_id: rule("An alias replaces an id by another.", ne("previous_id", "user_id")),
    page_view_has_page: warn(
      "A page view tells of the page.",
      when(isOfType("page_view", "page_ping"), has("page")),
      "page",
    ),
    screen_view_has_screen: warn(
      "A screen view tells of the screen.",
      when(isOfType("screen_view"), has("screen")),
      "screen",
    ),
    test_is_not_billed: rule(
      "A test or a synthetic event is not billed.",
      when(
        or(eq("metadata.is_test", true), eq("metadata.is_synthetic", true)),
        eq("is_billable", false),
      ),
      "is_billable",
    ),
    test_is_no_conversion: rule(
      "A test or a synthetic event is no conversion.",
      when(
        or(eq("metadata.is_test", true), eq("metadata.is_synthetic", true)),
        eq("is_conversion", false),
      ),
      "is_conversion",
    ),
    consent_has_consent: warn(
      "A consent event tells of the consent.",
      when(isOfType("consent"), has("consent")),
      "consent",
    ),
    experiment_has_experiments: warn(
      "An experiment event names the experiment.",
      when(isOfType("experiment"), has("experiments")),
      "experiments",
    ),
    transaction_has_revenue: warn(
      "A transaction or a refund says how much.",
      when(isOfType("transaction", "refund"), has("revenue")),
      "revenue",
    ),
    only_refunds_are_negative: rule(
      "Only a refund has a negative revenue.",
      when(lt("revenue.amount_minor", 0), isOfType("refund")),
      "revenue.amount_minor",
    ),
    refund_is_negative: warn(
      "The revenue of a refund is not above zero.",
      when(isOfType("refund"), not(lt(0, "revenue.amount_minor"))),
      "revenue.amount_minor",
    ),
    timestamp_corrects_skew: rule(
      "The timestamp is when the collector received the event, less the time that the device kept it.",
      when(
        not(has("clock.true_timestamp")),
        near(
          millisBetween("metadata.timestamp", "clock.received_at"),
          millisBetween("clock.original_timestamp", "clock.sent_at"),
          { abs: 1 },
        ),
      ),
      "metadata.timestamp",
    ),
    timestamp_is_true: rule(
      "Where the true timestamp is known, it is the timestamp.",
      near(millisBetween("clock.true_timestamp", "metadata.timestamp"), 0, { abs: 1 }),
      "metadata.timestamp",
    ),
    session_began_before: warn(
      "An event happens after its session began.",
      notLater("session.started_at", "metadata.timestamp"),
      "session.started_at",
    ),
    experiments_once: rule(
      "A person sees one variant of an experiment.",
      unique("experiments[].experiment_id"),
    ),
  },
).meta({ id: "AnalyticsEvent", title: "Analytics event" });
export type AnalyticsEvent = z.infer<typeof AnalyticsEvent>;

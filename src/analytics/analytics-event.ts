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
import { OnlineId, UserId } from "../core/person.js";
import { pii } from "../core/personal-data.js";
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
import { identityRules } from "./identity-rules.js";
import { LanguageTag } from "./language-tag.js";
import { Library } from "./library.js";
import { Location } from "./location.js";
import { moneyRules } from "./money-rules.js";
import { Network } from "./network.js";
import { OperatingSystem } from "./operating-system.js";
import { Page } from "./page.js";
import { Session } from "./session.js";
import { subjectRules } from "./subject-rules.js";
import { timeRules } from "./time-rules.js";

/** Something that happened, as a product wants to count it. */
export const AnalyticsEvent = withRules(
  closed({
    /** Who, whence, when, and what belongs to it. */
    metadata: EventMetadata,
    /** What kind of thing happened. */
    event_type: AnalyticsEventType,
    /** What happened, in the tenant's words, such as `track_play`. */
    event_name: Name.meta({ impersonal: true }),
    /** Through what the event reached the platform. */
    channel: AnalyticsChannelType.optional(),
    /** The person, as the tenant knows them. */
    user_id: UserId.optional(),
    /** The person, as the device knows them before they sign in. */
    anonymous_id: OnlineId.optional(),
    /** The id under which the person was known before, in an alias. */
    previous_id: UserId.optional(),
    /** The organisation to which the person belongs. */
    group_id: ForeignId.meta({
      pii: pii("customer_account", { identifies: "indirectly" }),
    }).optional(),
    /** The visit in which it happened. */
    session: Session.optional(),
    /** The clocks that the event passed. Where it is given, so is `metadata.timestamp`. */
    clock: EventClock.optional(),
    /** What the tenant says about the event. */
    properties: FreeForm.optional(),
    /** What the tenant says about the person or the group. */
    traits: FreeForm.meta({ pii: pii("other") }).optional(),
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
    ip_address: Text.max(128)
      .meta({ pii: pii("ip_address") })
      .optional(),
    /** What the browser calls itself: at most 2048 characters. */
    user_agent: Text.max(2048)
      .meta({ pii: pii("user_agent") })
      .optional(),
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
  { ...identityRules, ...subjectRules, ...moneyRules, ...timeRules },
).meta({ id: "AnalyticsEvent", title: "Analytics event" });
export type AnalyticsEvent = z.infer<typeof AnalyticsEvent>;

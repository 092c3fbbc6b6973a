/**
 * Alerts as notices on a device (Firebase Cloud Messaging, Apple Push Notification service, Web
 * Push by RFC 8030).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { UserId } from "../../core/person.js";
import { eq, exactlyOne, has, lit, unique, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { SecretReference } from "./secret-reference.js";

/**
 * Who carries a notice.
 *
 * - `fcm`: Firebase Cloud Messaging.
 * - `apns`: Apple Push Notification service.
 * - `web_push`: the service of the reader's browser.
 */
export const PushService = z
  .enum({ FCM: "fcm", APNS: "apns", WEB_PUSH: "web_push" })
  .meta({ id: "PushService", title: "Service for notices" });
export type PushService = z.infer<typeof PushService>;

/**
 * How loud a notice is on an Apple device.
 *
 * - `passive`: without light or sound.
 * - `active`: with both.
 * - `time_sensitive`: through a focus.
 * - `critical`: through silence too; Apple must allow it.
 */
export const InterruptionLevel = z
  .enum({
    PASSIVE: "passive",
    ACTIVE: "active",
    TIME_SENSITIVE: "time_sensitive",
    CRITICAL: "critical",
  })
  .meta({ id: "InterruptionLevel", title: "Loudness of a notice" });
export type InterruptionLevel = z.infer<typeof InterruptionLevel>;

/** Alerts as notices on a device. */
export const PushTarget = withRules(
  closed({
    /** Tells this way from the others. */
    kind: z.literal("push"),
    /** Who carries it. */
    service: PushService,
    /** The key of the app. */
    credentials_ref: SecretReference,
    /** Whose devices: 1 to 500 users. The tokens of devices change and stand elsewhere. */
    user_ids: z.array(UserId).min(1).max(500).optional(),
    /** The topic to which devices subscribe, where the service has topics: at most 900 characters. */
    topic: z
      .string()
      .regex(/^[A-Za-z0-9_.~%-]{1,900}$/, { error: "Expected letters, digits and _.~%-" })
      .optional(),
    /** How long the service keeps a notice for a device that is off: up to 28 days. */
    time_to_live_s: z.int().min(0).max(2_419_200).default(3600),
    /** How loud it is on an Apple device. Absent: active. */
    interruption_level: InterruptionLevel.optional(),
  }),
  {
    one_readership: rule("A notice goes to users, or to a topic.", exactlyOne("user_ids", "topic")),
    topic_of_firebase: rule(
      "Only Firebase has topics to which devices subscribe.",
      when(has("topic"), eq("service", lit("fcm"))),
    ),
    loudness_of_apple: rule(
      "Only Apple is told how loud a notice is.",
      when(has("interruption_level"), eq("service", lit("apns"))),
    ),
    users_once: rule("Each user is named once.", unique("user_ids[]")),
  },
).meta({ id: "PushTarget", title: "Notice on a device" });
export type PushTarget = z.infer<typeof PushTarget>;

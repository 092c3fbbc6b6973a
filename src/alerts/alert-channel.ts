/**
 * A way by which people and programs are told of alerts, set up for one tenant.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { TenantId, Uuid } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import {
  and,
  contains,
  count,
  eq,
  has,
  lit,
  ne,
  notLater,
  or,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Severity } from "../core/severity.js";
import { Name, Text } from "../core/text.js";
import { uuidv7 } from "../core/uuid.js";
import { LabelMatcher } from "../monitoring/alert/label-matcher.js";
import { ChannelBatching, ChannelRateLimit, QuietHours } from "./channel/channel-pace.js";
import { SlackTarget, TeamsTarget } from "./channel/chat-target.js";
import { EmailTarget } from "./channel/email-target.js";
import { OpsgenieTarget, PagerDutyTarget } from "./channel/incident-target.js";
import { PhoneTarget, SmsTarget } from "./channel/phone-target.js";
import { PushTarget } from "./channel/push-target.js";
import { WebhookTarget } from "./channel/webhook-target.js";

/** Where alerts go, told apart by `kind`, one of `AlertChannelType`. */
export const ChannelTarget = z
  .discriminatedUnion("kind", [
    EmailTarget,
    SlackTarget,
    TeamsTarget,
    PagerDutyTarget,
    OpsgenieTarget,
    SmsTarget,
    PhoneTarget,
    PushTarget,
    WebhookTarget,
  ])
  .meta({ id: "ChannelTarget", title: "Target of a channel" });
export type ChannelTarget = z.infer<typeof ChannelTarget>;

/** A way by which people and programs are told of alerts, set up for one tenant. */
export const AlertChannel = withRules(
  closed({
    /** Identifies the channel. Absent: a new UUID of version 7. */
    channel_id: Uuid.default(() => uuidv7()),
    /** The tenant whose alerts it carries. */
    tenant_id: TenantId,
    /** What it is called. */
    name: Name,
    /** What it is for: at most 2000 characters. */
    description: Text.max(2000).optional(),
    /** Where alerts go. */
    target: ChannelTarget,
    /** Whether it is in use. */
    is_enabled: z.boolean().default(true),
    /** Why it is not in use: at most 500 characters. */
    disabled_reason: Text.min(1).max(500).optional(),
    /** How bad an alert must be: any of these. */
    severities: z
      .array(Severity)
      .min(1)
      .max(5)
      .default(["debug", "info", "warning", "error", "critical"]),
    /** Which alerts it carries: all of these must agree. At most 50. Absent: any. */
    matchers: z.array(LabelMatcher).max(50).default([]),
    /** Whether it tells that an alert is over. */
    sends_resolved: z.boolean().default(true),
    /** When it is quiet: at most 20 spans. */
    quiet_hours: z.array(QuietHours).max(20).default([]),
    /** How many messages it takes. Absent: as many as come. */
    rate_limit: ChannelRateLimit.optional(),
    /** How alerts are put together. Absent: as their groups come. */
    batching: ChannelBatching.optional(),
    /** The channel that is taken when this one fails. */
    fallback_channel_id: Uuid.optional(),
    /** When somebody showed that its messages arrive. Absent: nobody has. */
    verified_at: Instant.optional(),
    /** When it was set up. Absent: not known. */
    created_at: Instant.optional(),
    /** When it was changed last. Absent: never. */
    updated_at: Instant.optional(),
  }),
  {
    not_its_own_fallback: rule(
      "A channel that fails is not replaced by itself.",
      ne("fallback_channel_id", "channel_id"),
    ),
    severities_once: rule("Each severity is named once.", unique("severities[]")),
    changed_after_set_up: rule(
      "A channel is changed after it was set up.",
      notLater("created_at", "updated_at"),
      "updated_at",
    ),
    verified_after_set_up: rule(
      "A channel is tried out after it was set up.",
      notLater("created_at", "verified_at"),
      "verified_at",
    ),
    disabled_has_reason: warn(
      "A channel that is not in use says why.",
      or(eq("is_enabled", true), has("disabled_reason")),
      "disabled_reason",
    ),
    used_has_no_reason_against: rule(
      "Only a channel that is not in use says why not.",
      when(has("disabled_reason"), eq("is_enabled", false)),
      "is_enabled",
    ),
    // Text messages and calls cost money and wake people.
    phone_is_for_what_is_bad: warn(
      "Nobody is called or texted for what is not even a warning.",
      when(
        or(eq("target.kind", lit("phone")), eq("target.kind", lit("sms"))),
        and(
          eq(count("severities[]", eq(".", lit("debug"))), 0),
          eq(count("severities[]", eq(".", lit("info"))), 0),
        ),
      ),
      "severities",
    ),
    critical_has_fallback: warn(
      "A channel that carries nothing but what is critical has another to fall back on.",
      when(
        and(eq(count("severities[]"), 1), contains("severities[]", lit("critical"))),
        has("fallback_channel_id"),
      ),
      "fallback_channel_id",
    ),
  },
).meta({ id: "AlertChannel", title: "Alert channel" });
export type AlertChannel = z.infer<typeof AlertChannel>;

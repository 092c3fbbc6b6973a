/**
 * Who was told of a breach of personal data, and when (GDPR articles 33 and 34; 45 CFR 164.404 to
 * 164.408).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId, Uuid } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import {
  and,
  atLeastOne,
  eq,
  ge,
  has,
  le,
  lit,
  millisBetween,
  notLater,
  oneOf,
  or,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { Count } from "../../core/units.js";

/** 72 hours: within these the authority is told (GDPR, article 33(1)). */
export const GDPR_NOTICE_MS = 259_200_000;

/** 60 days: within these people are told, and of 500 or more the authority (45 CFR 164.404, 408). */
export const HIPAA_NOTICE_MS = 5_184_000_000;

/**
 * The law under which others are told of a breach.
 *
 * - `gdpr`, `uk_gdpr`: the authority within 72 hours of knowing.
 * - `hipaa`: those concerned within 60 days of discovery.
 */
export const BreachRegime = z
  .enum({ GDPR: "gdpr", UK_GDPR: "uk_gdpr", HIPAA: "hipaa" })
  .meta({ id: "BreachRegime", title: "Law of breaches" });
export type BreachRegime = z.infer<typeof BreachRegime>;

const isGdpr = oneOf("regime", lit("gdpr"), lit("uk_gdpr"));
const isHipaa = eq("regime", lit("hipaa"));
const within = (notice: string, limitMs: number) =>
  or(le(millisBetween("became_aware_at", notice), limitMs), has("delay_reason"));

/** Who was told of a breach of personal data, and when. One for each law. */
export const BreachNotification = withRules(
  closed({
    /** Identifies the breach. */
    breach_id: Uuid,
    /** The law. */
    regime: BreachRegime,
    /** What happened, in short. */
    title: Name,
    /** When it happened, as far as is known. */
    occurred_at: Instant.optional(),
    /** When the organisation knew of it. */
    became_aware_at: Instant,
    /** How many people's data it touches, as far as is known. */
    affected_person_count: Count.optional(),
    /** Whether it is likely to harm them much. Absent: not judged. */
    is_high_risk: z.boolean().optional(),
    /** The authority. */
    authority: ForeignId.optional(),
    /** When the authority was told. */
    authority_notified_at: Instant.optional(),
    /** When those concerned were told. */
    persons_notified_at: Instant.optional(),
    /** Why somebody was told late, or that nobody knows why: at most 2000 characters. */
    delay_reason: Text.min(1).max(2000).optional(),
    /** Why somebody need not be told at all: at most 2000 characters. */
    no_notice_reason: Text.min(1).max(2000).optional(),
  }),
  {
    authority_told_in_72_hours: rule(
      "The authority is told within 72 hours, or it is said why not.",
      when(isGdpr, within("authority_notified_at", GDPR_NOTICE_MS)),
      "authority_notified_at",
    ),
    persons_told_in_60_days: rule(
      "Those concerned are told within 60 days, or it is said why not.",
      when(isHipaa, within("persons_notified_at", HIPAA_NOTICE_MS)),
      "persons_notified_at",
    ),
    authority_told_of_500: rule(
      "Of a breach that touches 500 people the authority is told within 60 days.",
      when(
        and(isHipaa, ge("affected_person_count", 500)),
        within("authority_notified_at", HIPAA_NOTICE_MS),
      ),
      "authority_notified_at",
    ),
    // Some tell the authority of a suspicion before they know.
    told_after_known: warn(
      "The authority is told after the breach is known.",
      notLater("became_aware_at", "authority_notified_at"),
      "authority_notified_at",
    ),
    persons_told_after_known: warn(
      "Those concerned are told after the breach is known.",
      notLater("became_aware_at", "persons_notified_at"),
      "persons_notified_at",
    ),
    known_after_it_happened: warn(
      "A breach is known after it happened.",
      notLater("occurred_at", "became_aware_at"),
      "became_aware_at",
    ),
    somebody_is_told: warn(
      "Somebody is told, or it is said why not.",
      atLeastOne("authority_notified_at", "persons_notified_at", "no_notice_reason"),
      "authority_notified_at",
    ),
    high_risk_is_told: warn(
      "Those who may be harmed much are told, or it is said why not.",
      when(eq("is_high_risk", true), atLeastOne("persons_notified_at", "no_notice_reason")),
      "persons_notified_at",
    ),
  },
).meta({ id: "BreachNotification", title: "Notice of a breach" });
export type BreachNotification = z.infer<typeof BreachNotification>;

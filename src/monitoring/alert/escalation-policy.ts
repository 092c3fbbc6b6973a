/**
 * Who is told of an alert, one after another, while nobody takes it on (PagerDuty, Opsgenie).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { UserId } from "../../core/person.js";
import {
  and,
  ascending,
  count,
  each,
  gt,
  has,
  le,
  or,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";

/**
 * Who is told.
 *
 * - `user`: one person.
 * - `team`: all who belong to it.
 * - `schedule`: whoever is on call by a rota at the time.
 */
export const EscalationTargetKind = z
  .enum({ USER: "user", TEAM: "team", SCHEDULE: "schedule" })
  .meta({ id: "EscalationTargetKind", title: "Kind of a target of an escalation" });
export type EscalationTargetKind = z.infer<typeof EscalationTargetKind>;

/** Somebody who is told. */
export const EscalationTarget = closed({
  /** What the id stands for. */
  kind: EscalationTargetKind,
  /** The person, team or rota. */
  target_id: UserId,
}).meta({ id: "EscalationTarget", title: "Target of an escalation" });
export type EscalationTarget = z.infer<typeof EscalationTarget>;

/**
 * What ends an escalation.
 *
 * - `acknowledged`: somebody says that they see to the alert, or it is over.
 * - `resolved`: only that it is over.
 */
export const EscalationEnd = z
  .enum({ ACKNOWLEDGED: "acknowledged", RESOLVED: "resolved" })
  .meta({ id: "EscalationEnd", title: "End of an escalation" });
export type EscalationEnd = z.infer<typeof EscalationEnd>;

/** One level of an escalation. */
export const EscalationLevel = withRules(
  closed({
    /** Its number: 1 is told first. At most 20. */
    level: z.int().min(1).max(20),
    /** How long after the alert fired, or the ladder began anew, it is told: at most 30 days. */
    delay_s: z.int().min(0).max(2_592_000),
    /** Who is told: at most 20. */
    targets: z.array(EscalationTarget).max(20).default([]),
    /** The channels on which it is told besides: at most 20. */
    channel_ids: z.array(ForeignId).max(20).default([]),
  }),
  {
    tells_somebody: rule(
      "A level tells somebody, or a channel.",
      or(gt(count("targets[]"), 0), gt(count("channel_ids[]"), 0)),
      "targets",
    ),
    channels_once: rule("A level tells each channel once.", unique("channel_ids[]")),
  },
).meta({ id: "EscalationLevel", title: "Level of an escalation" });
export type EscalationLevel = z.infer<typeof EscalationLevel>;

/** Who is told of an alert, one after another, while nobody takes it on. */
export const EscalationPolicy = withRules(
  closed({
    /** Identifies the policy. */
    policy_id: ForeignId,
    /** What it is called. */
    name: Name,
    /** The levels, the first one first: 1 to 20. */
    levels: z.array(EscalationLevel).min(1).max(20),
    /** What ends it. */
    ends_when: EscalationEnd.default("acknowledged"),
    /** How often the ladder begins anew after its last level: at most 9 times. */
    repeat_count: z.int().min(0).max(9).default(0),
    /** How long after its last level the ladder begins anew: at most 30 days. */
    repeat_after_s: z.int().min(1).max(2_592_000).optional(),
  }),
  {
    levels_from_one_on: rule(
      "Levels are numbered from 1 on without a gap.",
      and(
        ascending("levels[].level"),
        unique("levels[].level"),
        each("levels[]", le("level", count("$.levels[]"))),
      ),
    ),
    delays_rise: rule(
      "Each level is told later than the one before.",
      and(ascending("levels[].delay_s"), unique("levels[].delay_s")),
    ),
    repeat_says_when: rule(
      "A ladder that begins anew says after how long.",
      when(gt("repeat_count", 0), has("repeat_after_s")),
      "repeat_after_s",
    ),
    delay_is_of_repeat: rule(
      "Only a ladder that begins anew says after how long.",
      when(has("repeat_after_s"), gt("repeat_count", 0)),
      "repeat_count",
    ),
  },
).meta({ id: "EscalationPolicy", title: "Escalation policy" });
export type EscalationPolicy = z.infer<typeof EscalationPolicy>;

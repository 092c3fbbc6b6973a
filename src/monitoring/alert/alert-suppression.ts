/**
 * Why nobody is told of an alert (Alertmanager `silencedBy`, `inhibitedBy`, `mutedBy`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { contains, count, earlier, gt, lit, unique, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";

/**
 * Why nobody is told.
 *
 * - `silence`: somebody silenced alerts like it.
 * - `inhibition`: a worse alert that fires explains it.
 * - `mute_time`: it is the time at which nobody is told of alerts like it.
 * - `maintenance`: what it is about is being worked on.
 * - `dependency`: what it depends on fails.
 * - `flapping`: it comes and goes too often.
 */
export const AlertSuppressionReason = z
  .enum({
    SILENCE: "silence",
    INHIBITION: "inhibition",
    MUTE_TIME: "mute_time",
    MAINTENANCE: "maintenance",
    DEPENDENCY: "dependency",
    FLAPPING: "flapping",
  })
  .meta({ id: "AlertSuppressionReason", title: "Reason of a suppression" });
export type AlertSuppressionReason = z.infer<typeof AlertSuppressionReason>;

const hasReason = (list: string, reason: AlertSuppressionReason) =>
  when(gt(count(list), 0), contains("reasons[]", lit(reason)));

/** Why nobody is told of an alert, and until when. */
export const AlertSuppression = withRules(
  closed({
    /** Why: each reason once. */
    reasons: z.array(AlertSuppressionReason).min(1).max(6),
    /** In other words, for a human reader: at most 1000 characters. */
    note: Text.max(1000).optional(),
    /** Since when. Absent: not known. */
    suppressed_since: Instant.optional(),
    /** Until when. Absent: not known, or until what suppresses it is over. */
    suppressed_until: Instant.optional(),
    /** The silences that cover it: at most 100. */
    silenced_by: z.array(ForeignId).max(100).default([]),
    /** The fingerprints of the alerts that explain it: at most 100. */
    inhibited_by: z.array(ForeignId).max(100).default([]),
    /** The names of the times at which nobody is told: at most 100. */
    muted_by: z.array(ForeignId).max(100).default([]),
    /** The rules of suppression that apply: at most 100. */
    rule_ids: z.array(ForeignId).max(100).default([]),
  }),
  {
    reasons_once: rule("Each reason is given once.", unique("reasons[]")),
    silences_are_a_reason: rule(
      "What a silence covers is suppressed by a silence.",
      hasReason("silenced_by[]", "silence"),
      "reasons",
    ),
    inhibitions_are_a_reason: rule(
      "What another alert explains is suppressed by an inhibition.",
      hasReason("inhibited_by[]", "inhibition"),
      "reasons",
    ),
    mute_times_are_a_reason: rule(
      "What comes at a time when nobody is told is suppressed by that time.",
      hasReason("muted_by[]", "mute_time"),
      "reasons",
    ),
    ends_later: rule(
      "A suppression ends after it began.",
      earlier("suppressed_since", "suppressed_until"),
      "suppressed_until",
    ),
  },
).meta({ id: "AlertSuppression", title: "Suppression of an alert" });
export type AlertSuppression = z.infer<typeof AlertSuppression>;

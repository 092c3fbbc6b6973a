/**
 * How far the escalation of an alert has come.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { earlier, eq, gt, has, not, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";

/** How far the escalation of an alert has come. */
export const EscalationState = withRules(
  closed({
    /** The policy by which it goes. */
    policy_id: ForeignId,
    /** The level that was told last; 0 before the first is. */
    level: z.int().min(0).max(20),
    /** How often the ladder began anew. */
    repeat: z.int().min(0).max(9).default(0),
    /** When this level was due. Absent: none was yet. */
    escalated_at: Instant.optional(),
    /** When the next level is due. Absent: there is none, or it is over. */
    next_at: Instant.optional(),
    /** Whether it is over: the alert was taken on or resolved, or every level was told. */
    is_over: z.boolean().default(false),
  }),
  {
    told_level_was_due: rule(
      "A level that was told was due at some time.",
      when(gt("level", 0), has("escalated_at")),
      "escalated_at",
    ),
    next_is_later: rule(
      "The next level is due after this one.",
      earlier("escalated_at", "next_at"),
      "next_at",
    ),
    over_has_no_next: rule(
      "Where it is over, no level is due.",
      when(eq("is_over", true), not(has("next_at"))),
      "next_at",
    ),
  },
).meta({ id: "EscalationState", title: "State of an escalation" });
export type EscalationState = z.infer<typeof EscalationState>;

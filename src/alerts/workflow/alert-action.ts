/**
 * Something that is done about an alert without a human hand, and what keeps it from doing harm.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Labels } from "../../core/free-form.js";
import { ForeignId } from "../../core/identifier.js";
import { and, eq, has, le, mul, not, or, sub } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Ratio } from "../../core/units.js";

/** What is done, in lower case: `restart_service`, `scale_out`, `roll_back`, `drain_node`, … */
export const AlertActionKind = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, {
  error: "Expected a term in lower case, such as restart_service or roll_back.",
});
export type AlertActionKind = z.infer<typeof AlertActionKind>;

const span = z.int().min(1).max(31_622_400);

/** Something that is done about an alert without a human hand. */
export const AlertAction = withRules(
  closed({
    /** What is done. */
    action: AlertActionKind,
    /** To what: a service, a host, a deployment, by a name or an id. */
    target: ForeignId,
    /** What it is given. */
    parameters: Labels.optional(),
    /** The playbook or pipeline that does it. */
    runbook_id: ForeignId.optional(),
    /** Whether something may be lost that does not come back by itself: data, capacity, sessions. */
    is_destructive: z.boolean(),
    /** Whether somebody must agree first. */
    needs_approval: z.boolean(),
    /** Whether it is only said what would be done. */
    is_dry_run: z.boolean().default(false),
    /** How long it may take: from one second to a day. */
    timeout_s: z.int().min(1).max(86_400),
    /** How often it may be done within the span below: 1 to 1000 times. */
    max_execution_count: z.int().min(1).max(1000),
    /** The span: from one second to 366 days. */
    execution_window_s: span,
    /** How long to wait until it may be done again. */
    cooldown_s: z.int().min(0).max(31_622_400).default(0),
    /** The largest share of the target that it may touch at one time. */
    max_affected_ratio: Ratio.optional(),
    /** What undoes it. */
    rollback: AlertActionKind.optional(),
    /** Why nothing undoes it: at most 500 characters. */
    no_rollback_reason: Text.min(1).max(500).optional(),
  }),
  {
    destructive_needs_approval: rule(
      "What may destroy something is done only after somebody agreed, or not really.",
      or(eq("is_destructive", false), eq("needs_approval", true), eq("is_dry_run", true)),
      "needs_approval",
    ),
    destructive_can_be_undone: warn(
      "What may destroy something can be undone, or says why not.",
      or(eq("is_destructive", false), has("rollback"), has("no_rollback_reason")),
      "rollback",
    ),
    undone_or_not: rule(
      "What can be undone has no reason why not.",
      not(and(has("rollback"), has("no_rollback_reason"))),
      "no_rollback_reason",
    ),
    executions_fit_cooldown: warn(
      "As often as it may be done, it can be, with the time to wait in between.",
      le(mul("cooldown_s", sub("max_execution_count", 1)), "execution_window_s"),
      "cooldown_s",
    ),
  },
).meta({ id: "AlertAction", title: "Automatic action" });
export type AlertAction = z.infer<typeof AlertAction>;

/**
 * The steps of what is done about an alert.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Key, Uuid } from "../../core/identifier.js";
import {
  contains,
  count,
  eq,
  has,
  le,
  lit,
  not,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { EscalationTarget } from "../../monitoring/alert/escalation-policy.js";
import { AlertAction } from "./alert-action.js";

/**
 * What becomes of a workflow when a step fails or nobody answers.
 *
 * - `stop`: it ends.
 * - `go_on`: the steps after it are done all the same.
 * - `escalate`: whoever is next in line is told, and it ends.
 */
export const WorkflowStepFailure = z
  .enum({ STOP: "stop", GO_ON: "go_on", ESCALATE: "escalate" })
  .meta({ id: "WorkflowStepFailure", title: "When a step fails" });
export type WorkflowStepFailure = z.infer<typeof WorkflowStepFailure>;

/** Somebody is told. */
export const NotifyStep = withRules(
  closed({
    /** Tells this kind of step from the others. */
    kind: z.literal("notify"),
    /** Its name within the workflow. */
    step_id: Key,
    /** What it does, for a human reader. */
    name: Name.optional(),
    /** The steps that must be done before: at most 20. None: it is done at once. */
    after: z.array(Key).max(20).default([]),
    /** The channels: 1 to 20. */
    channel_ids: z.array(Uuid).min(1).max(20),
    /** What becomes of the workflow when nobody could be told. */
    on_failure: WorkflowStepFailure.default("go_on"),
  }),
  {
    not_after_itself: rule("A step is not done after itself.", not(contains("after[]", "step_id"))),
    channels_once: rule("Each channel is named once.", unique("channel_ids[]")),
  },
).meta({ id: "NotifyStep", title: "Step: tell somebody" });
export type NotifyStep = z.infer<typeof NotifyStep>;

/** Somebody must agree. Silence is never consent. */
export const ApprovalStep = withRules(
  closed({
    /** Tells this kind of step from the others. */
    kind: z.literal("approval"),
    /** Its name within the workflow. */
    step_id: Key,
    /** What it does, for a human reader. */
    name: Name.optional(),
    /** The steps that must be done before: at most 20. None: it is done at once. */
    after: z.array(Key).max(20).default([]),
    /** Who may agree: 1 to 20 people, teams or rotas. */
    approvers: z.array(EscalationTarget).min(1).max(20),
    /** How many must: 1 to 20. */
    min_approval_count: z.int().min(1).max(20).default(1),
    /** Whether one who started the workflow by hand may agree to it. */
    allows_own_approval: z.boolean().default(false),
    /** How long they are waited for: from one second to seven days. */
    timeout_s: z.int().min(1).max(604_800),
    /** What becomes of the workflow when nobody answers, or somebody says no. */
    on_failure: WorkflowStepFailure.exclude(["GO_ON"]).default("stop"),
  }),
  {
    not_after_itself: rule("A step is not done after itself.", not(contains("after[]", "step_id"))),
    approvers_once: rule("Nobody is asked twice.", unique("approvers[]", "kind", "target_id")),
    enough_people: rule(
      "No more people must agree than are asked.",
      when(
        eq(count("approvers[]", eq("kind", lit("user"))), count("approvers[]")),
        le("min_approval_count", count("approvers[]")),
      ),
      "min_approval_count",
    ),
  },
).meta({ id: "ApprovalStep", title: "Step: ask somebody" });
export type ApprovalStep = z.infer<typeof ApprovalStep>;

/** Something is done without a human hand. */
export const ActionStep = withRules(
  closed({
    /** Tells this kind of step from the others. */
    kind: z.literal("action"),
    /** Its name within the workflow. */
    step_id: Key,
    /** What it does, for a human reader. */
    name: Name.optional(),
    /** The steps that must be done before: at most 20. None: it is done at once. */
    after: z.array(Key).max(20).default([]),
    /** What is done. */
    does: AlertAction,
    /** The step in which somebody agreed to it, which stands in `after` too. */
    approval_step_id: Key.optional(),
    /** What becomes of the workflow when it fails. */
    on_failure: WorkflowStepFailure.default("escalate"),
  }),
  {
    not_after_itself: rule("A step is not done after itself.", not(contains("after[]", "step_id"))),
    approval_is_named: rule(
      "What somebody must agree to names the step in which they do.",
      when(eq("does.needs_approval", true), has("approval_step_id")),
      "approval_step_id",
    ),
    approval_comes_before: rule(
      "What somebody must agree to is done after they did.",
      contains("after[]", "approval_step_id"),
      "after",
    ),
  },
).meta({ id: "ActionStep", title: "Step: do something" });
export type ActionStep = z.infer<typeof ActionStep>;

/** Nothing is done for a while. */
export const WaitStep = withRules(
  closed({
    /** Tells this kind of step from the others. */
    kind: z.literal("wait"),
    /** Its name within the workflow. */
    step_id: Key,
    /** What it waits for, for a human reader. */
    name: Name.optional(),
    /** The steps that must be done before: at most 20. None: it is done at once. */
    after: z.array(Key).max(20).default([]),
    /** How long: from one second to seven days. */
    wait_s: z.int().min(1).max(604_800),
    /** Whether the workflow ends if the alert is over by then. */
    ends_when_resolved: z.boolean().default(true),
  }),
  {
    not_after_itself: rule("A step is not done after itself.", not(contains("after[]", "step_id"))),
  },
).meta({ id: "WaitStep", title: "Step: wait" });
export type WaitStep = z.infer<typeof WaitStep>;

/** One step of what is done about an alert. */
export const AlertWorkflowStep = z
  .discriminatedUnion("kind", [NotifyStep, ApprovalStep, ActionStep, WaitStep])
  .meta({ id: "AlertWorkflowStep", title: "Step of a workflow" });
export type AlertWorkflowStep = z.infer<typeof AlertWorkflowStep>;

/**
 * What is done about alerts, step by step.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { TenantId, Uuid } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import { UserId } from "../core/person.js";
import {
  add,
  count,
  eq,
  gt,
  le,
  lit,
  notLater,
  or,
  subset,
  sum,
  unique,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Severity } from "../core/severity.js";
import { Name, Text } from "../core/text.js";
import { uuidv7 } from "../core/uuid.js";
import { LabelMatcher } from "../monitoring/alert/label-matcher.js";
import { AlertType } from "./alert-type.js";
import { AlertWorkflowStep } from "./workflow/alert-workflow-step.js";

/** For which alerts a workflow is started. */
export const AlertWorkflowTrigger = withRules(
  closed({
    /** How bad they are: any of these. Absent: however bad. */
    severities: z.array(Severity).min(1).max(5).optional(),
    /** By what kind of thought they were raised: any of these. Absent: any. */
    alert_types: z.array(AlertType).min(1).max(6).optional(),
    /** Their labels: all must agree. At most 50. */
    matchers: z.array(LabelMatcher).max(50).default([]),
    /** How long they must have fired already: up to seven days. */
    after_firing_s: z.int().min(0).max(604_800).default(0),
  }),
  {
    severities_once: rule("Each severity is named once.", unique("severities[]")),
    types_once: rule("Each type is named once.", unique("alert_types[]")),
  },
).meta({ id: "AlertWorkflowTrigger", title: "Start of a workflow" });
export type AlertWorkflowTrigger = z.infer<typeof AlertWorkflowTrigger>;

/** What is done about alerts, step by step. */
export const AlertWorkflow = withRules(
  closed({
    /** Identifies the workflow. Absent: a new UUID of version 7. */
    workflow_id: Uuid.default(() => uuidv7()),
    /** The tenant whose alerts it is about. */
    tenant_id: TenantId,
    /** What it is called. */
    name: Name,
    /** What it is for: at most 2000 characters. */
    description: Text.max(2000).optional(),
    /** Counts the changes, from 1 on. */
    version: z.int().min(1).default(1),
    /** Whether it is in use. */
    is_enabled: z.boolean().default(true),
    /** Who answers for it. */
    owner_id: UserId,
    /** For which alerts it is started. */
    trigger: AlertWorkflowTrigger,
    /** The steps: 1 to 100. One is done as soon as those are that it names in `after`. */
    steps: z.array(AlertWorkflowStep).min(1).max(100),
    /** How long all of it may take: from one second to 30 days. */
    timeout_s: z.int().min(1).max(2_592_000),
    /** How many may run at one time for one tenant: 1 to 100. */
    max_running_count: z.int().min(1).max(100).default(1),
    /** When it was made. Absent: not known. */
    created_at: Instant.optional(),
    /** When it was changed last. Absent: never. */
    updated_at: Instant.optional(),
  }),
  {
    steps_once: rule("No two steps have the same id.", unique("steps[].step_id")),
    steps_before_are_known: rule(
      "The steps that must be done before stand in the workflow.",
      subset("steps[].after[]", "steps[].step_id"),
      "steps",
    ),
    // Steps in a circle wait for one another. See `workflowOrder`, which finds all of them.
    some_step_is_first: rule(
      "At least one step is done at once.",
      gt(count("steps[]", eq(count("after[]"), 0)), 0),
      "steps",
    ),
    // Steps beside one another take less; this is the longest that one after the other may take.
    steps_fit_timeout: warn(
      "The steps, one after the other, take no longer than all of it may.",
      le(
        add(sum("steps[].does.timeout_s"), add(sum("steps[].timeout_s"), sum("steps[].wait_s"))),
        "timeout_s",
      ),
      "timeout_s",
    ),
    changed_after_made: rule(
      "A workflow is changed after it was made.",
      notLater("created_at", "updated_at"),
      "updated_at",
    ),
    // Else one alert that nobody thought of starts it.
    acts_on_some_alerts: warn(
      "A workflow that acts says on which labels.",
      or(gt(count("trigger.matchers[]"), 0), eq(count("steps[]", eq("kind", lit("action"))), 0)),
      "trigger.matchers",
    ),
  },
).meta({ id: "AlertWorkflow", title: "Workflow for alerts" });
export type AlertWorkflow = z.infer<typeof AlertWorkflow>;

/**
 * What a workflow has done about an alert so far.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Key, Uuid } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { UserId } from "../../core/person.js";
import {
  and,
  count,
  each,
  eq,
  has,
  lit,
  not,
  notLater,
  oneOf,
  or,
  together,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { uuidv7 } from "../../core/uuid.js";

/**
 * How far a workflow, or a step of it, has come.
 *
 * - `running`: it is being done.
 * - `waiting`: for somebody to agree, or for time to pass.
 * - `succeeded`: it was done.
 * - `failed`: it was tried and did not work, or took too long.
 * - `rejected`: somebody said no, or nobody answered.
 * - `cancelled`: it was ended, or not begun, because it was no longer needed.
 */
export const WorkflowRunState = z
  .enum({
    RUNNING: "running",
    WAITING: "waiting",
    SUCCEEDED: "succeeded",
    FAILED: "failed",
    REJECTED: "rejected",
    CANCELLED: "cancelled",
  })
  .meta({ id: "WorkflowRunState", title: "State of a workflow" });
export type WorkflowRunState = z.infer<typeof WorkflowRunState>;

const isUnderWay = oneOf("state", lit("running"), lit("waiting"));

/** What holds of the times of whatever is done. */
const timeRules = {
  over_has_end: rule(
    "What is over says when it ended, and what is not does not.",
    or(and(isUnderWay, not(has("ended_at"))), and(not(isUnderWay), has("ended_at"))),
    "ended_at",
  ),
  end_not_before_start: rule(
    "It ends after it began.",
    notLater("started_at", "ended_at"),
    "ended_at",
  ),
  failed_has_error: rule(
    "What failed says why.",
    when(eq("state", lit("failed")), has("error")),
    "error",
  ),
};

/** What became of one step. */
export const WorkflowStepRun = withRules(
  closed({
    /** The step. */
    step_id: Key,
    /** How far it has come. */
    state: WorkflowRunState,
    /** When it was begun. Absent: it was no longer needed before that. */
    started_at: Instant.optional(),
    /** When it ended. */
    ended_at: Instant.optional(),
    /** Who agreed, or said no. */
    decided_by: UserId.optional(),
    /** When they did. */
    decided_at: Instant.optional(),
    /** Whether it was only said what would be done. */
    is_dry_run: z.boolean().default(false),
    /** What came of it: at most 2000 characters. */
    output: Text.max(2000).optional(),
    /** What went wrong: at most 1000 characters. */
    error: Text.min(1).max(1000).optional(),
    /** When it was undone. Absent: it was not. */
    rolled_back_at: Instant.optional(),
  }),
  {
    ...timeRules,
    begun_has_time: rule(
      "A step says when it was begun, unless it was cancelled before.",
      or(has("started_at"), eq("state", lit("cancelled"))),
      "started_at",
    ),
    decision_has_both: rule(
      "A decision says who made it, and when.",
      together("decided_by", "decided_at"),
    ),
    decided_after_start: rule(
      "Somebody decides after they were asked.",
      notLater("started_at", "decided_at"),
      "decided_at",
    ),
    undone_after_start: rule(
      "What is undone was begun before.",
      notLater("started_at", "rolled_back_at"),
      "rolled_back_at",
    ),
  },
).meta({ id: "WorkflowStepRun", title: "Run of a step" });
export type WorkflowStepRun = z.infer<typeof WorkflowStepRun>;

/** What a workflow has done about an alert so far. */
export const AlertWorkflowRun = withRules(
  closed({
    /** Identifies this run. Absent: a new UUID of version 7. */
    run_id: Uuid.default(() => uuidv7()),
    /** The workflow. */
    workflow_id: Uuid,
    /** Its version. */
    workflow_version: z.int().min(1).optional(),
    /** How far it has come. */
    state: WorkflowRunState,
    /** When it was begun. */
    started_at: Instant,
    /** Who began it by hand. Absent: it began by itself. */
    started_by: UserId.optional(),
    /** When it ended. */
    ended_at: Instant.optional(),
    /** What went wrong: at most 1000 characters. */
    error: Text.min(1).max(1000).optional(),
    /** What became of its steps: at most 100. */
    steps: z.array(WorkflowStepRun).max(100).default([]),
  }),
  {
    ...timeRules,
    steps_once: rule("Each step stands in a run once.", unique("steps[].step_id")),
    steps_after_start: rule(
      "No step is begun before the workflow is.",
      each("steps[]", notLater("$.started_at", "started_at")),
      "started_at",
    ),
    // A job that cannot be stopped outlives the workflow that it took too long for.
    over_has_no_step_under_way: warn(
      "When a workflow is over, no step is under way.",
      or(isUnderWay, eq(count("steps[]", isUnderWay), 0)),
      "steps",
    ),
  },
).meta({ id: "AlertWorkflowRun", title: "Run of a workflow" });
export type AlertWorkflowRun = z.infer<typeof AlertWorkflowRun>;

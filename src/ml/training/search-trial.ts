/**
 * One try of a search (Katib `Trial`, Optuna `FrozenTrial`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { eq, has, lit, notLater, unique, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Quantity } from "../../core/units.js";
import { SearchParameterName } from "./search-parameter.js";
import { TrainingMetric } from "./training-metric.js";

/**
 * Where a trial stands, in Katib's words.
 *
 * - `pending`: it waits for its turn.
 * - `running`: it is at work.
 * - `succeeded`: it ended, and its metric is known.
 * - `failed`: it ended with an error.
 * - `killed`: somebody ended it.
 * - `early_stopped`: it was ended because it would not be the best.
 * - `metrics_unavailable`: it ended, and its metric was not found.
 */
export const SearchTrialStatus = z
  .enum({
    PENDING: "pending",
    RUNNING: "running",
    SUCCEEDED: "succeeded",
    FAILED: "failed",
    KILLED: "killed",
    EARLY_STOPPED: "early_stopped",
    METRICS_UNAVAILABLE: "metrics_unavailable",
  })
  .meta({ id: "SearchTrialStatus", title: "Status of a trial" });
export type SearchTrialStatus = z.infer<typeof SearchTrialStatus>;

/** What a trial was given for a parameter. */
export const ParameterAssignment = closed({
  /** The parameter. */
  name: SearchParameterName,
  /** The value. */
  value: z.union([Quantity, z.boolean(), Text.max(1024)]),
}).meta({ id: "ParameterAssignment", title: "Assignment of a parameter" });
export type ParameterAssignment = z.infer<typeof ParameterAssignment>;

/** One try of a search. */
export const SearchTrial = withRules(
  closed({
    /** Its name in the search. */
    trial_id: ForeignId,
    /** The run that did it. */
    run_id: ForeignId.optional(),
    /** Where it stands. */
    status: SearchTrialStatus,
    /** What it was given: at most 256 parameters. */
    assignments: z.array(ParameterAssignment).max(256).default([]),
    /** The metric that decides. */
    objective_value: Quantity.optional(),
    /** What else was measured: at most 101 metrics. */
    metrics: z.array(TrainingMetric).max(101).default([]),
    /** When it began. */
    started_at: Instant.optional(),
    /** When it ended. */
    completed_at: Instant.optional(),
  }),
  {
    // A trial may come to infinity, or to several metrics of which none decides alone.
    success_has_a_value: warn(
      "A trial that succeeded knows the metric that decides.",
      when(eq("status", lit("succeeded")), has("objective_value")),
      "objective_value",
    ),
    assigned_once: rule("Each parameter is given once.", unique("assignments[].name")),
    ends_after_start: rule(
      "A trial does not end before it begins.",
      notLater("started_at", "completed_at"),
      "completed_at",
    ),
  },
).meta({ id: "SearchTrial", title: "Trial of a search" });
export type SearchTrial = z.infer<typeof SearchTrial>;

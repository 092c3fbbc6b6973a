/**
 * What holds between the status of a training and its times.
 *
 * @module
 */
import {
  has,
  lit,
  millisBetween,
  near,
  notLater,
  oneOf,
  or,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import type { MLTrainingStatus } from "./ml-training-status.js";

const statusIs = (...statuses: MLTrainingStatus[]) => oneOf("status", ...statuses.map(lit));
const hasEnded = statusIs("finished", "failed", "killed");
const took = millisBetween("started_at", "completed_at");

/** What holds between the status of a training and its times. */
export const trainingStatusRules = {
  ends_after_start: rule(
    "A training does not end before it begins.",
    notLater("started_at", "completed_at"),
    "completed_at",
  ),
  scheduled_before_start: warn(
    "A training does not begin before it is put in line.",
    notLater("scheduled_at", "started_at"),
    "started_at",
  ),
  // Trackers let a status be set without a time, and keep the old time of a run that is resumed.
  ended_has_end: warn(
    "A training that ended says when.",
    when(hasEnded, has("completed_at")),
    "completed_at",
  ),
  end_is_of_ended: warn(
    "Only a training that ended says when.",
    when(has("completed_at"), hasEnded),
    "status",
  ),
  started_has_start: rule(
    "A training that runs or finished says when it began.",
    when(statusIs("running", "finished"), has("started_at")),
    "started_at",
  ),
  duration_is_time_between: rule(
    "A training takes as long as from its start to its end.",
    or(near("duration_ms", took, { rel: 0.01 }), near("duration_ms", took, { abs: 1000 })),
  ),
  failure_is_of_failed: rule(
    "Only a training that failed or was killed says why.",
    when(has("failure"), statusIs("failed", "killed")),
    "failure",
  ),
};

/**
 * What holds between the trials of a search and the best of them.
 *
 * @module
 */
import {
  contains,
  count,
  each,
  eq,
  lit,
  subset,
  together,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { agree, notBelow } from "./metric-rounding.js";

const hasSucceeded = eq("status", lit("succeeded"));

/** What holds between the trials of a search and the best of them. */
export const bestTrialRules = {
  trials_once: rule("Each trial is listed once.", unique("trials[].trial_id")),
  assigned_is_searched: rule(
    "A trial is given parameters of the search.",
    subset("trials[].assignments[].name", "parameters[].name"),
  ),
  best_has_value: warn(
    "The best trial has the metric that decides.",
    together("best_trial_id", "best_objective_value"),
    "best_objective_value",
  ),
  best_value_is_of_trial: rule(
    "The best value is that of the best trial.",
    each(
      "trials[]",
      when(eq("trial_id", "$.best_trial_id"), agree("objective_value", "$.best_objective_value")),
    ),
  ),
  // A trial that breaks a constraint, or had fewer epochs to go, may be better and not the best.
  best_is_lowest: warn(
    "Where lower is better, no trial is lower than the best.",
    when(
      eq("objective.direction", lit("minimize")),
      each("trials[]", when(hasSucceeded, notBelow("objective_value", "$.best_objective_value"))),
    ),
  ),
  best_is_highest: warn(
    "Where higher is better, no trial is higher than the best.",
    when(
      eq("objective.direction", lit("maximize")),
      each("trials[]", when(hasSucceeded, notBelow("$.best_objective_value", "objective_value"))),
    ),
  ),
  best_is_listed: warn(
    "Where all trials are listed, the best is one of them.",
    when(eq(count("trials[]"), "trial_count"), contains("trials[].trial_id", "best_trial_id")),
    "best_trial_id",
  ),
};

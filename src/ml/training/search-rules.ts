/**
 * What holds of a search and its trials (Katib's validating webhook).
 *
 * @module
 */
import {
  add,
  and,
  atLeastOne,
  count,
  eq,
  has,
  le,
  lit,
  not,
  together,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { bestTrialRules } from "./best-trial-rules.js";
import type { SearchTrialStatus } from "./search-trial.js";

/** How many of the trials that are listed are in a state. */
const listed = (status: SearchTrialStatus) => count("trials[]", eq("status", lit(status)));

const limitRules = {
  failures_within_trials: rule(
    "It gives up at no more failures than it has trials.",
    le("max_failed_trial_count", "max_trial_count"),
  ),
  parallel_within_trials: rule(
    "No more trials are made at a time than in all.",
    le("parallel_trial_count", "max_trial_count"),
  ),
  one_space: rule(
    "It searches parameters or shapes of networks, and not both.",
    not(and(has("parameters"), has("architecture"))),
    "parameters",
  ),
  space_is_known: warn(
    "It says what it searches: parameters or shapes of networks.",
    atLeastOne("parameters", "architecture"),
  ),
  parameters_once: rule("Each parameter is named once.", unique("parameters[].name")),
  both_conditions: rule(
    "The conditions of success and of failure are both set.",
    together("success_condition", "failure_condition"),
    "success_condition",
  ),
};

const countRules = {
  states_add_up: rule(
    "The trials in each state add up to all trials.",
    eq(
      "trial_count",
      add(
        add(
          add("pending_trial_count", "running_trial_count"),
          add("succeeded_trial_count", "failed_trial_count"),
        ),
        add(
          add("killed_trial_count", "early_stopped_trial_count"),
          "metrics_unavailable_trial_count",
        ),
      ),
    ),
  ),
  trials_within_max: warn(
    "No more trials are made than were asked for.",
    le("trial_count", "max_trial_count"),
  ),
  running_within_parallel: warn(
    "No more trials run than may at a time.",
    le("running_trial_count", "parallel_trial_count"),
  ),
  trials_within_count: rule(
    "No more trials are listed than were made.",
    le(count("trials[]"), "trial_count"),
    "trials",
  ),
  states_are_listed: rule(
    "Where all trials are listed, as many are in each state as are counted.",
    when(
      eq(count("trials[]"), "trial_count"),
      and(
        eq(listed("pending"), "pending_trial_count"),
        eq(listed("running"), "running_trial_count"),
        eq(listed("succeeded"), "succeeded_trial_count"),
        eq(listed("failed"), "failed_trial_count"),
        eq(listed("killed"), "killed_trial_count"),
        eq(listed("early_stopped"), "early_stopped_trial_count"),
        eq(listed("metrics_unavailable"), "metrics_unavailable_trial_count"),
      ),
    ),
    "trials",
  ),
};

/** What holds of a search and its trials. */
export const searchRules = { ...limitRules, ...countRules, ...bestTrialRules };

/**
 * Searches as Katib and Optuna report them hold, and what no search can come to does not.
 *
 * @module
 */
import { expect, test } from "vitest";
import { HyperparameterSearch } from "../../../src/ml/training/hyperparameter-search.js";
import { issuesOf } from "../_issues.js";

const objective = { direction: "minimize", metric_name: "loss" };
const parameters = [{ type: "double", name: "lr", min: 0.01, max: 0.03 }];
const search = {
  algorithm: "tpe",
  objective,
  parameters,
  trial_count: 3,
  succeeded_trial_count: 2,
  early_stopped_trial_count: 1,
  best_trial_id: "b",
  best_objective_value: 0.2,
  trials: [
    { trial_id: "a", status: "succeeded", objective_value: 0.4 },
    { trial_id: "b", status: "succeeded", objective_value: 0.2 },
    { trial_id: "c", status: "early_stopped", objective_value: 0.1 },
  ],
};

test.each<[string, object, string[]]>([
  ["Optuna: a pruned trial may have been lower for a while", {}, []],
  [
    "another trial that succeeded was lower",
    { trials: [{ ...search.trials[0], objective_value: 0.1 }, ...search.trials.slice(1)] },
    ["hyperparameter_search.best_is_lowest"],
  ],
  [
    "where higher is better, the best is the highest",
    { objective: { ...objective, direction: "maximize" } },
    ["hyperparameter_search.best_is_highest"],
  ],
  ["long searches leave trials out", { trials: search.trials.slice(1, 2) }, []],
  [
    "trials are counted in the state in which they are",
    { succeeded_trial_count: 3, early_stopped_trial_count: 0 },
    ["hyperparameter_search.states_are_listed"],
  ],
  [
    "Katib: a step beyond the range leaves one value",
    { parameters: [{ type: "int", name: "b", min: 1, max: 5, step: 9 }] },
    ["integer_search_parameter.step_within_range"],
  ],
  [
    "Optuna: parameters that each trial defines for itself",
    { parameters: undefined },
    ["hyperparameter_search.space_is_known"],
  ],
  [
    "few trials at most, and nobody says how many at a time",
    { max_trial_count: 3, max_failed_trial_count: 3 },
    [],
  ],
])("%s", (_, patch, expected) => {
  expect(issuesOf(HyperparameterSearch, { ...search, ...patch })).toEqual(expected);
});

/**
 * What holds between the parts of a training.
 *
 * @module
 */
import {
  add,
  and,
  count,
  div,
  each,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  lt,
  millisBetween,
  mul,
  near,
  not,
  or,
  sub,
  sum,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { trainingStatusRules } from "./training-status-rules.js";

const tookHours = div(millisBetween("started_at", "completed_at"), 3_600_000);

const choiceRules = {
  logged_once: rule("A parameter is logged once.", unique("logged_parameters[].name")),
  series_once: rule("Each metric has one series.", unique("metric_series[].name")),
  batch_is_global: rule(
    "The size of a batch is that of all devices together.",
    eq("hyperparameters.batch_size", "distribution.global_batch_size"),
  ),
  // Some trainers count an epoch that is to be broken off as a whole one.
  epochs_as_chosen: rule(
    "It ends after as many epochs as were chosen, unless a number of updates was.",
    when(
      not(has("hyperparameters.max_steps")),
      and(
        ge("progress.max_epochs", "hyperparameters.max_epochs"),
        lt(sub("progress.max_epochs", "hyperparameters.max_epochs"), 1),
      ),
    ),
    "progress.max_epochs",
  ),
  steps_as_chosen: rule(
    "It ends after as many updates as were chosen.",
    eq("progress.max_steps", "hyperparameters.max_steps"),
  ),
  fine_tuning_has_a_base: warn(
    "What is fine-tuned names the model whose weights it begins with.",
    when(eq("training_type", lit("fine_tuning")), has("lineage.base_model_id")),
    "lineage",
  ),
};

const progressRules = {
  finished_ran_all: warn(
    "What finished, and did not stop early or at a number of updates, ran all of its epochs.",
    when(
      and(
        eq("status", lit("finished")),
        eq("progress.is_stopped_early", false),
        not(has("progress.max_steps")),
      ),
      lt(sub("progress.max_epochs", add("progress.first_epoch", "progress.epochs_run")), 1),
    ),
    "progress",
  ),
  checkpoints_once: rule("Each checkpoint is listed once.", unique("checkpoints[].checkpoint_id")),
  one_best_checkpoint: rule(
    "One checkpoint is the best.",
    le(count("checkpoints[]", eq("is_best", true)), 1),
    "checkpoints",
  ),
  // A process that dies may have saved more than it told.
  checkpoints_were_reached: warn(
    "No checkpoint is of an update that was not made.",
    each("checkpoints[]", le("step", "$.progress.steps_run")),
  ),
  privacy_of_rounds: rule(
    "No round lost more privacy than the training.",
    each(
      "federated.rounds[]",
      or(
        le("cumulative_epsilon", "$.privacy.spent_epsilon"),
        near("cumulative_epsilon", "$.privacy.spent_epsilon", { rel: 1e-3 }),
      ),
    ),
  ),
};

const resourceRules = {
  // Clouds bill by the minute, and machines come before and go after the training.
  device_hours_of_devices: warn(
    "The hours of graphics processors are their number times the hours of the training.",
    when(
      and(
        gt(count("compute[]"), 0),
        eq(count("compute[]", eq("kind", lit("gpu"))), count("compute[]")),
      ),
      near("cost.device_hours", mul(sum("compute[].device_count"), tookHours), { rel: 0.1 }),
    ),
    "cost",
  ),
  energy_within_power: warn(
    "Computers take no more energy than their power allows in the time.",
    or(
      le("footprint.energy_kwh", mul("footprint.max_power_kw", tookHours)),
      near("footprint.energy_kwh", mul("footprint.max_power_kw", tookHours), { rel: 0.01 }),
    ),
  ),
};

/** What holds between the parts of a training. */
export const trainingRules = {
  ...trainingStatusRules,
  ...choiceRules,
  ...progressRules,
  ...resourceRules,
};

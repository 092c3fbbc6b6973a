/**
 * What holds between the epochs of a training, the best of them and the last.
 *
 * @module
 */
import {
  add,
  and,
  ascending,
  atLeastOne,
  each,
  eq,
  ge,
  has,
  le,
  lit,
  lt,
  mul,
  sub,
  together,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { agree, notBelow } from "./metric-rounding.js";

/** One more than the index of the last epoch. */
const epochsReached = add("first_epoch", "epochs_run");

const limitRules = {
  epochs_within_max: rule(
    "No more epochs are run than were asked for.",
    le(epochsReached, "max_epochs"),
    "epochs_run",
  ),
  // Trainers that make several updates at a time look at the number after the last of them.
  steps_within_max: warn(
    "No more updates are made than were asked for.",
    le("steps_run", "max_steps"),
  ),
};

const stoppingRules = {
  // Trackers leave out what a trainer found by itself: the direction, or the metric's name.
  monitor_has_mode: warn(
    "A metric that is watched says which of its values is better.",
    together("monitor_metric", "monitor_mode"),
    "monitor_metric",
  ),
  best_is_of_a_metric: warn(
    "What is best is best by a metric.",
    when(atLeastOne("best_epoch", "best_value"), has("monitor_metric")),
    "monitor_metric",
  ),
  early_stop_has_monitor: warn(
    "What stops for want of progress watches a metric.",
    when(eq("is_stopped_early", true), has("monitor_metric")),
    "monitor_metric",
  ),
  early_stop_has_patience: warn(
    "What stops for want of progress says how long it waited.",
    when(eq("is_stopped_early", true), has("patience_checks")),
    "patience_checks",
  ),
  // Keras, Lightning and XGBoost stop at the last check of their patience; scikit-learn after one
  // more; its gradient boosting compares with the last rounds only, and goes on past the best. A run
  // that goes on from a checkpoint may have begun to count anew.
  stopped_within_patience: warn(
    "A run that stopped early stopped when its patience was over, or one check later.",
    when(
      and(eq("is_stopped_early", true), eq("first_epoch", 0), ge("best_epoch", "check_from_epoch")),
      le(
        sub(sub("epochs_run", 1), "best_epoch"),
        mul(add("patience_checks", 1), "check_every_epochs"),
      ),
    ),
    "best_epoch",
  ),
};

const bestRules = {
  best_epoch_was_run: rule(
    "The best epoch is one that was begun, and the first is 0.",
    le("best_epoch", epochsReached),
  ),
  best_epoch_within_max: rule(
    "The best epoch is one of those that were asked for, and the first is 0.",
    lt("best_epoch", "max_epochs"),
  ),
  best_value_is_of_epoch: rule(
    "The best value is what the watched metric was in the best epoch.",
    each(
      "epoch_metrics[]",
      when(eq("epoch", "$.best_epoch"), agree("monitored_value", "$.best_value")),
    ),
  ),
  // An epoch that is better by no more than the least difference is no progress and not the best;
  // nor is one from before the first check.
  best_is_lowest: rule(
    "Where lower is better, no epoch is lower than the best by more than the least difference.",
    when(
      eq("monitor_mode", lit("min")),
      each(
        "epoch_metrics[]",
        when(
          ge("epoch", "$.check_from_epoch"),
          notBelow(add("monitored_value", "$.min_delta"), "$.best_value"),
        ),
      ),
    ),
  ),
  best_is_highest: rule(
    "Where higher is better, no epoch is higher than the best by more than the least difference.",
    when(
      eq("monitor_mode", lit("max")),
      each(
        "epoch_metrics[]",
        when(
          ge("epoch", "$.check_from_epoch"),
          notBelow(add("$.best_value", "$.min_delta"), "monitored_value"),
        ),
      ),
    ),
  ),
};

const epochRules = {
  epochs_in_order: rule(
    "Epochs are listed from the first to the last, each once.",
    and(ascending("epoch_metrics[].epoch"), unique("epoch_metrics[].epoch")),
  ),
  // A trainer that goes on from a checkpoint may have its whole log there.
  epochs_not_before_first: warn(
    "No epoch is from before the run began.",
    each("epoch_metrics[]", ge("epoch", "$.first_epoch")),
  ),
  epochs_were_run: rule(
    "No epoch is listed that was not begun.",
    each("epoch_metrics[]", le("epoch", add("$.first_epoch", "$.epochs_run"))),
  ),
  listed_epochs_within_max: rule(
    "No epoch is listed that was not asked for, and the first is 0.",
    each("epoch_metrics[]", lt("epoch", "$.max_epochs")),
  ),
  steps_rise: warn(
    "The number of updates does not fall from epoch to epoch.",
    ascending("epoch_metrics[].step"),
  ),
  steps_were_run: rule(
    "No epoch ends at an update that was not made.",
    each("epoch_metrics[]", le("step", "$.steps_run")),
  ),
};

/** What holds between the epochs of a training, the best of them and the last. */
export const progressRules = { ...limitRules, ...stoppingRules, ...bestRules, ...epochRules };

/**
 * What holds between the parts of an experiment.
 *
 * @module
 */
import {
  add,
  and,
  atLeastOne,
  contains,
  count,
  each,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  lt,
  mul,
  not,
  notLater,
  oneOf,
  or,
  sub,
  subset,
  sum,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";

const shareRounding = add(mul(count("variants[]"), 0.005), 1e-6);
const isTracking = eq("kind", lit("tracking"));
const isControlled = eq("kind", lit("controlled"));
const hasBegun = oneOf("status", lit("running"), lit("paused"), lit("ended"));
const isBandit = eq("design.kind", lit("bandit"));
/** A draft may lack anything, and so may what was cancelled while it was one. */
const isPlanned = and(isControlled, hasBegun);
const controls = count("variants[]", eq("is_control", true));

/** What an experiment of its kind has, and what it has not. */
const kindRules = {
  tracking_compares_nothing: rule(
    "A group of runs has no variants, design, results or decision.",
    when(
      isTracking,
      and(
        eq(count("variants[]"), 0),
        eq(count("metrics[]"), 0),
        eq(count("results[]"), 0),
        not(atLeastOne("assignment", "design", "multiple_testing", "sample_ratio", "decision")),
      ),
    ),
    "kind",
  ),
  controlled_has_a_status: rule(
    "A controlled experiment says how far it is.",
    when(isControlled, has("status")),
    "status",
  ),
  controlled_has_a_design: rule(
    "A controlled experiment that has begun says how it decides, and how units come to variants.",
    when(isPlanned, and(has("design"), has("assignment"))),
    "design",
  ),
  controlled_has_variants: rule(
    "A controlled experiment that has begun has at least two variants.",
    when(isPlanned, gt(count("variants[]"), 1)),
    "variants",
  ),
  controlled_has_a_primary_metric: rule(
    "A controlled experiment that has begun has a primary metric, or a bandit's reward.",
    when(isPlanned, or(gt(count("metrics[]", eq("role", lit("primary"))), 0), isBandit)),
    "metrics",
  ),
  one_control: rule(
    "Once begun, one variant is the control; only a bandit does without.",
    when(isPlanned, or(eq(controls, 1), and(isBandit, eq(controls, 0)))),
    "variants",
  ),
};

/** What holds of names. */
const nameRules = {
  variants_once: rule("Each variant has a name of its own.", unique("variants[].name")),
  metrics_once: rule("Each metric is named once.", unique("metrics[].name")),
  results_are_of_variants: rule(
    "A result is that of a variant.",
    subset("results[].variant", "variants[].name"),
    "results",
  ),
  results_are_of_metrics: rule(
    "A result is of a metric of the experiment.",
    subset("results[].metric", "metrics[].name"),
    "results",
  ),
  priors_are_of_metrics: rule(
    "A prior is of a metric of the experiment.",
    subset("design.priors[].metric", "metrics[].name"),
    "design.priors",
  ),
  reward_is_a_metric: rule(
    "A bandit's reward is a metric of the experiment.",
    contains("metrics[].name", "design.reward_metric"),
    "design.reward_metric",
  ),
  reductions_are_of_metrics: rule(
    "Variance is reduced of a metric of the experiment.",
    subset("variance_reductions[].metric", "metrics[].name"),
    "variance_reductions",
  ),
  reductions_once: rule(
    "The variance of a metric is reduced one way.",
    unique("variance_reductions[].metric"),
  ),
};

/** What holds of times. */
const timeRules = {
  updated_after_created: rule(
    "What was changed was made before.",
    notLater("created_at", "updated_at"),
    "updated_at",
  ),
  ended_after_started: rule(
    "An experiment ends after it started.",
    notLater("started_at", "ended_at"),
    "ended_at",
  ),
  draft_has_not_started: rule(
    "A draft has not started, and has no results.",
    when(
      eq("status", lit("draft")),
      and(not(atLeastOne("started_at", "ended_at")), eq(count("results[]"), 0)),
    ),
    "status",
  ),
  running_has_started: rule(
    "An experiment that runs, or ran, has started.",
    when(hasBegun, has("started_at")),
    "started_at",
  ),
  ended_has_an_end: rule(
    "An experiment has an end when it has ended, and only then; one that was cancelled may have one.",
    when(
      has("status"),
      or(
        eq("status", lit("cancelled")),
        and(eq("status", lit("ended")), has("ended_at")),
        and(oneOf("status", lit("draft"), lit("running"), lit("paused")), not(has("ended_at"))),
      ),
    ),
    "ended_at",
  ),
};

/** What holds of the shares of the variants. */
const allocationRules = {
  // Shares are written with two digits or more: each may be off by half of the last one.
  allocations_sum_to_one: rule(
    "The shares of the variants add up to 1.",
    when(
      gt(count("variants[]"), 0),
      and(
        ge(sum("variants[].allocation_ratio"), sub(1, shareRounding)),
        le(sum("variants[].allocation_ratio"), add(1, shareRounding)),
      ),
    ),
    "variants",
  ),
  minimum_allocation_fits: rule(
    "The share that each variant keeps is no larger than an equal one.",
    when(isBandit, le(sum("variants[]", "$.design.minimum_allocation_ratio"), 1.000001)),
    "design.minimum_allocation_ratio",
  ),
  results_within_units: warn(
    "A result is of no more units than the experiment has.",
    when(
      gt(count("variants[]", has("unit_count")), 0),
      each("results[]", le("unit_count", sum("$.variants[].unit_count"))),
    ),
  ),
  traffic_for_everybody: warn(
    "An experiment that runs has traffic.",
    when(eq("status", lit("running")), not(lt("assignment.traffic_ratio", 1e-9))),
    "assignment.traffic_ratio",
  ),
};

/** What holds between the parts of an experiment. */
export const experimentRules = { ...kindRules, ...nameRules, ...timeRules, ...allocationRules };

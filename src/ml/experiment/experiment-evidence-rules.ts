/**
 * What holds between the results of an experiment, its design and its decision.
 *
 * @module
 */
import {
  and,
  contains,
  count,
  div,
  each,
  eq,
  ge,
  gt,
  has,
  lit,
  lt,
  mul,
  near,
  not,
  notLater,
  or,
  pow,
  sub,
  sum,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";

const isFixed = eq("design.kind", lit("fixed_horizon"));
/** Published p-values have three or four digits. */
const published = { abs: 0.0006 };
const testCount = "$.multiple_testing.test_count";
const isLaunch = eq("decision.outcome", lit("launch"));
const isWinner = eq("name", "$.decision.winner");
const ofWinner = eq("variant", "$.decision.winner");

/** What holds between p-values and the level at which they are read. */
const significanceRules = {
  significant_below_alpha: rule(
    "With a fixed horizon and no correction, an effect is found when its p-value is below alpha.",
    when(
      and(isFixed, not(has("multiple_testing"))),
      each(
        "results[]",
        when(
          not(has("adjusted_p_value")),
          or(
            and(eq("is_significant", true), lt("p_value", "$.design.alpha")),
            and(eq("is_significant", false), ge("p_value", "$.design.alpha")),
            near("p_value", "$.design.alpha", published),
          ),
        ),
      ),
    ),
  ),
  significant_after_correction: rule(
    "A corrected p-value decides whether an effect counts as found.",
    when(
      isFixed,
      each(
        "results[]",
        or(
          and(eq("is_significant", true), lt("adjusted_p_value", "$.design.alpha")),
          and(eq("is_significant", false), ge("adjusted_p_value", "$.design.alpha")),
          near("adjusted_p_value", "$.design.alpha", published),
        ),
      ),
    ),
  ),
  level_is_of_alpha: rule(
    "An interval's level is one less alpha, with two sides, no correction and no guardrail.",
    when(
      and(
        isFixed,
        eq("design.sides", lit("two")),
        not(has("multiple_testing")),
        eq(count("metrics[]", eq("role", lit("guardrail"))), 0),
      ),
      each("results[]", near("interval_level_ratio", sub(1, "$.design.alpha"), { abs: 1e-9 })),
    ),
  ),
  credible_level_is_of_design: rule(
    "A credible interval holds as much of the posterior as the design says.",
    when(
      eq("design.kind", lit("bayesian")),
      each(
        "results[]",
        near("interval_level_ratio", "$.design.credible_mass_ratio", { abs: 1e-9 }),
      ),
    ),
  ),
  bonferroni_multiplies: rule(
    "Bonferroni's correction is the p-value times the number of tests, and at most 1.",
    when(
      eq("multiple_testing.method", lit("bonferroni")),
      each(
        "results[]",
        or(
          near("adjusted_p_value", mul("p_value", testCount), { rel: 0.02 }),
          near("p_value", div("adjusted_p_value", testCount), published),
          and(eq("adjusted_p_value", 1), ge("p_value", sub(div(1, testCount), 0.0006))),
        ),
      ),
    ),
  ),
  // One less a small p-value loses digits: from there the two corrections are the same.
  sidak_is_power: rule(
    "Šidák's correction is 1 - (1 - p)^m.",
    when(
      eq("multiple_testing.method", lit("sidak")),
      each(
        "results[]",
        or(
          near("adjusted_p_value", sub(1, pow(sub(1, "p_value"), testCount)), { abs: 0.001 }),
          near("p_value", sub(1, pow(sub(1, "adjusted_p_value"), div(1, testCount))), published),
        ),
      ),
    ),
  ),
  corrected_where_many: warn(
    "Several tests with a fixed horizon are corrected, or it is said that they are not.",
    when(and(isFixed, gt(count("results[]", has("p_value")), 1)), has("multiple_testing")),
    "multiple_testing",
  ),
  not_peeked: warn(
    "A fixed-horizon p-value is read once as many units are in as were planned.",
    when(
      and(
        isFixed,
        gt(count("results[]", has("p_value")), 0),
        eq(count("variants[]", has("unit_count")), count("variants[]")),
      ),
      ge(sum("variants[].unit_count"), "design.planned_unit_count"),
    ),
    "results",
  ),
};

/** What holds between a decision and what it is based on. */
const decisionRules = {
  decided_after_end: rule(
    "An experiment is decided once it has ended, or was cancelled.",
    when(has("decision"), or(eq("status", lit("cancelled")), has("ended_at"))),
    "ended_at",
  ),
  decided_after_start: rule(
    "An experiment is decided after it started.",
    notLater("started_at", "decision.decided_at"),
    "decision.decided_at",
  ),
  winner_is_a_variant: rule(
    "The winner is a variant of the experiment.",
    contains("variants[].name", "decision.winner"),
    "decision.winner",
  ),
  winner_of_launch_is_new: rule(
    "What is launched is not the control.",
    when(isLaunch, eq(count("variants[]", and(eq("is_control", true), isWinner)), 0)),
    "decision.winner",
  ),
  winner_of_rest_is_control: rule(
    "Who keeps the control names no other winner.",
    when(
      eq("decision.outcome", lit("keep_control")),
      eq(count("variants[]", and(eq("is_control", false), isWinner)), 0),
    ),
    "decision.winner",
  ),
  decided_by_a_metric: rule(
    "The metric that decided is one of the experiment.",
    contains("metrics[].name", "decision.metric"),
    "decision.metric",
  ),
  launch_is_significant: warn(
    "What is launched with a fixed horizon had a significant effect on the metric that decided.",
    when(
      and(isLaunch, isFixed, has("decision.metric"), has("decision.winner")),
      gt(
        count(
          "results[]",
          and(ofWinner, eq("metric", "$.decision.metric"), eq("is_significant", true)),
        ),
        0,
      ),
    ),
    "decision.winner",
  ),
  launch_is_probable: warn(
    "What is launched is as probably better than the control as the design asks for.",
    when(
      and(
        isLaunch,
        has("decision.metric"),
        has("decision.winner"),
        has("design.probability_threshold"),
      ),
      gt(
        count(
          "results[]",
          and(
            ofWinner,
            eq("metric", "$.decision.metric"),
            ge("probability_to_beat_control", "$.design.probability_threshold"),
          ),
        ),
        0,
      ),
    ),
    "decision.winner",
  ),
  launch_spares_guardrails: warn(
    "What is launched breaches no guardrail.",
    when(isLaunch, eq(count("results[]", and(ofWinner, eq("guardrail_breached", true))), 0)),
    "decision.winner",
  ),
};

/** What holds between the results of an experiment, its design and its decision. */
export const experimentEvidenceRules = {
  ...significanceRules,
  ...decisionRules,
};

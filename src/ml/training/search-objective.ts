/**
 * What a search tries to reach (Katib `ObjectiveSpec`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { contains, each, eq, not, or, unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Quantity } from "../../core/units.js";
import { TrainingMetricName } from "./training-metric.js";

/**
 * Which way the metric of a search is better.
 *
 * - `minimize`: the lower.
 * - `maximize`: the higher.
 */
export const SearchDirection = z
  .enum({ MINIMIZE: "minimize", MAXIMIZE: "maximize" })
  .meta({ id: "SearchDirection", title: "Direction of a search" });
export type SearchDirection = z.infer<typeof SearchDirection>;

/**
 * Which value of a metric stands for a trial.
 *
 * - `min`, `max`: the lowest or highest.
 * - `latest`: the last.
 */
export const MetricStrategy = z
  .enum({ MIN: "min", MAX: "max", LATEST: "latest" })
  .meta({ id: "MetricStrategy", title: "Strategy of a metric" });
export type MetricStrategy = z.infer<typeof MetricStrategy>;

/** Which value of a metric stands for a trial. */
export const TrialMetricStrategy = closed({
  /** The metric. */
  name: TrainingMetricName,
  /** Which of its values. */
  value: MetricStrategy,
}).meta({ id: "TrialMetricStrategy", title: "Strategy of a trial's metric" });
export type TrialMetricStrategy = z.infer<typeof TrialMetricStrategy>;

/** What a search tries to reach. */
export const SearchObjective = withRules(
  closed({
    /** Which way is better. */
    direction: SearchDirection,
    /** The metric that decides. */
    metric_name: TrainingMetricName,
    /** The value at which it is good enough. Absent: it goes on to the last trial. */
    goal: Quantity.optional(),
    /** Metrics that are kept besides: at most 100. */
    additional_metric_names: z.array(TrainingMetricName).max(100).default([]),
    /** Which value of each metric stands for a trial: at most 101. Absent: the best. */
    metric_strategies: z.array(TrialMetricStrategy).max(101).default([]),
  }),
  {
    objective_is_not_additional: rule(
      "The metric that decides is not one that is kept besides.",
      not(contains("additional_metric_names[]", "metric_name")),
      "additional_metric_names",
    ),
    additional_once: rule("Each metric is kept besides once.", unique("additional_metric_names[]")),
    strategies_once: rule("Each metric has one strategy.", unique("metric_strategies[].name")),
    strategies_of_metrics: rule(
      "A strategy is of a metric of the search.",
      each(
        "metric_strategies[]",
        or(eq("name", "$.metric_name"), contains("$.additional_metric_names[]", "name")),
      ),
    ),
  },
).meta({ id: "SearchObjective", title: "Objective of a search" });
export type SearchObjective = z.infer<typeof SearchObjective>;

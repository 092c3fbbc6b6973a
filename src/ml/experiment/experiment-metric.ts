/**
 * What an experiment measures.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Key } from "../../core/identifier.js";
import { and, eq, has, lit, not, or, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Quantity, Ratio } from "../../core/units.js";

/**
 * What a metric is for.
 *
 * - `primary`: it decides.
 * - `secondary`: it explains.
 * - `guardrail`: it must not get worse.
 * - `diagnostic`: it tells whether the experiment itself works.
 */
export const ExperimentMetricRole = z
  .enum({
    PRIMARY: "primary",
    SECONDARY: "secondary",
    GUARDRAIL: "guardrail",
    DIAGNOSTIC: "diagnostic",
  })
  .meta({ id: "ExperimentMetricRole", title: "Role of a metric in an experiment" });
export type ExperimentMetricRole = z.infer<typeof ExperimentMetricRole>;

/**
 * How the units' values become one.
 *
 * - `proportion`: the share of units to which something happened.
 * - `mean`: the sum of a value divided by the number of units.
 * - `ratio`: one sum divided by another, neither the number of units: its error needs the delta
 *   method.
 * - `quantile`: a value below which a share of the units lies.
 * - `count`: how often something happened.
 */
export const ExperimentStatistic = z
  .enum({
    PROPORTION: "proportion",
    MEAN: "mean",
    RATIO: "ratio",
    QUANTILE: "quantile",
    COUNT: "count",
  })
  .meta({ id: "ExperimentStatistic", title: "Statistic of an experiment" });
export type ExperimentStatistic = z.infer<typeof ExperimentStatistic>;

/** A metric that an experiment looks at. */
export const ExperimentMetric = withRules(
  closed({
    /** Its name. */
    name: Key,
    /** What it is for. */
    role: ExperimentMetricRole,
    /** How the units' values become one. */
    statistic: ExperimentStatistic,
    /** Whether a higher value is better. Absent: neither way. */
    higher_is_better: z.boolean().optional(),
    /** The share of units below a quantile: 0.95 is the 95th percentile. */
    quantile_ratio: z.number().gt(0).lt(1).optional(),
    /** What one unit contributes at most: larger values count as this (winsorizing). */
    cap: Quantity.optional(),
    /** By which share of the control's value a guardrail may get worse (non-inferiority margin). */
    margin_ratio: Ratio.optional(),
    /** What it measures, for a human reader: at most 500 characters. */
    description: Text.max(500).optional(),
  }),
  {
    quantile_has_a_share: rule(
      "A quantile says which, and nothing else does.",
      or(
        and(eq("statistic", lit("quantile")), has("quantile_ratio")),
        and(not(eq("statistic", lit("quantile"))), not(has("quantile_ratio"))),
      ),
      "quantile_ratio",
    ),
    margin_is_of_guardrail: rule(
      "Only a guardrail has a margin.",
      when(has("margin_ratio"), eq("role", lit("guardrail"))),
      "margin_ratio",
    ),
    primary_has_a_direction: rule(
      "A primary metric and a guardrail say which way is better.",
      or(eq("role", lit("secondary")), eq("role", lit("diagnostic")), has("higher_is_better")),
      "higher_is_better",
    ),
  },
).meta({ id: "ExperimentMetric", title: "Metric of an experiment" });
export type ExperimentMetric = z.infer<typeof ExperimentMetric>;

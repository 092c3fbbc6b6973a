/**
 * Why an alert was raised: several things changed together.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Uuid } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import {
  add,
  and,
  contains,
  count,
  earlier,
  ge,
  has,
  le,
  lit,
  millisBetween,
  mul,
  not,
  oneOf,
  or,
  unique,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Quantity, Ratio } from "../../core/units.js";
import { MetricName } from "../../metrics/metric-name.js";

/**
 * How it is known that things belong together.
 *
 * - `pearson`: their numbers rise and fall together in proportion.
 * - `spearman`, `kendall`: their ranks do.
 * - `cross_correlation`: their numbers do, one some time after the other.
 * - `granger`: the past of one helps to foretell the other.
 * - `mutual_information`: one says something of the other, in nats.
 * - `co_occurrence`: they were often seen together.
 * - `topology`: one depends on the other.
 */
export const CorrelationMethod = z
  .enum({
    PEARSON: "pearson",
    SPEARMAN: "spearman",
    KENDALL: "kendall",
    CROSS_CORRELATION: "cross_correlation",
    GRANGER: "granger",
    MUTUAL_INFORMATION: "mutual_information",
    CO_OCCURRENCE: "co_occurrence",
    TOPOLOGY: "topology",
  })
  .meta({ id: "CorrelationMethod", title: "Method of a correlation" });
export type CorrelationMethod = z.infer<typeof CorrelationMethod>;

/** One, and what computers are wrong by when they work out a coefficient. */
const almostOne = 1 + 1e-6;

const isCoefficient = oneOf(
  "method",
  lit("pearson"),
  lit("spearman"),
  lit("kendall"),
  lit("cross_correlation"),
);

/** Why an alert was raised: several things changed together. */
export const CorrelationEvidence = withRules(
  closed({
    /** Tells this kind of evidence from the others. */
    alert_type: z.literal("correlation"),
    /** The alerts that belong together: at most 200. */
    related_alert_ids: z.array(Uuid).max(200).default([]),
    /** The metrics that belong together: at most 200. */
    related_metrics: z.array(MetricName).max(200).default([]),
    /** How that is known. */
    method: CorrelationMethod,
    /** How much: from -1 to 1 for a coefficient, from 0 on for what is counted in nats or as F. */
    strength: Quantity.optional(),
    /** From how much on an alert is raised; of a coefficient, its size. */
    strength_threshold: Quantity.min(0).optional(),
    /** By how much the second comes after the first, in milliseconds; below zero, before it. */
    lag_ms: z.int().min(-86_400_000).max(86_400_000).optional(),
    /** From when on it was looked at. */
    window_start: Instant,
    /** Up to when. */
    window_end: Instant,
    /** How likely it is where nothing belongs together. */
    p_value_ratio: Ratio.optional(),
    /** The alert that came first, or on which the others depend, as far as it is known. */
    root_cause_alert_id: Uuid.optional(),
  }),
  {
    two_at_least: rule(
      "Two at least belong together.",
      ge(add(count("related_alert_ids[]"), count("related_metrics[]")), 2),
      "related_alert_ids",
    ),
    alerts_once: rule("Each alert is named once.", unique("related_alert_ids[]")),
    metrics_once: rule("Each metric is named once.", unique("related_metrics[]")),
    window_takes_time: rule(
      "A window begins before it ends.",
      earlier("window_start", "window_end"),
    ),
    coefficient_within_one: rule(
      "A coefficient lies between -1 and 1.",
      or(not(isCoefficient), and(ge("strength", -almostOne), le("strength", almostOne))),
      "strength",
    ),
    others_not_negative: rule(
      "What is no coefficient is not below zero.",
      or(isCoefficient, ge("strength", 0)),
      "strength",
    ),
    strong_enough: rule(
      "It is as strong as raises an alert, in either direction.",
      or(ge("strength", "strength_threshold"), le("strength", mul(-1, "strength_threshold"))),
      "strength",
    ),
    lag_within_window: rule(
      "One comes after the other within the window.",
      and(
        le("lag_ms", millisBetween("window_start", "window_end")),
        le(mul(-1, "lag_ms"), millisBetween("window_start", "window_end")),
      ),
      "lag_ms",
    ),
    numbers_have_strength: warn(
      "What is worked out from numbers says how strong it is.",
      or(oneOf("method", lit("topology"), lit("co_occurrence")), has("strength")),
      "strength",
    ),
    root_cause_is_related: rule(
      "What came first is one of those that belong together.",
      contains("related_alert_ids[]", "root_cause_alert_id"),
      "root_cause_alert_id",
    ),
  },
).meta({ id: "CorrelationEvidence", title: "Correlation" });
export type CorrelationEvidence = z.infer<typeof CorrelationEvidence>;

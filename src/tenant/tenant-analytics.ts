/**
 * How a tenant does: growth, retention, adoption, revenue, churn, and what is expected of it.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { TenantId, Uuid } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import {
  add,
  and,
  div,
  each,
  earlier,
  eq,
  gt,
  has,
  le,
  millisBetween,
  near,
  not,
  or,
  sub,
  unique,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Count, Ratio, Seconds } from "../core/units.js";
import { uuidv7 } from "../core/uuid.js";
import { TenantChurn } from "./analytics/tenant-churn.js";
import { TenantBenchmark, TenantForecast, TenantGrowth } from "./analytics/tenant-forecast.js";
import { TenantRetentionCohort } from "./analytics/tenant-retention-cohort.js";
import { TenantRevenue } from "./analytics/tenant-revenue.js";
import { FlagKey } from "./flag-key.js";

/** How many of those who may use a feature do. */
export const FeatureAdoption = withRules(
  closed({
    /** The key of the feature's flag. */
    feature: FlagKey,
    /** The people who may use it. */
    eligible_count: Count,
    /** Those who did in the period. */
    adopters_count: Count,
    /** Their share. */
    adoption_ratio: Ratio.optional(),
  }),
  {
    // Who used it and lost the right to is no longer among those who may.
    adopters_are_eligible: warn(
      "Who uses a feature may.",
      le("adopters_count", "eligible_count"),
      "adopters_count",
    ),
    adoption_is_the_share: rule(
      "Adoption is the share of those who may.",
      or(
        eq("eligible_count", 0),
        gt("adopters_count", "eligible_count"),
        near("adoption_ratio", div("adopters_count", "eligible_count"), { abs: 0.005_001 }),
      ),
      "adoption_ratio",
    ),
  },
).meta({ id: "FeatureAdoption", title: "Adoption of a feature" });
export type FeatureAdoption = z.infer<typeof FeatureAdoption>;

const periodSeconds = div(millisBetween("period_start", "period_end"), 1000);

/** How a tenant does. */
export const TenantAnalytics = withRules(
  closed({
    /** Identifies the record. Absent: a new UUID of version 7. */
    analytics_id: Uuid.default(() => uuidv7()),
    /** The tenant. */
    tenant_id: TenantId,
    /** When the period begins. */
    period_start: Instant,
    /** When it ends, this instant excluded. */
    period_end: Instant,
    /** When it was computed. Absent: now. */
    computed_at: Instant.default(now),
    /** How numbers moved: at most 50. */
    growth: z.array(TenantGrowth).max(50).default([]),
    /** How many come back, by cohort: at most 60. */
    retention: z.array(TenantRetentionCohort).max(60).default([]),
    /** How many use which feature: at most 200. */
    adoption: z.array(FeatureAdoption).max(200).default([]),
    /** The revenue that the tenant brings. */
    revenue: TenantRevenue.optional(),
    /** How likely it is to leave. */
    churn: TenantChurn.optional(),
    /** The customers of the start who stayed to the end, by those of the start. */
    customer_retention_ratio: Ratio.optional(),
    /** The customers of the start who left, by those of the start. */
    customer_churn_ratio: Ratio.optional(),
    /** How long the platform was down for it. */
    downtime_s: Seconds.optional(),
    /** The share of the period in which it was not. */
    availability_ratio: Ratio.optional(),
    /** What is expected: at most 200. */
    forecasts: z.array(TenantForecast).max(200).default([]),
    /** How it compares with others: at most 50. */
    benchmarks: z.array(TenantBenchmark).max(50).default([]),
  }),
  {
    period_in_order: rule(
      "A period begins before it ends.",
      earlier("period_start", "period_end"),
      "period_end",
    ),
    stay_or_leave: rule(
      "A customer stays or leaves.",
      near(add("customer_retention_ratio", "customer_churn_ratio"), 1, { abs: 0.010_001 }),
      "customer_churn_ratio",
    ),
    // Average revenue by churn is no number where nobody left. Some take five years at most instead.
    value_needs_churn: warn(
      "Where nobody left, no lifetime value follows from how many leave.",
      not(and(eq("customer_churn_ratio", 0), has("revenue.lifetime_value_minor"))),
      "revenue.lifetime_value_minor",
    ),
    down_within_period: rule(
      "Nothing is down for longer than the period.",
      le("downtime_s", add(periodSeconds, 1)),
      "downtime_s",
    ),
    availability_is_the_rest: rule(
      "Availability is the share of the period in which nothing is down.",
      near("availability_ratio", sub(1, div("downtime_s", periodSeconds)), { abs: 0.000_501 }),
      "availability_ratio",
    ),
    growth_once: rule(
      "Each number moves once over one time.",
      unique("growth[]", "metric", "over"),
      "growth",
    ),
    cohorts_once: rule(
      "Each cohort is told once per kind.",
      unique("retention[]", "cohort_start", "length", "segment", "kind"),
      "retention",
    ),
    adoption_once: rule("Each feature is named once.", unique("adoption[].feature"), "adoption"),
    forecasts_once: rule(
      "One model expects one number at an instant, and one interval per confidence.",
      unique("forecasts[]", "metric", "at", "model_id", "confidence_ratio"),
      "forecasts",
    ),
    forecasts_look_ahead: warn(
      "What is expected is after the period began.",
      each("forecasts[]", earlier("$.period_start", "at")),
    ),
    benchmarks_once: rule(
      "Each number is compared once with the same others.",
      unique("benchmarks[]", "metric", "peer_group"),
      "benchmarks",
    ),
  },
).meta({ id: "TenantAnalytics", title: "Analytics of a tenant" });
export type TenantAnalytics = z.infer<typeof TenantAnalytics>;

/**
 * What a tenant used of the platform in one period (OpenMeter meters, FOCUS periods with an exclusive
 * end). What is read at one instant is a gauge, what adds up is a counter.
 *
 * @module
 */
import * as z from "zod";
import { CalendarUnit } from "../core/calendar-unit.js";
import { closed } from "../core/closed.js";
import { ForeignId, TenantId, Uuid } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import {
  and,
  div,
  each,
  earlier,
  eq,
  ge,
  le,
  lit,
  millisBetween,
  mul,
  near,
  notLater,
  or,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { uuidv7 } from "../core/uuid.js";
import { TenantApiUsage } from "./usage/tenant-api-usage.js";
import { TenantStorageUsage, TenantTransferUsage } from "./usage/tenant-storage-usage.js";
import { TenantUserUsage } from "./usage/tenant-user-usage.js";
import {
  FeatureUsage,
  TenantInventory,
  TenantSessionUsage,
  TenantWorkload,
} from "./usage/tenant-workload.js";

const periodSeconds = div(millisBetween("period_start", "period_end"), 1000);

const lasts = (shortest: number, longest: number) =>
  and(ge(periodSeconds, shortest), le(periodSeconds, longest));

/** What a tenant used of the platform in one period. */
export const TenantUsageMetrics = withRules(
  closed({
    /** Identifies the record. Absent: a new UUID of version 7. */
    usage_id: Uuid.default(() => uuidv7()),
    /** The tenant. */
    tenant_id: TenantId,
    /** When the period begins. */
    period_start: Instant,
    /** When it ends, this instant excluded. */
    period_end: Instant,
    /** The unit of the calendar that the period is. Absent: it is none. */
    granularity: CalendarUnit.optional(),
    /** Whether nothing that belongs to the period can still arrive. */
    is_final: z.boolean().default(false),
    /** When it was computed. Absent: now. */
    computed_at: Instant.default(now),
    /** What computed it. */
    source_id: ForeignId.optional(),
    /** The use of the API. */
    api: TenantApiUsage.optional(),
    /** The people. */
    users: TenantUserUsage.optional(),
    /** Their sessions. */
    sessions: TenantSessionUsage.optional(),
    /** What is kept: a gauge. */
    storage: TenantStorageUsage.optional(),
    /** What went in and out: a counter. */
    transfer: TenantTransferUsage.optional(),
    /** What was worked on: counters. */
    workload: TenantWorkload.optional(),
    /** What there is: gauges. */
    inventory: TenantInventory.optional(),
    /** How often features were used: at most 200. */
    features: z.array(FeatureUsage).max(200).default([]),
  }),
  {
    period_in_order: rule(
      "A period begins before it ends.",
      earlier("period_start", "period_end"),
      "period_end",
    ),
    final_after_the_end: rule(
      "What is final is computed after the period.",
      when(eq("is_final", true), notLater("period_end", "computed_at")),
      "computed_at",
    ),
    computed_after_start: warn(
      "It is computed after the period began.",
      notLater("period_start", "computed_at"),
      "computed_at",
    ),
    features_once: rule("Each feature is named once.", unique("features[].feature"), "features"),
    // Some count who logs in as having come, and some who does something.
    feature_users_came: warn(
      "Who used a feature came in the period.",
      or(
        eq("users.is_estimated", true),
        each("features[]", le("users_count", "$.users.active_users_count")),
      ),
    ),
    users_used_it: warn(
      "Each of those who used a feature used it once or more.",
      each("features[]", le("users_count", "uses_count")),
    ),
    // People may have several sessions at once.
    sessions_fit: warn(
      "People spend no more time in sessions than the period has for them.",
      le(
        mul("sessions.average_s", "sessions.total_count"),
        mul("users.active_users_count", periodSeconds),
      ),
      "sessions.average_s",
    ),
    concurrent_within_total: warn(
      "No more sessions are open at once than began.",
      le("sessions.peak_concurrent_count", "sessions.total_count"),
      "sessions.peak_concurrent_count",
    ),
    day_is_a_day: rule(
      "A day has 23 to 25 hours.",
      when(eq("granularity", lit("day")), lasts(82_800, 90_000)),
      "period_end",
    ),
    week_is_a_week: rule(
      "A week has 7 days, give or take an hour.",
      when(eq("granularity", lit("week")), lasts(601_200, 608_400)),
      "period_end",
    ),
    month_is_a_month: rule(
      "A month has 28 to 31 days, give or take an hour.",
      when(eq("granularity", lit("month")), lasts(2_415_600, 2_682_000)),
      "period_end",
    ),
    quarter_is_a_quarter: rule(
      "A quarter has 90 to 92 days, give or take an hour.",
      when(eq("granularity", lit("quarter")), lasts(7_772_400, 7_952_400)),
      "period_end",
    ),
    year_is_a_year: rule(
      "A year has 365 or 366 days, give or take an hour.",
      when(eq("granularity", lit("year")), lasts(31_532_400, 31_626_000)),
      "period_end",
    ),
    hours_agree: rule(
      "Gigabyte hours are the average times the hours of the period.",
      near(
        "storage.gigabyte_hours",
        mul(div("storage.average_bytes", 1e9), div(periodSeconds, 3600)),
        { rel: 0.01 },
      ),
      "storage.gigabyte_hours",
    ),
  },
).meta({ id: "TenantUsageMetrics", title: "Usage of a tenant" });
export type TenantUsageMetrics = z.infer<typeof TenantUsageMetrics>;

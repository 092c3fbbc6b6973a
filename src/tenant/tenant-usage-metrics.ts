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
  ne,
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

/** A period of one unit, which may be cut off at either end, is no longer than the unit. */
const lastsAtMost = (unit: CalendarUnit, seconds: number) =>
  when(eq("granularity", lit(unit)), le(periodSeconds, seconds));

/** A period of one unit is no shorter than the shortest. */
const lastsAtLeast = (unit: CalendarUnit, seconds: number) =>
  or(ne("granularity", lit(unit)), ge(periodSeconds, seconds));

const averageGigabyteHours = mul(div("storage.average_bytes", 1e9), div(periodSeconds, 3600));

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
    /** The unit of the calendar that the period is, or a part of which it is. Absent: it is none. */
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
    // Nothing more arrives of a tenant that was deleted in the middle of a period.
    final_after_the_end: warn(
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
    within_a_day: rule("A day has at most 25 hours.", lastsAtMost("day", 90_000), "period_end"),
    within_a_week: rule(
      "A week has at most 7 days and an hour.",
      lastsAtMost("week", 608_400),
      "period_end",
    ),
    within_a_month: rule(
      "A month has at most 31 days and an hour.",
      lastsAtMost("month", 2_682_000),
      "period_end",
    ),
    within_a_quarter: rule(
      "A quarter has at most 92 days and an hour.",
      lastsAtMost("quarter", 7_952_400),
      "period_end",
    ),
    within_a_year: rule(
      "A year has at most 366 days and an hour.",
      lastsAtMost("year", 31_626_000),
      "period_end",
    ),
    // The first period of a tenant is cut off, and so is the first of a range that was asked for.
    final_is_whole: warn(
      "A period that is final is the whole of its unit.",
      when(
        eq("is_final", true),
        and(
          lastsAtLeast("day", 82_800),
          lastsAtLeast("week", 601_200),
          lastsAtLeast("month", 2_415_600),
          lastsAtLeast("quarter", 7_772_400),
          lastsAtLeast("year", 31_532_400),
        ),
      ),
      "period_end",
    ),
    hours_agree: rule(
      "Gigabyte hours are the average times the hours of the period.",
      or(
        near("storage.gigabyte_hours", averageGigabyteHours, { rel: 0.01 }),
        near("storage.gigabyte_hours", averageGigabyteHours, { abs: 0.005_001 }),
      ),
      "storage.gigabyte_hours",
    ),
  },
).meta({ id: "TenantUsageMetrics", title: "Usage of a tenant" });
export type TenantUsageMetrics = z.infer<typeof TenantUsageMetrics>;

/**
 * How many people of a tenant come back, by the day on which they began.
 *
 * @module
 */
import * as z from "zod";
import { CalendarUnit } from "../../core/calendar-unit.js";
import { closed } from "../../core/closed.js";
import { Key } from "../../core/identifier.js";
import { CalendarDate } from "../../core/instant.js";
import {
  ascending,
  div,
  each,
  eq,
  le,
  lit,
  ne,
  near,
  or,
  unique,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Days, Ratio } from "../../core/units.js";

/**
 * Who counts as having come back.
 *
 * - `on_day`: who came on that very day; this may rise again.
 * - `on_or_after`: who came on that day or later; this never rises.
 * - `in_bracket`: who came between the point before and this one; this may rise again.
 */
export const RetentionKind = z
  .enum({ ON_DAY: "on_day", ON_OR_AFTER: "on_or_after", IN_BRACKET: "in_bracket" })
  .meta({ id: "RetentionKind", title: "Kind of retention" });
export type RetentionKind = z.infer<typeof RetentionKind>;

/** How many of a cohort came back by one day. */
export const RetentionPoint = closed({
  /** Days since the first, which is 0. */
  day: Days,
  /** How many came back. Absent: only the share is told. */
  retained_count: Count.optional(),
  /** Their share of the cohort. */
  retained_ratio: Ratio,
}).meta({ id: "RetentionPoint", title: "Point of a retention curve" });
export type RetentionPoint = z.infer<typeof RetentionPoint>;

/** What is told of one day is what the curve says of it. */
const agrees = (day: number, field: string) =>
  each("points[]", or(ne("day", day), near("retained_ratio", `$.${field}`, { abs: 0.010_001 })));

/** How many people of a cohort come back. */
export const TenantRetentionCohort = withRules(
  closed({
    /** The first day on which its people began. */
    cohort_start: CalendarDate,
    /** How long people kept joining it. Absent: not told. */
    length: CalendarUnit.optional(),
    /** Which people these are, such as `ios`. Absent: all. */
    segment: Key.optional(),
    /** How many they are. */
    size_count: Count,
    /** Who counts as having come back. */
    kind: RetentionKind,
    /** Who came back 7 days later. */
    day_7_ratio: Ratio.optional(),
    /** Who came back 30 days later. */
    day_30_ratio: Ratio.optional(),
    /** Who came back 90 days later. */
    day_90_ratio: Ratio.optional(),
    /** The whole curve, by day: at most 400 points. */
    points: z.array(RetentionPoint).max(400).default([]),
  }),
  {
    day_30_within_day_7: rule(
      "Who came back after 30 days or later came back after 7 days or later.",
      or(ne("kind", lit("on_or_after")), le("day_30_ratio", "day_7_ratio")),
      "day_30_ratio",
    ),
    day_90_within_day_30: rule(
      "Who came back after 90 days or later came back after 30 days or later.",
      or(ne("kind", lit("on_or_after")), le("day_90_ratio", "day_30_ratio")),
      "day_90_ratio",
    ),
    day_7_is_its_point: rule("The curve says the same of day 7.", agrees(7, "day_7_ratio")),
    day_30_is_its_point: rule("The curve says the same of day 30.", agrees(30, "day_30_ratio")),
    day_90_is_its_point: rule("The curve says the same of day 90.", agrees(90, "day_90_ratio")),
    days_in_order: rule(
      "Points are in the order of their days.",
      ascending("points[].day"),
      "points",
    ),
    points_once: rule("Each day is named once.", unique("points[].day"), "points"),
    retained_within_size: rule(
      "No more come back than began.",
      each("points[]", le("retained_count", "$.size_count")),
    ),
    share_is_of_size: rule(
      "The share is that of the people who began.",
      each(
        "points[]",
        or(
          eq("$.size_count", 0),
          near("retained_ratio", div("retained_count", "$.size_count"), { abs: 0.005_001 }),
        ),
      ),
    ),
  },
).meta({ id: "TenantRetentionCohort", title: "Retention of a cohort" });
export type TenantRetentionCohort = z.infer<typeof TenantRetentionCohort>;

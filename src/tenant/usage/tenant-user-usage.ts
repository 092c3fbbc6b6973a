/**
 * How many people of a tenant there are, and how many of them came.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { div, eq, gt, has, le, near, or, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity, Ratio } from "../../core/units.js";

/** People of one count are among those of the other, unless the counts are estimates. */
const within = (fewer: string, more: string) => or(eq("is_estimated", true), le(fewer, more));

/** A share is told with two digits or more. */
const toldShare = { abs: 0.005_001 };

/**
 * How many people of a tenant there are, and how many of them came. Those of a day, a week and a
 * month came in the 1, 7 and 30 days before the end of the period, whatever its length.
 */
export const TenantUserUsage = withRules(
  closed({
    /** Whether people are estimated (HyperLogLog, theta sketches), not counted one by one. */
    is_estimated: z.boolean().default(false),
    /** The accounts at the end of the period, and those that were closed within it. */
    total_users_count: Count,
    /** The people who came in the period. */
    active_users_count: Count,
    /** The accounts that were made in the period. */
    new_users_count: Count.optional(),
    /** The people who came on the last day. */
    daily_active_users_count: Count.optional(),
    /** The people who came in the last 7 days. */
    weekly_active_users_count: Count.optional(),
    /** The people who came in the last 30 days. */
    monthly_active_users_count: Count.optional(),
    /** The people who came on a day, on average over the last 30 days. */
    average_daily_active_users: Quantity.min(0).optional(),
    /** People of a day as a share of those of a month: of the average day, or else of the last one. */
    stickiness_ratio: Ratio.optional(),
  }),
  {
    active_are_users: rule(
      "Who came has an account.",
      within("active_users_count", "total_users_count"),
      "active_users_count",
    ),
    new_are_users: rule(
      "Who is new has an account.",
      within("new_users_count", "total_users_count"),
      "new_users_count",
    ),
    daily_within_weekly: rule(
      "Who came on the last day came in the last week.",
      within("daily_active_users_count", "weekly_active_users_count"),
      "daily_active_users_count",
    ),
    weekly_within_monthly: rule(
      "Who came in the last week came in the last month.",
      within("weekly_active_users_count", "monthly_active_users_count"),
      "weekly_active_users_count",
    ),
    daily_within_monthly: rule(
      "Who came on the last day came in the last month.",
      within("daily_active_users_count", "monthly_active_users_count"),
      "daily_active_users_count",
    ),
    average_within_monthly: rule(
      "On no average day came more people than in the month.",
      within("average_daily_active_users", "monthly_active_users_count"),
      "average_daily_active_users",
    ),
    sticky_by_average: rule(
      "How sticky it is: people of the average day by those of the month.",
      when(
        gt("monthly_active_users_count", 0),
        near(
          "stickiness_ratio",
          div("average_daily_active_users", "monthly_active_users_count"),
          toldShare,
        ),
      ),
      "stickiness_ratio",
    ),
    // The average may have been worked out, and not told.
    sticky_by_last_day: warn(
      "Without an average, how sticky it is: people of the last day by those of the month.",
      or(
        has("average_daily_active_users"),
        eq("monthly_active_users_count", 0),
        near(
          "stickiness_ratio",
          div("daily_active_users_count", "monthly_active_users_count"),
          toldShare,
        ),
      ),
      "stickiness_ratio",
    ),
  },
).meta({ id: "TenantUserUsage", title: "People of a tenant" });
export type TenantUserUsage = z.infer<typeof TenantUserUsage>;

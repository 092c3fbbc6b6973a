/**
 * What is expected of a tenant, how its numbers moved, and how it compares with others.
 *
 * @module
 */
import * as z from "zod";
import { CalendarUnit } from "../../core/calendar-unit.js";
import { closed } from "../../core/closed.js";
import { ForeignId, Key } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import {
  and,
  div,
  ge,
  gt,
  le,
  lt,
  near,
  or,
  sub,
  together,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity, Ratio } from "../../core/units.js";

const change = div(sub("current", "previous"), "previous");

/** How one number moved from one period to another. */
export const TenantGrowth = withRules(
  closed({
    /** What moved: `monthly_active_users`, `mrr_minor`. */
    metric: Key,
    /** Its value before. */
    previous: Quantity,
    /** Its value now. */
    current: Quantity,
    /** How far back the value before is. Absent: in the period before this one. */
    over: CalendarUnit.optional(),
    /** What was added, as a share of the value before: -0.1 is a tenth less. Never below -1 for a count. */
    growth_ratio: Quantity.optional(),
  }),
  {
    // The values may be rounded to three digits after the share was worked out.
    growth_is_the_change: rule(
      "Growth is the change, by the value before.",
      when(
        gt("previous", 0),
        or(
          near("growth_ratio", change, { abs: 0.010_001 }),
          near("growth_ratio", change, { rel: 0.01 }),
        ),
      ),
      "growth_ratio",
    ),
    no_more_is_lost_than_there_was: rule(
      "What is not below 0 loses no more than all of it.",
      when(and(ge("previous", 0), ge("current", 0)), ge("growth_ratio", -1)),
      "growth_ratio",
    ),
  },
).meta({ id: "TenantGrowth", title: "Growth of a tenant" });
export type TenantGrowth = z.infer<typeof TenantGrowth>;

/** What one number is expected to be. */
export const TenantForecast = withRules(
  closed({
    /** What is expected: `monthly_active_users`, `mrr_minor`. */
    metric: Key,
    /** For which instant. */
    at: Instant,
    /** What it is expected to be. */
    value: Quantity,
    /** The lower end of the interval. */
    low: Quantity.optional(),
    /** The upper end of the interval. */
    high: Quantity.optional(),
    /** How likely it is that the interval holds what comes: 0.95. */
    confidence_ratio: z.number().gt(0).lt(1).optional(),
    /** The model that says so. */
    model_id: ForeignId.optional(),
  }),
  {
    // Some tell one end only, and some not how likely it is.
    interval_is_whole: warn(
      "An interval has two ends and says how likely it is.",
      together("low", "high", "confidence_ratio"),
      "low",
    ),
    interval_in_order: rule(
      "The lower end is no higher than the upper.",
      le("low", "high"),
      "high",
    ),
    // An average of a skewed forecast can lie outside of a narrow interval of quantiles.
    value_in_interval: warn(
      "What is expected lies in the interval.",
      or(gt("low", "high"), and(le("low", "value"), le("value", "high"))),
      "value",
    ),
  },
).meta({ id: "TenantForecast", title: "Forecast for a tenant" });
export type TenantForecast = z.infer<typeof TenantForecast>;

/** How a tenant compares with others like it. Fewer than five are not told: one could be found out. */
export const TenantBenchmark = withRules(
  closed({
    /** What is compared. */
    metric: Key,
    /** The tenant's own value. */
    value: Quantity,
    /** With whom it is compared: `tier:enterprise`, `streaming_eu`. */
    peer_group: Key,
    /** How many they are: 5 or more. */
    peers_count: Count.min(5),
    /** A quarter of them are no higher. */
    p25: Quantity,
    /** Half of them are no higher. */
    p50: Quantity,
    /** Three quarters of them are no higher. */
    p75: Quantity,
    /** The share of them that is lower. Absent: not told. */
    rank_ratio: Ratio.optional(),
  }),
  {
    quartiles_in_order: rule("Quartiles rise.", and(le("p25", "p50"), le("p50", "p75")), "p50"),
    above_most: rule(
      "Who is above the third quartile is above half of the others.",
      when(gt("value", "p75"), gt("rank_ratio", 0.5)),
      "rank_ratio",
    ),
    below_most: rule(
      "Who is below the first quartile is above less than half of the others.",
      when(lt("value", "p25"), lt("rank_ratio", 0.5)),
      "rank_ratio",
    ),
  },
).meta({ id: "TenantBenchmark", title: "Benchmark of a tenant" });
export type TenantBenchmark = z.infer<typeof TenantBenchmark>;

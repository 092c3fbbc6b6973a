/**
 * How a window differs from an earlier one.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import {
  and,
  div,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  lt,
  near,
  not,
  or,
  sub,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Quantity } from "../../core/units.js";

/**
 * Where a metric is going.
 *
 * - `rising`: up.
 * - `falling`: down.
 * - `steady`: neither, as far as anybody cares.
 */
export const MetricTrend = z
  .enum({ RISING: "rising", FALLING: "falling", STEADY: "steady" })
  .meta({ id: "MetricTrend", title: "Trend" });
export type MetricTrend = z.infer<typeof MetricTrend>;

/** The relative change, but for its sign where the earlier value is negative. */
const relation = div("absolute_change", "previous_value");
/** It is told to a tenth of a percent, or to three digits. */
const toldDigits = { abs: 0.000_501 };
const threeDigits = { rel: 0.01 };

/** How a window differs from an earlier one. */
export const WindowChange = withRules(
  closed({
    /** The value in the earlier window, the one just before or a week ago, in the metric's unit. */
    previous_value: Quantity,
    /** When that window began. Absent: not told. */
    previous_window_start: Instant.optional(),
    /** The value less the earlier one. */
    absolute_change: Quantity,
    /**
     * That divided by the magnitude of the earlier value: 0.25 is a quarter more. Absent: that was 0,
     * from which nothing can be told.
     */
    relative_change: Quantity.optional(),
    /** Where the metric is going, over as many windows as whoever says so looks at. */
    trend: MetricTrend.optional(),
  }),
  {
    nothing_has_no_relation: rule(
      "A change from 0 is not told in proportion to it.",
      when(eq("previous_value", 0), not(has("relative_change"))),
      "relative_change",
    ),
    one_direction: rule(
      "An absolute and a relative change go in the same direction.",
      and(
        when(gt("relative_change", 0), ge("absolute_change", 0)),
        when(lt("relative_change", 0), le("absolute_change", 0)),
      ),
      "relative_change",
    ),
    relation_is_change_by_previous: rule(
      "A relative change is the absolute one divided by the magnitude of the earlier value.",
      or(
        eq("previous_value", 0),
        near("relative_change", relation, toldDigits),
        near("relative_change", relation, threeDigits),
        near("relative_change", sub(0, relation), toldDigits),
        near("relative_change", sub(0, relation), threeDigits),
      ),
      "relative_change",
    ),
    // A trend may be that of many windows, of which this one is an exception.
    rising_goes_up: warn(
      "A metric that rises is not below the earlier window.",
      when(eq("trend", lit("rising")), ge("absolute_change", 0)),
      "trend",
    ),
    falling_goes_down: warn(
      "A metric that falls is not above the earlier window.",
      when(eq("trend", lit("falling")), le("absolute_change", 0)),
      "trend",
    ),
  },
).meta({ id: "WindowChange", title: "Change of a window" });
export type WindowChange = z.infer<typeof WindowChange>;

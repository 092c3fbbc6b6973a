/**
 * What holds between the value of a window and its statistics.
 *
 * @module
 */
import {
  add,
  and,
  div,
  each,
  eq,
  gt,
  has,
  lit,
  millisBetween,
  mul,
  ne,
  near,
  oneOf,
  or,
  sub,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import type { WindowAggregation } from "./window-aggregation.js";

/** Both are told to three digits or more. */
const threeDigits = { rel: 0.01 };
const isMadeBy = (...kinds: WindowAggregation[]) => oneOf("aggregation", ...kinds.map(lit));

/** The value is the statistic that it claims to be. */
const valueIs = (kind: WindowAggregation, name: string) =>
  rule(
    `The value of this aggregation is the ${name}.`,
    when(isMadeBy(kind), near("value", `statistics.${kind}`, threeDigits)),
    "value",
  );

/** What holds between the value of a window and its statistics. */
export const windowValueRules = {
  values_have_a_value: rule(
    "Where there were values, the window has one.",
    when(
      and(gt("statistics.count", 0), or(gt("statistics.count", 1), ne("aggregation", lit("std")))),
      has("value"),
    ),
    "value",
  ),
  nothing_has_no_value: rule(
    "Without values there is a count, a sum or a rate, and no other value.",
    when(
      and(eq("statistics.count", 0), has("value")),
      isMadeBy("count", "distinct_count", "sum", "rate"),
    ),
    "value",
  ),
  percentile_has_a_share: rule(
    "A percentile says of which share it is.",
    when(isMadeBy("percentile"), has("percentile_ratio")),
    "percentile_ratio",
  ),
  share_is_of_percentile: rule(
    "Only a percentile is of a share.",
    when(has("percentile_ratio"), isMadeBy("percentile")),
    "percentile_ratio",
  ),
  value_is_the_count: valueIs("count", "number of values"),
  value_is_the_distinct_count: valueIs("distinct_count", "number of different values"),
  value_is_the_sum: valueIs("sum", "sum"),
  value_is_the_min: valueIs("min", "smallest value"),
  value_is_the_max: valueIs("max", "largest value"),
  value_is_the_average: valueIs("average", "average"),
  value_is_the_std: valueIs("std", "standard deviation"),
  value_is_the_quantile: rule(
    "A percentile is the quantile of its share.",
    each(
      "statistics.quantiles[]",
      when(eq("quantile_ratio", "$.percentile_ratio"), near("value", "$.value", threeDigits)),
    ),
    "value",
  ),
  // While a window is open, some divide by its length so far; of one part, by who knows what.
  value_is_the_rate: rule(
    "The rate of a window that is complete is the number of its values divided by its seconds.",
    when(
      and(
        isMadeBy("rate"),
        ne("firing.timing", lit("early")),
        eq("firing.accumulation", lit("accumulating")),
        ne("window.kind", lit("session")),
      ),
      or(
        near(
          "value",
          div(mul("statistics.count", 1000), millisBetween("window_start", "window_end")),
          threeDigits,
        ),
        near(
          "value",
          div(mul("statistics.count", 1000), millisBetween("window_start", "window_end")),
          { abs: 0.005 },
        ),
      ),
    ),
    "value",
  ),
  change_leads_to_value: rule(
    "The earlier value and the change add up to the value.",
    or(
      near(add("change.previous_value", "change.absolute_change"), "value", threeDigits),
      near(sub("value", "change.previous_value"), "change.absolute_change", threeDigits),
    ),
    "change.absolute_change",
  ),
  nothing_does_not_change: rule(
    "Only a value is compared with an earlier one.",
    when(has("change"), has("value")),
    "change",
  ),
};

/**
 * What holds between the kind of a metric and the value it has.
 *
 * @module
 */
import {
  and,
  atLeastOne,
  contains,
  each,
  eq,
  exactlyOne,
  ge,
  has,
  lit,
  multipleOf,
  not,
  oneOf,
  startsWith,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import type { MetricKind } from "./metric-kind.js";

const numbers = ["value", "value_exact", "value_special"];
const forms = [...numbers, "histogram", "exponential_histogram", "summary", "state_set"];

const kindIs = (...kinds: MetricKind[]) => oneOf("kind", ...kinds.map(lit));
const onlyRises = and(kindIs("counter"), eq("is_monotonic", true));

/** Which value a metric has. */
const formRules = {
  one_value: rule(
    "A point that was recorded has one value.",
    when(eq("has_no_recorded_value", false), exactlyOne(...forms)),
    "value",
  ),
  nothing_recorded_has_no_value: rule(
    "A point at which nothing was recorded has no value.",
    when(eq("has_no_recorded_value", true), not(atLeastOne(...forms))),
    "has_no_recorded_value",
  ),
  number_of_its_kind: rule(
    "The value of a gauge, counter, info or metric of unknown kind is a number.",
    when(atLeastOne(...numbers), kindIs("gauge", "counter", "info", "unknown")),
    "kind",
  ),
  histogram_of_its_kind: rule(
    "A histogram is the value of a metric of this kind.",
    when(has("histogram"), kindIs("histogram", "gauge_histogram")),
    "kind",
  ),
  exponential_histogram_of_its_kind: rule(
    "An exponential histogram is the value of a metric of this kind.",
    when(has("exponential_histogram"), kindIs("exponential_histogram", "gauge_histogram")),
    "kind",
  ),
  summary_of_its_kind: rule(
    "A summary is the value of a metric of this kind.",
    when(has("summary"), kindIs("summary")),
    "kind",
  ),
  state_set_of_its_kind: rule(
    "A set of states is the value of a metric of this kind.",
    when(has("state_set"), kindIs("stateset")),
    "kind",
  ),
};

/** Which number a metric has. */
const numberRules = {
  counter_not_negative: rule(
    "A counter that only rises is not below zero.",
    when(onlyRises, ge("value", 0)),
    "value",
  ),
  exact_counter_not_negative: rule(
    "A large counter that only rises is not below zero.",
    when(onlyRises, not(startsWith("value_exact", lit("-")))),
    "value_exact",
  ),
  counter_is_a_number: rule(
    "A counter that only rises is a number, and not below zero.",
    when(onlyRises, eq("value_special", lit("+Inf"))),
    "value_special",
  ),
  info_is_one: rule("The value of an info is 1.", when(kindIs("info"), eq("value", 1)), "value"),
  integer_is_whole: rule(
    "A value held as an integer has no fraction.",
    when(eq("value_type", lit("integer")), multipleOf("value", 1)),
    "value",
  ),
  special_is_double: rule(
    "A value that is not finite is held as a double.",
    when(has("value_special"), eq("value_type", lit("double"))),
    "value_type",
  ),
};

/** How a metric counts. */
const countingRules = {
  totals_have_a_temporality: rule(
    "A counter or histogram says from when on it counts.",
    when(kindIs("counter", "histogram", "exponential_histogram"), has("temporality")),
    "temporality",
  ),
  only_totals_have_a_temporality: rule(
    "Only a counter or histogram says from when on it counts.",
    when(has("temporality"), kindIs("counter", "histogram", "exponential_histogram")),
    "temporality",
  ),
  counter_says_whether_it_falls: rule(
    "A counter says whether it only rises.",
    when(kindIs("counter"), has("is_monotonic")),
    "is_monotonic",
  ),
  only_counter_says_whether_it_falls: rule(
    "Only a counter says whether it only rises.",
    when(has("is_monotonic"), kindIs("counter")),
    "is_monotonic",
  ),
  delta_has_a_start: warn(
    "What is counted from the point before says when that was.",
    when(eq("temporality", lit("delta")), has("start_at")),
    "start_at",
  ),
};

/** What holds of the names, units and sums of some kinds. */
const kindRules = {
  description_has_no_unit: rule(
    "An info or a set of states is measured in nothing.",
    when(kindIs("info", "stateset"), not(has("unit"))),
    "unit",
  ),
  le_is_a_bound: rule(
    "A histogram has its bounds in itself and not in a label named le.",
    when(has("histogram"), not(contains("labels[].name", lit("le")))),
    "labels",
  ),
  quantile_is_a_share: rule(
    "A summary has its shares in itself and not in a label named quantile.",
    when(has("summary"), not(contains("labels[].name", lit("quantile")))),
    "labels",
  ),
  negatives_have_no_sum: warn(
    "The sum of a histogram is told only where nothing is below zero, since it could fall.",
    when(kindIs("histogram"), and(ge("histogram.sum", 0), each("histogram.bounds[]", ge(".", 0)))),
    "histogram.sum",
  ),
};

/** What holds between the kind of a metric and the value it has. */
export const valueRules = { ...formRules, ...numberRules, ...countingRules, ...kindRules };

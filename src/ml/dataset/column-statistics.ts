/**
 * What was counted in one column of a data set (TFDV `FeatureNameStatistics`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  add,
  atLeastOne,
  div,
  each,
  exactlyOne,
  gt,
  has,
  le,
  lit,
  mul,
  ne,
  near,
  not,
  oneOf,
  or,
  sum,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity } from "../../core/units.js";
import { BytesStatistics, NumericStatistics, StringStatistics } from "./column-values.js";
import { DatasetColumnName } from "./dataset-column.js";
import { ValueHistogram } from "./value-histogram.js";

/**
 * The type of values as TFDV counts them.
 *
 * - `int`: whole numbers. Those that stand for categories are counted as texts.
 * - `float`: numbers.
 * - `string`: texts.
 * - `bytes`: bytes.
 * - `struct`: records.
 */
export const StatisticsType = z
  .enum({ INT: "int", FLOAT: "float", STRING: "string", BYTES: "bytes", STRUCT: "struct" })
  .meta({ id: "StatisticsType", title: "Type of counted values" });
export type StatisticsType = z.infer<typeof StatisticsType>;

/** The same counts, each row with its weight. */
export const WeightedStatistics = withRules(
  closed({
    /** The weight of rows with a value. */
    num_non_missing: Quantity.min(0),
    /** The weight of rows without one. */
    num_missing: Quantity.min(0),
    /** The average number of values in a row. */
    avg_num_values: Quantity.min(0).optional(),
    /** The weight of all values. */
    tot_num_values: Quantity.min(0).optional(),
  }),
  {
    average_is_total_by_rows: rule(
      "The weighted average is the weight of all values divided by that of rows with one.",
      when(
        gt("num_non_missing", 0),
        near("avg_num_values", div("tot_num_values", "num_non_missing"), { rel: 0.005 }),
      ),
      "avg_num_values",
    ),
  },
).meta({ id: "WeightedStatistics", title: "Weighted counts" });
export type WeightedStatistics = z.infer<typeof WeightedStatistics>;

/** What was counted in one column. */
export const ColumnStatistics = withRules(
  closed({
    /** The column. */
    column: DatasetColumnName,
    /** The type of its values. */
    type: StatisticsType,
    /** Rows with at least one value. */
    num_non_missing: Count,
    /** Rows without a value. */
    num_missing: Count,
    /** The fewest values that a row with one has. */
    min_num_values: Count.optional(),
    /** The most values that a row has. */
    max_num_values: Count.optional(),
    /** The average number of values in a row with one. */
    avg_num_values: Quantity.min(0).optional(),
    /** All values together, those that are not a number included. */
    tot_num_values: Count.optional(),
    /** How many values rows have. */
    num_values_histogram: ValueHistogram.optional(),
    /** The same counts with weights. */
    weighted: WeightedStatistics.optional(),
    /** What its numbers are like. */
    numeric: NumericStatistics.optional(),
    /** What its texts, or its categories, are like. */
    string: StringStatistics.optional(),
    /** What its bytes are like. */
    bytes: BytesStatistics.optional(),
  }),
  {
    one_form: rule(
      "Values are counted as numbers, texts or bytes.",
      or(not(atLeastOne("numeric", "string", "bytes")), exactlyOne("numeric", "string", "bytes")),
      "numeric",
    ),
    numbers_are_numeric: rule(
      "Only numbers have statistics of numbers.",
      when(has("numeric"), oneOf("type", lit("int"), lit("float"))),
      "type",
    ),
    texts_are_strings: rule(
      "Only texts, and whole numbers that stand for categories, have statistics of texts.",
      when(has("string"), oneOf("type", lit("string"), lit("int"), lit("bytes"))),
      "type",
    ),
    bytes_are_bytes: rule(
      "Only bytes have statistics of bytes.",
      when(has("bytes"), oneOf("type", lit("bytes"), lit("string"))),
      "type",
    ),
    // TFDV holds the average as a 32-bit float, and people show it with three digits.
    average_is_total_by_rows: rule(
      "The average number of values is their total divided by the rows with one.",
      when(
        gt("num_non_missing", 0),
        near("avg_num_values", div("tot_num_values", "num_non_missing"), { rel: 0.005 }),
      ),
      "avg_num_values",
    ),
    values_in_order: rule(
      "The fewest values of a row are not more than the most.",
      le("min_num_values", "max_num_values"),
    ),
    total_from_fewest: rule(
      "There are as many values as the rows have at least.",
      le(mul("min_num_values", "num_non_missing"), "tot_num_values"),
      "tot_num_values",
    ),
    total_up_to_most: rule(
      "There are no more values than the rows have at most.",
      le("tot_num_values", mul("max_num_values", "num_non_missing")),
      "tot_num_values",
    ),
    zeros_are_values: rule(
      "There are no more zeros than values.",
      le("numeric.num_zeros", "tot_num_values"),
      "numeric.num_zeros",
    ),
    // How many are different may be estimated from a sketch.
    different_are_values: rule(
      "There are no more different texts than values.",
      le("string.unique", mul(1.1, "tot_num_values")),
      "string.unique",
    ),
    frequent_are_values: rule(
      "The frequent texts do not occur more often than there are values.",
      or(has("weighted"), le(sum("string.top_values[].frequency"), mul("tot_num_values", 1.01))),
      "string.top_values",
    ),
    // Counts are estimated from a sketch.
    histogram_holds_all: rule(
      "A histogram of one width holds every value, those that are not a number beside it.",
      each(
        "numeric.histograms[]",
        or(
          ne("kind", lit("standard")),
          near(
            add(sum("buckets[].sample_count"), add("num_nan", "num_undefined")),
            "$.tot_num_values",
            { rel: 0.01 },
          ),
        ),
      ),
    ),
  },
).meta({ id: "ColumnStatistics", title: "Statistics of a column" });
export type ColumnStatistics = z.infer<typeof ColumnStatistics>;

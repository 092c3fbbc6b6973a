/**
 * What was counted in one column of data (OpenLineage, `DataQualityMetricsInputDatasetFacet`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "./closed.js";
import { Key } from "./identifier.js";
import {
  add,
  ascending,
  div,
  each,
  eq,
  ge,
  gt,
  le,
  near,
  sub,
  unique,
  when,
} from "./rules/expression.js";
import { rule, warn } from "./rules/rule.js";
import { withRules } from "./rules/with-rules.js";
import { Count, Quantity, Ratio } from "./units.js";

/** A value below which a share of a column lies. */
export const Quantile = closed({
  /** The share: 0.5 is the median. */
  quantile_ratio: Ratio,
  /** The value. */
  value: Quantity,
}).meta({ id: "Quantile", title: "Quantile" });
export type Quantile = z.infer<typeof Quantile>;

/** What was counted in one column of data. */
export const ColumnQuality = withRules(
  closed({
    /** The column. */
    column: Key,
    /** Rows, those without a value included. */
    row_count: Count,
    /** Rows without a value. */
    null_count: Count,
    /** Different values. */
    distinct_count: Count.optional(),
    /** The share of rows with a value. */
    completeness_ratio: Ratio.optional(),
    /** The smallest value. */
    min: Quantity.optional(),
    /** The largest value. */
    max: Quantity.optional(),
    /** Quantiles, the lowest first: at most 101. */
    quantiles: z.array(Quantile).max(101).optional(),
  }),
  {
    nulls_within_rows: rule(
      "No more rows lack a value than there are.",
      le("null_count", "row_count"),
    ),
    completeness_is_counted: rule(
      "Completeness is the share of rows that have a value.",
      when(
        gt("row_count", 0),
        near("completeness_ratio", div(sub("row_count", "null_count"), "row_count"), { abs: 1e-6 }),
      ),
      "completeness_ratio",
    ),
    distinct_within_values: warn(
      "There are no more different values than rows that have one.",
      le(add("distinct_count", "null_count"), "row_count"),
      "distinct_count",
    ),
    min_not_above_max: rule("The smallest value is not above the largest.", le("min", "max")),
    quantiles_in_order: rule(
      "Quantiles are listed from the lowest share to the highest.",
      ascending("quantiles[].quantile_ratio"),
    ),
    quantiles_rise: rule(
      "The value of a higher quantile is not below that of a lower one.",
      ascending("quantiles[].value"),
    ),
    quantiles_once: rule("Each share has one quantile.", unique("quantiles[].quantile_ratio")),
    quantiles_not_below_min: rule(
      "A quantile is not below the smallest value.",
      each("quantiles[]", ge("value", "$.min")),
    ),
    quantiles_not_above_max: rule(
      "A quantile is not above the largest value.",
      each("quantiles[]", le("value", "$.max")),
    ),
    first_quantile_is_min: rule(
      "The quantile of 0 is the smallest value.",
      each("quantiles[]", when(eq("quantile_ratio", 0), eq("value", "$.min"))),
    ),
    last_quantile_is_max: rule(
      "The quantile of 1 is the largest value.",
      each("quantiles[]", when(eq("quantile_ratio", 1), eq("value", "$.max"))),
    ),
  },
).meta({ id: "ColumnQuality", title: "Quality of a column" });
export type ColumnQuality = z.infer<typeof ColumnQuality>;

/**
 * What was counted in a data set (TFDV `DatasetFeatureStatistics`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import {
  add,
  contains,
  each,
  eq,
  le,
  lit,
  ne,
  near,
  not,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity } from "../../core/units.js";
import { ClassDistribution } from "./class-distribution.js";
import { ColumnStatistics } from "./column-statistics.js";
import { DatasetColumnName } from "./dataset-column.js";

/** How two columns of numbers vary together (TFDV `NumericCrossStatistics`). */
export const ColumnCorrelation = withRules(
  closed({
    /** One column. */
    column_x: DatasetColumnName,
    /** The other. */
    column_y: DatasetColumnName,
    /** Rows with a value of both. */
    count: Count,
    /** Pearson's correlation, from -1 to 1. Absent: one of them is constant. */
    correlation: z.number().min(-1).max(1).optional(),
    /** Their covariance. */
    covariance: Quantity.optional(),
  }),
  {
    two_columns: rule("A column is correlated with another.", ne("column_x", "column_y")),
  },
).meta({ id: "ColumnCorrelation", title: "Correlation" });
export type ColumnCorrelation = z.infer<typeof ColumnCorrelation>;

/** What was counted in a data set, or in one of its splits. */
export const DatasetStatistics = withRules(
  closed({
    /** The split. Absent: all rows. */
    split: ForeignId.optional(),
    /** When it was counted. */
    computed_at: Instant.optional(),
    /** Rows that were counted: all, or a sample. */
    num_examples: Count,
    /** Their weight. Absent: each counts the same. */
    weighted_num_examples: Quantity.min(0).optional(),
    /** What was counted in each column: at most 5000. */
    columns: z.array(ColumnStatistics).max(5000),
    /** How often classes occur, by target: at most 100. */
    class_distributions: z.array(ClassDistribution).max(100).default([]),
    /** How columns vary together: at most 10000. */
    correlations: z.array(ColumnCorrelation).max(10_000).default([]),
  }),
  {
    columns_once: rule("Each column is counted once.", unique("columns[].column")),
    // What is missing inside a struct is counted by struct, and not by row.
    rows_add_up: rule(
      "Every row has a value in a column, or lacks one, where no column is inside another.",
      when(
        not(contains("columns[].type", lit("struct"))),
        each("columns[]", eq(add("num_missing", "num_non_missing"), "$.num_examples")),
      ),
    ),
    weights_add_up: rule(
      "The weights of rows with and without a value add up to that of all, as the rows do.",
      when(
        not(contains("columns[].type", lit("struct"))),
        each(
          "columns[]",
          near(add("weighted.num_missing", "weighted.num_non_missing"), "$.weighted_num_examples", {
            rel: 1e-4,
          }),
        ),
      ),
    ),
    pairs_within_rows: rule(
      "No more rows have a value of two columns than there are.",
      each("correlations[]", le("count", "$.num_examples")),
    ),
    classes_once: rule(
      "The classes of a target are counted once.",
      unique("class_distributions[].column"),
    ),
    labelled_within_rows: rule(
      "No more rows have a class than there are.",
      each("class_distributions[]", le("labelled_count", "$.num_examples")),
    ),
    labels_add_up: rule(
      "Every row has a class, or lacks one.",
      each(
        "class_distributions[]",
        eq(add("labelled_count", "unlabelled_count"), "$.num_examples"),
      ),
    ),
  },
).meta({ id: "DatasetStatistics", title: "Statistics of a data set" });
export type DatasetStatistics = z.infer<typeof DatasetStatistics>;

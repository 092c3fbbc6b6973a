/**
 * What holds between the rows of a data set, its splits and what was counted in them.
 *
 * @module
 */
import {
  and,
  contains,
  count,
  div,
  each,
  eq,
  gt,
  has,
  le,
  lit,
  ne,
  near,
  notLater,
  or,
  subset,
  sum,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { columnNames, hasColumns } from "./dataset-rules.js";

const isOnce = ne("splitting.coverage", lit("overlapping"));

/** What holds of splits and their rows. */
const splitRules = {
  splits_add_up: rule(
    "Splits that hold each row once have as many rows as the data set.",
    when(
      and(
        eq("splitting.coverage", lit("exhaustive")),
        eq(count("splitting.splits[]", has("row_count")), count("splitting.splits[]")),
      ),
      eq(sum("splitting.splits[].row_count"), "row_count"),
    ),
    "splitting.splits",
  ),
  splits_within_rows: rule(
    "Splits that hold no row twice have no more rows than the data set.",
    when(isOnce, le(sum("splitting.splits[].row_count"), "row_count")),
    "splitting.splits",
  ),
  split_within_rows: rule(
    "A split has no more rows than the data set.",
    each("splitting.splits[]", le("row_count", "$.row_count")),
  ),
  // The share that was asked for is missed with few rows, and with groups that stay together.
  share_is_of_rows: warn(
    "The share of a split is that of its rows.",
    when(
      gt("row_count", 0),
      each(
        "splitting.splits[]",
        near("share_ratio", div("row_count", "$.row_count"), { abs: 0.01 }),
      ),
    ),
  ),
  strata_are_columns: rule(
    "A column whose mix is kept is one of the columns.",
    when(hasColumns, subset("splitting.stratify_columns[]", ...columnNames)),
    "splitting.stratify_columns",
  ),
  group_is_a_column: rule(
    "A column whose values stay together is one of the columns.",
    when(hasColumns, subset("splitting.group_column", ...columnNames)),
    "splitting.group_column",
  ),
  time_is_a_column: rule(
    "The column by whose time rows are shared out is one of the columns.",
    when(hasColumns, subset("splitting.time_column", ...columnNames)),
    "splitting.time_column",
  ),
};

/** What holds of what was counted, and of the rest. */
const otherRules = {
  statistics_once: rule("Each split is counted once.", unique("statistics[].split")),
  statistics_are_of_splits: rule(
    "What was counted is a split of the data set, or all of it.",
    subset("statistics[].split", "splitting.splits[].name"),
    "statistics",
  ),
  counted_within_rows: rule(
    "No more rows were counted than there are, where none is removed under the same name.",
    when(eq("is_live", false), each("statistics[]", le("num_examples", "$.row_count"))),
  ),
  counted_are_columns: rule(
    "What was counted is one of the columns.",
    when(hasColumns, subset("statistics[].columns[].column", ...columnNames)),
    "statistics",
  ),
  made_are_columns: rule(
    "A column that was made of others is one of the columns.",
    when(hasColumns, subset("lineage.columns[].column", ...columnNames)),
    "lineage.columns",
  ),
  updated_after_created: rule(
    "What was changed was made before.",
    notLater("created_at", "updated_at"),
    "updated_at",
  ),
  sensitive_is_personal: rule(
    "Data of a special category is about people.",
    when(
      eq("classification.sensitivity", lit("special-category")),
      eq("personal_data.contains_personal_data", true),
    ),
    "personal_data",
  ),
  personal_is_sensitive: warn(
    "Data that is about people is sensitive to some degree.",
    when(
      eq("personal_data.contains_personal_data", true),
      ne("classification.sensitivity", lit("non-sensitive")),
    ),
    "classification.sensitivity",
  ),
  anomalies_are_in_columns: warn(
    "An anomaly is in one of the columns, unless it says that a column is missing.",
    when(
      hasColumns,
      each(
        "anomalies[]",
        or(
          contains("types[]", lit("schema_new_column")),
          contains("types[]", lit("schema_missing_column")),
          contains("$.columns[].name", "column"),
          contains("$.tables[].columns[].name", "column"),
        ),
      ),
    ),
  ),
};

/** What holds between the rows of a data set, its splits and what was counted in them. */
export const datasetContentRules = { ...splitRules, ...otherRules };

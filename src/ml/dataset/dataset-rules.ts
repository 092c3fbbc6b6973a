/**
 * What holds between the columns and files of a data set.
 *
 * @module
 */
import {
  contains,
  count,
  each,
  eq,
  gt,
  has,
  lit,
  ne,
  not,
  or,
  subset,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";

/** Whether columns are told at all. */
export const hasColumns = or(gt(count("columns[]"), 0), gt(count("tables[]"), 0));
/** Where the names of columns stand. */
export const columnNames = ["columns[].name", "tables[].columns[].name"] as const;

/** What holds of columns and their names. */
const columnRules = {
  columns_once: rule("Each column has a name of its own.", unique("columns[].name")),
  tables_once: rule("Each table has a name of its own.", unique("tables[].name")),
  columns_or_tables: rule(
    "A data set has columns, or tables that have them.",
    or(eq(count("columns[]"), 0), eq(count("tables[]"), 0)),
    "tables",
  ),
  parents_are_columns: rule(
    "A column that is a part is one of another column.",
    subset("columns[].parent", "columns[].name"),
  ),
  features_once: rule("Each feature is named once.", unique("feature_columns[]")),
  targets_once: rule("Each target is named once.", unique("target_columns[]")),
  features_are_no_targets: rule(
    "A column is a feature or a target, and not both.",
    each("target_columns[]", not(contains("$.feature_columns[]", "."))),
  ),
  features_are_columns: rule(
    "A feature is one of the columns.",
    when(hasColumns, subset("feature_columns[]", ...columnNames)),
    "feature_columns",
  ),
  targets_are_columns: rule(
    "A target is one of the columns.",
    when(hasColumns, subset("target_columns[]", ...columnNames)),
    "target_columns",
  ),
  keys_are_columns: rule(
    "A key is made of columns.",
    when(hasColumns, subset("key_columns[]", ...columnNames)),
    "key_columns",
  ),
  weight_is_a_column: rule(
    "The weight is one of the columns.",
    when(hasColumns, subset("weight_column", ...columnNames)),
    "weight_column",
  ),
  features_are_counted: rule(
    "The number of features is that of the columns named.",
    when(gt(count("feature_columns[]"), 0), eq("feature_count", count("feature_columns[]"))),
    "feature_count",
  ),
  key_predicts_nothing: warn(
    "What tells rows apart is no feature: a model would learn rows by heart.",
    each("key_columns[]", not(contains("$.feature_columns[]", "."))),
  ),
};

/** What holds of files. */
const fileRules = {
  files_once: rule("Each file has an id of its own.", unique("files[].file_id")),
  containers_are_files: rule(
    "What contains a file is a file of the data set.",
    each("files[]", subset("contained_in[]", "$.files[].file_id")),
  ),
  file_contains_not_itself: rule(
    "A file does not contain itself.",
    each("files[]", not(contains("contained_in[]", "file_id"))),
  ),
  columns_are_in_files: rule(
    "A column is read from a file of the data set.",
    subset("columns[].file_id", "files[].file_id"),
  ),
  table_columns_are_in_files: rule(
    "A column of a table is read from a file of the data set.",
    subset("tables[].columns[].file_id", "files[].file_id"),
  ),
  splits_are_in_files: rule(
    "A split is in files of the data set.",
    subset("splitting.splits[].file_ids[]", "files[].file_id"),
  ),
  file_has_a_checksum: warn(
    "A file that stands by itself has a checksum, unless it may change (Croissant).",
    when(
      eq("is_live", false),
      each("files[]", or(ne("kind", lit("file")), has("checksum"), gt(count("contained_in[]"), 0))),
    ),
  ),
};

/** What holds between columns and files. */
export const datasetRules = { ...columnRules, ...fileRules };

/**
 * The tables of a data set that has several (Croissant `RecordSet`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { subset, unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count } from "../../core/units.js";
import { DatasetColumn, DatasetColumnName } from "./dataset-column.js";

/** One table of a data set that has several (Croissant `RecordSet`). */
export const DatasetTable = withRules(
  closed({
    /** Its id or name. */
    name: ForeignId,
    /** What it holds, for a human reader: at most 4000 characters. */
    description: Text.max(4000).optional(),
    /** Its columns: at most 5000. */
    columns: z.array(DatasetColumn).max(5000),
    /** The columns that tell its rows apart, together: at most 32. */
    key_columns: z.array(DatasetColumnName).max(32).default([]),
    /** Its rows. Absent: not counted. */
    row_count: Count.optional(),
  }),
  {
    columns_once: rule("Each column of a table has a name of its own.", unique("columns[].name")),
    keys_are_columns: rule(
      "A key is made of columns of the table.",
      subset("key_columns[]", "columns[].name"),
    ),
    parents_are_columns: rule(
      "A column that is a part is one of another column of the table.",
      subset("columns[].parent", "columns[].name"),
    ),
  },
).meta({ id: "DatasetTable", title: "Table of a data set" });
export type DatasetTable = z.infer<typeof DatasetTable>;

/**
 * Of what the columns of a data set were made (OpenLineage `ColumnLineageDatasetFacet`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { and, eq, lit, oneOf, or, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { DatasetColumnName } from "./dataset-column.js";
import { NamedDataset } from "./named-dataset.js";

/**
 * Whether a column's values are made of those of another.
 *
 * - `direct`: they are.
 * - `indirect`: the other decides which rows there are, or in which order.
 */
export const LineageKind = z
  .enum({ DIRECT: "direct", INDIRECT: "indirect" })
  .meta({ id: "LineageKind", title: "Kind of lineage" });
export type LineageKind = z.infer<typeof LineageKind>;

/**
 * How a column comes of another.
 *
 * - `identity`: unchanged.
 * - `transformation`: worked out row by row.
 * - `aggregation`: worked out of many rows.
 * - `join`: rows are joined by it.
 * - `group_by`: rows are grouped by it.
 * - `filter`: rows are left out by it.
 * - `sort`: rows are sorted by it.
 * - `window`: rows are ranked or partitioned by it.
 * - `conditional`: it decides between values.
 */
export const LineageTransformation = z
  .enum({
    IDENTITY: "identity",
    TRANSFORMATION: "transformation",
    AGGREGATION: "aggregation",
    JOIN: "join",
    GROUP_BY: "group_by",
    FILTER: "filter",
    SORT: "sort",
    WINDOW: "window",
    CONDITIONAL: "conditional",
  })
  .meta({ id: "LineageTransformation", title: "Transformation" });
export type LineageTransformation = z.infer<typeof LineageTransformation>;

/** One column of which another was made. */
export const ColumnLineage = withRules(
  closed({
    /** The column that was made. */
    column: DatasetColumnName,
    /** The data set of the other. */
    input: NamedDataset,
    /** The other column. */
    input_column: DatasetColumnName,
    /** Whether values are made of its values. */
    kind: LineageKind,
    /** How. Absent: not told. */
    transformation: LineageTransformation.optional(),
    /** Whether the values can no longer be told, as after hashing. */
    is_masking: z.boolean().default(false),
    /** The same for a human reader: at most 1000 characters. */
    description: Text.max(1000).optional(),
  }),
  {
    transformation_of_its_kind: rule(
      "Values are made by identity, transformation or aggregation, and picked by anything else.",
      or(
        and(
          eq("kind", lit("direct")),
          oneOf("transformation", lit("identity"), lit("transformation"), lit("aggregation")),
        ),
        and(
          eq("kind", lit("indirect")),
          oneOf(
            "transformation",
            lit("join"),
            lit("group_by"),
            lit("filter"),
            lit("sort"),
            lit("window"),
            lit("conditional"),
          ),
        ),
      ),
      "transformation",
    ),
    identity_masks_nothing: rule(
      "A value that is unchanged is not masked.",
      when(eq("transformation", lit("identity")), eq("is_masking", false)),
      "is_masking",
    ),
  },
).meta({ id: "ColumnLineage", title: "Lineage of a column" });
export type ColumnLineage = z.infer<typeof ColumnLineage>;

/**
 * What is wrong with a data set (TFDV `anomalies.proto`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { contains, has, lit, not, or, unique, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { DatasetAnomalyType } from "./dataset-anomaly-type.js";
import { DatasetColumnName } from "./dataset-column.js";

/**
 * How bad an anomaly is.
 *
 * - `unknown`: the tool did not say.
 * - `warning`: somebody should look at it.
 * - `error`: nothing should be trained on the data.
 */
export const DatasetAnomalySeverity = z
  .enum({ UNKNOWN: "unknown", WARNING: "warning", ERROR: "error" })
  .meta({ id: "DatasetAnomalySeverity", title: "Severity of an anomaly" });
export type DatasetAnomalySeverity = z.infer<typeof DatasetAnomalySeverity>;

/** What is wrong with a column, or with a data set as a whole. */
export const DatasetAnomaly = withRules(
  closed({
    /** The column. Absent: the data set as a whole. */
    column: DatasetColumnName.optional(),
    /** How bad it is. */
    severity: DatasetAnomalySeverity,
    /** What is wrong: 1 to 20 reasons. */
    types: z.array(DatasetAnomalyType).min(1).max(20),
    /** The same for a human reader, in a few words: at most 255 characters. */
    short_description: Text.max(255).optional(),
    /** The same, at length: at most 4000 characters. */
    description: Text.max(4000).optional(),
  }),
  {
    types_once: rule("Each reason is named once.", unique("types[]")),
    whole_names_no_column: rule(
      "The number of rows is that of the data set, and not of a column.",
      when(
        or(
          contains("types[]", lit("dataset_low_num_examples")),
          contains("types[]", lit("dataset_high_num_examples")),
          contains("types[]", lit("comparator_low_num_examples")),
          contains("types[]", lit("comparator_high_num_examples")),
        ),
        not(has("column")),
      ),
      "column",
    ),
  },
).meta({ id: "DatasetAnomaly", title: "Anomaly" });
export type DatasetAnomaly = z.infer<typeof DatasetAnomaly>;

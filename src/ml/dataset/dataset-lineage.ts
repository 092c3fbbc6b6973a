/**
 * What a data set was made of, and by what (OpenLineage `RunEvent`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { has, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { ColumnLineage } from "./column-lineage.js";
import { DatasetNamespace, NamedDataset } from "./named-dataset.js";

/** What a data set was made of, and by what. */
export const DatasetLineage = withRules(
  closed({
    /** The data sets of which it was made: at most 1000. */
    inputs: z.array(NamedDataset).max(1000).default([]),
    /** Where the name of the job is valid. */
    job_namespace: DatasetNamespace.optional(),
    /** The job that made it: 1 to 1024 characters. */
    job_name: Text.min(1).max(1024).optional(),
    /** The run of the job that made it. */
    run_id: ForeignId.optional(),
    /** When it was made. */
    produced_at: Instant.optional(),
    /** Of what its columns were made: at most 10000. */
    columns: z.array(ColumnLineage).max(10_000).default([]),
  }),
  {
    job_has_a_name: rule(
      "A namespace is that of a job.",
      when(has("job_namespace"), has("job_name")),
      "job_name",
    ),
  },
).meta({ id: "DatasetLineage", title: "Lineage" });
export type DatasetLineage = z.infer<typeof DatasetLineage>;

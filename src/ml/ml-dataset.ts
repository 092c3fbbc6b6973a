/**
 * A data set for machine learning: what it is, what is in it, how good it is, and on which terms it
 * may be used (MLflow `Dataset`, MLCommons Croissant 1.1, TFDV, OpenLineage).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { DataClassification } from "../core/data-classification.js";
import { DataQuality } from "../core/data-quality.js";
import { freeForm } from "../core/free-form.js";
import { ForeignId, TenantId } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import { UserId } from "../core/person.js";
import { pii } from "../core/personal-data.js";
import { withRules } from "../core/rules/with-rules.js";
import { Text } from "../core/text.js";
import { Bytes, Count } from "../core/units.js";
import { uuidv7 } from "../core/uuid.js";
import { DatasetAnomaly } from "./dataset/dataset-anomaly.js";
import { DatasetCollection } from "./dataset/dataset-collection.js";
import { DatasetColumn, DatasetColumnName } from "./dataset/dataset-column.js";
import { datasetContentRules } from "./dataset/dataset-content-rules.js";
import { DatasetResource } from "./dataset/dataset-file.js";
import { DatasetLineage } from "./dataset/dataset-lineage.js";
import { datasetRules } from "./dataset/dataset-rules.js";
import { DatasetSource } from "./dataset/dataset-source.js";
import { DatasetSplitting } from "./dataset/dataset-splitting.js";
import { DatasetStatistics } from "./dataset/dataset-statistics.js";
import { DatasetTable } from "./dataset/dataset-table.js";
import { DatasetLicense, DatasetPersonalData } from "./dataset/dataset-terms.js";
import { DatasetDigest } from "./dataset/lineage-dataset.js";
import { DatasetNamespace, NamedDataset } from "./dataset/named-dataset.js";

/** Tags by key: at most 256, texts of at most 5000 characters. */
const DatasetTags = freeForm({
  maxKeyLength: 255,
  maxTextLength: 5000,
  maxItems: 0,
  maxDepth: 1,
});

/** A data set for machine learning. */
export const MLDataset = withRules(
  closed({
    /** Its id, which models, runs and experiments name. Absent: a new UUID of version 7. */
    dataset_id: ForeignId.default(() => uuidv7()),
    /** The tenant to whom it belongs. */
    tenant_id: TenantId,
    /** Where its name is valid (OpenLineage). Absent: with its tenant. */
    namespace: DatasetNamespace.optional(),
    /** Its name: 1 to 1024 characters. */
    name: Text.min(1).max(1024),
    /** Its version, `2.1.0` or a date: at most 128 characters. */
    version: Text.min(1).max(128).optional(),
    /** A fingerprint of its content. */
    digest: DatasetDigest.optional(),
    /** Other names that it has (OpenLineage symlinks): at most 20. */
    aliases: z.array(NamedDataset).max(20).default([]),
    /** Where it is read from. */
    source: DatasetSource.optional(),
    /** What it is, for a human reader: at most 8192 characters. */
    description: Text.optional(),
    /** Its home page: at most 2048 characters. */
    url: Text.min(1).max(2048).optional(),
    /** Who made it: at most 100 names. */
    creators: z
      .array(
        Text.min(1)
          .max(500)
          .meta({ pii: pii("name") }),
      )
      .max(100)
      .default([]),
    /** Who answers for it. */
    owner_id: UserId.optional(),
    /** How to cite it: at most 8192 characters. */
    citation: Text.min(1).optional(),
    /** Words to find it by: at most 100. */
    keywords: z.array(Text.min(1).max(255)).max(100).default([]),
    /** Tags of its owners and tools. */
    tags: DatasetTags.optional(),
    /** When it was made. */
    created_at: Instant.optional(),
    /** When it was last changed. */
    updated_at: Instant.optional(),
    /** Whether it grows or changes under its name. */
    is_live: z.boolean().default(false),
    /** Its rows. Absent: not counted. */
    row_count: Count.optional(),
    /** Its size. Absent: not known. */
    size_bytes: Bytes.optional(),
    /** Its columns: at most 5000. Empty: not told, or it has tables. */
    columns: z.array(DatasetColumn).max(5000).default([]),
    /** Its tables, where it has several: at most 1000. */
    tables: z.array(DatasetTable).max(1000).default([]),
    /** The columns from which is learnt: at most 5000. */
    feature_columns: z.array(DatasetColumnName).max(5000).default([]),
    /** How many they are. */
    feature_count: Count.optional(),
    /** The columns that are to be predicted: at most 5000. */
    target_columns: z.array(DatasetColumnName).max(5000).default([]),
    /** The columns that tell rows apart, together: at most 32. */
    key_columns: z.array(DatasetColumnName).max(32).default([]),
    /** The column that says how much a row counts. Absent: each counts the same. */
    weight_column: DatasetColumnName.optional(),
    /** The files that it is stored in: at most 5000. */
    files: z.array(DatasetResource).max(5000).default([]),
    /** How its rows are shared out. Absent: they are not. */
    splitting: DatasetSplitting.optional(),
    /** What was counted, of all and by split: at most 100. */
    statistics: z.array(DatasetStatistics).max(100).default([]),
    /** What is wrong with it: at most 5000. */
    anomalies: z.array(DatasetAnomaly).max(5000).default([]),
    /** How good it is. */
    quality: DataQuality.optional(),
    /** Its licence. Absent: nobody said. */
    license: DatasetLicense.optional(),
    /** How it came about, and what it is fit for. */
    collection: DatasetCollection.optional(),
    /** How it may be handled. Absent: not determined. */
    classification: DataClassification.optional(),
    /** What of it is about people. Absent: not determined. */
    personal_data: DatasetPersonalData.optional(),
    /** What it was made of, and by what. */
    lineage: DatasetLineage.optional(),
  }),
  { ...datasetRules, ...datasetContentRules },
).meta({ id: "MLDataset", title: "Data set" });
export type MLDataset = z.infer<typeof MLDataset>;

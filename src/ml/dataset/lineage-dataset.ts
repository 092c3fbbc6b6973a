/**
 * Data that a run read or wrote (MLflow `DatasetInput`; OpenLineage `Dataset`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Text } from "../../core/text.js";
import { Count } from "../../core/units.js";
import { DatasetNamespace } from "./named-dataset.js";

/** The digest that a tracker gave to data: 1 to 128 characters. MLflow allows 36. */
export const DatasetDigest = Text.min(1).max(128);
export type DatasetDigest = z.infer<typeof DatasetDigest>;

/**
 * What a run used data for.
 *
 * - `training`: to learn from.
 * - `validation`: to choose hyperparameters, and when to stop.
 * - `test`: to judge the result, once.
 * - `calibration`: to fit probabilities, thresholds or quantisation ranges.
 */
export const DatasetUse = z
  .enum({
    TRAINING: "training",
    VALIDATION: "validation",
    TEST: "test",
    CALIBRATION: "calibration",
  })
  .meta({ id: "DatasetUse", title: "Use of a dataset" });
export type DatasetUse = z.infer<typeof DatasetUse>;

/** Data that a run read or wrote. */
export const LineageDataset = closed({
  /** Where it lies, with the scheme: `s3://acme-lake`, `postgres://db:5432`. OpenLineage. */
  namespace: DatasetNamespace.optional(),
  /** Its name there: 1 to 1024 characters. */
  name: Text.min(1).max(1024),
  /** The MLDataset that describes it. */
  dataset_id: ForeignId.optional(),
  /** Its version, snapshot or commit. */
  version: ForeignId.optional(),
  /** A digest of what was read. */
  digest: DatasetDigest.optional(),
  /** The kind of source in the tracker's words: `s3`, `delta_table`, `huggingface`. */
  source_type: Text.min(1).max(64).optional(),
  /** Where it was read from: at most 2048 characters. */
  source_uri: Text.min(1).max(2048).optional(),
  /** Rows that were read or written. */
  row_count: Count.optional(),
}).meta({ id: "LineageDataset", title: "Dataset in a lineage" });
export type LineageDataset = z.infer<typeof LineageDataset>;

/** Data that a run read, and what for. */
export const LineageInput = closed({
  /** The data. */
  dataset: LineageDataset,
  /** What it was used for. Absent: not said. */
  use: DatasetUse.optional(),
}).meta({ id: "LineageInput", title: "Input in a lineage" });
export type LineageInput = z.infer<typeof LineageInput>;

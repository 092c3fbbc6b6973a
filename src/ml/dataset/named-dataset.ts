/**
 * A data set by its name (OpenLineage `Dataset`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Text } from "../../core/text.js";

/** Where a name is valid, such as `s3://acme-data` or `postgres://db:5432`: 1 to 1024 characters. */
export const DatasetNamespace = Text.min(1).max(1024);
export type DatasetNamespace = z.infer<typeof DatasetNamespace>;

/** A data set by its name. */
export const NamedDataset = closed({
  /** Where the name is valid. */
  namespace: DatasetNamespace,
  /** Its name there: 1 to 1024 characters. */
  name: Text.min(1).max(1024),
  /** The version that was read. Absent: not told. */
  version: Text.min(1).max(128).optional(),
  /** Its id, where it is a data set of the same tenant. */
  dataset_id: ForeignId.optional(),
}).meta({ id: "NamedDataset", title: "Data set by its name" });
export type NamedDataset = z.infer<typeof NamedDataset>;

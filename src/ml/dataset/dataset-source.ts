/**
 * Where a data set is read from (MLflow `DatasetSource`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { FreeForm } from "../../core/free-form.js";
import { Key } from "../../core/identifier.js";
import { Text } from "../../core/text.js";

/** Where a data set is read from. */
export const DatasetSource = closed({
  /** The kind of source, such as `delta_table`, `hugging_face`, `s3`, `code` or `local`. */
  type: Key,
  /** Where it is, as a URI, path or table: at most 2048 characters. */
  uri: Text.min(1).max(2048).optional(),
  /** The revision of the source, such as a commit or the version of a table. */
  revision: Text.min(1).max(128).optional(),
  /** Whatever else it takes to read it, such as a query. */
  parameters: FreeForm.optional(),
}).meta({ id: "DatasetSource", title: "Source of a data set" });
export type DatasetSource = z.infer<typeof DatasetSource>;

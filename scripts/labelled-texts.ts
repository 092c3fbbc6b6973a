/**
 * Texts with labels of personal data, from the folder of real records.
 *
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LabelledText } from "./pii-report.js";

const files = ["generated_large", "generated_small", "synth_dataset_v2"];
const folder = "pii/microsoft__presidio-research";

/** Every labelled text, in the order of the files. Undefined: the folder is not there. */
export function labelledTexts(data: string): readonly LabelledText[] | undefined {
  if (!existsSync(join(data, folder))) return undefined;
  return files.flatMap((file) =>
    readFileSync(join(data, folder, `${file}.ndjson`), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line): LabelledText => JSON.parse(line)),
  );
}

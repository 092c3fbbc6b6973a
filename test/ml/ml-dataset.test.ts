/**
 * Data sets of Croissant, MLflow and OpenLineage become data sets here.
 *
 * @module
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MLDataset } from "../../src/ml/ml-dataset.js";
import { realData } from "../_real-data.js";
import { verdicts } from "../_verdicts.js";
import { croissantDataset, withoutPlaceholders } from "./_croissant.js";
import { datasetsOf, openLineageDataset } from "./_openlineage.js";

const sources = ["datasets-croissant", "mlflow", "openlineage"];
const isHere = sources.every((source) => existsSync(join(realData, source)));
const title = isHere ? "real data sets" : `real data sets (skipped: none in ${realData})`;

type Json = Readonly<Record<string, unknown>>;

/** The JSON files of a source; those that are none, on purpose or not, are left out. */
function documents<Document extends object>(source: string, name: RegExp): Document[] {
  const folder = join(realData, source);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => name.test(file))
    .sort()
    .flatMap((file): Document[] => {
      try {
        return [JSON.parse(readFileSync(join(folder, file), "utf8"))];
      } catch {
        return [];
      }
    });
}

/** An evaluation data set of MLflow as `mlflow-export-import` writes it. */
interface Exported {
  readonly mlflow: {
    readonly evaluation_dataset: {
      readonly dataset_id: string;
      readonly name: string;
      readonly tags: Readonly<Record<string, string>>;
      readonly source: { readonly type: string; readonly uri: string };
      readonly schema: Readonly<
        Record<"inputs" | "targets", readonly { name: string; type: string }[]>
      >;
      readonly profile: { readonly num_records: number; readonly num_inputs: number };
      readonly create_time: number;
    };
  };
}

const mlflowTypes: Readonly<Record<string, string>> = {
  double: "float",
  long: "integer",
  string: "text",
};

function evaluationDataset({ mlflow: { evaluation_dataset: each } }: Exported): unknown {
  const { inputs, targets } = each.schema;
  return {
    dataset_id: each.dataset_id,
    tenant_id: "acme",
    name: each.name,
    tags: each.tags,
    source: each.source,
    created_at: new Date(each.create_time).toISOString(),
    row_count: each.profile.num_records,
    columns: [...inputs, ...targets].map(({ name, type }) => ({
      name,
      type: mlflowTypes[type] ?? type,
      source_type: type,
    })),
    feature_columns: inputs.map(({ name }) => name),
    feature_count: each.profile.num_inputs,
    target_columns: targets.map(({ name }) => name),
  };
}

describe.skipIf(!isHere)(title, () => {
  const read = <Document extends object = Json>(source: string, name: RegExp) =>
    isHere ? documents<Document>(source, name) : [];

  // Digests in the samples are links to an issue, `foo`, or an MD5 that is named SHA-256.
  test("35 of Croissant as they are: 18 have a digest that is none", () => {
    expect(
      verdicts(MLDataset, read("datasets-croissant", /\.json$/).map(croissantDataset)),
    ).toEqual({
      accepted: 17,
      warned: 0,
      refused: 18,
      reasons: { "files.checksum.value": 18, "dataset_license.other_is_named": 2 },
    });
  });

  // The licence of The Stack is `other`, without a name.
  test("35 of Croissant without such digests: the 18 are warned, for files without one", () => {
    const datasets = read("datasets-croissant", /\.json$/).map(withoutPlaceholders);
    expect(verdicts(MLDataset, datasets.map(croissantDataset))).toEqual({
      accepted: 17,
      warned: 18,
      refused: 0,
      reasons: { "ml_dataset.file_has_a_checksum": 18, "dataset_license.other_is_named": 2 },
    });
  });

  test("2 of MLflow", () => {
    const datasets = read<Exported>("mlflow", /evaluation_dataset\.json$/).map(evaluationDataset);
    expect(verdicts(MLDataset, datasets)).toEqual({
      accepted: 2,
      warned: 0,
      refused: 0,
      reasons: {},
    });
  });

  test("188 of OpenLineage", () => {
    const datasets = read("openlineage", /\.json$/).flatMap(datasetsOf);
    expect(datasets).toHaveLength(188);
    expect(verdicts(MLDataset, datasets.map(openLineageDataset))).toEqual({
      accepted: 182,
      warned: 0,
      refused: 6,
      reasons: {
        // Expectations of tests that leave out the namespace, which the facet requires.
        "aliases.namespace": 4,
        // One is wrong on purpose; the other is a placeholder for any number.
        row_count: 2,
      },
    });
  });
});

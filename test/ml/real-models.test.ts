/**
 * Real models become MLModel records, and none is refused for a reason that is false in the field.
 *
 * @module
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type * as z from "zod";
import { MLModel } from "../../src/ml/ml-model.js";
import { MLPrediction } from "../../src/ml/ml-prediction.js";
import { realData } from "../_real-data.js";
import { type Verdicts, verdicts } from "../_verdicts.js";
import { loggedModels, registeredVersions } from "./_mlflow-models.js";
import {
  modelOfCard,
  modelOfConfig,
  modelOfFrontMatter,
  modelOfLightgbm,
  modelOfOnnx,
} from "./_model-cards.js";
import { modelOfMetadata, modelsOfDescription, predictionOfRequest } from "./_serving.js";

/** The texts of the files under a folder of real records whose path matches. */
function textsOf(folder: string, name: RegExp): string[] {
  const root = join(realData, folder);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => name.test(file))
    .sort()
    .map((file) => readFileSync(join(root, file), "utf8"));
}

/** The verdicts on some values as JSON carries them. */
function judged(schema: z.ZodType, values: readonly unknown[]): Verdicts {
  return verdicts(
    schema,
    values.map((value) => JSON.parse(JSON.stringify(value))),
  );
}

type Reader = (text: string) => unknown;

const all = (records: number): Verdicts => ({
  accepted: records,
  warned: 0,
  refused: 0,
  reasons: {},
});

const models: readonly [what: string, folder: string, name: RegExp, read: Reader, Verdicts][] = [
  ["versions of MLflow's registry", "mlflow", /model\.json$/, registeredVersions, all(3)],
  [
    "models that MLflow's runs logged; MLflow keeps no digest of a pickle, which is worth a warning",
    "mlflow",
    /run\.json$/,
    loggedModels,
    {
      accepted: 3,
      warned: 10,
      refused: 0,
      reasons: { "model_artifact.pickle_has_a_checksum": 10 },
    },
  ],
  ["Google's model cards", "model-cards", /toolkit\/.*\.json$/, modelOfCard, all(4)],
  [
    "cards of the Hub with metadata",
    "model-cards",
    /sample_(simple_model_index|windows_line_breaks)\.md$/,
    modelOfFrontMatter,
    all(2),
  ],
  ["configurations of transformers", "hf-config", /\.json$/, modelOfConfig, all(85)],
  ["ONNX files", "onnx", /\.onnx\.json$/, modelOfOnnx, all(53)],
  [
    "dumps of LightGBM",
    "xgboost-lightgbm",
    /dump_model\.json$|breast_cancer\.json$/,
    modelOfLightgbm,
    all(5),
  ],
  ["metadata of TensorFlow Serving", "tf-serving", /metadata\.json$/, modelOfMetadata, all(1)],
  [
    "descriptions of TorchServe; its archives hold pickles, and it tells no digest",
    "torchserve",
    /batch_inference_with_ts\.block0[35]\.json$/,
    modelsOfDescription,
    {
      accepted: 0,
      warned: 2,
      refused: 0,
      reasons: { "model_artifact.pickle_has_a_checksum": 2 },
    },
  ],
];

const isHere = (folder: string) => existsSync(join(realData, folder));
const title = (what: string, folder: string) =>
  isHere(folder) ? what : `${what} (skipped: none in ${join(realData, folder)})`;

for (const [what, folder, name, read, expected] of models) {
  test.skipIf(!isHere(folder))(title(what, folder), () => {
    expect(judged(MLModel, textsOf(folder, name).flatMap(read))).toEqual(expected);
  });
}

describe.skipIf(!isHere("mlflow"))(title("what MLflow tells is kept", "mlflow"), () => {
  test("a signature of eleven columns and one tensor", () => {
    const signatures = textsOf("mlflow", /automl.*run\.json$/)
      .flatMap(loggedModels)
      .flatMap((model) => MLModel.parse(JSON.parse(JSON.stringify(model))).signatures);
    expect(signatures.map(({ inputs, outputs }) => [inputs.length, outputs])).toEqual([
      [11, [{ kind: "tensor", tensor_type: "float64", shape: [-1] }]],
    ]);
  });

  test("the scores of the test split, whose root is that of its square", () => {
    const scores = textsOf("mlflow", /automl.*run\.json$/)
      .flatMap(loggedModels)
      .flatMap((model) => MLModel.parse(JSON.parse(JSON.stringify(model))).evaluations)
      .filter(({ dataset }) => dataset.split === "test_")
      .map(({ performance }) => performance.regression);
    expect(scores).toHaveLength(1);
    expect(scores[0]?.root_mean_squared_error).toBeCloseTo(
      Math.sqrt(scores[0]?.mean_squared_error ?? 0),
      12,
    );
  });
});

describe.skipIf(!isHere("model-cards"))(title("what a card tells is kept", "model-cards"), () => {
  test("each result of a model-index is an evaluation on its data", () => {
    const evaluations = textsOf("model-cards", /sample_simple_model_index\.md$/)
      .map(modelOfFrontMatter)
      .flatMap((model) => MLModel.parse(JSON.parse(JSON.stringify(model))).evaluations);
    expect(
      evaluations.map(({ dataset, performance }) => [dataset.split, performance.scores]),
    ).toEqual([
      [undefined, [{ name: "accuracy", value: 0.9 }]],
      ["test", [{ name: "f1", value: 0.66 }]],
    ]);
  });
});

describe.skipIf(!isHere("torchserve"))(
  title("requests of the Open Inference Protocol", "torchserve"),
  () => {
    test("a dimension of -1 is of a signature, and of no tensor that is sent", () => {
      const requests = textsOf("torchserve", /kf_request_json\/v2\/.*(v2|tensor|bytes)\.json$/);
      expect(judged(MLPrediction, requests.map(predictionOfRequest))).toEqual({
        accepted: 2,
        warned: 0,
        refused: 2,
        // A negative size: the protocol keeps -1 for what a signature leaves open.
        reasons: { "input_tensors.shape": 2 },
      });
    });
  },
);

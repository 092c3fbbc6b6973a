/**
 * Honest records of models, artifacts, scores and predictions that look wrong are no errors, and
 * their wrong neighbours are.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { ModelArtifact } from "../../src/ml/artifact/artifact.js";
import { MLModel } from "../../src/ml/ml-model.js";
import { MLPrediction } from "../../src/ml/ml-prediction.js";
import { ModelPerformance } from "../../src/ml/performance/performance.js";
import { issuesOf } from "./_issues.js";

type Row = [what: string, value: object, issue?: string];

const own = { tenant_id: "aurora-music", model_id: "ranker" };
const file = { uri: "s3://models/ranker/2", format: "saved_model" };
const checksum = { algorithm: "sha256", value: "a".repeat(64), form: "raw" };
const served = {
  endpoint: "next-track",
  target: { kind: "cluster", cluster: "eu-1" },
  state: "available",
};
const deployed = {
  status: "deployed",
  evaluations: [{ dataset: { name: "held-out" }, performance: { scores: [{ name: "ndcg" }] } }],
  deployments: [served],
};
const permutation = { measure: "permutation", features: [{ feature: "skips", importance: 0.2 }] };
const onnx = { ir_version: 8, operator_sets: [{ version: 17 }] };

describe("MLModel", () => {
  test.each<Row>([
    [
      "a checksum for each file",
      { ...deployed, artifacts: [{ ...file, files: [{ path: "saved_model.pb", checksum }] }] },
    ],
    [
      "files without checksums",
      { ...deployed, artifacts: [{ ...file, files: [{ path: "saved_model.pb" }] }] },
      "ml_model.served_has_a_checksum",
    ],
    [
      "no file listed",
      { ...deployed, artifacts: [{ ...file, files: [] }] },
      "ml_model.served_has_a_checksum",
    ],
    [
      "a share of the traffic that it is meant to have",
      {
        ...deployed,
        artifacts: [{ ...file, checksum }],
        deployments: [{ ...served, state: "pending", traffic_percent: 10 }],
      },
    ],
    ["a time of change, and none of registration", { updated_at: "2025-01-01T00:00:00Z" }],
    [
      "one repository in two formats",
      {
        artifacts: [
          { uri: "hf://aurora/ranker", format: "safetensors" },
          { uri: "hf://aurora/ranker", format: "onnx", onnx },
        ],
      },
    ],
    ["one artifact twice", { artifacts: [file, file] }, "ml_model.artifacts_once"],
    [
      "one measure of two scores",
      {
        feature_importances: [
          { ...permutation, score: "roc_auc" },
          { ...permutation, score: "f1" },
        ],
      },
    ],
    [
      "one measure of one score twice",
      { feature_importances: [permutation, permutation] },
      "ml_model.importances_once",
    ],
    [
      "archived, and not yet taken down",
      { status: "archived", deployments: [served] },
      "ml_model.archived_answers_nothing",
    ],
    [
      "a signature of TensorFlow that takes nothing",
      {
        signatures: [
          {
            name: "__saved_model_init_op",
            inputs: [],
            outputs: [{ kind: "tensor", name: "init", tensor_type: "object" }],
          },
        ],
      },
    ],
    ["ImageNet-21k", { classes: Array.from({ length: 21_843 }, (_, index) => index) }],
    [
      "a framework that has no name here",
      { framework: "fastai", artifacts: [{ ...file, format: "torchscript" }] },
    ],
    [
      "a framework that makes other files",
      { framework: "lightgbm", artifacts: [{ ...file, format: "torchscript" }] },
      "ml_model.saved_by_torch",
    ],
  ])("%s", (_what, part, issue) => {
    const value = { ...own, name: "ranker", version: "2", status: "trained", ...part };
    expect(issuesOf(MLModel, value)).toEqual(issue === undefined ? [] : [issue]);
  });
});

describe("ModelArtifact", () => {
  test.each<Row>([
    [
      "an archive that is smaller than its files",
      { compression: "deflate", size_bytes: 50, files: [{ path: "model.pb", size_bytes: 100 }] },
    ],
    [
      "a folder that is smaller than its files",
      { size_bytes: 50, files: [{ path: "model.pb", size_bytes: 100 }] },
      "model_artifact.files_within_size",
    ],
    [
      "names of files on the Hub",
      { files: [{ path: "模型 (1).bin" }, { path: ".gitattributes" }, { path: "a/..b/c#1" }] },
    ],
    ["a way out of the folder", { files: [{ path: "a/../../b" }] }, "files.0.path"],
    ["the same on Windows", { files: [{ path: "a\\..\\b" }] }, "files.0.path"],
    ["ONNX in a model of MLflow", { format: "mlflow", onnx }],
    ["ONNX in a file of skops", { format: "skops", onnx }, "model_artifact.onnx_is_onnx"],
    [
      "weights that are packed eight to a number",
      {
        parameter_count: 7000,
        quantization: { method: "gptq", bits_per_weight: 4.25 },
        parameters_by_type: [{ tensor_type: "int32", parameter_count: 880 }],
      },
    ],
    [
      "a pickle whose files have no checksum",
      { format: "pickle", files: [{ path: "model.pkl" }] },
      "model_artifact.pickle_has_a_checksum",
    ],
  ])("%s", (_what, part, issue) => {
    expect(issuesOf(ModelArtifact, { ...file, ...part })).toEqual(
      issue === undefined ? [] : [issue],
    );
  });
});

const twoClasses = (first: number) => [
  { label: "skips", probability_ratio: first },
  { label: "stays", probability_ratio: 1 - first },
];
const shap = {
  kind: "shap",
  explainer: "tree",
  output_space: "margin",
  base_value: 0.12,
  output_value: 0.576,
};
const output = { kind: "class", label: "skips" };
const forty = Array.from({ length: 40 }, (_, index) => ({
  feature: `f${index}`,
  contribution: 0.011,
}));

describe("MLPrediction", () => {
  test.each<Row>([
    ["nothing at all", {}, "ml_prediction.output_or_error"],
    [
      "a text that broke off",
      {
        output: {
          kind: "generation",
          finish_reason: "error",
          input_token_count: 9,
          output_token_count: 4,
        },
        error: "The stream broke.",
      },
    ],
    ["a whole answer and an error", { output, error: "?" }, "ml_prediction.error_with_a_part"],
    ["a place in a request", { output, request_id: "r-1", batch_index: 0, batch_size: 2 }],
    ["no probabilities", { output: { ...output, confidence_ratio: 0.5, probabilities: [] } }],
    [
      "runners-up alone",
      {
        output: {
          ...output,
          confidence_ratio: 0.6,
          is_complete: false,
          probabilities: [{ label: "stays", probability_ratio: 0.2 }],
        },
      },
    ],
    [
      "a confidence with two digits",
      { output: { ...output, confidence_ratio: 0.87, probabilities: twoClasses(0.8734) } },
    ],
    [
      "a policy that abstains",
      {
        output: {
          ...output,
          label: "needs_review",
          decision_rule: "policy",
          probabilities: twoClasses(0.5),
        },
      },
    ],
    [
      "a score at the threshold, which is not above it",
      {
        output: {
          ...output,
          label: "stays",
          decision_rule: "threshold",
          positive_label: "skips",
          threshold_ratio: 0.5,
          probabilities: twoClasses(0.5),
        },
      },
    ],
    [
      "an error with two digits",
      { output: { kind: "number", value: 3.57, true_value: 3.5188, error: 0.05 } },
    ],
    [
      "an error with the wrong sign",
      { output: { kind: "number", value: 3.57, true_value: 3.1, error: -0.47 } },
      "number_output.error_is_the_difference",
    ],
    [
      "forty contributions with three digits",
      { output, explanations: [{ ...shap, contributions: forty }] },
    ],
    [
      "contributions that lack one",
      { output, explanations: [{ ...shap, contributions: forty.slice(0, 30) }] },
      "shap_explanation.adds_up",
    ],
    [
      "a word that recurs",
      {
        output,
        explanations: [
          {
            kind: "integrated_gradients",
            baseline_output: 0,
            output_value: 0.3,
            contributions: [
              { feature: "the", contribution: 0.1 },
              { feature: "the", contribution: 0.2 },
            ],
          },
        ],
      },
      "gradient_explanation.features_once",
    ],
  ])("%s", (_what, part, issue) => {
    expect(issuesOf(MLPrediction, { ...own, model_version: "1", ...part })).toEqual(
      issue === undefined ? [] : [issue],
    );
  });

  test.each<Row>([
    ["a dimension of size zero", { shape: [0, 3], datatype: "fp32", numbers: [] }],
    ["one element", { shape: [], datatype: "fp32", numbers: [1] }],
    [
      "one element that is not there",
      { shape: [], datatype: "fp32", numbers: [] },
      "inference_tensor.numbers_fill_shape",
    ],
    ["texts", { shape: [2], datatype: "bytes", texts: ["a", ""] }],
    ["truths", { shape: [1, 2], datatype: "bool", booleans: [true, false] }],
    ["elements beside the JSON", { shape: [8, 3, 224, 224], datatype: "fp32" }],
    [
      "elements twice",
      { shape: [1], datatype: "fp32", numbers: [1], texts: ["1"] },
      "inference_tensor.one_list",
    ],
  ])("a tensor of %s", (_what, part, issue) => {
    const value = { ...own, model_version: "1", output, input_tensors: [{ name: "x", ...part }] };
    expect(issuesOf(MLPrediction, value)).toEqual(issue === undefined ? [] : [issue]);
  });
});

const classes = (...supports: number[]) =>
  supports.map((support_count, label) => ({
    label,
    support_count,
    f1_ratio: support_count && 0.8,
  }));

describe("ModelPerformance", () => {
  test.each<Row>([
    [
      "an F1 above a precision of zero",
      {
        classification: {
          target: "binary",
          average: "binary",
          precision_ratio: 0,
          recall_ratio: 0.5,
          f1_ratio: 0.9,
        },
      },
      "classification_metrics.f1_is_harmonic",
    ],
    [
      "an F1 of nothing",
      {
        classification: {
          target: "binary",
          average: "binary",
          precision_ratio: 0,
          recall_ratio: 0,
          f1_ratio: 0.9,
        },
      },
      "classification_metrics.f1_is_harmonic",
    ],
    [
      "a class without samples, left out of the mean",
      {
        classification: {
          target: "multiclass",
          average: "macro",
          f1_ratio: 0.8,
          classes: classes(5, 9, 0),
        },
      },
    ],
    [
      "the likeliest class more often right than what a threshold lets pass",
      {
        classification: {
          target: "multiclass",
          decision_threshold_ratio: 0.8,
          accuracy_ratio: 0.7,
          top_k: [{ k: 1, accuracy_ratio: 0.9 }],
        },
      },
    ],
    [
      "one error in four numbers of one sample",
      {
        regression: {
          sample_count: 1,
          output_count: 4,
          mean_absolute_error: 1,
          mean_squared_error: 4,
          root_mean_squared_error: 2,
        },
      },
    ],
    ["equal texts", { generation: { bleu_percent: 100.00000000000004, bert_score_f1: 1.0000001 } }],
    [
      "one cluster and noise",
      { clustering: { cluster_count: 1, noise_count: 20, sample_count: 100, silhouette: 0.4 } },
    ],
    [
      "a score with other arguments",
      { scores: [0, 5].map((shots) => ({ name: "acc", value: 0.6, arguments: { shots } })) },
    ],
    [
      "a score with the same arguments",
      { scores: [0, 0].map((shots) => ({ name: "acc", value: 0.6, arguments: { shots } })) },
      "model_performance.scores_once",
    ],
  ])("%s", (_what, value, issue) => {
    expect(issuesOf(ModelPerformance, value)).toEqual(issue === undefined ? [] : [issue]);
  });
});

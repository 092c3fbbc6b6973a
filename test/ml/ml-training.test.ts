/**
 * Real runs, parameters, configurations and lineage become trainings or parts of one, and none is
 * refused for a reason that is false in the field.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { MLTraining } from "../../src/ml/ml-training.js";
import { MLHyperparameters } from "../../src/ml/training/ml-hyperparameters.js";
import type { NetworkHyperparameters } from "../../src/ml/training/network-hyperparameters.js";
import { TrainingLineage } from "../../src/ml/training/training-lineage.js";
import { realData } from "../_real-data.js";
import { verdicts } from "../_verdicts.js";
import { exportedRun, pointCount, pointsBeforeStart, trainingOf } from "./_mlflow.js";

/** The texts of the files of a source whose names match, in a fixed order. Empty where there are none. */
function textsOf(source: string, name: RegExp): string[] {
  const folder = join(realData, source);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => name.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8"));
}

/** A suite over files of a source, skipped with a word where there are none. */
function describeReal(
  title: string,
  source: string,
  name: RegExp,
  tests: (texts: readonly string[]) => void,
): void {
  const texts = textsOf(source, name);
  const isHere = texts.length > 0;
  describe.skipIf(!isHere)(isHere ? title : `${title} (skipped: none in ${source})`, () => {
    tests(texts);
  });
}

const JsonObject = z.record(z.string(), z.unknown());

describeReal("runs of MLflow", "mlflow", /run\.json$/, (texts) => {
  const runs = texts.map(exportedRun);

  test("all are accepted", () => {
    expect(verdicts(MLTraining, runs.map(trainingOf))).toEqual({
      accepted: 13,
      warned: 0,
      refused: 0,
      reasons: {},
    });
  });

  test("points from before the start of their run are among them", () => {
    const total = runs.reduce((sum, run) => sum + pointCount(run), 0);
    const early = runs.reduce((sum, run) => sum + pointsBeforeStart(run), 0);
    expect({ runs: runs.length, total, early }).toEqual({ runs: 13, total: 62, early: 7 });
  });
});

/** Fields of a training whose names in scikit-learn always mean the same, and hold it where they do. */
function ofEstimator(params: Readonly<Record<string, unknown>>): unknown {
  const { tol, random_state: seed } = params;
  return {
    ...(typeof tol === "number" ? { tolerance: tol } : {}),
    ...(typeof seed === "number" ? { seed } : {}),
    framework_parameters: params,
  };
}

describeReal("default parameters of scikit-learn", "sklearn-params", /\.ndjson$/, (texts) => {
  const lines = texts.flatMap((text) => text.split("\n").filter((line) => line !== ""));
  // Two estimators write NaN for a missing value, one Infinity for no limit. Neither is JSON: they
  // have to become texts, as in MLflow, before there is a record at all.
  const bare = /: (NaN|Infinity)\b/g;
  const isJson = (line: string) => line.search(bare) === -1;
  const judged = (judgedLines: readonly string[]) =>
    verdicts(
      MLHyperparameters,
      judgedLines.map((line) => {
        const { params } = z.object({ params: JsonObject }).parse(JSON.parse(line));
        return ofEstimator(params);
      }),
    );

  test("those that are JSON are accepted, with their nulls and nested values", () => {
    expect(judged(lines.filter(isJson))).toEqual({
      accepted: 120,
      warned: 0,
      refused: 0,
      reasons: {},
    });
  });

  test("those with a bare NaN or Infinity are accepted once it is a text", () => {
    const others = lines.filter((line) => !isJson(line));
    for (const line of others) expect(() => JSON.parse(line)).toThrow(SyntaxError);
    expect(judged(others.map((line) => line.replace(bare, ': "$1"')))).toEqual({
      accepted: 3,
      warned: 0,
      refused: 0,
      reasons: {},
    });
  });
});

/** Where a field of a network stands in a configuration. */
const configKeys = {
  layer_count: ["num_hidden_layers", "encoder_layers"],
  hidden_size: ["hidden_size", "d_model"],
  intermediate_size: ["intermediate_size"],
  attention_head_count: ["num_attention_heads", "encoder_attention_heads"],
  key_value_head_count: ["num_key_value_heads"],
  head_size: ["head_dim"],
  expert_count: ["num_experts", "num_local_experts", "n_routed_experts"],
  experts_per_token: ["num_experts_per_tok"],
  vocabulary_size: ["vocab_size"],
  max_sequence_length: ["max_position_embeddings"],
  activation: ["hidden_act"],
  normalization_epsilon: ["rms_norm_eps", "layer_norm_eps"],
  initializer_std: ["initializer_range"],
} as const satisfies Partial<Record<keyof NetworkHyperparameters, readonly string[]>>;

function networkOf(config: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(configKeys).flatMap(([field, keys]) => {
      const value = keys.map((key) => config[key]).find((each) => each != null);
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

describeReal("configurations of Hugging Face", "hf-config", /config\.json$/, (texts) => {
  const configs = texts.map((text) => JsonObject.parse(JSON.parse(text)));

  test("all are accepted as networks", () => {
    expect(
      verdicts(
        MLHyperparameters,
        configs.map((config) => ({
          network: networkOf(config),
          ...(typeof config.attention_dropout === "number"
            ? { attention_dropout_ratio: config.attention_dropout }
            : {}),
          framework_parameters: config,
        })),
      ),
    ).toEqual({ accepted: 85, warned: 0, refused: 0, reasons: {} });
  });
});

/** The parameters at the end of a LightGBM model: `[learning_rate: 0.1]`, one a line. */
function lightGbmParameters(text: string): Record<string, string> {
  const lines = [...text.matchAll(/^\[(\w+): (.*)\]$/gm)];
  return Object.fromEntries(lines.map(([, name = "", value = ""]) => [name, value]));
}

const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));
/** A number above zero; LightGBM writes 0 or -1 for none. */
const limitOf = (text: string | undefined) => {
  const number = numberOf(text);
  return number !== undefined && number > 0 ? number : undefined;
};

describeReal("models of LightGBM", "xgboost-lightgbm", /\.(txt|model)$/, (texts) => {
  const models = texts.map(lightGbmParameters).filter(({ learning_rate }) => learning_rate);

  test("their parameters are accepted", () => {
    const hyperparameters = models.map((all) => ({
      learning_rate: numberOf(all.learning_rate),
      loss: all.objective,
      seed: numberOf(all.seed),
      trees: {
        booster: all.boosting === "rf" ? "random_forest" : all.boosting,
        tree_count: limitOf(all.num_iterations),
        max_depth: limitOf(all.max_depth),
        max_leaf_count: numberOf(all.num_leaves),
        min_leaf_row_count: numberOf(all.min_data_in_leaf),
        min_leaf_weight: numberOf(all.min_sum_hessian_in_leaf),
        min_split_gain: numberOf(all.min_gain_to_split),
        row_sample_ratio: numberOf(all.bagging_fraction),
        column_sample_ratio: numberOf(all.feature_fraction),
        l1_weight: numberOf(all.lambda_l1),
        l2_weight: numberOf(all.lambda_l2),
        max_bin_count: numberOf(all.max_bin),
        tree_dropout_ratio: numberOf(all.drop_rate),
      },
      framework_parameters: all,
    }));
    expect(verdicts(MLHyperparameters, JSON.parse(JSON.stringify(hyperparameters)))).toEqual({
      accepted: 8,
      warned: 0,
      refused: 0,
      reasons: {},
    });
  });
});

const OpenLineageDataset = z.object({ namespace: z.string(), name: z.string() });
const RunEvent = z.object({
  eventType: z.string(),
  producer: z.string().optional(),
  job: z.object({ namespace: z.string().optional(), name: z.string().optional() }).optional(),
  run: z
    .object({
      runId: z.string().optional(),
      facets: z
        .object({ parent: z.object({ run: z.object({ runId: z.string() }) }).optional() })
        .optional(),
    })
    .optional(),
  inputs: z.array(OpenLineageDataset).optional(),
  outputs: z.array(OpenLineageDataset).optional(),
});
type RunEvent = z.infer<typeof RunEvent>;

/** Some events are patterns of a test: an identifier that varies is a template there, left away here. */
const said = (text: string | undefined) => (text?.includes("${json-unit") ? undefined : text);

function lineageOf({ job, run, producer, inputs = [], outputs = [] }: RunEvent): unknown {
  const lineage = {
    run_id: said(run?.runId),
    parent_run_id: said(run?.facets?.parent?.run.runId),
    job_namespace: job?.namespace,
    job_name: job?.name,
    producer: said(producer),
    inputs: inputs.map((dataset) => ({ dataset })),
    outputs,
  };
  return JSON.parse(JSON.stringify(lineage));
}

describeReal("run events of OpenLineage", "openlineage", /\.json$/, (texts) => {
  const events = texts.flatMap((text) => {
    const documents = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]);
    return documents.parse(JSON.parse(text)).flatMap((each) => {
      const event = RunEvent.safeParse(each);
      return event.success ? [event.data] : [];
    });
  });

  // A job has a namespace and a name. The events that are refused are patterns of a test which say
  // nothing of the name.
  test("all that name their job are accepted as lineage", () => {
    expect(verdicts(TrainingLineage, events.map(lineageOf))).toEqual({
      accepted: 94,
      warned: 0,
      refused: 15,
      reasons: { "training_lineage.job_has_namespace": 15 },
    });
  });
});

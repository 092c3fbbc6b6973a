/**
 * Honest data sets, experiments and drift reports that look wrong, and are accepted.
 *
 * @module
 */
import { expect, test } from "vitest";
import { models } from "../../src/catalog.js";
import { inspect } from "../../src/core/rules/inspect.js";
import { broken } from "../_fixtures.js";

const shares = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `s${index}`, share_ratio: 0.17 }));
const counted = (numeric: object) => ({
  statistics: [
    {
      num_examples: 1000,
      columns: [{ column: "x", type: "float", num_non_missing: 1000, num_missing: 0, numeric }],
    },
  ],
});
const result = (values: object) => ({
  multiple_testing: { method: "holm", test_count: 4 },
  results: [
    { metric: "save_rate", variant: "heart", value: 0.022, control_value: 0.021, ...values },
  ],
});
const bandit = (values: object) => ({ design: { temperature: null, ...values } });

test.each<[string, model: string, of: string, patch: unknown]>([
  [
    "six shares of two digits",
    "MLDataset",
    "minimal",
    { splitting: { strategy: "random", coverage: "exhaustive", splits: shares(6) } },
  ],
  [
    "the deviation of a constant",
    "MLDataset",
    "minimal",
    counted({ min: 0.1, max: 0.1, mean: 0.1, std_dev: 1.4e-17 }),
  ],
  [
    "a live table that lost rows since it was counted",
    "MLDataset",
    "minimal",
    { is_live: true, row_count: 900, ...counted({}) },
  ],
  [
    "a draft that has only a name",
    "MLExperiment",
    "draft",
    { assignment: null, design: null, variants: null },
  ],
  [
    "what was cancelled before it began",
    "MLExperiment",
    "draft",
    { status: "cancelled", decision: { outcome: "abort", decided_at: "2026-02-24T09:00:00Z" } },
  ],
  [
    "a step-wise correction without corrected p-values",
    "MLExperiment",
    "three-save-buttons",
    result({ p_value: 0.03, is_significant: false }),
  ],
  ["a lift of rounded values", "MLExperiment", "three-save-buttons", result({ lift_ratio: 0.02 })],
  [
    "epsilon-greedy over the predictions of a model",
    "MLExperiment",
    "banner-softmax",
    bandit({ algorithm: "epsilon_greedy", epsilon_ratio: 0.1, context_features: ["hour"] }),
  ],
  [
    "a reference of all that was before",
    "MLDrift",
    "minimal",
    {
      reference: { end_at: "2026-01-01T00:00:00Z" },
      current: { start_at: "2026-01-01T00:00:00Z" },
    },
  ],
  [
    "KSWIN on two windows that are close",
    "MLDrift",
    "concept-drift-after-release",
    {
      drift_types: [],
      concepts: [
        {
          detector: "kswin",
          monitored: "error_rate",
          state: "stable",
          statistic: 0.0001,
          drift_threshold: 0.005,
          observation_count: 5000,
        },
      ],
    },
  ],
])("%s", (_name, model, of, patch) => {
  const schema = models.find(({ name }) => name === model)?.schema;
  if (schema === undefined) throw new Error(`There is no model ${model}.`);
  expect(inspect(schema, broken(model, { of, patch })).issues).toEqual([]);
});

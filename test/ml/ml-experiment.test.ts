/**
 * Experiments of MLflow become experiments here, and a controlled one is judged by its numbers.
 *
 * @module
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { sampleRatioMismatch } from "../../src/ml/experiment/sample-ratio-mismatch.js";
import { MLExperiment } from "../../src/ml/ml-experiment.js";
import { examplesOf } from "../_fixtures.js";
import { realData } from "../_real-data.js";
import { verdicts } from "../_verdicts.js";

const folder = join(realData, "mlflow");
const isHere = existsSync(folder);
const title = isHere
  ? "experiments of MLflow"
  : `experiments of MLflow (skipped: none in ${folder})`;

/** What `mlflow-export-import` writes of an experiment. */
interface Exported {
  readonly mlflow: {
    readonly experiment: {
      readonly experiment_id: string;
      readonly name: string;
      readonly artifact_location: string;
      readonly lifecycle_stage: string;
      readonly tags: Readonly<Record<string, string>>;
      readonly creation_time: number;
      readonly last_update_time: number;
    };
    readonly runs: readonly string[];
  };
}

function experiment({ mlflow: { experiment: each, runs } }: Exported): unknown {
  return {
    experiment_id: each.experiment_id,
    tenant_id: "acme",
    kind: "tracking",
    name: each.name,
    tags: each.tags,
    created_at: new Date(each.creation_time).toISOString(),
    updated_at: new Date(each.last_update_time).toISOString(),
    tracking: {
      artifact_location: each.artifact_location,
      lifecycle_stage: each.lifecycle_stage,
      run_count: runs.length,
    },
  };
}

describe.skipIf(!isHere)(title, () => {
  const texts = isHere
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith("experiment.json"))
        .sort()
        .map((file) => readFileSync(join(folder, file), "utf8"))
    : [];

  test("12 files, of which one is not JSON: 11 accepted, none warned, none refused", () => {
    const parsed = texts.flatMap((text): Exported[] => {
      try {
        return [JSON.parse(text)];
      } catch {
        return [];
      }
    });
    expect([texts.length, parsed.length]).toEqual([12, 11]);
    expect(verdicts(MLExperiment, parsed.map(experiment))).toEqual({
      accepted: 11,
      warned: 0,
      refused: 0,
      reasons: {},
    });
  });
});

test.each(
  examplesOf("MLExperiment").flatMap(({ name, value }) => {
    const { success, data } = MLExperiment.safeParse(value);
    return success && data.sample_ratio !== undefined ? [{ name, data }] : [];
  }),
)("the sample ratio of $name is what the function works out", ({ data }) => {
  const counted = data.variants.map(({ allocation_ratio, unit_count = 0 }) => ({
    allocation_ratio,
    unit_count,
  }));
  const found = sampleRatioMismatch(counted, data.sample_ratio?.threshold);
  expect(found?.chi_square).toBeCloseTo(data.sample_ratio?.chi_square ?? Number.NaN, 4);
  expect(found?.p_value).toBeCloseTo(data.sample_ratio?.p_value ?? Number.NaN, 4);
  expect(found?.is_mismatch).toBe(data.sample_ratio?.is_mismatch);
});

/** The spending of a third, two thirds and all of the information, as the functions define it. */
describe("what looks spend", () => {
  const looks = (spent: (share: number) => number) =>
    [1 / 3, 2 / 3, 1].map((share) => ({
      information_ratio: share,
      cumulative_alpha: spent(share),
    }));
  const gamma = -4;
  test.each([
    ["pocock", undefined, (t: number) => 0.05 * Math.log(1 + (Math.E - 1) * t)],
    ["kim_demets", 2, (t: number) => 0.05 * t ** 2],
    [
      "hwang_shih_decani",
      gamma,
      (t: number) => (0.05 * (1 - Math.exp(-gamma * t))) / (1 - Math.exp(-gamma)),
    ],
  ])("%s is accepted as it is defined, and refused with a tenth more", (name, parameter, spent) => {
    const judge = (factor: (share: number) => number) =>
      inspect(MLExperiment, {
        experiment_id: "1",
        tenant_id: "acme",
        kind: "controlled",
        name: "search",
        status: "draft",
        assignment: { unit: "user" },
        variants: [
          { name: "control", is_control: true, allocation_ratio: 0.5 },
          { name: "new", allocation_ratio: 0.5 },
        ],
        design: {
          kind: "group_sequential",
          alpha: 0.05,
          power: 0.8,
          minimum_detectable_effect_ratio: 0.01,
          spending_function: name,
          spending_parameter: parameter,
          planned_unit_count: 1000,
          looks: looks((share) => spent(share) * factor(share)),
        },
      }).issues.map(({ rule }) => rule);
    expect(judge(() => 1)).toEqual([]);
    expect(judge((share) => (share < 1 ? 1.1 : 1))).toEqual([
      `group_sequential_design.${name}_spends`,
    ]);
  });
});

describe("a check of the sample ratio", () => {
  test.each([
    ["thirds of two digits", [300_210, 299_540, 301_020], [0.33, 0.33, 0.33]],
    ["a variant that is to get nothing", [50_000, 50_100, 0], [0.5, 0.5, 0]],
  ])("agrees with the units that it was worked out of: %s", (_name, counts, shares) => {
    const variants = counts.map((unit_count, index) => ({
      name: `v${index}`,
      is_control: index === 0,
      unit_count,
      allocation_ratio: shares[index] ?? 0,
    }));
    const judge = (sample_ratio: unknown) =>
      inspect(MLExperiment, {
        experiment_id: "1",
        tenant_id: "acme",
        kind: "controlled",
        name: "search",
        status: "draft",
        variants,
        design: { kind: "fixed_horizon", test: "z", alpha: 0.05 },
        sample_ratio,
      }).issues.map(({ rule }) => rule);
    const check = sampleRatioMismatch(variants);
    expect(judge(check)).toEqual([]);
    expect(judge({ ...check, degrees_of_freedom: 7 })).toEqual([
      "ml_experiment.degrees_are_variants_less_one",
    ]);
  });
});

/**
 * Names, the life of a model, and what its types promise.
 *
 * @module
 */
import { describe, expect, expectTypeOf, test } from "vitest";
import { FrameworkName, MLFramework } from "../../src/ml/ml-framework.js";
import { MLModel } from "../../src/ml/ml-model.js";
import { canModelBecome, MLModelStatus } from "../../src/ml/model/ml-model-status.js";
import { ModelAlias, ModelVersion } from "../../src/ml/model-version.js";

describe("FrameworkName", () => {
  test.each(["tensorflow", "hugging_face", "sklearn", "paddle", "h2o.ai"])("takes %s", (name) => {
    expect(FrameworkName.parse(name)).toBe(name);
  });

  test.each(["TensorFlow", "", "2fast", "scikit learn", "a".repeat(65)])("refuses %j", (name) => {
    expect(FrameworkName.safeParse(name).error?.issues.map(({ message }) => message)).toEqual([
      "Expected a name in lower case, such as pytorch: a letter, then letters, digits, '_', '.' or '-'.",
    ]);
  });

  test("has a word for the known ones", () => {
    expect(MLFramework.enum.TENSORFLOW).toBe("tensorflow");
    expectTypeOf<MLFramework>().toExtend<FrameworkName>();
  });
});

describe("ModelAlias", () => {
  test.each(["champion", "v", "v14-canary", "V2b", "_", "2026-03", "vNext"])(
    "takes %s",
    (alias) => {
      expect(ModelAlias.parse(alias)).toBe(alias);
    },
  );

  test.each(["", "v1", "V14", "prod/eu", "a b", "a".repeat(256)])("refuses %j", (alias) => {
    expect(ModelAlias.safeParse(alias).success).toBe(false);
  });
});

describe("ModelVersion", () => {
  test.each(["14", "1.0", "2.1.0-rc.1+cu121", "9f2c1ab"])("takes %s", (version) => {
    expect(ModelVersion.parse(version)).toBe(version);
  });

  test.each([14, "", "-1", "1 0"])("refuses %j", (version) => {
    expect(ModelVersion.safeParse(version).success).toBe(false);
  });
});

describe("canModelBecome", () => {
  test.each([
    ["draft", "training", true],
    ["training", "trained", true],
    ["validated", "approved", true],
    ["approved", "deployed", true],
    ["deployed", "deprecated", true],
    ["deprecated", "archived", true],
    ["archived", "approved", true],
    ["draft", "deployed", false],
    ["failed", "deployed", false],
    ["rejected", "deployed", false],
    ["archived", "deployed", false],
    ["deployed", "draft", false],
  ] as const)("%s to %s: %s", (from, to, expected) => {
    expect(canModelBecome(from, to)).toBe(expected);
  });

  test("no status becomes itself, each has a way on, and each can be reached", () => {
    const all = MLModelStatus.options;
    expect(all.filter((status) => canModelBecome(status, status))).toEqual([]);
    expect(all.filter((from) => !all.some((to) => canModelBecome(from, to)))).toEqual([]);
    expect(all.filter((to) => !all.some((from) => canModelBecome(from, to)))).toEqual([]);
  });
});

test("what is left out of a model is filled in where absence has one meaning", () => {
  const model = MLModel.parse({
    tenant_id: "aurora-music",
    model_id: "mood-tagger",
    name: "mood-tagger",
    version: "1",
    status: "draft",
  });
  expect(model).toMatchObject({ aliases: [], artifacts: [], evaluations: [], deployments: [] });
  expectTypeOf(model.framework).toEqualTypeOf<string | undefined>();
});

/**
 * Scores worked out of confusion matrices are those of scikit-learn, and no rule refuses them.
 *
 * @module
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inspect } from "../../../src/core/rules/inspect.js";
import {
  type ClassificationOptions,
  classificationOf,
} from "../../../src/ml/performance/classification-of.js";
import { ModelPerformance } from "../../../src/ml/performance/performance.js";

const matrixOf = (...rows: number[][]) => ({
  rows: rows.map((predicted_counts, index) => ({ actual_label: index, predicted_counts })),
});

/** The example of `classification_report`: truth 0 1 2 2 2, called 0 0 2 2 1. */
const report = matrixOf([1, 0, 0], [1, 0, 0], [0, 1, 2]);

describe("classificationOf", () => {
  test.each<[ClassificationOptions["average"], number, number, number]>([
    ["macro", 0.5, 0.5556, 0.4889],
    ["weighted", 0.7, 0.6, 0.6133],
    ["micro", 0.6, 0.6, 0.6],
  ])(
    "gives the %s average of the report in scikit-learn's documentation",
    (average, ...expected) => {
      const found = classificationOf(report, { average, zeroDivision: "zero" });
      const scores = [found.precision_ratio, found.recall_ratio, found.f1_ratio];
      expect(scores.map((score) => Number(score?.toFixed(4)))).toEqual(expected);
      expect(found.accuracy_ratio).toBeCloseTo(0.6, 12);
      expect(found.classes?.map((each) => each.f1_ratio)).toEqual([2 / 3, 0, 0.8]);
    },
  );

  test.each([
    ["balanced accuracy: truth 0 1 0 0 1 0, called 0 1 0 0 0 1", [3, 1], [1, 1], 0.625, 0.25],
    ["Matthews: truth + + + -, called + - + +", [0, 1], [1, 2], 1 / 3, -1 / 3],
    ["all right", [5, 0], [0, 7], 1, 1],
    ["one class called: the correlation is 0", [5, 0], [7, 0], 0.5, 0],
  ])("%s", (_what, negatives, positives, balanced, matthews) => {
    const found = classificationOf(matrixOf(negatives, positives), {
      average: "binary",
      positiveLabel: 1,
      zeroDivision: "zero",
    });
    expect(found.balanced_accuracy_ratio).toBeCloseTo(balanced, 12);
    expect(found.matthews_correlation).toBeCloseTo(matthews, 12);
  });

  test.each([
    ["zero", 0, (0 + 1) / 2],
    ["one", 1, (1 + 1) / 2],
    ["undefined", undefined, 1],
  ] as const)(
    "where nothing was called a class, its precision is %s",
    (zeroDivision, own, macro) => {
      const found = classificationOf(matrixOf([0, 0], [0, 4]), { average: "macro", zeroDivision });
      expect(found.classes?.[0]?.precision_ratio).toBe(own);
      expect(found.precision_ratio).toBe(macro);
    },
  );

  test("without samples there is no accuracy", () => {
    const found = classificationOf(matrixOf([0, 0], [0, 0]), {
      average: "macro",
      zeroDivision: "undefined",
    });
    expect(found).toMatchObject({ sample_count: 0, average: "macro" });
    expect(found).not.toHaveProperty("accuracy_ratio");
    expect(found).not.toHaveProperty("matthews_correlation");
  });

  test.each([
    ["three classes", report, 1],
    ["no positive class", matrixOf([1, 2], [3, 4]), undefined],
    ["an unknown positive class", matrixOf([1, 2], [3, 4]), 7],
  ])("refuses a binary average of %s", (_what, matrix, positiveLabel) => {
    expect(() =>
      classificationOf(matrix, {
        average: "binary",
        zeroDivision: "zero",
        ...(positiveLabel === undefined ? {} : { positiveLabel }),
      }),
    ).toThrow(new RangeError("The average binary needs two classes: give one as positiveLabel."));
  });
});

/** The same numbers with so many digits after the point, as a model card has them. */
const rounded = (value: unknown, digits: number): unknown =>
  JSON.parse(JSON.stringify(value), (_key, each) =>
    typeof each === "number" ? Number(each.toFixed(digits)) : each,
  );

const anyMatrix = fc
  .integer({ min: 2, max: 5 })
  .chain((size) =>
    fc.array(fc.array(fc.nat({ max: 500 }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  )
  .map((rows) => matrixOf(...rows));

describe("honest scores", () => {
  test.each([2, 3, 4, 15])("with %i digits are never refused", (digits) => {
    fc.assert(
      fc.property(
        anyMatrix,
        fc.constantFrom("micro" as const, "macro" as const, "weighted" as const),
        fc.constantFrom("zero" as const, "one" as const, "undefined" as const),
        (matrix, average, zeroDivision) => {
          const classification = classificationOf(matrix, { average, zeroDivision });
          const found = inspect(ModelPerformance, rounded({ classification }, digits));
          expect(found.issues.filter(({ severity }) => severity === "error")).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([2, 4])("of two classes with %i digits are never refused", (digits) => {
    const count = fc.nat({ max: 3000 });
    fc.assert(
      fc.property(count, count, count, count, (tp, fp, tn, fn) => {
        const classification = {
          ...classificationOf(matrixOf([tn, fp], [fn, tp]), {
            average: "binary",
            positiveLabel: 1,
            zeroDivision: "zero",
          }),
          counts: {
            true_positive_count: tp,
            false_positive_count: fp,
            true_negative_count: tn,
            false_negative_count: fn,
          },
        };
        const { issues } = inspect(ModelPerformance, rounded({ classification }, digits));
        expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([2, 3, 6])("of a regression with %i digits are never refused", (digits) => {
    const truths = fc.array(
      fc.tuple(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: -9, max: 9, noNaN: true }),
      ),
      { minLength: 2, maxLength: 40 },
    );
    fc.assert(
      fc.property(truths, (pairs) => {
        const errors = pairs.map(([, error]) => error);
        const mean = (numbers: readonly number[]) =>
          numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
        const mse = mean(errors.map((error) => error ** 2));
        const bias = mean(errors);
        const truth = pairs.map(([value]) => value);
        const spread = mean(truth.map((value) => (value - mean(truth)) ** 2));
        fc.pre(spread > 1);
        const regression = {
          sample_count: errors.length,
          mean_absolute_error: mean(errors.map(Math.abs)),
          mean_squared_error: mse,
          root_mean_squared_error: Math.sqrt(mse),
          max_error: Math.max(...errors.map(Math.abs)),
          bias,
          r2: 1 - mse / spread,
          explained_variance: 1 - (mse - bias ** 2) / spread,
        };
        const { issues } = inspect(ModelPerformance, rounded({ regression }, digits));
        expect(issues).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

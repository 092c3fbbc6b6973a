/**
 * The scores of a classifier, worked out of its confusion matrix.
 *
 * @module
 */

import type { ClassLabel } from "../artifact/estimator.js";
import type { ClassMetrics } from "./class-metrics.js";
import type { ClassificationMetrics } from "./classification-metrics.js";
import type { ConfusionMatrix } from "./confusion-matrix.js";
import type { MetricAveraging, ZeroDivision } from "./metric-averaging.js";

/** How the scores of classes become one number. */
export interface ClassificationOptions {
  /** The average. `samples` is for several labels a sample, which have no confusion matrix. */
  readonly average: Exclude<MetricAveraging, "samples">;
  /** What a score is that would divide by zero. */
  readonly zeroDivision: ZeroDivision;
  /** The positive class, which the average `binary` needs. */
  readonly positiveLabel?: ClassLabel;
}

/** Right and wrong answers about one class. */
interface Answers {
  readonly label: ClassLabel;
  readonly support: number;
  readonly right: number;
  readonly wrong: number;
}

const conventions: Readonly<Record<ZeroDivision, number | undefined>> = {
  zero: 0,
  one: 1,
  undefined: undefined,
};

/**
 * The scores of a classifier with one label a sample, by the definitions of scikit-learn: those of
 * each class, and their average. Scores that are undefined are absent, and averages leave them out.
 *
 * A matrix without samples has no accuracy. Balanced accuracy and Matthews' correlation leave out
 * classes without samples; the correlation is 0 where it would divide by zero.
 *
 * @throws RangeError if the average `binary` has no positive class among exactly two.
 */
export function classificationOf(
  matrix: ConfusionMatrix,
  { average, zeroDivision, positiveLabel }: ClassificationOptions,
): ClassificationMetrics {
  const { rows } = matrix;
  const answers = rows.map((row, index) => answersOf(matrix, row.actual_label, index));
  const samples = total(answers.map(({ support }) => support));
  const right = total(answers.map((of) => of.right));
  const classes = answers.map((of) => classMetrics(of, zeroDivision));
  const positive = answers.find(({ label }) => label === positiveLabel);
  if (average === "binary" && (rows.length !== 2 || positive === undefined)) {
    throw new RangeError("The average binary needs two classes: give one as positiveLabel.");
  }
  const pooled = { label: "", support: samples, right, wrong: samples - right };
  const means = {
    binary: () => classMetrics(positive ?? pooled, zeroDivision),
    micro: () => classMetrics(pooled, zeroDivision),
    macro: () => meanOf(classes, () => 1),
    weighted: () => meanOf(classes, ({ support_count }) => support_count ?? 0),
  } satisfies Record<ClassificationOptions["average"], () => Scores>;
  const { precision_ratio, recall_ratio, f1_ratio } = means[average]();
  return {
    target: rows.length === 2 ? "binary" : "multiclass",
    sample_count: samples,
    is_sample_weighted: false,
    average,
    ...defined({ positive_label: average === "binary" ? positiveLabel : undefined }),
    zero_division: zeroDivision,
    ...defined({
      accuracy_ratio: quotient(right, samples),
      balanced_accuracy_ratio: mean(
        answers.filter(({ support }) => support > 0).map((of) => of.right / of.support),
      ),
      precision_ratio,
      recall_ratio,
      f1_ratio,
      matthews_correlation: samples === 0 ? undefined : correlation(answers, samples, right),
    }),
    confusion_matrix: matrix,
    classes,
    excluded_labels: [],
  };
}

type Scores = Pick<ClassMetrics, "precision_ratio" | "recall_ratio" | "f1_ratio">;

function answersOf({ rows }: ConfusionMatrix, label: ClassLabel, index: number): Answers {
  const called = total(rows.map((row) => row.predicted_counts[index] ?? 0));
  const right = rows[index]?.predicted_counts[index] ?? 0;
  const support = total(rows[index]?.predicted_counts ?? []);
  return { label, support, right, wrong: called - right };
}

function classMetrics({ label, support, right, wrong }: Answers, way: ZeroDivision): ClassMetrics {
  const otherwise = conventions[way];
  return {
    label,
    support_count: support,
    true_positive_count: right,
    false_positive_count: wrong,
    ...defined({
      precision_ratio: quotient(right, right + wrong) ?? otherwise,
      recall_ratio: quotient(right, support) ?? otherwise,
      f1_ratio: quotient(2 * right, right + wrong + support) ?? otherwise,
    }),
  };
}

function meanOf(classes: readonly ClassMetrics[], weight: (of: ClassMetrics) => number): Scores {
  const of = (score: keyof Scores) => {
    const known = classes.flatMap((each) => {
      const value = each[score];
      return value === undefined ? [] : [{ value, weight: weight(each) }];
    });
    return quotient(
      total(known.map((each) => each.value * each.weight)),
      total(known.map((each) => each.weight)),
    );
  };
  return defined({
    precision_ratio: of("precision_ratio"),
    recall_ratio: of("recall_ratio"),
    f1_ratio: of("f1_ratio"),
  });
}

/** Matthews' correlation for any number of classes (Gorodkin's R_K). */
function correlation(answers: readonly Answers[], samples: number, right: number): number {
  const called = answers.map((of) => of.right + of.wrong);
  const both = total(answers.map((of, index) => of.support * (called[index] ?? 0)));
  const ofActual = samples ** 2 - total(answers.map(({ support }) => support ** 2));
  const ofCalled = samples ** 2 - total(called.map((count) => count ** 2));
  const value = quotient(right * samples - both, Math.sqrt(ofActual) * Math.sqrt(ofCalled)) ?? 0;
  return Math.max(-1, Math.min(1, value));
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
const mean = (numbers: readonly number[]) => quotient(total(numbers), numbers.length);
const quotient = (part: number, whole: number) => (whole === 0 ? undefined : part / whole);

/** The same without the keys whose value is undefined. */
function defined<Value>(
  values: Readonly<Record<string, Value | undefined>>,
): Record<string, Value> {
  const known: Record<string, Value> = {};
  for (const [key, value] of Object.entries(values)) if (value !== undefined) known[key] = value;
  return known;
}

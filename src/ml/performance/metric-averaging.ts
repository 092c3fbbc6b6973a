/**
 * What the scores of a classifier are scores of (scikit-learn's `average`, `multi_class` and
 * `zero_division`).
 *
 * @module
 */
import * as z from "zod";

/**
 * What a classifier decides.
 *
 * - `binary`: one of two classes.
 * - `multiclass`: one of several classes.
 * - `multilabel`: any number of labels.
 */
export const ClassificationTarget = z
  .enum({ BINARY: "binary", MULTICLASS: "multiclass", MULTILABEL: "multilabel" })
  .meta({ id: "ClassificationTarget", title: "What a classifier decides" });
export type ClassificationTarget = z.infer<typeof ClassificationTarget>;

/**
 * How the scores of classes become one number. Without it, precision, recall and F1 mean nothing:
 * a macro F1 may lie outside of macro precision and recall.
 *
 * - `binary`: the score of the positive class alone.
 * - `micro`: right and wrong answers of all classes are counted together.
 * - `macro`: the mean over classes, each counting alike.
 * - `weighted`: the mean over classes, each by how many samples it has.
 * - `samples`: the mean over samples, each with labels of its own.
 */
export const MetricAveraging = z
  .enum({
    BINARY: "binary",
    MICRO: "micro",
    MACRO: "macro",
    WEIGHTED: "weighted",
    SAMPLES: "samples",
  })
  .meta({ id: "MetricAveraging", title: "Averaging over classes" });
export type MetricAveraging = z.infer<typeof MetricAveraging>;

/**
 * What a score is that would divide by zero: the precision of a class that was never called, the
 * recall of one that never was.
 *
 * - `zero`: it is 0.
 * - `one`: it is 1.
 * - `undefined`: it is not a number; the field is absent, and averages leave the class out.
 */
export const ZeroDivision = z
  .enum({ ZERO: "zero", ONE: "one", UNDEFINED: "undefined" })
  .meta({ id: "ZeroDivision", title: "Score that would divide by zero" });
export type ZeroDivision = z.infer<typeof ZeroDivision>;

/**
 * How areas under curves of several classes become one.
 *
 * - `rest`: each class against all others.
 * - `each_other`: each class against each other one.
 */
export const OneAgainst = z
  .enum({ REST: "rest", EACH_OTHER: "each_other" })
  .meta({ id: "OneAgainst", title: "What a class is held against" });
export type OneAgainst = z.infer<typeof OneAgainst>;

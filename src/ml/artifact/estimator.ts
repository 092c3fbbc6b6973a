/**
 * What is known of a scikit-learn estimator without loading it. Loading a pickle runs code, so this
 * package describes such files and never reads them.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { freeForm } from "../../core/free-form.js";
import { count, eq, gt, unique, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count } from "../../core/units.js";

/** A class in Python by its full name, such as `sklearn.pipeline.Pipeline`. */
export const PythonClass = z
  .string()
  .max(255)
  .regex(/^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*$/, {
    error: "Expected a class by its full name, such as sklearn.pipeline.Pipeline.",
  });
export type PythonClass = z.infer<typeof PythonClass>;

/** The name of a feature as the model knows it: 1 to 256 characters, spaces among them. */
export const FeatureName = Text.min(1).max(256);
export type FeatureName = z.infer<typeof FeatureName>;

/** A class that a model tells apart: a text, an integer or a yes or no, as in its training data. */
export const ClassLabel = z.union([Text.max(256), z.int(), z.boolean()]);
export type ClassLabel = z.infer<typeof ClassLabel>;

/** Parameters by name, those of nested estimators with `__` between: at most 2048. */
export const EstimatorParams = freeForm({ maxKeys: 2048, maxKeyLength: 512 });
export type EstimatorParams = z.infer<typeof EstimatorParams>;

/** What is known of a scikit-learn estimator without loading it. */
export const EstimatorDescription = withRules(
  closed({
    /** Its class, which has to be importable where it is loaded. */
    class_name: PythonClass,
    /** The version of the pickle protocol, from 0 to 5. Absent: not known, or not a pickle. */
    pickle_protocol: z.int().min(0).max(5).optional(),
    /**
     * What `get_params` gives: nested estimators and functions as the text of their `repr`. NaN,
     * which JSON cannot carry, is the text `nan`.
     */
    params: EstimatorParams.optional(),
    /** How many features it was fitted on (`n_features_in_`). */
    feature_count: Count.optional(),
    /** Their names in order (`feature_names_in_`): at most 10000. Absent: it was fitted without. */
    feature_names: z.array(FeatureName).max(10_000).optional(),
    /** The classes in the order of its probabilities (`classes_`): at most 50000. */
    classes: z.array(ClassLabel).max(50_000).optional(),
    /** Types that a reader of skops has to trust: at most 200. */
    trusted_types: z.array(PythonClass).max(200).optional(),
  }),
  {
    a_name_for_each_feature: rule(
      "An estimator that knows its features by name has a name for each.",
      when(gt(count("feature_names[]"), 0), eq("feature_count", count("feature_names[]"))),
      "feature_names",
    ),
    features_once: rule("Each feature is named once.", unique("feature_names[]")),
    classes_once: rule("Each class is listed once.", unique("classes[]")),
  },
).meta({ id: "EstimatorDescription", title: "Description of an estimator" });
export type EstimatorDescription = z.infer<typeof EstimatorDescription>;

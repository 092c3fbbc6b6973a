/**
 * How much a model as a whole relies on each of its features.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  add,
  and,
  count,
  each,
  eq,
  ge,
  has,
  le,
  lit,
  mul,
  multipleOf,
  oneOf,
  sum,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Quantity } from "../../core/units.js";
import { FeatureName } from "../artifact/estimator.js";
import { DatasetReference } from "./dataset-reference.js";

/**
 * How importance is measured. Different measures do not compare.
 *
 * - `gain`: by how much splits on the feature lower the loss, on average.
 * - `total_gain`: the same, of all splits together.
 * - `cover`: how many samples pass splits on it, on average.
 * - `total_cover`: the same, of all splits together.
 * - `split`: how many splits are on it: XGBoost's `weight`.
 * - `impurity`: by how much they lower the impurity: scikit-learn's trees.
 * - `permutation`: by how much a score falls when its values are shuffled. May be below 0.
 * - `drop_column`: by how much a score falls when the model is trained without it. May be below 0.
 * - `mean_absolute_shap`: the mean size of its SHAP values.
 * - `coefficient`: its weight in a linear model. May be below 0.
 */
export const ImportanceMeasure = z
  .enum({
    GAIN: "gain",
    TOTAL_GAIN: "total_gain",
    COVER: "cover",
    TOTAL_COVER: "total_cover",
    SPLIT: "split",
    IMPURITY: "impurity",
    PERMUTATION: "permutation",
    DROP_COLUMN: "drop_column",
    MEAN_ABSOLUTE_SHAP: "mean_absolute_shap",
    COEFFICIENT: "coefficient",
  })
  .meta({ id: "ImportanceMeasure", title: "Measure of importance" });
export type ImportanceMeasure = z.infer<typeof ImportanceMeasure>;

/** How much a model relies on one feature. */
export const ImportanceOfFeature = closed({
  /** The feature. */
  feature: FeatureName,
  /** How important it is. */
  importance: Quantity,
  /** The standard deviation over repeats, trees or folds. */
  std: z.number().min(0).max(Number.MAX_VALUE).optional(),
}).meta({ id: "ImportanceOfFeature", title: "Importance of a feature" });
export type ImportanceOfFeature = z.infer<typeof ImportanceOfFeature>;

const measures = (...some: ImportanceMeasure[]) => oneOf("measure", ...some.map(lit));

/** How much a model as a whole relies on each of its features. */
export const FeatureImportance = withRules(
  closed({
    /** How it is measured. */
    measure: ImportanceMeasure,
    /** The features, zeros left out or not: at most 10000. */
    features: z.array(ImportanceOfFeature).min(1).max(10_000),
    /** Whether all importances were divided by their sum. */
    is_normalized: z.boolean().default(false),
    /** How often values were shuffled. */
    repeat_count: z.int().min(1).max(1_000_000).optional(),
    /** The score that falls: `roc_auc`, `neg_mean_squared_error`. */
    score: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,63}$/)
      .optional(),
    /** The data it was measured on. Absent: those of the training. */
    dataset: DatasetReference.optional(),
  }),
  {
    features_once: rule("Each feature is listed once.", unique("features[].feature")),
    normalized_within_one: rule(
      "Normalised importances add up to 1, or to less where small ones are left out.",
      when(
        eq("is_normalized", true),
        le(sum("features[].importance"), add(1.01, mul(5e-4, count("features[]")))),
      ),
      "features",
    ),
    sizes_not_negative: rule(
      "An importance that counts, covers or sums up sizes is not below 0.",
      when(
        measures("cover", "total_cover", "split", "impurity", "mean_absolute_shap"),
        each("features[]", ge("importance", 0)),
      ),
    ),
    splits_are_whole: warn(
      "Splits are counted in whole numbers, unless they are normalised.",
      when(
        and(measures("split"), eq("is_normalized", false)),
        each("features[]", multipleOf("importance", 1)),
      ),
    ),
    repeats_are_of_permutation: rule(
      "Only values that are shuffled are shuffled repeatedly.",
      when(has("repeat_count"), measures("permutation")),
      "repeat_count",
    ),
  },
).meta({ id: "FeatureImportance", title: "Importance of features" });
export type FeatureImportance = z.infer<typeof FeatureImportance>;

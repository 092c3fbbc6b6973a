/**
 * How trees are grown and put together (XGBoost, LightGBM, scikit-learn ensembles).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { le, pow } from "../../core/rules/expression.js";
import { warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity } from "../../core/units.js";
import { BoosterKind } from "../artifact/tree-ensemble.js";

/** A share that is drawn: above 0, at most 1. */
const Drawn = z.number().gt(0).max(1);

/** How trees are grown and put together. */
export const TreeHyperparameters = withRules(
  closed({
    /** How they are made. Absent: as one tree, or not known. */
    booster: BoosterKind.optional(),
    /** Trees, or rounds of boosting where each grows one a class. */
    tree_count: Count.min(1).optional(),
    /** Splits from the root to the deepest leaf. Absent: as many as it takes. */
    max_depth: Count.min(1).optional(),
    /** Leaves of a tree. Absent: as many as it takes. */
    max_leaf_count: Count.min(2).optional(),
    /** Rows that a leaf holds at least. */
    min_leaf_row_count: Count.optional(),
    /** The sum of second derivatives that a leaf holds at least (`min_child_weight`). */
    min_leaf_weight: Quantity.min(0).optional(),
    /** What a split gains at least (`gamma`, `min_split_gain`). */
    min_split_gain: Quantity.min(0).optional(),
    /** The share of rows that is drawn for a tree. */
    row_sample_ratio: Drawn.optional(),
    /** The share of columns that is drawn for a tree. */
    column_sample_ratio: Drawn.optional(),
    /** The weight of the sum of the leaves' magnitudes (`alpha`, `lambda_l1`). */
    l1_weight: Quantity.min(0).optional(),
    /** The weight of the sum of their squares (`lambda`, `lambda_l2`). */
    l2_weight: Quantity.min(0).optional(),
    /** Bins into which the values of a column are sorted. */
    max_bin_count: Count.min(2).optional(),
    /** The share of trees that is dropped, of `dart`. */
    tree_dropout_ratio: z.number().min(0).max(1).optional(),
  }),
  {
    leaves_fit_depth: warn(
      "A tree of this depth can have that many leaves.",
      le("max_leaf_count", pow(2, "max_depth")),
    ),
  },
).meta({ id: "TreeHyperparameters", title: "Hyperparameters of trees" });
export type TreeHyperparameters = z.infer<typeof TreeHyperparameters>;

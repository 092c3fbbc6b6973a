/**
 * What a file of boosted trees says of itself (XGBoost's `learner`, LightGBM's model header).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  count,
  eq,
  ge,
  gt,
  lit,
  lt,
  mul,
  multipleOf,
  or,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count, Quantity } from "../../core/units.js";
import { FeatureName } from "./estimator.js";

/**
 * How the parts of a boosted model are made.
 *
 * - `gbdt`: boosted trees: XGBoost's `gbtree`.
 * - `dart`: boosted trees of which some are dropped in each round.
 * - `goss`: boosted trees, each on the rows with the largest gradients.
 * - `random_forest`: trees side by side: LightGBM's `rf`.
 * - `linear`: a boosted linear model, without trees: XGBoost's `gblinear`.
 * - `oblivious`: boosted trees with one condition a level: CatBoost's.
 */
export const BoosterKind = z
  .enum({
    GBDT: "gbdt",
    DART: "dart",
    GOSS: "goss",
    RANDOM_FOREST: "random_forest",
    LINEAR: "linear",
    OBLIVIOUS: "oblivious",
  })
  .meta({ id: "BoosterKind", title: "Kind of booster" });
export type BoosterKind = z.infer<typeof BoosterKind>;

/** What a file of boosted trees says of itself. */
export const TreeEnsemble = withRules(
  closed({
    /** How its parts are made. */
    booster: BoosterKind,
    /** What it was trained to do, in the library's words: `binary:logistic`, `lambdarank`. */
    objective: Text.min(1).max(255).optional(),
    /** How many trees there are. */
    tree_count: Count,
    /** Trees that one round adds: one a class, times those that stand side by side. */
    trees_per_iteration: z.int().min(1).max(1_000_000).default(1),
    /** How many classes it tells apart. Absent: it is no classifier of three or more. */
    class_count: z.int().min(1).max(1_000_000).optional(),
    /** How many features a row has. */
    feature_count: Count,
    /** Their names in order: at most 10000. Absent: they have none. */
    feature_names: z.array(FeatureName).max(10_000).optional(),
    /** Where the margin starts, in the space of the target (XGBoost's `base_score`). */
    base_score: Quantity.optional(),
    /** The best round by early stopping, the first being 0. Absent: it was not stopped early. */
    best_iteration: Count.optional(),
    /** The leaves of all trees together. */
    leaf_count: Count.optional(),
  }),
  {
    whole_rounds: rule(
      "Each round adds the same number of trees.",
      multipleOf("tree_count", "trees_per_iteration"),
    ),
    linear_has_no_trees: rule(
      "A linear booster has no trees.",
      when(eq("booster", lit("linear")), eq("tree_count", 0)),
      "tree_count",
    ),
    a_name_for_each_feature: rule(
      "There is a name for each feature, or for none.",
      when(gt(count("feature_names[]"), 0), eq("feature_count", count("feature_names[]"))),
      "feature_names",
    ),
    features_once: rule("Each feature is named once.", unique("feature_names[]")),
    leaf_for_each_tree: rule("A tree has at least one leaf.", ge("leaf_count", "tree_count")),
    best_is_a_round: rule(
      "The best round is one that there was, unless the booster has no trees.",
      or(
        eq("booster", lit("linear")),
        lt(mul("best_iteration", "trees_per_iteration"), "tree_count"),
      ),
      "best_iteration",
    ),
  },
).meta({ id: "TreeEnsemble", title: "Ensemble of trees" });
export type TreeEnsemble = z.infer<typeof TreeEnsemble>;

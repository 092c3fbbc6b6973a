/**
 * How the rows of a data set are shared out for training and testing (Croissant `Split`).
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
  gt,
  has,
  le,
  lit,
  lt,
  mul,
  ne,
  or,
  sub,
  sum,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count } from "../../core/units.js";
import { DatasetColumnName } from "./dataset-column.js";
import { DatasetSplit } from "./dataset-split.js";

/**
 * How rows come to their split.
 *
 * - `random`: by chance (hold-out).
 * - `stratified`: by chance, so that each split has the same mix of some columns' values.
 * - `grouped`: by chance, all rows of a group, such as a listener, into one split.
 * - `time_based`: by time; later splits test what earlier ones taught.
 * - `sliding_window`: by time, in windows that may overlap (walk-forward).
 * - `k_fold`: in folds, each of which tests once.
 * - `leave_one_out`: as many folds as rows.
 * - `predefined`: as its makers published them.
 */
export const SplitStrategy = z
  .enum({
    RANDOM: "random",
    STRATIFIED: "stratified",
    GROUPED: "grouped",
    TIME_BASED: "time_based",
    SLIDING_WINDOW: "sliding_window",
    K_FOLD: "k_fold",
    LEAVE_ONE_OUT: "leave_one_out",
    PREDEFINED: "predefined",
  })
  .meta({ id: "SplitStrategy", title: "Strategy of a split" });
export type SplitStrategy = z.infer<typeof SplitStrategy>;

/**
 * How often a row stands in a split.
 *
 * - `exhaustive`: exactly once.
 * - `partial`: at most once: some rows are in no split.
 * - `overlapping`: any number of times, as with folds and windows.
 */
export const SplitCoverage = z
  .enum({ EXHAUSTIVE: "exhaustive", PARTIAL: "partial", OVERLAPPING: "overlapping" })
  .meta({ id: "SplitCoverage", title: "Coverage of a split" });
export type SplitCoverage = z.infer<typeof SplitCoverage>;

// Shares are written with two digits or more: each may be off by half of the last one.
const shareRounding = add(mul(count("splits[]"), 0.005), 1e-6);

const isBy = (strategy: SplitStrategy) => eq("strategy", lit(strategy));

/** How the rows of a data set are shared out. */
export const DatasetSplitting = withRules(
  closed({
    /** How rows come to their split. */
    strategy: SplitStrategy,
    /** How often a row stands in a split. */
    coverage: SplitCoverage,
    /** The columns whose mix is kept: at most 20. */
    stratify_columns: z.array(DatasetColumnName).max(20).default([]),
    /** The column whose values stay together. */
    group_column: DatasetColumnName.optional(),
    /** The column by whose time rows are shared out. */
    time_column: DatasetColumnName.optional(),
    /** How many folds there are. */
    fold_count: Count.min(2).optional(),
    /** The seed of the random numbers. */
    seed: z.int().optional(),
    /** The splits: 1 to 2000. */
    splits: z.array(DatasetSplit).min(1).max(2000),
  }),
  {
    splits_once: rule("Each split has a name of its own.", unique("splits[].name")),
    shares_of_all_sum_to_one: rule(
      "The shares of splits that hold each row once add up to 1.",
      when(
        eq("coverage", lit("exhaustive")),
        or(
          lt(count("splits[]", has("share_ratio")), count("splits[]")),
          and(
            ge(sum("splits[].share_ratio"), sub(1, shareRounding)),
            le(sum("splits[].share_ratio"), add(1, shareRounding)),
          ),
        ),
      ),
      "splits",
    ),
    shares_within_all: rule(
      "The shares of splits that hold no row twice add up to at most 1.",
      when(
        ne("coverage", lit("overlapping")),
        le(sum("splits[].share_ratio"), add(1, shareRounding)),
      ),
      "splits",
    ),
    folds_are_counted: rule(
      "Who splits into folds says into how many.",
      when(isBy("k_fold"), has("fold_count")),
      "fold_count",
    ),
    fold_within_folds: rule(
      "Folds are numbered from 0, below their number.",
      each("splits[]", lt("fold", "$.fold_count")),
    ),
    strata_are_named: warn(
      "Who keeps the mix of some columns says which.",
      when(isBy("stratified"), gt(count("stratify_columns[]"), 0)),
      "stratify_columns",
    ),
    group_is_named: warn(
      "Who keeps groups together says of which column.",
      when(isBy("grouped"), has("group_column")),
      "group_column",
    ),
    time_is_named: warn(
      "Who splits by time says by which column.",
      when(or(isBy("time_based"), isBy("sliding_window")), has("time_column")),
      "time_column",
    ),
  },
).meta({ id: "DatasetSplitting", title: "Splits" });
export type DatasetSplitting = z.infer<typeof DatasetSplitting>;

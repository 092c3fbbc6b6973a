/**
 * How well a ranking or recommendation did (the scores of trec_eval and of recommender research).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  and,
  ascending,
  each,
  eq,
  le,
  near,
  or,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Ratio } from "../../core/units.js";
import { roundingOfMean } from "./score-rounding.js";

/**
 * What a relevant item is worth in NDCG. The two differ as soon as there are more than two grades.
 *
 * - `linear`: its grade.
 * - `exponential`: two to the power of its grade, less 1.
 */
export const RankingGain = z
  .enum({ LINEAR: "linear", EXPONENTIAL: "exponential" })
  .meta({ id: "RankingGain", title: "Gain of a relevant item" });
export type RankingGain = z.infer<typeof RankingGain>;

const notAbove = (a: string, b: string) => or(le(a, b), near(a, b, roundingOfMean));

/** How good the first k items are, on average over queries. */
export const RankingAtK = withRules(
  closed({
    /** How many items are looked at. */
    k: z.int().min(1).max(1_000_000),
    /** Normalised discounted cumulative gain. */
    ndcg_ratio: Ratio.optional(),
    /** Relevant items by k. */
    precision_ratio: Ratio.optional(),
    /** Relevant items found by all relevant items. */
    recall_ratio: Ratio.optional(),
    /** The share of queries with at least one relevant item. */
    hit_rate_ratio: Ratio.optional(),
    /** Mean average precision. */
    mean_average_precision_ratio: Ratio.optional(),
    /** The mean of 1 by the place of the first relevant item, 0 if there is none. */
    mean_reciprocal_rank_ratio: Ratio.optional(),
    /** The share of the catalog that is recommended to anybody. */
    catalog_coverage_ratio: Ratio.optional(),
    /** How unlike the items of one list are. */
    diversity_ratio: Ratio.optional(),
    /** How seldom items are played: the mean of minus log2 of an item's share of all plays, in bits. */
    novelty_bits: z.number().min(0).max(1000).optional(),
  }),
  {
    precision_within_hit_rate: rule(
      "Precision is not above the hit rate.",
      notAbove("precision_ratio", "hit_rate_ratio"),
    ),
    reciprocal_rank_within_hit_rate: rule(
      "The mean reciprocal rank is not above the hit rate.",
      notAbove("mean_reciprocal_rank_ratio", "hit_rate_ratio"),
    ),
    recall_within_hit_rate: warn(
      "Recall is not above the hit rate, if queries without relevant items count in neither.",
      notAbove("recall_ratio", "hit_rate_ratio"),
    ),
    first_alone: rule(
      "Of one item, precision is the hit rate.",
      when(eq("k", 1), near("precision_ratio", "hit_rate_ratio", roundingOfMean)),
      "precision_ratio",
    ),
  },
).meta({ id: "RankingAtK", title: "Metrics of the first k items" });
export type RankingAtK = z.infer<typeof RankingAtK>;

/** How well a ranking or recommendation did. */
export const RankingMetrics = withRules(
  closed({
    /** How many queries, users or sessions it was judged on. */
    query_count: Count.optional(),
    /** How many items there were to choose from. */
    item_count: Count.optional(),
    /**
     * How many items each relevant one was ranked against, if not all: such sampled scores do not
     * compare with full ones. Absent: all.
     */
    sampled_negative_count: Count.optional(),
    /** What a relevant item is worth in NDCG. Absent: it has one grade, or there is no NDCG. */
    gain: RankingGain.optional(),
    /** The scores of the first k items, k rising: at most 50. */
    at: z.array(RankingAtK).max(50).default([]),
    /** Normalised discounted cumulative gain of the whole list. */
    ndcg_ratio: Ratio.optional(),
    /** Mean average precision of the whole list. */
    mean_average_precision_ratio: Ratio.optional(),
    /** The mean reciprocal rank of the whole list. */
    mean_reciprocal_rank_ratio: Ratio.optional(),
    /** How often a relevant item is above an irrelevant one, on average over queries. */
    group_auc_ratio: Ratio.optional(),
    /** How unequally plays are spread over items: 0 evenly, 1 on a single one (Gini). */
    popularity_gini_ratio: Ratio.optional(),
  }),
  {
    cutoffs_rise: rule(
      "Larger k come later, each once.",
      and(ascending("at[].k"), unique("at[].k")),
    ),
    recall_rises: rule(
      "More items do not find fewer relevant ones.",
      ascending("at[].recall_ratio"),
    ),
    hit_rate_rises: rule("More items do not hit less often.", ascending("at[].hit_rate_ratio")),
    reciprocal_rank_rises: rule(
      "More items do not put the first relevant one lower.",
      ascending("at[].mean_reciprocal_rank_ratio"),
    ),
    reciprocal_rank_within_whole: rule(
      "The mean reciprocal rank of some items is not above that of all.",
      each(
        "at[]",
        or(
          le("mean_reciprocal_rank_ratio", "$.mean_reciprocal_rank_ratio"),
          near("mean_reciprocal_rank_ratio", "$.mean_reciprocal_rank_ratio", roundingOfMean),
        ),
      ),
    ),
    cutoff_within_items: warn(
      "No more items are looked at than there are.",
      each("at[]", le("k", "$.item_count")),
    ),
  },
).meta({ id: "RankingMetrics", title: "Metrics of a ranking" });
export type RankingMetrics = z.infer<typeof RankingMetrics>;

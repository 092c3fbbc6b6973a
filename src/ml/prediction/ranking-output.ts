/**
 * The items that a model put in order.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { and, ascending, count, ge, unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity, Ratio } from "../../core/units.js";

/** An item that a model put in its place. */
export const RankedItem = closed({
  /** The item: a track, an artist, a document. */
  item_id: ForeignId,
  /** Its place, the first being 1. */
  rank: z.int().min(1).max(10_000_000),
  /** Its score. Scores of two answers do not compare. */
  score: Quantity.optional(),
  /** How likely the policy was to put it there, for learning from what was shown. */
  propensity_ratio: Ratio.optional(),
  /** How good it turned out: 0 is not at all. Absent: not known yet. */
  true_grade: z.number().min(0).max(1000).optional(),
}).meta({ id: "RankedItem", title: "Ranked item" });
export type RankedItem = z.infer<typeof RankedItem>;

/** The items that a model put in order. */
export const RankingOutput = withRules(
  closed({
    /** Items in order. */
    kind: z.literal("ranking"),
    /** The items, the first place first: at most 5000. Empty: there were none. */
    items: z.array(RankedItem).max(5000),
    /** How many items there were to choose from. */
    candidate_count: Count.optional(),
    /** Whether items were moved after they were scored, for diversity or by contract. */
    is_reranked: z.boolean().default(false),
  }),
  {
    items_once: rule("Each item has one place.", unique("items[].item_id")),
    places_in_order: rule(
      "The items are listed in the order of their places, one in each.",
      and(ascending("items[].rank"), unique("items[].rank")),
    ),
    items_are_candidates: rule(
      "No more items are ranked than there were to choose from.",
      ge("candidate_count", count("items[]")),
      "candidate_count",
    ),
  },
).meta({ id: "RankingOutput", title: "Ranking of a model" });
export type RankingOutput = z.infer<typeof RankingOutput>;

/**
 * How well a model that writes, speaks or draws did (the metrics of the Hub's `evaluate`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  and,
  ascending,
  eq,
  has,
  lit,
  near,
  not,
  or,
  pow,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Ratio } from "../../core/units.js";

/**
 * The base of the logarithm of a cross-entropy.
 *
 * - `nat`: e.
 * - `bit`: 2.
 */
export const EntropyUnit = z
  .enum({ NAT: "nat", BIT: "bit" })
  .meta({ id: "EntropyUnit", title: "Unit of entropy" });
export type EntropyUnit = z.infer<typeof EntropyUnit>;

/**
 * What a cross-entropy or perplexity is of. Numbers of different tokenizers do not compare.
 *
 * - `token`: a token of the model's tokenizer.
 * - `word`: a word.
 * - `byte`: a byte of UTF-8.
 */
export const TextUnit = z
  .enum({ TOKEN: "token", WORD: "word", BYTE: "byte" })
  .meta({ id: "TextUnit", title: "Unit of text" });
export type TextUnit = z.infer<typeof TextUnit>;

/** How often one of k attempts passes the tests. */
export const PassAtK = closed({
  /** How many attempts there are. */
  k: z.int().min(1).max(100_000),
  /** The share of problems of which one attempt passes. */
  pass_ratio: Ratio,
}).meta({ id: "PassAtK", title: "Pass at k" });
export type PassAtK = z.infer<typeof PassAtK>;

/** A cross-entropy with one digit after the point is off by up to 0.05, and e^0.05 is 1.051. */
const roundingOfPower = { rel: 0.06 };

/** 0 to 100 and a hair: sacreBLEU gives 100.00000000000004 for equal texts. */
const ScoreOfHundred = z.number().min(0).max(100.000_01);

const Unbounded = z.number().min(0).max(Number.MAX_VALUE);

/** How well a model that writes, speaks or draws did. */
export const GenerationMetrics = withRules(
  closed({
    /** How many answers were judged. */
    sample_count: Count.optional(),
    /** How many tokens the judged text has. */
    token_count: Count.optional(),
    /** Cross-entropy of a unit of text, in `entropy_unit`. */
    cross_entropy: Unbounded.optional(),
    /** The base of its logarithm. */
    entropy_unit: EntropyUnit.optional(),
    /** What it is of. */
    text_unit: TextUnit.optional(),
    /** The base to the power of the cross-entropy: 1 or more. */
    perplexity: z.number().min(1).max(Number.MAX_VALUE).optional(),
    /** BLEU as sacreBLEU has it: 0 to 100. */
    bleu_percent: ScoreOfHundred.optional(),
    /** chrF: 0 to 100. */
    chrf_percent: ScoreOfHundred.optional(),
    /** ROUGE-1, the F-measure. */
    rouge1_ratio: Ratio.optional(),
    /** ROUGE-2, the F-measure. */
    rouge2_ratio: Ratio.optional(),
    /** ROUGE-L, the F-measure. */
    rouge_l_ratio: Ratio.optional(),
    /** METEOR. */
    meteor_ratio: Ratio.optional(),
    /**
     * BERTScore, the F-measure; rescaled by a baseline, it may be below 0. Equal texts may have a
     * hair more than 1, since it is worked out in 32 bits.
     */
    bert_score_f1: z.number().min(-10).max(1.000_01).optional(),
    /** The share of answers that equal a reference. */
    exact_match_ratio: Ratio.optional(),
    /** The F1 of the words of answer and reference (SQuAD). */
    token_f1_ratio: Ratio.optional(),
    /** Wrong words by words of the reference: above 1 where many were added. */
    word_error_ratio: Unbounded.optional(),
    /** The same of characters. */
    character_error_ratio: Unbounded.optional(),
    /** How often one of k attempts passes the tests, k rising: at most 20. */
    pass_at: z.array(PassAtK).max(20).optional(),
    /** The share of comparisons that judges decide for it. */
    win_ratio: Ratio.optional(),
    /** The share of comparisons that judges leave undecided. */
    tie_ratio: Ratio.optional(),
    /** The share of statements that the given sources bear out. */
    groundedness_ratio: Ratio.optional(),
    /** The share of answers that a classifier finds toxic. */
    toxicity_ratio: Ratio.optional(),
    /** The share of requests that it refused. */
    refusal_ratio: Ratio.optional(),
    /** Fréchet distance of features, of images (FID) or sound (FAD): lower is better. */
    frechet_distance: Unbounded.optional(),
    /** The inception score: 1 or more. */
    inception_score: z.number().min(1).max(Number.MAX_VALUE).optional(),
    /** The mean opinion score of listeners, from 1 to 5. */
    mean_opinion_score: z.number().min(1).max(5).optional(),
  }),
  {
    entropy_has_a_base: rule(
      "A cross-entropy says in which unit it is.",
      or(not(has("cross_entropy")), has("entropy_unit")),
      "entropy_unit",
    ),
    perplexity_of_nats: rule(
      "Perplexity is e to the power of the cross-entropy in nats.",
      when(
        eq("entropy_unit", lit("nat")),
        near("perplexity", pow(Math.E, "cross_entropy"), roundingOfPower),
      ),
      "perplexity",
    ),
    perplexity_of_bits: rule(
      "Perplexity is 2 to the power of the cross-entropy in bits.",
      when(
        eq("entropy_unit", lit("bit")),
        near("perplexity", pow(2, "cross_entropy"), roundingOfPower),
      ),
      "perplexity",
    ),
    perplexity_has_a_unit: rule(
      "A perplexity says of which unit of text it is.",
      or(not(has("perplexity")), has("text_unit")),
      "text_unit",
    ),
    pass_rises: rule(
      "Larger k come later, each once, and more attempts do not pass less often.",
      and(ascending("pass_at[].k"), unique("pass_at[].k"), ascending("pass_at[].pass_ratio")),
    ),
  },
).meta({ id: "GenerationMetrics", title: "Metrics of generation" });
export type GenerationMetrics = z.infer<typeof GenerationMetrics>;

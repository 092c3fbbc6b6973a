/**
 * The class that a model decided for.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  add,
  and,
  contains,
  count,
  each,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  max,
  mul,
  ne,
  near,
  oneOf,
  or,
  sub,
  sum,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Ratio } from "../../core/units.js";
import { ClassLabel } from "../artifact/estimator.js";

/**
 * How a class follows from scores.
 *
 * - `argmax`: the likeliest class.
 * - `threshold`: the positive class from a threshold on.
 * - `cost_matrix`: the class that is expected to cost least.
 * - `policy`: rules on top of the scores: a business rule, a person, a guard.
 */
export const DecisionRule = z
  .enum({ ARGMAX: "argmax", THRESHOLD: "threshold", COST_MATRIX: "cost_matrix", POLICY: "policy" })
  .meta({ id: "DecisionRule", title: "How a class follows from scores" });
export type DecisionRule = z.infer<typeof DecisionRule>;

/** How likely a class is by a model. */
export const ClassProbability = closed({
  /** The class. */
  label: ClassLabel,
  /** How likely it is. */
  probability_ratio: Ratio,
}).meta({ id: "ClassProbability", title: "Probability of a class" });
export type ClassProbability = z.infer<typeof ClassProbability>;

const together = sum("probabilities[].probability_ratio");

/** What a sum may be off by, where each of its parts is rounded to three digits. */
const slack = add(1e-3, mul(5e-4, count("probabilities[]")));

const likeliest = max("probabilities[].probability_ratio");

/** What a probability and a threshold may miss each other by, both being rounded to three digits. */
const atThreshold = 1e-3;

/** The class that a model decided for. */
export const ClassOutput = withRules(
  closed({
    /** One class. */
    kind: z.literal("class"),
    /** The class. */
    label: ClassLabel,
    /** How it follows from the scores. */
    decision_rule: DecisionRule.default("argmax"),
    /** How sure the model is of it. */
    confidence_ratio: Ratio.optional(),
    /** How likely it finds classes: at most 2000. */
    probabilities: z.array(ClassProbability).max(2000).default([]),
    /** Whether all classes are listed. */
    is_complete: z.boolean().default(true),
    /** Whether classes exclude each other, so that probabilities add up to 1, as of a softmax. */
    is_distribution: z.boolean().default(true),
    /** The class that a threshold decides for. */
    positive_label: ClassLabel.optional(),
    /** The probability above which it does; at it, senders differ. */
    threshold_ratio: Ratio.optional(),
    /** What was true. Absent: not known yet. */
    true_label: ClassLabel.optional(),
    /** Whether the model was right. Absent: not known yet. */
    is_correct: z.boolean().optional(),
  }),
  {
    probabilities_add_up: rule(
      "The probabilities of all classes that exclude each other add up to 1.",
      when(
        and(eq("is_distribution", true), eq("is_complete", true), gt(count("probabilities[]"), 0)),
        and(le(sub(1, together), slack), le(sub(together, 1), slack)),
      ),
      "probabilities",
    ),
    probabilities_within_one: rule(
      "The probabilities of some classes that exclude each other add up to no more than 1.",
      when(eq("is_distribution", true), le(sub(together, 1), slack)),
      "probabilities",
    ),
    classes_once: rule("Each class is listed once.", unique("probabilities[].label")),
    decided_is_listed: rule(
      "Where all classes are listed, so is the one that scores decided for.",
      when(
        and(
          eq("is_complete", true),
          gt(count("probabilities[]"), 0),
          oneOf("decision_rule", lit("argmax"), lit("threshold")),
        ),
        contains("probabilities[].label", "label"),
      ),
      "label",
    ),
    argmax_is_likeliest: rule(
      "No class is likelier than the likeliest.",
      when(
        eq("decision_rule", lit("argmax")),
        each(
          "probabilities[]",
          when(
            eq("label", "$.label"),
            near("probability_ratio", max("$.probabilities[].probability_ratio"), { abs: 1e-6 }),
          ),
        ),
      ),
    ),
    confidence_of_argmax: rule(
      "The confidence in the likeliest class is its probability.",
      when(
        and(eq("decision_rule", lit("argmax")), contains("probabilities[].label", "label")),
        near("confidence_ratio", likeliest, { abs: 0.005_000_1 }),
      ),
      "confidence_ratio",
    ),
    threshold_is_told: rule(
      "Where a threshold decides, it is told, and for which class.",
      when(
        eq("decision_rule", lit("threshold")),
        and(has("threshold_ratio"), has("positive_label")),
      ),
      "threshold_ratio",
    ),
    above_threshold_is_positive: rule(
      "Above the threshold it is the positive class, and below it is not.",
      when(
        eq("decision_rule", lit("threshold")),
        each(
          "probabilities[]",
          or(
            ne("label", "$.positive_label"),
            and(
              ge("probability_ratio", sub("$.threshold_ratio", atThreshold)),
              eq("$.label", "$.positive_label"),
            ),
            and(
              le("probability_ratio", add("$.threshold_ratio", atThreshold)),
              ne("$.label", "$.positive_label"),
            ),
          ),
        ),
      ),
    ),
    right_is_true: rule(
      "The model was right if it decided for what is true, and not otherwise.",
      or(
        and(eq("is_correct", true), eq("label", "true_label")),
        and(eq("is_correct", false), ne("label", "true_label")),
      ),
      "is_correct",
    ),
  },
).meta({ id: "ClassOutput", title: "Class that a model decided for" });
export type ClassOutput = z.infer<typeof ClassOutput>;

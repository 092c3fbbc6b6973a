/**
 * The labels that a model gave, any number of them.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  and,
  contains,
  each,
  eq,
  ge,
  has,
  lt,
  not,
  or,
  subset,
  unique,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Ratio } from "../../core/units.js";
import { ClassLabel } from "../artifact/estimator.js";

/** How a model scores a label, which excludes no other. */
export const LabelScore = closed({
  /** The label. */
  label: ClassLabel,
  /** How likely it fits. */
  score_ratio: Ratio,
  /** From which score on it is given. Absent: that of all labels. */
  threshold_ratio: Ratio.optional(),
}).meta({ id: "LabelScore", title: "Score of a label" });
export type LabelScore = z.infer<typeof LabelScore>;

/** The labels that a model gave, any number of them. */
export const LabelsOutput = withRules(
  closed({
    /** Any number of labels. */
    kind: z.literal("labels"),
    /** The labels: at most 2000. */
    labels: z.array(ClassLabel).max(2000),
    /** How likely it finds each of them, and others: at most 2000. They do not add up to 1. */
    scores: z.array(LabelScore).max(2000).default([]),
    /** From which score on a label is given, if it has no threshold of its own. Absent: otherwise. */
    threshold_ratio: Ratio.optional(),
    /** What fits. Absent: not known yet. */
    true_labels: z.array(ClassLabel).max(2000).optional(),
    /** Whether exactly these labels fit. Absent: not known yet. */
    is_correct: z.boolean().optional(),
  }),
  {
    labels_once: rule("Each label is given once.", unique("labels[]")),
    scores_once: rule("Each label is scored once.", unique("scores[].label")),
    given_from_threshold: warn(
      "A label is given from its threshold on, and only then, unless their number is bounded.",
      each(
        "scores[]",
        or(
          and(ge("score_ratio", "threshold_ratio"), contains("$.labels[]", "label")),
          and(lt("score_ratio", "threshold_ratio"), not(contains("$.labels[]", "label"))),
        ),
      ),
    ),
    given_from_common_threshold: warn(
      "A label is given from the common threshold on, and only then, unless their number is bounded.",
      each(
        "scores[]",
        or(
          has("threshold_ratio"),
          and(ge("score_ratio", "$.threshold_ratio"), contains("$.labels[]", "label")),
          and(lt("score_ratio", "$.threshold_ratio"), not(contains("$.labels[]", "label"))),
        ),
      ),
    ),
    right_is_true: rule(
      "The model was right if it gave exactly the labels that fit, and not otherwise.",
      or(
        and(
          eq("is_correct", true),
          subset("labels[]", "true_labels[]"),
          subset("true_labels[]", "labels[]"),
        ),
        and(
          eq("is_correct", false),
          not(and(subset("labels[]", "true_labels[]"), subset("true_labels[]", "labels[]"))),
        ),
      ),
      "is_correct",
    ),
  },
).meta({ id: "LabelsOutput", title: "Labels that a model gave" });
export type LabelsOutput = z.infer<typeof LabelsOutput>;

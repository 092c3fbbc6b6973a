/**
 * How often each class of a target occurs.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  div,
  each,
  eq,
  gt,
  le,
  max,
  min,
  near,
  sum,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count, Quantity } from "../../core/units.js";
import { DatasetColumnName } from "./dataset-column.js";

/** How often one class occurs. */
export const LabelledClass = closed({
  /** The class: at most 512 characters. */
  label: Text.max(512),
  /** Rows that have it. */
  row_count: Count,
}).meta({ id: "LabelledClass", title: "Class" });
export type LabelledClass = z.infer<typeof LabelledClass>;

/** How often each class of one target occurs. */
export const ClassDistribution = withRules(
  closed({
    /** The target. */
    column: DatasetColumnName,
    /** Whether a row may have several classes. */
    is_multi_label: z.boolean().default(false),
    /** Rows with at least one class. */
    labelled_count: Count,
    /** Rows without one. Absent: not counted. */
    unlabelled_count: Count.optional(),
    /** All classes: 1 to 10000. */
    classes: z.array(LabelledClass).min(1).max(10_000),
    /** How often the most common class occurs for each time that the rarest does. */
    imbalance_ratio: Quantity.min(1).optional(),
  }),
  {
    classes_once: rule("Each class is counted once.", unique("classes[].label")),
    classes_add_up: rule(
      "The rows of the classes add up to those that have one, where each has one.",
      when(eq("is_multi_label", false), eq(sum("classes[].row_count"), "labelled_count")),
      "labelled_count",
    ),
    class_within_rows: rule(
      "No class has more rows than have any.",
      when(eq("is_multi_label", true), each("classes[]", le("row_count", "$.labelled_count"))),
    ),
    imbalance_is_largest_by_smallest: warn(
      "The imbalance is the largest class divided by the smallest.",
      when(
        gt(min("classes[].row_count"), 0),
        near("imbalance_ratio", div(max("classes[].row_count"), min("classes[].row_count")), {
          rel: 0.01,
        }),
      ),
      "imbalance_ratio",
    ),
  },
).meta({ id: "ClassDistribution", title: "Distribution of classes" });
export type ClassDistribution = z.infer<typeof ClassDistribution>;

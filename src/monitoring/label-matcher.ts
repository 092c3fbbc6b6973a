/**
 * Which alerts are meant, by one of their labels (Alertmanager `matcher`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { LabelName } from "../core/label-name.js";
import { and, eq, lit, ne, or } from "../core/rules/expression.js";
import { Text } from "../core/text.js";

/** Which alerts are meant, by one of their labels. An alert without the label has it empty. */
export const LabelMatcher = closed({
  /** The label. */
  name: LabelName,
  /**
   * Its text, or a pattern in RE2's syntax that is held against the whole text: at most 2048
   * characters. Empty: an alert that does not have the label.
   */
  value: Text.max(2048),
  /** Whether the value is a pattern (`=~` and `!~`). */
  is_regex: z.boolean().default(false),
  /** Whether alerts are meant whose label is like this (`=`, `=~`), or those whose is not. */
  is_equal: z.boolean().default(true),
}).meta({ id: "LabelMatcher", title: "Matcher of a label" });
export type LabelMatcher = z.infer<typeof LabelMatcher>;

/**
 * A matcher asks for a label that is not empty, as a rule says it of each: a plain value that is not
 * the empty text, or any pattern but those known to take it.
 */
export const asksForSomething = or(
  and(eq("is_regex", false), eq("is_equal", true), ne("value", lit(""))),
  and(eq("is_regex", false), eq("is_equal", false), eq("value", lit(""))),
  and(
    eq("is_regex", true),
    or(eq("is_equal", false), and(ne("value", lit("")), ne("value", lit(".*")))),
  ),
);

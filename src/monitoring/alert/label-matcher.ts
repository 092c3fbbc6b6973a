/**
 * Which alerts are meant, by one of their labels (Alertmanager `matcher`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { LabelName } from "../../core/label-name.js";
import { and, eq, lit, not, or } from "../../core/rules/expression.js";
import { Text } from "../../core/text.js";

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

/** A value that takes an empty label: none, or the one pattern for anything that is known to. */
const takesEmpty = or(eq("value", lit("")), and(eq("is_regex", true), eq("value", lit(".*"))));

/**
 * A matcher asks for something, as a rule says it of each. Alertmanager (`silence/silence.go`) takes
 * whatever says what a label is not, and whatever else does not take an empty one.
 */
export const asksForSomething = or(eq("is_equal", false), not(takesEmpty));

/** A matcher asks for a label that is not empty, as far as plain values and `.*` tell. */
export const asksForALabel = or(
  and(eq("is_equal", true), not(takesEmpty)),
  and(eq("is_equal", false), takesEmpty),
);

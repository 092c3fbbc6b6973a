/**
 * Which alerts are meant, by one of their labels (Alertmanager `matcher`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { LabelName } from "../core/label-name.js";
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

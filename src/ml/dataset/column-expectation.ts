/**
 * What is expected of the values of a column (TFDV `schema.proto`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { le, unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Quantity, Ratio } from "../../core/units.js";

/** What is expected of the values of a column. */
export const ColumnExpectation = withRules(
  closed({
    /** The smallest value that may be. */
    min_value: Quantity.optional(),
    /** The largest value that may be. */
    max_value: Quantity.optional(),
    /** The texts that may be: at most 1000. Empty: any. */
    allowed_values: z.array(Text.max(256)).max(1000).default([]),
    /** The share of rows that have to have a value (TFDV `presence.min_fraction`). */
    min_present_ratio: Ratio.optional(),
    /** The distance to the data before from which on there is drift. */
    drift_threshold: Quantity.min(0).optional(),
    /** The distance between training and serving from which on there is skew. */
    skew_threshold: Quantity.min(0).optional(),
  }),
  {
    min_not_above_max: rule(
      "The smallest value that may be is not above the largest.",
      le("min_value", "max_value"),
    ),
    values_once: rule("Each value that may be is named once.", unique("allowed_values[]")),
  },
).meta({ id: "ColumnExpectation", title: "Expectation of a column" });
export type ColumnExpectation = z.infer<typeof ColumnExpectation>;

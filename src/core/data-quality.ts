/**
 * How good the data of a record is, how sure that is, and what was repaired.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "./closed.js";
import { ColumnQuality } from "./column-quality.js";
import { QualityScore } from "./quality-dimension.js";
import { Repair } from "./repair.js";
import { count, gt, mul, near, sum, unique, when } from "./rules/expression.js";
import { rule } from "./rules/rule.js";
import { withRules } from "./rules/with-rules.js";
import { Ratio } from "./units.js";

/** How good the data of a record is. */
export const DataQuality = withRules(
  closed({
    /** All dimensions together: the sum of their scores, each times its weight. */
    score_ratio: Ratio.optional(),
    /** How sure the score is: 1 when everything was checked, less when a sample was. */
    confidence_ratio: Ratio.optional(),
    /** The scores by dimension. */
    dimensions: z.array(QualityScore).max(7).optional(),
    /** What was counted, by column: at most 500. */
    columns: z.array(ColumnQuality).max(500).optional(),
    /** What was changed so that the record became valid: at most 100. */
    repairs: z.array(Repair).max(100).optional(),
  }),
  {
    dimensions_once: rule("Each dimension is scored once.", unique("dimensions[].dimension")),
    weights_sum_to_one: rule(
      "The weights of the dimensions add up to 1.",
      when(gt(count("dimensions[]"), 0), near(sum("dimensions[].weight_ratio"), 1, { abs: 1e-6 })),
    ),
    score_is_weighted: rule(
      "The score is the sum of the dimensions' scores, each times its weight.",
      when(
        gt(count("dimensions[]"), 0),
        near("score_ratio", sum("dimensions[]", mul("score_ratio", "weight_ratio")), { abs: 1e-6 }),
      ),
      "score_ratio",
    ),
    columns_once: rule("Each column is counted once.", unique("columns[].column")),
  },
).meta({ id: "DataQuality", title: "Data quality" });
export type DataQuality = z.infer<typeof DataQuality>;

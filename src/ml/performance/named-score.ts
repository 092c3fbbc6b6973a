/**
 * A score by its name, and how sure it is (a metric of the Hub's `model-index`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { FreeForm } from "../../core/free-form.js";
import { and, le, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { Quantity } from "../../core/units.js";

/** Between which numbers a score lies. */
export const ScoreInterval = withRules(
  closed({
    /** How sure it is that it does: 0.95 is usual. */
    confidence_level_ratio: z.number().gt(0).lt(1),
    /** The lower end. */
    low: Quantity,
    /** The upper end. By a normal approximation, it may be above what the score can reach. */
    high: Quantity,
    /** How it was found: `normal`, `wilson`, `bootstrap_percentile`, `bayesian`, … */
    method: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,63}$/)
      .optional(),
  }),
  { low_not_above_high: rule("The lower end is not above the upper.", le("low", "high")) },
).meta({ id: "ScoreInterval", title: "Interval of a score" });
export type ScoreInterval = z.infer<typeof ScoreInterval>;

/** A score by its name, and how sure it is. */
export const NamedScore = withRules(
  closed({
    /** Its name, in whatever spelling: `wer`, `accuracy_ratio`, `val/F1 (macro)`. */
    name: Name,
    /** The score. Absent: it was worked out and is not a number. */
    value: Quantity.optional(),
    /** Whether more is better. Absent: not known. */
    is_higher_better: z.boolean().optional(),
    /** Its standard error, or what follows a plus-minus. */
    standard_error: z.number().min(0).max(Number.MAX_VALUE).optional(),
    /** Between which numbers it lies. */
    interval: ScoreInterval.optional(),
    /** What it was worked out with: at most 256 keys. */
    arguments: FreeForm.optional(),
  }),
  {
    value_within_interval: warn(
      "A score lies within its interval, unless that is a percentile of resamples.",
      when(
        le("interval.low", "interval.high"),
        and(le("interval.low", "value"), le("value", "interval.high")),
      ),
      "value",
    ),
  },
).meta({ id: "NamedScore", title: "Score by name" });
export type NamedScore = z.infer<typeof NamedScore>;

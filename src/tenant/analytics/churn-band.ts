/**
 * How likely a tenant is to leave, in four words.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { lt } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Ratio } from "../../core/units.js";

/**
 * How likely a tenant is to leave.
 *
 * - `low`: nothing to do.
 * - `medium`: to be watched.
 * - `high`: to be called.
 * - `critical`: about to leave.
 */
export const ChurnBand = z
  .enum({ LOW: "low", MEDIUM: "medium", HIGH: "high", CRITICAL: "critical" })
  .meta({ id: "ChurnBand", title: "Band of a churn score" });
export type ChurnBand = z.infer<typeof ChurnBand>;

/** From which score on a band begins. What is below `medium_from` is low. */
export const ChurnBands = withRules(
  closed({
    /** The lowest score that is medium. */
    medium_from: Ratio,
    /** The lowest score that is high. */
    high_from: Ratio,
    /** The lowest score that is critical. */
    critical_from: Ratio,
  }),
  {
    medium_below_high: rule(
      "The band medium begins below high.",
      lt("medium_from", "high_from"),
      "high_from",
    ),
    high_below_critical: rule(
      "The band high begins below critical.",
      lt("high_from", "critical_from"),
      "critical_from",
    ),
  },
).meta({ id: "ChurnBands", title: "Bands of churn scores" });
export type ChurnBands = z.infer<typeof ChurnBands>;

/** The bands where none are given: quarters of the scale. No standard has any. */
export const usualChurnBands: ChurnBands = {
  medium_from: 0.25,
  high_from: 0.5,
  critical_from: 0.75,
};

/**
 * The band of a churn score. A score on a border is in the upper band.
 *
 * @param score From 0, stays for sure, to 1, leaves for sure.
 * @throws RangeError when the score is no number from 0 to 1.
 */
export function churnBand(score: number, bands: ChurnBands = usualChurnBands): ChurnBand {
  if (!(score >= 0 && score <= 1)) {
    throw new RangeError(`Expected a score from 0 to 1, got ${score}: divide a percentage by 100.`);
  }
  if (score >= bands.critical_from) return "critical";
  if (score >= bands.high_from) return "high";
  return score >= bands.medium_from ? "medium" : "low";
}

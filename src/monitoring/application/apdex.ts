/**
 * How content users are with how long they wait (Apdex, version 1.1).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { add, type Calculation, eq, gt, has, mul, not, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Milliseconds, Ratio } from "../../core/units.js";
import { isShare, twoDigits } from "../rounding.js";

const total: Calculation = add(add("satisfied_count", "tolerating_count"), "frustrated_count");

/** How content users are with how long they wait. */
export const ApdexScore = withRules(
  closed({
    /** The time T within which users are satisfied. They tolerate up to four times as long. */
    threshold_ms: Milliseconds.min(1),
    /** Requests that took no longer than T. */
    satisfied_count: Count,
    /** Requests that took longer, and no longer than 4 T. */
    tolerating_count: Count,
    /** Requests that took longer still or failed. */
    frustrated_count: Count,
    /** The satisfied and half of the tolerating, as a share of all. Absent when there were none. */
    score_ratio: Ratio.optional(),
  }),
  {
    score_is_counted: rule(
      // Scores are published with two digits.
      "The score is the satisfied and half of the tolerating by all.",
      when(
        gt(total, 0),
        isShare(
          "score_ratio",
          add("satisfied_count", mul("tolerating_count", 0.5)),
          total,
          twoDigits,
        ),
      ),
      "score_ratio",
    ),
    nothing_has_no_score: warn(
      // Some senders report 0 or 1 here.
      "Without requests there is no score.",
      when(eq(total, 0), not(has("score_ratio"))),
      "score_ratio",
    ),
  },
).meta({ id: "ApdexScore", title: "Apdex score" });
export type ApdexScore = z.infer<typeof ApdexScore>;

/**
 * The Apdex score from 0 to 1: the satisfied and half of the tolerating, as a share of all (Apdex
 * technical specification 1.1, section 4). Undefined when there were no requests.
 */
export function apdex(
  counts: Pick<ApdexScore, "satisfied_count" | "tolerating_count" | "frustrated_count">,
): number | undefined {
  const { satisfied_count, tolerating_count, frustrated_count } = counts;
  const all = satisfied_count + tolerating_count + frustrated_count;
  return all === 0 ? undefined : (satisfied_count + tolerating_count / 2) / all;
}

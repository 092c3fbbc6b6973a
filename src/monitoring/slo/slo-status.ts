/**
 * How an objective is met so far, and how much of its error budget is left.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import {
  and,
  div,
  each,
  earlier,
  eq,
  gt,
  has,
  le,
  lt,
  millisBetween,
  mul,
  near,
  not,
  or,
  sub,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { Count, Quantity, Ratio, Seconds } from "../../core/units.js";

/** Ratios are told with three digits, 99.8 %, or more. A little is added for doubles. */
const rounding = { abs: 0.000_501 };
/** Rates, and shares of the budget, are told to a tenth or to a percent. */
const ofRates = { abs: 0.050_001 };
const ofShares = { abs: 0.010_001 };
/** What is divided by a small budget is only as sure as the ratio above it. */
const derived = { rel: 0.02 };

const budgetMillis = mul("error_budget_ratio", millisBetween("window_start", "window_end"));

/** What was counted in a window of time. */
export const SloMeasurement = withRules(
  closed({
    /** How long the window is, up to now. */
    window_s: Seconds.min(1),
    /** How many were good: requests, or time slices. */
    good_count: Count,
    /** How many there were. */
    total_count: Count,
    /** How many times too fast the budget burnt: the share of bad ones divided by the budget. */
    burn_rate: Quantity.min(0).optional(),
  }),
  {
    good_within_total: rule(
      "There are no more good ones than there are.",
      le("good_count", "total_count"),
      "good_count",
    ),
  },
).meta({ id: "SloMeasurement", title: "Measurement of an objective" });
export type SloMeasurement = z.infer<typeof SloMeasurement>;

/** How an objective is met so far. */
export const SloStatus = withRules(
  closed({
    /** The objective's name. Absent: there is one only. */
    objective: Name.optional(),
    /** When it was worked out. */
    measured_at: Instant,
    /** When the window begins. */
    window_start: Instant,
    /** When it ends. */
    window_end: Instant,
    /** The share that is to be good. */
    target_ratio: z.number().min(0).lt(1),
    /** How many were good: requests, or time slices. Where those are good in part: requests. */
    good_count: Count.optional(),
    /** How many there were. */
    total_count: Count.optional(),
    /** The share that was good. Absent: there were none. */
    sli_ratio: Ratio.optional(),
    /** The share that may be bad: what the target leaves to 1. */
    error_budget_ratio: Ratio,
    /** Which share of the budget is gone: above 1 it is overdrawn. */
    budget_consumed_ratio: Quantity.min(0).optional(),
    /** Which share of it is left: below 0 it is overdrawn. */
    budget_remaining_ratio: Quantity.max(1).optional(),
    /** How many times too fast it burnt over the whole window. */
    burn_rate: Quantity.min(0).optional(),
    /** How long all could be bad in the window: 99.9 % of 30 days leaves 2592 seconds. */
    allowed_bad_s: Quantity.min(0).optional(),
    /** After how long the budget is gone at this rate. Absent: it does not burn. */
    exhausted_in_s: Quantity.min(0).optional(),
    /** Whether the target is met. */
    is_met: z.boolean().optional(),
    /** What was counted in shorter windows, for the alerts: at most 20. */
    measurements: z.array(SloMeasurement).max(20).default([]),
  }),
  {
    window_has_a_length: rule(
      "A window ends after it begins.",
      earlier("window_start", "window_end"),
      "window_end",
    ),
    good_within_total: rule(
      "There are no more good ones than there are.",
      le("good_count", "total_count"),
      "good_count",
    ),
    // Many tools tell that all of none was good.
    nothing_has_no_share: warn(
      "Of none, no share is good.",
      when(eq("total_count", 0), not(has("sli_ratio"))),
      "sli_ratio",
    ),
    budget_is_rest: rule(
      "The error budget is what the target leaves to 1.",
      near("error_budget_ratio", sub(1, "target_ratio"), { abs: 1e-6 }),
      "error_budget_ratio",
    ),
    burn_rate_is_errors_by_budget: rule(
      "The burn rate is the share of bad ones divided by the budget.",
      or(
        near(mul("burn_rate", "error_budget_ratio"), sub(1, "sli_ratio"), rounding),
        near(mul("burn_rate", "error_budget_ratio"), sub(1, "sli_ratio"), derived),
        near("burn_rate", div(sub(1, "sli_ratio"), "error_budget_ratio"), ofRates),
      ),
      "burn_rate",
    ),
    remaining_is_rest: rule(
      "What is left of the budget is what is not gone.",
      near("budget_remaining_ratio", sub(1, "budget_consumed_ratio"), ofShares),
      "budget_remaining_ratio",
    ),
    met_within_budget: rule(
      "A target is met where no more is bad than the budget allows.",
      when(
        eq("is_met", true),
        or(le("target_ratio", "sli_ratio"), near("sli_ratio", "target_ratio", rounding)),
      ),
      "is_met",
    ),
    missed_beyond_budget: rule(
      "A target is missed where more is bad than the budget allows.",
      when(
        eq("is_met", false),
        or(gt("target_ratio", "sli_ratio"), near("sli_ratio", "target_ratio", rounding)),
      ),
      "is_met",
    ),
    allowed_is_budget_of_window: rule(
      "How long all could be bad is the budget's share of the window.",
      or(
        near(mul("allowed_bad_s", 1000), budgetMillis, { abs: 1000 }),
        near(mul("allowed_bad_s", 1000), budgetMillis, { rel: 0.02 }),
      ),
      "allowed_bad_s",
    ),
    overdrawn_is_exhausted: rule(
      "A budget that is overdrawn is gone already.",
      when(lt("budget_remaining_ratio", -0.01), eq("exhausted_in_s", 0)),
      "exhausted_in_s",
    ),
    exhausted_when_rest_burnt: warn(
      "A budget is gone when what is left of it burnt at this rate.",
      when(
        and(gt("burn_rate", 0), gt("budget_remaining_ratio", 0)),
        near(
          mul("exhausted_in_s", mul(1000, "burn_rate")),
          mul("budget_remaining_ratio", millisBetween("window_start", "window_end")),
          derived,
        ),
      ),
      "exhausted_in_s",
    ),
    measured_once: rule("Each window is measured once.", unique("measurements[].window_s")),
    // Not where slices of time are good in part.
    measurement_burns: warn(
      "The burn rate of a window is its share of bad ones divided by the budget.",
      each(
        "measurements[]",
        or(
          eq("total_count", 0),
          near(
            mul("burn_rate", mul("total_count", "$.error_budget_ratio")),
            sub("total_count", "good_count"),
            derived,
          ),
          near(
            mul("burn_rate", "$.error_budget_ratio"),
            div(sub("total_count", "good_count"), "total_count"),
            rounding,
          ),
          near(
            "burn_rate",
            div(sub("total_count", "good_count"), mul("total_count", "$.error_budget_ratio")),
            ofRates,
          ),
        ),
      ),
    ),
  },
).meta({ id: "SloStatus", title: "Status of an objective" });
export type SloStatus = z.infer<typeof SloStatus>;

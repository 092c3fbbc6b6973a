/**
 * What holds between the numbers of requests, errors and latencies.
 *
 * @module
 */
import {
  add,
  type Calculation,
  each,
  eq,
  gt,
  has,
  le,
  lit,
  near,
  not,
  type Operand,
  or,
  sub,
  sum,
  together,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import type { ErrorDefinition } from "./error-definition.js";
import { fourDigits, isShare } from "./rounding.js";

/**
 * Counts that are the same but for rounding: Prometheus' `increase` extrapolates each series on its
 * own, and its results are no integers.
 */
export const countsAgree = (a: Operand, b: Operand) =>
  or(near(a, b, { rel: 0.01 }), near(a, b, { abs: 2 }));

/** The first count is no larger than the second, but for rounding. */
const countWithin = (a: Operand, b: Operand) => or(le(a, b), countsAgree(a, b));

const errorsAre = (definition: ErrorDefinition) => eq("error_definition", lit(definition));

const classes: Calculation = add(
  add(
    add("status_classes.informational_count", "status_classes.success_count"),
    add("status_classes.redirect_count", "status_classes.client_error_count"),
  ),
  add("status_classes.server_error_count", "status_classes.silence_count"),
);

/** What holds between errors and statuses. */
const errorRules = {
  errors_are_defined: rule(
    "Errors are counted by a definition.",
    together("error_count", "error_definition"),
    "error_definition",
  ),
  own_definition_is_told: rule(
    "A definition of a service's own is told.",
    when(errorsAre("own"), has("error_description")),
    "error_description",
  ),
  errors_within_count: rule(
    "There are no more errors than requests.",
    countWithin("error_count", "count"),
    "error_count",
  ),
  error_ratio_is_counted: rule(
    // Budgets are told in nines: four digits.
    "The share of errors is their number by that of requests.",
    when(gt("count", 0), isShare("error_ratio", "error_count", "count", fourDigits)),
    "error_ratio",
  ),
  nothing_has_no_error_ratio: rule(
    "Without requests there is no share of errors.",
    when(eq("count", 0), not(has("error_ratio"))),
    "error_ratio",
  ),
  classes_make_count: rule(
    "Each request has one class of status.",
    countsAgree(classes, "count"),
    "status_classes",
  ),
  statuses_once: rule("Each status is listed once.", unique("statuses[].status")),
  statuses_within_count: rule(
    "No more requests have some status than there were.",
    countWithin(sum("statuses[].count"), "count"),
    "statuses",
  ),
  errors_are_5xx: rule(
    "Where errors are 5xx, there are as many of one as of the other.",
    when(errorsAre("http_5xx"), countsAgree("error_count", "status_classes.server_error_count")),
    "error_count",
  ),
  errors_are_5xx_or_silence: rule(
    "Where errors are 5xx or silence, there are as many of one as of the others.",
    when(
      errorsAre("http_5xx_or_silence"),
      countsAgree(
        "error_count",
        add("status_classes.server_error_count", "status_classes.silence_count"),
      ),
    ),
    "error_count",
  ),
  errors_are_4xx_5xx: rule(
    "Where errors are 4xx and 5xx, there are as many of one as of the others.",
    when(
      errorsAre("http_4xx_5xx"),
      countsAgree(
        "error_count",
        add("status_classes.client_error_count", "status_classes.server_error_count"),
      ),
    ),
    "error_count",
  ),
};

/** What holds between requests and the time they took. */
const latencyRules = {
  populations_once: rule("Each population has one latency.", unique("latencies[].population")),
  timed_within_count: rule(
    "No more requests were timed than there were.",
    each("latencies[]", countWithin("count", "$.count")),
    "count",
  ),
  failures_timed_within_errors: rule(
    "No more failures were timed than there were errors.",
    each(
      "latencies[]",
      when(eq("population", lit("failed")), countWithin("count", "$.error_count")),
    ),
    "count",
  ),
  successes_timed_within_rest: rule(
    "No more successes were timed than there were requests without errors.",
    each(
      "latencies[]",
      when(
        eq("population", lit("succeeded")),
        countWithin("count", sub("$.count", "$.error_count")),
      ),
    ),
    "count",
  ),
  apdex_within_count: rule(
    "No more requests are part of the score than there were.",
    countWithin(
      add(add("apdex.satisfied_count", "apdex.tolerating_count"), "apdex.frustrated_count"),
      "count",
    ),
    "apdex",
  ),
};

/** What holds between the numbers of requests, errors and latencies. */
export const requestMetricsRules = { ...errorRules, ...latencyRules };

/**
 * What holds between the numbers of requests, errors and latencies.
 *
 * @module
 */
import {
  add,
  atLeastOne,
  type Calculation,
  count,
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
  type Path,
  sub,
  sum,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { isShare, threeDigits } from "../rounding.js";
import type { ErrorDefinition } from "./error-definition.js";

/**
 * Counts that are the same but for rounding: Prometheus' `increase` extrapolates each series on its
 * own, and its results are no integers.
 */
const countsAgree = (a: Operand, b: Operand, abs = 2) =>
  or(near(a, b, { rel: 0.01 }), near(a, b, { abs }));

/** The first count is no larger than the second, but for rounding. */
const countWithin = (a: Operand, b: Operand) => or(le(a, b), countsAgree(a, b));

/** Counts of parts are no more together than that of the whole, though each was rounded on its own. */
export const sumWithin = (parts: Path, whole: Path, list: Path) =>
  or(countWithin(sum(parts), whole), le(sum(parts), add(whole, count(list))));

const errorsAre = (definition: ErrorDefinition) => eq("error_definition", lit(definition));

const classes: Calculation = add(
  add(
    add("status_classes.informational_count", "status_classes.success_count"),
    add("status_classes.redirect_count", "status_classes.client_error_count"),
  ),
  add("status_classes.server_error_count", "status_classes.silence_count"),
);

const answeredErrors = add(
  "status_classes.client_error_count",
  "status_classes.server_error_count",
);

/** What holds between errors and statuses. */
const errorRules = {
  errors_are_defined: rule(
    "Errors are counted by a definition.",
    when(atLeastOne("error_count", "error_ratio"), has("error_definition")),
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
    // Shares of errors are told as 1.2 %.
    "The share of errors is their number by that of requests.",
    when(gt("count", 0), isShare("error_ratio", "error_count", "count", threeDigits)),
    "error_ratio",
  ),
  nothing_has_no_error_ratio: warn(
    // Some senders report 0 here.
    "Without requests there is no share of errors.",
    when(eq("count", 0), not(has("error_ratio"))),
    "error_ratio",
  ),
  classes_make_count: rule(
    "Each request has one class of status.",
    // Six classes and the whole are each rounded by up to a half.
    countsAgree(classes, "count", 3.5),
    "status_classes",
  ),
  statuses_once: rule("Each status is listed once.", unique("statuses[].status")),
  statuses_within_count: rule(
    "No more requests have some status than there were.",
    sumWithin("statuses[].count", "count", "statuses[]"),
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
    "Where errors are 4xx and 5xx, there are as many of one as of the others, silence counted or not.",
    when(
      errorsAre("http_4xx_5xx"),
      or(
        countsAgree("error_count", answeredErrors),
        countsAgree("error_count", add(answeredErrors, "status_classes.silence_count")),
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

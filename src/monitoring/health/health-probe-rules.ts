/**
 * What holds between the answer to a probe and what it was taken for.
 *
 * @module
 */
import {
  add,
  and,
  atLeastOne,
  contains,
  count,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  lt,
  ne,
  not,
  oneOf,
  or,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";

const failed = eq("status", lit("fail"));
const isWell = oneOf("status", lit("pass"), lit("warn"));
const missedExpectation = gt(count("failed_expectations[]"), 0);
const answersAsListed = contains("expected_http_statuses[]", "http_status");
const expectsCodes = gt(count("expected_http_statuses[]"), 0);

/** What an answer means. */
const answerRules = {
  well_answers_as_expected: rule(
    "Who is well answers with a code that is expected: with 2xx or 3xx, or 429 for a warning (Consul), when none is told.",
    when(
      isWell,
      or(
        answersAsListed,
        and(not(expectsCodes), ge("http_status", 200), lt("http_status", 400)),
        and(not(expectsCodes), eq("http_status", 429), eq("status", lit("warn"))),
      ),
    ),
    "http_status",
  ),
  failure_is_not_as_expected: warn(
    // A redirection is a failure to some probes, and none to Kubernetes; and Prometheus' blackbox
    // exporter does not say why an answer with 200 fails.
    "Who is not well answers with no code that is expected, nor with 2xx when none is told, unless something else was expected.",
    when(
      and(failed, not(missedExpectation)),
      and(not(answersAsListed), or(expectsCodes, ge("http_status", 300))),
    ),
    "http_status",
  ),
  exit_code_decides: rule(
    // A plug-in of Nagios exits with 1 to warn.
    "A command that passes exits with 0, and one that fails with another code.",
    or(
      eq("status", lit("warn")),
      and(eq("status", lit("pass")), eq("exit_code", 0)),
      and(failed, ne("exit_code", 0)),
      missedExpectation,
    ),
    "exit_code",
  ),
  serving_is_well: rule(
    "A gRPC server that takes calls is well, unless something else was expected; any other is not.",
    or(
      and(isWell, eq("grpc_serving_status", lit("serving"))),
      and(failed, not(eq("grpc_serving_status", lit("serving")))),
      and(failed, missedExpectation),
    ),
    "grpc_serving_status",
  ),
  expectation_failed: rule(
    "A probe that did not find what it expects has not passed.",
    when(missedExpectation, not(eq("status", lit("pass")))),
    "status",
  ),
};

/** What belongs to which kind of probe. */
const kindRules = {
  code_is_of_http: rule(
    "Only HTTP has a status code.",
    when(or(has("http_status"), expectsCodes), eq("kind", lit("http"))),
    "kind",
  ),
  serving_is_of_grpc: rule(
    "Only gRPC has a serving status.",
    when(has("grpc_serving_status"), eq("kind", lit("grpc"))),
    "kind",
  ),
  exit_code_is_of_exec: rule(
    "Only a command has an exit code.",
    when(has("exit_code"), eq("kind", lit("exec"))),
    "kind",
  ),
  answer_took_time: warn(
    // Kubernetes tells the code and not the time.
    "An answer has a latency.",
    when(atLeastOne("http_status", "grpc_serving_status", "exit_code"), has("latency_ms")),
    "latency_ms",
  ),
  phases_within_latency: rule(
    // Each of the five may be rounded up to a millisecond.
    "The phases of a probe take no longer than the whole.",
    le(
      add(
        add(add("timings.resolve_ms", "timings.connect_ms"), "timings.tls_ms"),
        add("timings.processing_ms", "timings.transfer_ms"),
      ),
      add("latency_ms", 5),
    ),
    "timings",
  ),
};

/** What holds of results in a row. */
const rowRules = {
  failure_is_counted: rule(
    "A probe that failed is one of the failures in a row.",
    when(failed, ge("consecutive_failures", 1)),
    "consecutive_failures",
  ),
  failure_ends_successes: rule(
    "A probe that failed ends the successes in a row.",
    when(failed, eq("consecutive_successes", 0)),
    "consecutive_successes",
  ),
  success_is_counted: rule(
    "A probe that succeeded is one of the successes in a row.",
    when(isWell, ge("consecutive_successes", 1)),
    "consecutive_successes",
  ),
  success_ends_failures: rule(
    "A probe that succeeded ends the failures in a row.",
    when(isWell, eq("consecutive_failures", 0)),
    "consecutive_failures",
  ),
  one_success_is_enough: warn(
    // Other platforms start anew what has not succeeded twice.
    "One success is enough to have started or to be alive (Kubernetes).",
    when(oneOf("purpose", lit("startup"), lit("liveness")), eq("success_threshold", 1)),
    "success_threshold",
  ),
};

/** What holds between the answer to a probe and what it was taken for. */
export const healthProbeRules = { ...answerRules, ...kindRules, ...rowRules };

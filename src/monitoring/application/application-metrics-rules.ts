/**
 * What holds between the parts of a service, and the period in which they were measured.
 *
 * @module
 */
import {
  and,
  count,
  div,
  each,
  earlier,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  millisBetween,
  mul,
  near,
  not,
  notLater,
  type Operand,
  or,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { twoDigits } from "../rounding.js";
import { sumWithin } from "./request-metrics-rules.js";

/** The seconds of the period, from the root or from an item of a list. */
const seconds = (root: "" | "$.") =>
  div(millisBetween(`${root}window_start`, `${root}window_end`), 1000);

/**
 * Small rates are told to two digits after the point, large ones to three digits in all; and a rate
 * of few is worked out before they become integers.
 */
const isRate = (rate: Operand, ofCount: Operand, root: "" | "$.") =>
  or(
    near(rate, div(ofCount, seconds(root)), { rel: 0.01 }),
    near(rate, div(ofCount, seconds(root)), twoDigits),
    near(mul(rate, seconds(root)), ofCount, { abs: 1 }),
  );

/** What holds in the period. */
const periodRules = {
  window_has_a_length: rule(
    "A period ends after it begins.",
    earlier("window_start", "window_end"),
    "window_end",
  ),
  rate_is_count_by_time: rule(
    "The rate of requests is their number by the seconds of the period.",
    isRate("requests.rate_per_s", "requests.count", ""),
    "requests.rate_per_s",
  ),
  endpoint_rate_is_count_by_time: rule(
    "The rate of an endpoint's requests is their number by the seconds of the period.",
    each("endpoints[]", isRate("requests.rate_per_s", "requests.count", "$.")),
    "requests.rate_per_s",
  ),
  dependency_rate_is_count_by_time: rule(
    "The rate of calls is their number by the seconds of the period.",
    each("dependencies[]", isRate("requests.rate_per_s", "requests.count", "$.")),
    "requests.rate_per_s",
  ),
  started_by_the_end: rule(
    "A runtime was started before the period ended.",
    notLater("runtime.started_at", "window_end"),
    "runtime.started_at",
  ),
  pauses_within_time: warn(
    // Periods of a collector that was told of at its end reach back beyond the start.
    "A runtime of one instance stood still for no longer than the period.",
    each(
      "runtime.garbage_collections[]",
      when(
        and(eq("is_concurrent", false), has("$.service.instance_id")),
        le("total_ms", millisBetween("$.window_start", "$.window_end")),
      ),
    ),
    "total_ms",
  ),
  requests_follow_little: warn(
    // Little's law holds where what begins ends: not over a short period, nor at a start.
    "Requests in flight are on average their rate times the time that they take, in a period of 5 min.",
    each(
      "requests.latencies[]",
      when(
        and(
          eq("population", lit("all")),
          ge(millisBetween("$.window_start", "$.window_end"), 300_000),
          ge("$.requests.mean_active_count", 1),
        ),
        near("$.requests.mean_active_count", mul("$.requests.rate_per_s", div("mean_ms", 1000)), {
          rel: 0.25,
        }),
      ),
    ),
    "mean_ms",
  ),
};

/** Several of one kind may have one name: topics of a broker, levels of a cache, pools of a service. */
const named = (list: string, name: string) =>
  warn(`Each ${name} is listed once.`, unique(`${list}[].name`));

/** What holds of the parts. */
const partRules = {
  something_measured: rule(
    "Metrics of a service have at least one measurement.",
    or(
      has("requests"),
      has("runtime"),
      ...[
        "endpoints[]",
        "dependencies[]",
        "pools[]",
        "caches[]",
        "queues[]",
        "saturation[]",
        "slos[]",
        "business[]",
      ].map((list) => gt(count(list), 0)),
    ),
  ),
  endpoints_within_requests: rule(
    "The endpoints had no more requests than the service.",
    sumWithin("endpoints[].requests.count", "requests.count", "endpoints[]"),
    "endpoints",
  ),
  endpoint_errors_within_errors: rule(
    "The endpoints had no more errors by the same definition than the service.",
    or(
      not(each("endpoints[]", eq("requests.error_definition", "$.requests.error_definition"))),
      sumWithin("endpoints[].requests.error_count", "requests.error_count", "endpoints[]"),
    ),
    "endpoints",
  ),
  dependencies_once: named("dependencies", "dependency"),
  pools_once: named("pools", "pool"),
  caches_once: named("caches", "cache"),
  saturation_once: rule("Each resource is read once.", unique("saturation[].resource")),
  slos_once: warn(
    // One document can hold several objectives.
    "Each objective is read once.",
    unique("slos[].slo_id"),
  ),
};

/** What holds between the parts of a service, and the period in which they were measured. */
export const applicationMetricsRules = { ...periodRules, ...partRules };

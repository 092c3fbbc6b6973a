/**
 * What holds between the health of a service, its components and the probe.
 *
 * @module
 */
import {
  and,
  atLeastOne,
  count,
  each,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  ne,
  not,
  notLater,
  or,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";

const fails = eq("status", lit("fail"));
const passes = eq("status", lit("pass"));

/** What holds between a service and the probe of it. */
const probeRules = {
  answer_within_timeout: rule(
    // A probe that has failed may have waited a little longer.
    "The answer to a probe that has not failed arrives before the timeout.",
    when(ne("probe.status", lit("fail")), le("probe.latency_ms", "probe.timeout_ms")),
    "probe.latency_ms",
  ),
  silence_is_failure: warn(
    // Load balancers tell the result and not the time.
    "A probe without an answer has failed.",
    or(has("probe.latency_ms"), eq("probe.status", lit("fail"))),
    "probe.status",
  ),
  one_failure_is_enough: warn(
    // The platform may have a threshold that the sender does not know.
    "Without a threshold, a service fails with its probe.",
    when(and(not(has("probe.failure_threshold")), eq("probe.status", lit("fail"))), fails),
    "status",
  ),
  failures_reach_threshold: rule(
    "A service fails when as many probes have failed in a row as the threshold says.",
    when(ge("probe.consecutive_failures", "probe.failure_threshold"), fails),
    "status",
  ),
  successes_reach_threshold: rule(
    "A service without components does not fail when enough probes have succeeded in a row.",
    when(
      and(eq(count("checks[]"), 0), ge("probe.consecutive_successes", "probe.success_threshold")),
      ne("status", lit("fail")),
    ),
    "status",
  ),
};

const withoutThreshold = not(has("$.probe.failure_threshold"));

/** What holds between a service and its components. */
const componentRules = {
  critical_failure_fails: rule(
    // With a threshold, the platform goes by the probes, and fails a service later.
    "A service fails with a component that it cannot do without, unless a threshold decides.",
    each(
      "checks[]",
      when(
        and(eq("is_critical", true), eq("status", lit("fail")), withoutThreshold),
        eq("$.status", lit("fail")),
      ),
    ),
    "status",
  ),
  critical_concern_shows: rule(
    "A service with a concern about a component that it cannot do without does not pass, unless a threshold decides.",
    each(
      "checks[]",
      when(
        and(eq("is_critical", true), eq("status", lit("warn")), withoutThreshold),
        ne("$.status", lit("pass")),
      ),
    ),
    "status",
  ),
  critical_failure_fails_probe: rule(
    "A service that is probed fails with a component that it cannot do without, or its probe has.",
    each(
      "checks[]",
      when(
        and(eq("is_critical", true), eq("status", lit("fail"))),
        or(eq("$.status", lit("fail")), eq("$.probe.status", lit("fail"))),
      ),
    ),
    "status",
  ),
  critical_concern_shows_in_probe: rule(
    "A service that is probed, and has a concern about a component that it cannot do without, does not pass, or its probe has failed.",
    each(
      "checks[]",
      when(
        and(eq("is_critical", true), eq("status", lit("warn"))),
        or(ne("$.status", lit("pass")), eq("$.probe.status", lit("fail"))),
      ),
    ),
    "status",
  ),
  observed_before_answer: warn(
    // The clock is the component's own.
    "A component was observed before the service was judged.",
    each("checks[]", notLater("time", "$.checked_at")),
    "time",
  ),
};

/** What holds between a service and what is said of it. */
const accountRules = {
  concern_has_reason: warn(
    "A status other than pass gives a reason.",
    or(passes, atLeastOne("reason", "output"), gt(count("notes[]"), 0)),
    "reason",
  ),
  pass_has_no_output: warn(
    "A service that is well gives no error output.",
    when(passes, not(has("output"))),
    "output",
  ),
  trend_ends_by_now: warn(
    // The trend has the clock of who watches, and the check that of the service.
    "A trend does not reach beyond the check.",
    notLater("trend.window_end", "checked_at"),
    "trend.window_end",
  ),
};

/** What holds between the health of a service, its components and the probe. */
export const healthCheckRules = { ...probeRules, ...componentRules, ...accountRules };

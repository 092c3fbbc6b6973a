/**
 * What a judgement makes of an alert, as Prometheus does (`rules/alerting.go`).
 *
 * @module
 */
import type { Instant } from "../../core/instant.js";
import type { MonitoringAlert } from "../monitoring-alert.js";
import type { MonitoringThreshold } from "../monitoring-threshold.js";

/** What of an alert changes by judgements alone. */
export type AlertLife = Pick<
  MonitoringAlert,
  | "status"
  | "first_occurred_at"
  | "triggered_at"
  | "last_occurred_at"
  | "occurrence_count"
  | "resolved_at"
  | "resolution"
>;

/** How long something must last, and goes on. An alerting rule has both too, where it says them. */
export type AlertTiming = Partial<Pick<MonitoringThreshold, "for_s" | "keep_firing_for_s">>;

/**
 * What a judgement makes of an alert; undefined when there is none. It is pending until the condition
 * was true for `for_s`, then it fires; with 0 it fires at once. One that is pending is forgotten when
 * the condition is not true. One that fires or is acknowledged is resolved `keep_firing_for_s` after
 * the condition was last true; Prometheus counts from the judgement after that, the first at which it
 * was not. One that is resolved stays so until it begins anew.
 *
 * @param alert What it was. Absent: there was none.
 * @param isTrue Whether the condition is true now.
 */
export function alertAfter(
  timing: AlertTiming,
  alert: AlertLife | undefined,
  isTrue: boolean,
  now: Instant,
): AlertLife | undefined {
  const before = alert?.status === "resolved" && isTrue ? undefined : alert;
  if (before === undefined)
    return isTrue ? afterTrue(timing, { status: "pending" }, now) : undefined;
  if (isTrue) return afterTrue(timing, before, now);
  if (before.status === "pending") return undefined;
  const lingers = secondsFrom(before.last_occurred_at, now) < (timing.keep_firing_for_s ?? 0);
  if (before.status === "resolved" || lingers) return before;
  return { ...before, status: "resolved", resolved_at: now, resolution: "recovered" };
}

function afterTrue({ for_s = 0 }: AlertTiming, before: AlertLife, now: Instant): AlertLife {
  const seen = {
    ...before,
    first_occurred_at: before.first_occurred_at ?? now,
    last_occurred_at: now,
    occurrence_count: (before.occurrence_count ?? 0) + 1,
  };
  const isDue = before.status === "pending" && secondsFrom(seen.first_occurred_at, now) >= for_s;
  return isDue ? { ...seen, status: "firing", triggered_at: now } : seen;
}

/** The seconds from one instant to another; without end when the first is not known. */
function secondsFrom(from: Instant | undefined, to: Instant): number {
  return from === undefined ? Infinity : (Date.parse(to) - Date.parse(from)) / 1000;
}

/**
 * How far the escalation of an alert has come, by its policy.
 *
 * @module
 */
import type { Instant } from "../core/instant.js";
import type { EscalationPolicy } from "./escalation-policy.js";
import type { EscalationState } from "./escalation-state.js";
import type { MonitoringAlert } from "./monitoring-alert.js";

/** What of an alert decides. */
export type EscalatingAlert = Pick<
  MonitoringAlert,
  "status" | "triggered_at" | "resolved_at" | "acknowledgement"
>;

/** A level that is due. */
interface Step {
  readonly level: number;
  readonly repeat: number;
  readonly at: number;
}

/**
 * How far an escalation has come at an instant. Delays count from when the alert fired. It is over
 * once the alert is resolved, or acknowledged where the policy says so, or no level is left; the
 * levels due up to then stay told. An acknowledgement that expired ends nothing: the ladder begins
 * anew when it does. An alert that is pending has not begun.
 */
export function escalation(
  policy: EscalationPolicy,
  alert: EscalatingAlert,
  now: Instant,
): EscalationState {
  const start = startOf(policy, alert, now);
  const steps = start === undefined ? [] : stepsFrom(start, policy);
  const end = endOf(policy, alert, now);
  const told = steps.filter(({ at }) => at <= Math.min(end ?? Infinity, Date.parse(now))).at(-1);
  const next = end === undefined ? steps.find(({ at }) => at > Date.parse(now)) : undefined;
  return {
    policy_id: policy.policy_id,
    level: told?.level ?? 0,
    repeat: told?.repeat ?? 0,
    ...(told && { escalated_at: new Date(told.at).toISOString() }),
    ...(next && { next_at: new Date(next.at).toISOString() }),
    is_over: end !== undefined || (start !== undefined && next === undefined),
  };
}

/** When the ladder begins: undefined before the alert fires. */
function startOf(policy: EscalationPolicy, alert: EscalatingAlert, now: Instant) {
  const { status, triggered_at, acknowledgement } = alert;
  if (status === "pending" || triggered_at === undefined) return undefined;
  const expires_at = acknowledgement?.expires_at;
  const isAnew =
    policy.ends_when === "acknowledged" && expires_at !== undefined && isOver(expires_at, now);
  return Date.parse(isAnew ? expires_at : triggered_at);
}

/** When the escalation ended: undefined while it goes on. */
function endOf(policy: EscalationPolicy, alert: EscalatingAlert, now: Instant) {
  const { status, resolved_at, acknowledgement } = alert;
  if (status === "resolved") return Date.parse(resolved_at ?? now);
  if (status !== "acknowledged" || policy.ends_when !== "acknowledged") return undefined;
  const expires_at = acknowledgement?.expires_at;
  if (expires_at !== undefined && isOver(expires_at, now)) return undefined;
  return Date.parse(acknowledgement?.acknowledged_at ?? now);
}

function isOver(expires_at: Instant, now: Instant): boolean {
  return Date.parse(expires_at) <= Date.parse(now);
}

/** Every level of every round, the earliest first. */
function stepsFrom(start: number, policy: EscalationPolicy): Step[] {
  const { levels, repeat_count, repeat_after_s } = policy;
  const round_s = (levels.at(-1)?.delay_s ?? 0) + (repeat_after_s ?? 0);
  return Array.from({ length: repeat_count + 1 }, (_, repeat) =>
    levels.map(({ level, delay_s }) => ({
      level,
      repeat,
      at: start + 1000 * (repeat * round_s + delay_s),
    })),
  ).flat();
}

/**
 * How far the escalation of an alert has come, by its policy.
 *
 * @module
 */
import type { Instant } from "../../core/instant.js";
import type { MonitoringAlert } from "../monitoring-alert.js";
import type { EscalationPolicy } from "./escalation-policy.js";
import type { EscalationState } from "./escalation-state.js";

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
 * levels due up to then stay told. An acknowledgement that expired while the alert went on ends
 * nothing: the ladder begins anew when it does. One that was given before the alert fired is of an
 * earlier alert. An alert that is pending has not begun.
 */
export function escalation(
  policy: EscalationPolicy,
  alert: EscalatingAlert,
  now: Instant,
): EscalationState {
  const { start, end } = spanOf(policy, alert, Date.parse(now));
  const steps = start === undefined ? [] : stepsFrom(start, policy);
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

/** From when to when a ladder is gone up. */
interface Span {
  /** Undefined: the alert has not fired. */
  readonly start: number | undefined;
  /** Undefined: it goes on. */
  readonly end: number | undefined;
}

function spanOf(policy: EscalationPolicy, alert: EscalatingAlert, now: number): Span {
  const { status, resolved_at, acknowledgement } = alert;
  const over = status === "resolved" ? (millisOf(resolved_at) ?? now) : undefined;
  const start = status === "pending" ? undefined : millisOf(alert.triggered_at);
  if (start === undefined || policy.ends_when !== "acknowledged") return { start, end: over };
  const expired = millisOf(acknowledgement?.expires_at);
  if (expired !== undefined && expired <= (over ?? now))
    return { start: Math.max(start, expired), end: over };
  const taken = millisOf(acknowledgement?.acknowledged_at) ?? now;
  if (status === "acknowledged") return { start, end: taken };
  return { start, end: over !== undefined && taken >= start ? Math.min(taken, over) : over };
}

function millisOf(at: Instant | undefined): number | undefined {
  return at === undefined ? undefined : Date.parse(at);
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

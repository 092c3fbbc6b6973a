/**
 * Whether anybody is told of an alert, by the rules of suppression.
 *
 * @module
 */
import type { Instant } from "../../core/instant.js";
import type { MonitoringAlert } from "../monitoring-alert.js";
import { isInSchedule } from "../threshold/is-in-schedule.js";
import { alertFingerprint } from "./alert-fingerprint.js";
import type { AlertSuppression } from "./alert-suppression.js";
import { isInhibition } from "./inhibition.js";
import { matchesLabels } from "./matches-labels.js";
import type { SuppressionParent, SuppressionRule, SuppressionWindow } from "./suppression-rule.js";

/** What of an alert decides. */
export type SuppressibleAlert = Pick<MonitoringAlert, "labels" | "status">;

/** A rule that applies, with the alerts that explain this one. */
interface Applying {
  readonly rule: SuppressionRule;
  readonly windows: readonly SuppressionWindow[];
  readonly parents: readonly SuppressibleAlert[];
}

/**
 * Why nobody is told of an alert; undefined when somebody is. A rule applies when it is enabled, all
 * of its matchers agree, one of its windows is open, and, where it has a parent, one of the others
 * that is raised matches it and has the same labels (Alertmanager's inhibition). An alert does not
 * explain itself, and two alerts that each match both sides do not explain one another.
 *
 * It ends when the last of the windows does, which is told when all of them come once. A window
 * whose time zone the machine does not know is closed: somebody is told.
 *
 * @param others Alerts of the same tenant that may explain this one.
 */
export function suppressed(
  rules: readonly SuppressionRule[],
  alert: SuppressibleAlert,
  now: Instant,
  others: readonly SuppressibleAlert[] = [],
): AlertSuppression | undefined {
  const applying = rules
    .filter((rule) => rule.is_enabled && matchesLabels(rule.matchers, alert.labels))
    .map((rule) => ({
      rule,
      windows: rule.windows.filter((window) => isOpen(window, now)),
      parents: rule.parent ? parentsOf(rule, rule.parent, alert, others) : [],
    }))
    .filter(applies);
  if (applying.length === 0) return undefined;
  const until = endOf(applying);
  return {
    reasons: [...new Set(applying.map(({ rule }) => rule.reason))],
    ...(until === undefined ? {} : { suppressed_until: until }),
    silenced_by: idsFor("silence", applying),
    inhibited_by: fingerprints(applying),
    muted_by: idsFor("mute_time", applying),
    rule_ids: [...new Set(applying.map(({ rule }) => rule.rule_id))].slice(0, 100),
  };
}

function applies({ rule, windows, parents }: Applying): boolean {
  const isTime = rule.windows.length === 0 || windows.length > 0;
  return isTime && (rule.parent === undefined || parents.length > 0);
}

function isOpen(window: SuppressionWindow, now: Instant): boolean {
  if (window.kind === "weekly") return isInSchedule(window.schedule, now) ?? false;
  const at = Date.parse(now);
  return Date.parse(window.starts_at) <= at && at < Date.parse(window.ends_at);
}

function parentsOf(
  rule: SuppressionRule,
  parent: SuppressionParent,
  alert: SuppressibleAlert,
  others: readonly SuppressibleAlert[],
): SuppressibleAlert[] {
  const inhibition = { source: parent.matchers, target: rule.matchers, equal: parent.equal };
  return others.filter(
    ({ status, labels }) =>
      (status === "firing" || status === "acknowledged") &&
      isInhibition(inhibition, labels, alert.labels),
  );
}

/** When the last window ends; undefined when a rule waits for something else than the clock. */
function endOf(applying: readonly Applying[]): Instant | undefined {
  const ends = applying.flatMap(({ rule, windows }) =>
    rule.parent === undefined
      ? windows.map((window) => (window.kind === "once" ? window.ends_at : undefined))
      : [undefined],
  );
  const known = ends.filter((end) => end !== undefined);
  if (known.length === 0 || known.length < ends.length) return undefined;
  return known.reduce((last, end) => (Date.parse(end) > Date.parse(last) ? end : last));
}

function idsFor(reason: AlertSuppression["reasons"][number], applying: readonly Applying[]) {
  const ids = applying.filter(({ rule }) => rule.reason === reason).map(({ rule }) => rule.rule_id);
  return [...new Set(ids)].slice(0, 100);
}

function fingerprints(applying: readonly Applying[]): string[] {
  const parents = applying
    .filter(({ rule }) => rule.reason === "inhibition")
    .flatMap(({ parents }) => parents.map(({ labels }) => alertFingerprint(labels)));
  return [...new Set(parents)].slice(0, 100);
}

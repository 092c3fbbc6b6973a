/**
 * What a severity is called in the systems that call whoever is on call.
 *
 * @module
 */
import type { Severity } from "../../core/severity.js";
import type {
  OpsgeniePriority,
  OpsgenieTarget,
  PagerDutySeverity,
  PagerDutyTarget,
} from "./incident-target.js";

const PAGERDUTY = {
  debug: "info",
  info: "info",
  warning: "warning",
  error: "error",
  critical: "critical",
} as const satisfies Record<Severity, PagerDutySeverity>;

const OPSGENIE = {
  debug: "p5",
  info: "p5",
  warning: "p3",
  error: "p2",
  critical: "p1",
} as const satisfies Record<Severity, OpsgeniePriority>;

const RANKS = { debug: 1, info: 2, warning: 3, error: 4, critical: 5 } as const satisfies Record<
  Severity,
  number
>;

/** The place of a severity among the five, from 1 for `debug` to 5: names do not sort by badness. */
export function severityRank(severity: Severity): number {
  return RANKS[severity];
}

/** What a severity is in PagerDuty: as the channel says, else the same word; `debug` is `info`. */
export function pagerDutySeverity(
  severity: Severity,
  target?: Pick<PagerDutyTarget, "severity_map">,
): PagerDutySeverity {
  const named = target?.severity_map.find((each) => each.severity === severity);
  return named?.becomes ?? PAGERDUTY[severity];
}

/** What a severity is in Opsgenie: as the channel says, else from `p1` for `critical` to `p5`. */
export function opsgeniePriority(
  severity: Severity,
  target?: Pick<OpsgenieTarget, "priority_map">,
): OpsgeniePriority {
  const named = target?.priority_map.find((each) => each.severity === severity);
  return named?.becomes ?? OPSGENIE[severity];
}

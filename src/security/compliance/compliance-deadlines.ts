/**
 * Until when findings must be mended and breaches told.
 *
 * @module
 */
import type { Instant } from "../../core/instant.js";
import { type BreachNotification, GDPR_NOTICE_MS, HIPAA_NOTICE_MS } from "./breach-notification.js";
import type { ComplianceFinding, FindingSeverity } from "./compliance-finding.js";

const DAY_MS = 86_400_000;

/**
 * How many days a finding may stay, by its severity: 15 and 30 as in CISA's directive BOD 19-02,
 * 90 and 180 as FedRAMP has it for moderate and low risks. At least 0.
 */
export const usualRemediationDays = {
  critical: 15,
  high: 30,
  medium: 90,
  low: 180,
} as const satisfies Readonly<Record<FindingSeverity, number>>;

/**
 * Until when a finding must be mended that was found at an instant.
 *
 * @throws {RangeError} where the days are fewer than none, or no number.
 */
export function findingDueAt(
  severity: FindingSeverity,
  detectedAt: Instant,
  days: Readonly<Record<FindingSeverity, number>> = usualRemediationDays,
): Instant {
  const allowed = days[severity];
  if (!(allowed >= 0 && allowed <= 36_525)) {
    throw new RangeError(`days.${severity} must be a number of days from 0 to 36525.`);
  }
  return new Date(Date.parse(detectedAt) + allowed * DAY_MS).toISOString();
}

/** The findings that should have been mended before an instant and are still open, in their order. */
export function overdueFindings(
  findings: readonly ComplianceFinding[],
  now: Instant,
): ComplianceFinding[] {
  return findings.filter(
    ({ status, due_at }) =>
      (status === "open" || status === "in_remediation") &&
      due_at !== undefined &&
      Date.parse(due_at) < Date.parse(now),
  );
}

/** Until when others must be told of a breach; absent where the law sets no fixed term. */
export interface BreachDeadlines {
  readonly authority_due_at?: Instant;
  readonly persons_due_at?: Instant;
}

/**
 * Until when others must be told of a breach: under the GDPR the authority within 72 hours (article
 * 33(1)), those concerned without a fixed term (article 34); under HIPAA those concerned within 60
 * days, and of 500 people or more the authority too (45 CFR 164.404, 164.408). The term of a smaller
 * breach under HIPAA runs from the end of the calendar year, by the authority's own calendar.
 */
export function breachDeadlines(
  breach: Pick<BreachNotification, "regime" | "became_aware_at" | "affected_person_count">,
): BreachDeadlines {
  const after = (ms: number) => new Date(Date.parse(breach.became_aware_at) + ms).toISOString();
  if (breach.regime !== "hipaa") return { authority_due_at: after(GDPR_NOTICE_MS) };
  const persons = { persons_due_at: after(HIPAA_NOTICE_MS) };
  return (breach.affected_person_count ?? 0) >= 500
    ? { ...persons, authority_due_at: after(HIPAA_NOTICE_MS) }
    : persons;
}

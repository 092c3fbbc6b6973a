/**
 * How long an audit record is kept, and why.
 *
 * PCI DSS 4.0, 10.5.1: 12 months, the latest three at hand. HIPAA, 45 CFR 164.316(b)(2)(i): six years
 * for documentation, which many apply to logs. SOX, 17 CFR 210.2-06: seven years for audit papers.
 * The AI Act, articles 19(1) and 26(6): six months for logs of systems of high risk. FedRAMP, AU-11:
 * the latest 90 days at hand. The GDPR, article 5(1)(e): no longer than its purpose asks for. ISO
 * 27001, SOC 2 and NIST SP 800-53 leave it to the organisation.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ComplianceFramework } from "../../core/compliance-framework.js";
import { ForeignId } from "../../core/identifier.js";
import { contains, ge, has, le, lit, not, or, unique } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Days } from "../../core/units.js";

/** The days that a record is kept at least, by the frameworks that say so. */
const LEAST_DAYS = {
  pci_dss: 365,
  hipaa: 2190,
  sox: 2555,
  eu_ai_act: 180,
} as const satisfies Partial<Record<ComplianceFramework, number>>;

/**
 * The days that a record is kept at least: the most that any of the frameworks asks for, or 0. A
 * month counts 30 days and a year 365, as settings of retention do: whoever counts by the calendar
 * adds one for each fourth year.
 */
export function leastRetentionDays(frameworks: readonly ComplianceFramework[]): number {
  const least: Partial<Record<ComplianceFramework, number>> = LEAST_DAYS;
  return frameworks.reduce((most, framework) => Math.max(most, least[framework] ?? 0), 0);
}

/** How long an audit record is kept, and why. */
export const AuditRetention = withRules(
  closed({
    /** What it is kept under: at most 33. */
    frameworks: z.array(ComplianceFramework).max(33),
    /** How many days it is kept at least. */
    kept_days: Days,
    /** How many days it can be read at once, which may be more. Absent: not said. */
    at_hand_days: Days.optional(),
    /** After how many days it is deleted. Absent: not said. */
    deleted_after_days: Days.optional(),
    /** What it is kept for: at most 500 characters. */
    purpose: Text.min(1).max(500).optional(),
    /** The legal hold because of which it is not deleted, by its id. */
    legal_hold_id: ForeignId.optional(),
  }),
  {
    frameworks_once: rule("Each framework is named once.", unique("frameworks[]")),
    kept_before_deleted: rule(
      "A record is not deleted while it is to be kept.",
      le("kept_days", "deleted_after_days"),
      "deleted_after_days",
    ),
    at_hand_until_deleted: rule(
      "A record is at hand until it is deleted at most.",
      le("at_hand_days", "deleted_after_days"),
    ),
    pci_dss_twelve_months: rule(
      "Under PCI DSS a record is kept for twelve months.",
      or(not(contains("frameworks[]", lit("pci_dss"))), ge("kept_days", LEAST_DAYS.pci_dss)),
      "kept_days",
    ),
    pci_dss_three_months_at_hand: rule(
      "Under PCI DSS a record is at hand for three months.",
      or(not(contains("frameworks[]", lit("pci_dss"))), ge("at_hand_days", 90)),
      "at_hand_days",
    ),
    // The text is of documentation and of audit papers; not everybody takes a log for one.
    hipaa_six_years: warn(
      "Under HIPAA a record is kept for six years.",
      or(not(contains("frameworks[]", lit("hipaa"))), ge("kept_days", LEAST_DAYS.hipaa)),
      "kept_days",
    ),
    sox_seven_years: warn(
      "Under SOX a record is kept for seven years.",
      or(not(contains("frameworks[]", lit("sox"))), ge("kept_days", LEAST_DAYS.sox)),
      "kept_days",
    ),
    // Of systems of high risk only, and other law may say less.
    ai_act_six_months: warn(
      "Under the AI Act a record is kept for six months.",
      or(not(contains("frameworks[]", lit("eu_ai_act"))), ge("kept_days", LEAST_DAYS.eu_ai_act)),
      "kept_days",
    ),
    fedramp_ninety_days_at_hand: warn(
      "Under FedRAMP a record is at hand for 90 days.",
      or(not(contains("frameworks[]", lit("fedramp"))), ge("at_hand_days", 90)),
      "at_hand_days",
    ),
    gdpr_has_an_end: warn(
      "Under the GDPR a record is deleted one day.",
      or(not(contains("frameworks[]", lit("gdpr"))), has("deleted_after_days")),
      "deleted_after_days",
    ),
    gdpr_has_a_purpose: warn(
      "Under the GDPR a record is kept for a purpose.",
      or(not(contains("frameworks[]", lit("gdpr"))), has("purpose")),
      "purpose",
    ),
  },
).meta({ id: "AuditRetention", title: "Retention" });
export type AuditRetention = z.infer<typeof AuditRetention>;

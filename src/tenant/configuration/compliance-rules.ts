/**
 * What the frameworks in force demand of a tenant's configuration. What is not told is never an
 * error: it may be told elsewhere.
 *
 * @module
 */
import {
  and,
  type Condition,
  contains,
  count,
  each,
  eq,
  has,
  le,
  lit,
  lt,
  oneOf,
  or,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { eeaCountries } from "./eea-countries.js";
import { inForce } from "./in-force.js";

/** No audit log is told to be kept, or to be read at once, for fewer days. */
const noAuditLogBelow = (field: "kept_days" | "hot_days", days: number): Condition =>
  eq(count("retention[]", and(eq("data", lit("audit_log")), lt(field, days))), 0);

/** Audit logs are told to be kept for so many years. A year has 365 days, as in what keeps logs. */
const keepsAuditLogs = (years: number): Condition => noAuditLogBelow("kept_days", years * 365);

/** Each place of the data is in one of the countries, or says by what data may go there. */
const hasBasisOutside = (countries: readonly string[]): Condition =>
  each("residency.locations[]", or(oneOf("country", ...countries.map(lit)), has("transfer_basis")));

/** What the frameworks in force demand of a tenant's configuration. */
export const complianceRules = {
  audit_log_is_told: warn(
    "Where a framework asks for audit logs, it is told how long they are kept.",
    when(
      inForce("hipaa", "pci_dss", "sox", "soc2", "fedramp"),
      contains("retention[].data", lit("audit_log")),
    ),
    "retention",
  ),
  // 45 CFR 164.312(a)(2)(iv), which is addressable. A key of its own can be revoked for it alone.
  hipaa_has_a_key: warn(
    "Where HIPAA is in force, the key that encrypts is named.",
    when(inForce("hipaa"), has("encryption.key_id")),
    "encryption",
  ),
  // 45 CFR 164.316(b)(2)(i) asks for 6 years of documentation, and does not say whether logs are.
  hipaa_keeps_six_years: warn(
    "Where HIPAA is in force, audit logs are kept for 6 years.",
    when(inForce("hipaa"), keepsAuditLogs(6)),
    "retention",
  ),
  // 45 CFR 164.312(a)(2)(iii): automatic logoff, which is addressable.
  hipaa_ends_idle_sessions: warn(
    "Where HIPAA is in force, sessions that are idle end.",
    when(inForce("hipaa"), has("access.idle_timeout_s")),
    "access",
  ),
  // PCI DSS 4.0.1, 10.5.1: 12 months, the most recent three immediately available for analysis.
  pci_keeps_a_year: rule(
    "Where PCI DSS is in force, audit logs are kept for 12 months.",
    when(inForce("pci_dss"), keepsAuditLogs(1)),
    "retention",
  ),
  pci_reads_three_months: rule(
    "Where PCI DSS is in force, audit logs of the last 3 months can be read at once.",
    when(inForce("pci_dss"), noAuditLogBelow("hot_days", 90)),
    "retention",
  ),
  // PCI DSS 4.0.1, 3.5.1: of account numbers that are stored. Who takes them in only stores none.
  pci_has_encryption: warn(
    "Where PCI DSS is in force, it is told how data is encrypted.",
    when(inForce("pci_dss"), has("encryption")),
    "encryption",
  ),
  // PCI DSS 4.0.1, 8.2.8: more than 15 minutes.
  pci_ends_idle_sessions: warn(
    "Where PCI DSS is in force, a session that is idle ends within 15 minutes.",
    when(inForce("pci_dss"), le("access.idle_timeout_s", 900)),
    "access",
  ),
  // PCI DSS 4.0.1, 8.4.1. An identity provider may ask for the second factor instead.
  pci_asks_twice: warn(
    "Where PCI DSS is in force, administrators need a second factor.",
    when(
      inForce("pci_dss"),
      or(eq("access.is_sso_enforced", true), oneOf("access.mfa", lit("admins"), lit("everyone"))),
    ),
    "access",
  ),
  // 17 CFR 210.2-06 binds accountants, for 7 years; many who are audited keep as long.
  sox_keeps_seven_years: warn(
    "Where SOX is in force, audit logs are kept for 7 years.",
    when(inForce("sox"), keepsAuditLogs(7)),
    "retention",
  ),
  // No criterion names a time. An auditor of type II draws samples of up to 12 months.
  soc2_keeps_a_year: warn(
    "Where SOC 2 is in force, audit logs are kept for 12 months.",
    when(inForce("soc2"), keepsAuditLogs(1)),
    "retention",
  ),
  // FedRAMP's requirement to NIST SP 800-53, AU-11. How long they are kept off-line is the agency's.
  fedramp_reads_ninety_days: warn(
    "Where FedRAMP is in force, audit logs of the last 90 days can be read at once.",
    when(
      inForce("fedramp"),
      and(noAuditLogBelow("kept_days", 90), noAuditLogBelow("hot_days", 90)),
    ),
    "retention",
  ),
  // GDPR, chapter V.
  transfer_has_a_basis: warn(
    "Where the GDPR is in force, data outside the European Economic Area has a basis for it.",
    when(inForce("gdpr"), hasBasisOutside(eeaCountries)),
  ),
  // GDPR, articles 5(1)(e), 13(2)(a) and 30(1)(f).
  gdpr_profiles_end: warn(
    "Where the GDPR is in force, it is told how long profiles of people are kept.",
    when(inForce("gdpr"), contains("retention[].data", lit("personal_profile"))),
    "retention",
  ),
  // PIPL, article 38. Only those of article 40 must keep data in China.
  pipl_transfer_has_a_basis: warn(
    "Where the PIPL is in force, data outside mainland China has a basis for it.",
    when(inForce("pipl"), hasBasisOutside(["CN"])),
  ),
};

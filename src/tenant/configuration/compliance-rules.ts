/**
 * What the frameworks in force demand of a tenant's configuration.
 *
 * @module
 */
import type { ComplianceFramework } from "../../core/compliance-framework.js";
import {
  and,
  type Condition,
  contains,
  count,
  each,
  eq,
  gt,
  has,
  le,
  lit,
  lt,
  ne,
  oneOf,
  or,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { eeaCountries } from "./eea-countries.js";

/** One of the frameworks is in force. Those that are planned demand nothing yet. */
const inForce = (...frameworks: ComplianceFramework[]): Condition =>
  gt(
    count(
      "compliance[]",
      and(eq("status", lit("in_force")), oneOf("framework", ...frameworks.map(lit))),
    ),
    0,
  );

/**
 * Audit logs are kept for so many years, or without an end. A year is taken as 365 days, as those
 * who configure it do.
 */
const keepsAuditLogs = (years: number): Condition =>
  and(
    contains("retention[].data", lit("audit_log")),
    eq(count("retention[]", and(eq("data", lit("audit_log")), lt("kept_days", years * 365))), 0),
  );

/** What the frameworks in force demand of a tenant's configuration. */
export const complianceRules = {
  // 45 CFR 164.312(a)(2)(iv). A key of its own can be revoked for this tenant alone.
  hipaa_has_a_key: rule(
    "Where HIPAA is in force, the key that encrypts is named.",
    when(inForce("hipaa"), has("encryption.key_id")),
    "encryption",
  ),
  // 45 CFR 164.316(b)(2)(i).
  hipaa_keeps_six_years: rule(
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
  // PCI DSS 4.0, 10.5.1.
  pci_keeps_a_year: rule(
    "Where PCI DSS is in force, audit logs are kept for 12 months.",
    when(inForce("pci_dss"), keepsAuditLogs(1)),
    "retention",
  ),
  // PCI DSS 4.0, 10.5.1: at least the most recent three months immediately available for analysis.
  pci_reads_three_months: rule(
    "Where PCI DSS is in force, audit logs of the last 3 months can be read at once.",
    when(
      inForce("pci_dss"),
      eq(count("retention[]", and(eq("data", lit("audit_log")), lt("hot_days", 90))), 0),
    ),
    "retention",
  ),
  // PCI DSS 4.0, 3.5 and 3.6.
  pci_has_encryption: rule(
    "Where PCI DSS is in force, it is told how data is encrypted.",
    when(inForce("pci_dss"), has("encryption")),
    "encryption",
  ),
  // PCI DSS 4.0, 8.2.8: 15 minutes, for access to cardholder data.
  pci_ends_idle_sessions: warn(
    "Where PCI DSS is in force, a session that is idle ends within 15 minutes.",
    when(inForce("pci_dss"), le("access.idle_timeout_s", 900)),
    "access",
  ),
  // PCI DSS 4.0, 8.4. An identity provider may ask for the second factor instead.
  pci_asks_twice: warn(
    "Where PCI DSS is in force, administrators need a second factor.",
    when(
      inForce("pci_dss"),
      or(eq("access.is_sso_enforced", true), oneOf("access.mfa", lit("admins"), lit("everyone"))),
    ),
    "access",
  ),
  // 17 CFR 210.2-06: what an audit rests upon is kept for seven years.
  sox_keeps_seven_years: rule(
    "Where SOX is in force, audit logs are kept for 7 years.",
    when(inForce("sox"), keepsAuditLogs(7)),
    "retention",
  ),
  // An observation period of SOC 2 type II is 6 to 12 months; an auditor draws samples of all of it.
  soc2_keeps_a_year: warn(
    "Where SOC 2 is in force, audit logs are kept for 12 months.",
    when(inForce("soc2"), keepsAuditLogs(1)),
    "retention",
  ),
  // OMB M-21-31: 12 months active, 18 months cold.
  fedramp_keeps_thirty_months: warn(
    "Where FedRAMP is in force, audit logs are kept for 30 months.",
    when(inForce("fedramp"), keepsAuditLogs(2.5)),
    "retention",
  ),
  // GDPR, chapter V.
  transfer_has_a_basis: warn(
    "Where the GDPR is in force, data outside the European Economic Area has a basis for it.",
    when(
      inForce("gdpr"),
      each(
        "residency.locations[]",
        or(oneOf("country", ...eeaCountries.map(lit)), has("transfer_basis")),
      ),
    ),
  ),
  // GDPR, article 17 and 5(1)(e): what is promised about people is promised for a time.
  gdpr_profiles_end: warn(
    "Where the GDPR is in force, it is told how long profiles of people are kept.",
    when(inForce("gdpr"), contains("retention[].data", lit("personal_profile"))),
    "retention",
  ),
  // Personal Information Protection Law, article 40, for operators of critical infrastructure.
  pipl_stays_in_china: warn(
    "Where the PIPL is in force, data is written in China.",
    when(
      inForce("pipl"),
      each("residency.locations[]", or(ne("role", lit("primary")), eq("country", lit("CN")))),
    ),
  ),
};

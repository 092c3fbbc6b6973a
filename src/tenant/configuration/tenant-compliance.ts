/**
 * What a tenant is held to, and what shows that it is kept.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ComplianceFramework } from "../../core/compliance-framework.js";
import { ForeignId } from "../../core/identifier.js";
import { CalendarDate } from "../../core/instant.js";
import { and, eq, has, le, lit, oneOf, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";

/**
 * Whether a framework holds for a tenant.
 *
 * - `planned`: it will; nothing is demanded yet.
 * - `in_force`: it does.
 * - `ended`: it did.
 */
export const CommitmentStatus = z
  .enum({ PLANNED: "planned", IN_FORCE: "in_force", ENDED: "ended" })
  .meta({ id: "CommitmentStatus", title: "Status of a commitment" });
export type CommitmentStatus = z.infer<typeof CommitmentStatus>;

const inForce = (...frameworks: ComplianceFramework[]) =>
  and(eq("status", lit("in_force")), oneOf("framework", ...frameworks.map(lit)));

/** A framework to which a tenant is held. */
export const TenantCompliance = withRules(
  closed({
    /** What it is held to. */
    framework: ComplianceFramework,
    /** Whether that holds. What the framework demands hangs on it, so it is never taken for granted. */
    status: CommitmentStatus,
    /**
     * The contract that the framework demands between tenant and platform, by reference: the business
     * associate agreement of HIPAA, the data processing agreement of the GDPR. Where both are of one
     * covered entity, the designation that says so (45 CFR 164.105(b)).
     */
    agreement_id: ForeignId.optional(),
    /** The day on which the contract was signed. */
    agreed_on: CalendarDate.optional(),
    /** The certificate, attestation or report that shows it, by reference. */
    evidence_id: ForeignId.optional(),
    /** The first day on which the evidence holds. */
    evidence_from: CalendarDate.optional(),
    /** The last day on which the evidence holds. */
    evidence_until: CalendarDate.optional(),
  }),
  {
    // 45 CFR 164.502(e) and 164.504(e): no protected health information goes to another without it.
    hipaa_has_an_agreement: rule(
      "HIPAA is in force only with a business associate agreement.",
      when(inForce("hipaa"), has("agreement_id")),
      "agreement_id",
    ),
    // GDPR and UK GDPR, article 28(3). A controller of its own right needs none.
    gdpr_has_an_agreement: warn(
      "Where the GDPR is in force, there is a data processing agreement.",
      when(inForce("gdpr", "uk_gdpr"), has("agreement_id")),
      "agreement_id",
    ),
    // Contracts are often kept elsewhere, and only their day is told.
    signed_is_a_contract: warn(
      "What was signed is a contract.",
      when(has("agreed_on"), has("agreement_id")),
      "agreement_id",
    ),
    evidence_has_an_id: warn(
      "What holds for a time is evidence.",
      when(has("evidence_until"), has("evidence_id")),
      "evidence_id",
    ),
    // A report of SOC 2 type I holds as of one day.
    evidence_in_order: rule(
      "Evidence begins to hold no later than it ends.",
      le("evidence_from", "evidence_until"),
      "evidence_until",
    ),
  },
).meta({ id: "TenantCompliance", title: "Compliance of a tenant" });
export type TenantCompliance = z.infer<typeof TenantCompliance>;

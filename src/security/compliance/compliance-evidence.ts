/**
 * What shows that a control is kept, or is not (OSCAL assessment results, `observation`).
 *
 * @module
 */
import * as z from "zod";
import { Checksum } from "../../core/checksum.js";
import { closed } from "../../core/closed.js";
import { Uuid } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { UserId } from "../../core/person.js";
import { Name, Text } from "../../core/text.js";
import { WebAddress } from "../../core/web-address.js";

/**
 * How evidence was got (NIST SP 800-53A; OSCAL `method`).
 *
 * - `examine`: something written was read: a policy, a configuration, a log.
 * - `interview`: somebody was asked.
 * - `test`: it was tried out.
 */
export const EvidenceMethod = z
  .enum({ EXAMINE: "examine", INTERVIEW: "interview", TEST: "test" })
  .meta({ id: "EvidenceMethod", title: "Method of evidence" });
export type EvidenceMethod = z.infer<typeof EvidenceMethod>;

/** What shows that a control is kept, or is not. */
export const ComplianceEvidence = closed({
  /** Identifies the evidence; what serves several controls has one id in all of them. */
  evidence_id: Uuid,
  /** What it is called. */
  title: Name,
  /** How it was got. */
  method: EvidenceMethod,
  /** When it was got. */
  collected_at: Instant,
  /** The person or program who got it. */
  collected_by: UserId,
  /** A digest of it, so that nobody changes it afterwards unseen. */
  checksum: Checksum,
  /** Where it is kept. Absent: in the archive that the digest is looked up in. */
  url: WebAddress.optional(),
  /** What it shows, for a human reader: at most 2000 characters. */
  note: Text.min(1).max(2000).optional(),
}).meta({ id: "ComplianceEvidence", title: "Evidence of compliance" });
export type ComplianceEvidence = z.infer<typeof ComplianceEvidence>;

/**
 * What a tool found out (OCSF `finding_info` and the statuses of its findings).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { has, lit, notLater, oneOf, or, unique } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { Ratio } from "../../core/units.js";
import { WebAddress } from "../../core/web-address.js";
import { FiredRule } from "./fired-rule.js";
import { MitreAttack } from "./mitre-attack.js";

/**
 * How far the work on a finding is.
 *
 * - `new`: nobody has looked at it.
 * - `in_progress`: somebody does.
 * - `suppressed`: nobody will, on purpose.
 * - `resolved`: it is done with.
 * - `archived`: it is put away.
 * - `deleted`: it is removed.
 */
export const SecurityFindingStatus = z
  .enum({
    NEW: "new",
    IN_PROGRESS: "in_progress",
    SUPPRESSED: "suppressed",
    RESOLVED: "resolved",
    ARCHIVED: "archived",
    DELETED: "deleted",
  })
  .meta({ id: "SecurityFindingStatus", title: "Status of a finding" });
export type SecurityFindingStatus = z.infer<typeof SecurityFindingStatus>;

/**
 * What an analyst makes of a finding (OCSF `verdict_id`).
 *
 * - `unknown`: not judged.
 * - `false_positive`: the tool was wrong.
 * - `true_positive`: the tool was right.
 * - `disregard`: right or wrong, it does not matter.
 * - `suspicious`: it needs a closer look.
 * - `benign`: it is what it seems, and harmless.
 * - `test`: somebody tried the tool out.
 * - `insufficient_data`: nobody can say.
 * - `security_risk`: no attack, and still a risk.
 * - `managed_externally`: somebody else looks at it.
 * - `duplicate`: it is told by another finding.
 */
export const FindingVerdict = z
  .enum({
    UNKNOWN: "unknown",
    FALSE_POSITIVE: "false_positive",
    TRUE_POSITIVE: "true_positive",
    DISREGARD: "disregard",
    SUSPICIOUS: "suspicious",
    BENIGN: "benign",
    TEST: "test",
    INSUFFICIENT_DATA: "insufficient_data",
    SECURITY_RISK: "security_risk",
    MANAGED_EXTERNALLY: "managed_externally",
    DUPLICATE: "duplicate",
  })
  .meta({ id: "FindingVerdict", title: "Verdict on a finding" });
export type FindingVerdict = z.infer<typeof FindingVerdict>;

/** What a tool found out. */
export const SecurityFinding = withRules(
  closed({
    /** Its id in the tool that found it. */
    finding_id: ForeignId,
    /** What was found, in one line: at most 500 characters. */
    title: Text.min(1).max(500).optional(),
    /** What was found: at most 8192 characters. */
    description: Text.optional(),
    /** The kinds of finding in the words of the tool: at most 20. */
    types: z
      .array(Name.meta({ impersonal: true }))
      .max(20)
      .optional(),
    /** How far the work on it is. Absent: not known. */
    status: SecurityFindingStatus.optional(),
    /** What an analyst makes of it. Absent: nobody has looked. */
    verdict: FindingVerdict.optional(),
    /** How sure the tool is: 0 to 1. */
    confidence_ratio: Ratio.optional(),
    /** The rule or model that found it. */
    analytic: FiredRule.optional(),
    /** What an attacker does: at most 50. */
    attacks: z.array(MitreAttack).max(50).optional(),
    /** When the tool wrote it down. */
    created_at: Instant.optional(),
    /** When it was changed last. */
    modified_at: Instant.optional(),
    /** When it was seen first. */
    first_seen_at: Instant.optional(),
    /** When it was seen last. */
    last_seen_at: Instant.optional(),
    /** Where to read it in the tool. */
    url: WebAddress.optional(),
    /** What to do about it: at most 8192 characters. */
    remediation: Text.optional(),
  }),
  {
    seen_in_order: rule(
      "It is not last seen before it is first seen.",
      notLater("first_seen_at", "last_seen_at"),
      "last_seen_at",
    ),
    modified_after_created: rule(
      "It is changed after it was written down.",
      notLater("created_at", "modified_at"),
      "modified_at",
    ),
    types_once: rule("Each kind of finding is named once.", unique("types[]")),
    resolved_has_verdict: warn(
      "A finding that is done with has a verdict.",
      or(
        oneOf("status", ...["new", "in_progress", "archived", "deleted"].map(lit)),
        has("verdict"),
      ),
      "verdict",
    ),
  },
).meta({ id: "SecurityFinding", title: "Finding" });
export type SecurityFinding = z.infer<typeof SecurityFinding>;

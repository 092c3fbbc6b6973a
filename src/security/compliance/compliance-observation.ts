/**
 * What an assessor saw, good or bad (OSCAL assessment results, `observation`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId, Uuid } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { UserId } from "../../core/person.js";
import { earlier, unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { EvidenceMethod } from "./compliance-evidence.js";

/** What an assessor saw, good or bad. */
export const ComplianceObservation = withRules(
  closed({
    /** Identifies the observation. */
    observation_id: Uuid,
    /** What it is called. */
    title: Name.optional(),
    /** What was seen: at most 4000 characters. */
    description: Text.min(1).max(4000),
    /** How: at most three. Empty: not known. */
    methods: z.array(EvidenceMethod).max(3),
    /** What was looked at: accounts, buckets, hosts. At most 500. */
    resource_ids: z.array(ForeignId).max(500).default([]),
    /** The evidence of the report's controls that shows it, by its id: at most 50. */
    evidence_ids: z.array(Uuid).max(50).default([]),
    /** The person or program who saw it. */
    collected_by: UserId.optional(),
    /** When it was seen. */
    collected_at: Instant,
    /** From when on it says nothing any more, and is to be made anew. Absent: it stays. */
    expires_at: Instant.optional(),
  }),
  {
    methods_once: rule("Each method is named once.", unique("methods[]")),
    expires_after_collected: rule(
      "An observation speaks for some time after it was made.",
      earlier("collected_at", "expires_at"),
      "expires_at",
    ),
  },
).meta({ id: "ComplianceObservation", title: "Observation of an assessor" });
export type ComplianceObservation = z.infer<typeof ComplianceObservation>;

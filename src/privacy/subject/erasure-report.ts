/**
 * What became of a person's data (GDPR, article 17).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { TenantId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { JsonPointer } from "../../core/json-patch/json-pointer.js";
import { KeyReference } from "../../core/key-reference.js";
import { atLeastOne, eq, has, lit, ne, sum, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count } from "../../core/units.js";
import { FindingCategory } from "./data-subject.js";
import { SubjectPlace, UnreadCount } from "./export-report.js";

/**
 * What became of a record.
 *
 * - `untouched`: the person is not in it.
 * - `removed`: their values are gone; where the schema wants something, a constant stands.
 * - `pseudonymised`: pseudonyms under a key stand in their place.
 * - `shredded`: the envelope of its encrypted fields is gone, and their key goes at the end. What of
 *   the person was readable in it is gone too.
 * - `retained`: something of the person stays in it, for the reason that is told.
 * - `unread`: it could not be read, and stays as it is.
 */
export const ErasureOutcome = z
  .enum({
    UNTOUCHED: "untouched",
    REMOVED: "removed",
    PSEUDONYMISED: "pseudonymised",
    SHREDDED: "shredded",
    RETAINED: "retained",
    UNREAD: "unread",
  })
  .meta({ id: "ErasureOutcome", title: "What erasure did to a record" });
export type ErasureOutcome = z.infer<typeof ErasureOutcome>;

/**
 * Why something of a person stays (article 17, paragraph 3).
 *
 * - `legal_hold`: a court or an authority forbids to delete it (e).
 * - `retention_duty`: a law demands that it is kept for some time (b).
 * - `chained_without_commitment`: the hash of an audit chain covers it, and no commitment stands for
 *   it: to change it breaks the chain. Erase it by ending the chain at a signed head when its
 *   retention ends, and commit to such values from now on.
 * - `invalid_after_erasure`: nothing that hides it is valid under the schema, or the record is nested
 *   too deeply. Erase it by hand.
 */
export const RetentionReason = z
  .enum({
    LEGAL_HOLD: "legal_hold",
    RETENTION_DUTY: "retention_duty",
    CHAINED_WITHOUT_COMMITMENT: "chained_without_commitment",
    INVALID_AFTER_ERASURE: "invalid_after_erasure",
  })
  .meta({ id: "RetentionReason", title: "Why something is retained" });
export type RetentionReason = z.infer<typeof RetentionReason>;

/** Why something of a person stays, and until when. */
export const Retained = closed({
  /** Why. */
  reason: RetentionReason,
  /** Until when a duty demands it. Absent: until it is lifted, or nobody knows. */
  until: Instant.optional(),
  /** The hold, the paragraph of a law, or what else explains it: at most 500 characters. */
  basis: Text.min(1).max(500).optional(),
}).meta({ id: "Retained", title: "What is retained" });
export type Retained = z.infer<typeof Retained>;

/** What became of one record: no value of the person is in it. */
export const RecordErasure = withRules(
  closed({
    /** What became of it. */
    outcome: ErasureOutcome,
    /** Its place among the records of the run, from 1. */
    record_number: z.int().min(1),
    /** The name of its model. Absent: it could not be read. */
    model: Text.min(1).max(128).optional(),
    /** Where the person was found: at most 1000. */
    found: z.array(SubjectPlace).max(1000),
    /** The places that were changed: at most 10,000. */
    erased: z.array(JsonPointer).max(10_000),
    /** Why something stays. Absent: nothing does. */
    retained: Retained.optional(),
    /**
     * Commitments of the audit chain whose values were erased. Destroy their salts: who has one can
     * guess the value, and `verifyChain` misses the value as long as it is given the salt.
     */
    salts_to_destroy: z.array(JsonPointer).max(50),
    /** Why it could not be read: at most 200 characters. */
    unread: Text.min(1).max(200).optional(),
  }),
  {
    retained_has_a_reason: rule(
      "What is retained has a reason.",
      when(eq("outcome", lit("retained")), has("retained")),
      "retained",
    ),
    only_retained_has_a_reason: rule(
      "Only what is retained has a reason.",
      when(has("retained"), eq("outcome", lit("retained"))),
      "outcome",
    ),
    only_unread_has_no_model: rule(
      "What was read has a model, and what was not says why.",
      when(ne("outcome", lit("unread")), has("model")),
      "model",
    ),
    unread_says_why: rule("A record has a model, or was not read.", atLeastOne("model", "unread")),
  },
).meta({ id: "RecordErasure", title: "Erasure in a record" });
export type RecordErasure = z.infer<typeof RecordErasure>;

/** Records with one outcome. */
export const OutcomeCount = closed({
  /** What became of them. */
  outcome: ErasureOutcome,
  /** How many. */
  record_count: Count,
}).meta({ id: "OutcomeCount", title: "Records by outcome" });
export type OutcomeCount = z.infer<typeof OutcomeCount>;

/** Records that are retained for one reason. */
export const RetainedCount = closed({
  /** Why. */
  reason: RetentionReason,
  /** How many. */
  record_count: Count,
  /** The latest time until which one of them is retained. Absent: no time is known. */
  latest_until: Instant.optional(),
}).meta({ id: "RetainedCount", title: "Retained records" });
export type RetainedCount = z.infer<typeof RetainedCount>;

/**
 * What became of the keys of a person.
 *
 * - `destroyed`: they are gone, and it was tried that an envelope does not open any more.
 * - `kept`: something that is sealed under them is retained.
 * - `none`: there were none, or they were destroyed before.
 */
export const ShreddingOutcome = z
  .enum({ DESTROYED: "destroyed", KEPT: "kept", NONE: "none" })
  .meta({ id: "ShreddingOutcome", title: "What became of keys" });
export type ShreddingOutcome = z.infer<typeof ShreddingOutcome>;

/** The proof that what was sealed for a person cannot be opened. */
export const Shredding = closed({
  /** What became of the keys. */
  outcome: ShreddingOutcome,
  /** The names of the keys that were destroyed, which say nothing of the person: at most 1000. */
  key_ids: z.array(KeyReference).max(1000),
  /** Envelopes of the person that were met in the records. */
  envelope_count: Count,
  /** Whether one of them was tried after the keys were destroyed, and did not open. */
  proved: z.boolean(),
}).meta({ id: "Shredding", title: "Shredding of keys" });
export type Shredding = z.infer<typeof Shredding>;

/** What became of all that is known of a person. No value of theirs is in it: it may be kept. */
export const SubjectErasureReport = withRules(
  closed({
    /** The form of the report. */
    form: z.literal("analytics-schemas/subject-erasure/1"),
    /** The tenant. */
    tenant_id: TenantId,
    /** By which identifiers the person was looked for, without their values. */
    categories: z.array(FindingCategory).min(1).max(14),
    /** When it was finished. */
    created_at: Instant,
    /** Whether nothing was to be changed: the outcomes are what would have been done. */
    is_dry_run: z.boolean(),
    /** All records, those that could not be read too. */
    record_count: Count,
    /** The records by what became of them: one for each outcome. */
    outcomes: z.array(OutcomeCount).max(6),
    /** The records in which something stays, by the reasons. */
    retained: z.array(RetainedCount).max(4),
    /** Why records could not be read: at most 100 reasons. */
    unread: z.array(UnreadCount).max(100),
    /** What became of their keys. Absent: no keys were given. */
    shredding: Shredding.optional(),
  }),
  {
    outcomes_sum_up: rule(
      "Each record has one outcome.",
      eq(sum("outcomes[].record_count"), "record_count"),
      "record_count",
    ),
  },
).meta({ id: "SubjectErasureReport", title: "Report of an erasure" });
export type SubjectErasureReport = z.infer<typeof SubjectErasureReport>;

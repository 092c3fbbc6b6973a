/**
 * How good records are, and why they are no better.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { DataQuality } from "../core/data-quality.js";
import { QualityDimension } from "../core/quality-dimension.js";
import { count, eq, gt, le, when } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Text } from "../core/text.js";
import { Count, Milliseconds } from "../core/units.js";

/** Records of which a reason tells where they are. */
export const MOST_PLACES = 10;

/** Reasons that an assessment holds. */
export const MOST_REASONS = 1000;

/**
 * Why a score is no higher, or what should be known of it.
 *
 * - `missing_required`, `missing_expected`, `missing_optional`: a field is absent, null or empty.
 * - `filled_in`: a field is absent and has a default. It lowers no score.
 * - `structure`: a value does not have the form that the schema asks for.
 * - `rule_broken`: a rule is broken. `rule_warned`: one that is true almost always.
 * - `late`: an instant is older than expected. `future`: it lies ahead. `no_instant`: it is absent.
 * - `repeated`: a record has the id of an earlier one. `no_id`: it has none.
 * - `sampled`: not all ids could be remembered; a sample of them was compared.
 * - `not_scored`: nothing could be measured in this dimension.
 */
export const QualityReasonCode = z
  .enum({
    MISSING_REQUIRED: "missing_required",
    MISSING_EXPECTED: "missing_expected",
    MISSING_OPTIONAL: "missing_optional",
    FILLED_IN: "filled_in",
    STRUCTURE: "structure",
    RULE_BROKEN: "rule_broken",
    RULE_WARNED: "rule_warned",
    LATE: "late",
    FUTURE: "future",
    NO_INSTANT: "no_instant",
    REPEATED: "repeated",
    NO_ID: "no_id",
    SAMPLED: "sampled",
    NOT_SCORED: "not_scored",
  })
  .meta({ id: "QualityReasonCode", title: "Why a score is no higher" });
export type QualityReasonCode = z.infer<typeof QualityReasonCode>;

/** One reason. It names fields and rules, and holds no value of a record. */
export const QualityReason = closed({
  /** The dimension whose score it explains. */
  dimension: QualityDimension,
  /** What it is. */
  code: QualityReasonCode,
  /** The field, as a path: `[]` stands for an index, `*` for a key. Absent: the whole record. */
  field: Text.min(1).max(512).optional(),
  /** The id of the rule. */
  rule: Text.min(1).max(256).optional(),
  /** The same as a sentence. */
  message: Text.min(1).max(500),
  /** How often it was found. */
  found_count: Count.min(1),
  /** The first records in which it was found, counted from 0: at most 10. */
  records: z.array(Count).max(MOST_PLACES),
  /** The worst of how late, or how far ahead, an instant was. */
  late_ms: Milliseconds.optional(),
}).meta({ id: "QualityReason", title: "Reason for a score" });
export type QualityReason = z.infer<typeof QualityReason>;

/** How good records are. */
export const Assessment = withRules(
  closed({
    /** Records looked at. */
    record_count: Count,
    /** Records that are valid by their schema. */
    valid_count: Count,
    /** The scores. Each dimension's is the mean over the records that could be measured in it. */
    quality: DataQuality,
    /** Why they are no higher, the most frequent first in each dimension: at most 1000. */
    reasons: z.array(QualityReason).max(MOST_REASONS),
    /** Reasons beyond those. */
    reasons_left_out_count: Count,
  }),
  {
    valid_within_records: rule(
      "No more records are valid than were looked at.",
      le("valid_count", "record_count"),
    ),
    left_out_when_full: rule(
      "Reasons are left out only where there are 1000.",
      when(gt("reasons_left_out_count", 0), eq(count("reasons[]"), MOST_REASONS)),
      "reasons_left_out_count",
    ),
  },
).meta({ id: "Assessment", title: "Assessment" });
export type Assessment = z.infer<typeof Assessment>;

/**
 * Records that were refused, kept with all that is needed to repair and replay them.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "./closed.js";
import { TenantId, Uuid } from "./identifier.js";
import { Instant, now } from "./instant.js";
import { pii } from "./personal-data.js";
import { count, eq, exactlyOne, ge, has, lit, or, together, when } from "./rules/expression.js";
import { rule } from "./rules/rule.js";
import { withRules } from "./rules/with-rules.js";
import { Severity } from "./severity.js";
import { longText, Text } from "./text.js";
import { Bytes, Count } from "./units.js";
import { uuidv7 } from "./uuid.js";

/**
 * Why a record was refused.
 *
 * - `invalid`: it breaks the schema or a rule; the issues say how.
 * - `unmapped`: a record of another system that has no form in ours; the issues say why.
 * - `not_json`: its bytes are no JSON text (RFC 8259).
 * - `not_utf8`: its bytes are no UTF-8.
 * - `byte_order_mark`: it begins with a byte-order mark, which JSON text must not.
 * - `lone_surrogate`: a text in it holds half of a character, which no UTF-8 can carry.
 * - `number_not_exact`: a number in it has no double: too large, too small or too long an integer.
 * - `duplicate_key`: two keys of one object in it are equal, and readers differ in which they take.
 * - `too_long`: it has more bytes than allowed.
 * - `too_deep`: its objects and arrays stand too deep inside one another.
 * - `truncated`: the input ended within it.
 */
export const DeadLetterReason = z
  .enum({
    INVALID: "invalid",
    UNMAPPED: "unmapped",
    NOT_JSON: "not_json",
    NOT_UTF8: "not_utf8",
    BYTE_ORDER_MARK: "byte_order_mark",
    LONE_SURROGATE: "lone_surrogate",
    NUMBER_NOT_EXACT: "number_not_exact",
    DUPLICATE_KEY: "duplicate_key",
    TOO_LONG: "too_long",
    TOO_DEEP: "too_deep",
    TRUNCATED: "truncated",
  })
  .meta({ id: "DeadLetterReason", title: "Why a record was refused" });
export type DeadLetterReason = z.infer<typeof DeadLetterReason>;

/** One thing that is wrong with a refused record. */
export const DeadLetterIssue = closed({
  /** Where in the record: keys and indexes from the root. Empty for the record as a whole. */
  path: z.array(z.union([Text, z.int().min(0)])).max(64),
  /** What is expected there, as a sentence. */
  message: Text.max(4096),
  /** How bad it is. */
  severity: Severity,
  /** The kind of issue: Zod's code, or a reason of a dead letter. */
  code: Text.max(64).meta({ impersonal: true }),
  /** The broken rule by its id. Absent when the structure is broken. */
  rule: Text.max(128).meta({ impersonal: true }).optional(),
}).meta({ id: "DeadLetterIssue", title: "Issue of a refused record" });
export type DeadLetterIssue = z.infer<typeof DeadLetterIssue>;

/** The record may hold anything of anybody, and no schema says where. */
const anyRecord = pii("other", { sensitivity: "sensitive" });

/** A record that was refused, or a part of one that was too long to hold. */
export const DeadLetter = withRules(
  closed({
    /** Identifies the dead letter. Absent: a new UUID of version 7. */
    dead_letter_id: Uuid.default(() => uuidv7()),
    /** When the record was refused. Absent: now. */
    refused_at: Instant.default(now),
    /** The tenant to whom the record belongs, where that is known. */
    tenant_id: TenantId.optional(),
    /** The model by which it was judged. */
    model: Text.min(1).max(64).meta({ impersonal: true }),
    /** Why it was refused. */
    reason: DeadLetterReason,
    /** The file it stood in, as it was named to the reader; `-` for standard input. */
    input: Text.min(1).max(4096).optional(),
    /** Its place among the records of that input, from 1. */
    record_number: z.int().min(1).optional(),
    /** The offset of its first byte in that input, after decompression. */
    byte_offset: Bytes.optional(),
    /** The bytes in `raw_text` or `raw_base64`. */
    byte_count: Bytes,
    /** Its bytes, when they are UTF-8. */
    raw_text: longText(67_108_864).meta({ pii: anyRecord }).optional(),
    /** Its bytes in base64 (RFC 4648), when they are not UTF-8. */
    raw_base64: z
      .string()
      .max(89_478_488)
      .regex(/^[A-Za-z0-9+/]*={0,2}$/)
      .meta({ pii: anyRecord })
      .optional(),
    /** Which part of a record too long to hold in one, from 0. Absent: the record is whole. */
    part_index: Count.optional(),
    /** Whether another part follows. */
    has_more_parts: z.boolean().optional(),
    /** What is wrong with it: at least one thing, unless this is a later part; at most 1000. */
    issues: z.array(DeadLetterIssue).max(1000),
  }),
  {
    bytes_in_one_form: rule(
      "The bytes stand in one form, as text or as base64.",
      exactlyOne("raw_text", "raw_base64"),
    ),
    has_an_issue: rule(
      "A dead letter says what is wrong.",
      or(ge(count("issues[]"), 1), has("part_index")),
    ),
    first_part_has_an_issue: rule(
      "The first part of a record says what is wrong.",
      when(eq("part_index", 0), ge(count("issues[]"), 1)),
      "issues",
    ),
    parts_say_whether_more_follow: rule(
      "A part says whether another follows.",
      together("part_index", "has_more_parts"),
      "has_more_parts",
    ),
    no_text_without_utf8: rule(
      "Bytes that are no UTF-8 stand as base64.",
      when(eq("reason", lit("not_utf8")), has("raw_base64")),
      "raw_base64",
    ),
    only_long_records_have_parts: rule(
      "Only a record that is too long, or cut off, comes in parts.",
      when(has("part_index"), or(eq("reason", lit("too_long")), eq("reason", lit("truncated")))),
      "part_index",
    ),
  },
).meta({ id: "DeadLetter", title: "Dead letter" });
export type DeadLetter = z.infer<typeof DeadLetter>;

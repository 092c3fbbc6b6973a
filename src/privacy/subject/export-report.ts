/**
 * What is handed to a person who asks for their data (GDPR, articles 15 and 20).
 *
 * @module
 */
import * as z from "zod";
import { Checksum } from "../../core/checksum.js";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { JsonPointer } from "../../core/json-patch/json-pointer.js";
import { PersonalDataCategory } from "../../core/personal-data.js";
import { eq, exactlyOne, sum } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count } from "../../core/units.js";
import { DataSubject } from "./data-subject.js";

/**
 * By what a person was found at a place.
 *
 * - `field`: the field holds such a value, by its schema or its name.
 * - `text`: a text has it in it.
 * - `key`: a key of the object at the place has it in it.
 */
export const FoundBy = z
  .enum({ FIELD: "field", TEXT: "text", KEY: "key" })
  .meta({ id: "FoundBy", title: "By what a person was found" });
export type FoundBy = z.infer<typeof FoundBy>;

/** A place of a record at which an identifier of the person stands. */
export const SubjectPlace = closed({
  /** The field, as it is in the record that was read. */
  path: JsonPointer,
  /** What stands there. */
  category: PersonalDataCategory,
  /** By what it was found. */
  by: FoundBy,
}).meta({ id: "SubjectPlace", title: "Place of a data subject" });
export type SubjectPlace = z.infer<typeof SubjectPlace>;

/**
 * Why a record is not handed over though the person is in it.
 *
 * - `not_maskable`: what is of others in it cannot be masked, or it is nested too deeply.
 * - `not_json`: JSON carries no such record, as it has half of a surrogate pair.
 */
export const WithheldReason = z
  .enum({ NOT_MASKABLE: "not_maskable", NOT_JSON: "not_json" })
  .meta({ id: "WithheldReason", title: "Why a record is withheld" });
export type WithheldReason = z.infer<typeof WithheldReason>;

/** One record of a person: a line of an export. */
export const SubjectExportEntry = withRules(
  closed({
    /** What the line is. */
    kind: z.literal("entry"),
    /** The name of the record's model. */
    model: Text.min(1).max(128),
    /** The address of its JSON Schema, by which it can be read. */
    schema_id: Text.min(1).max(1024),
    /** The record. What is of others in it is masked, credentials always. */
    record: z.unknown().optional(),
    /** Why it is withheld. Absent: it is not. */
    withheld: WithheldReason.optional(),
    /** Where the person was found in it: 1 to 1000. */
    found: z.array(SubjectPlace).min(1).max(1000),
    /** The places that were masked or left out: at most 10,000. */
    masked: z.array(JsonPointer).max(10_000),
    /** Envelopes of encrypted fields that belong to it and are not in the export. */
    sealed_count: Count,
  }),
  {
    record_or_reason: rule(
      "A record is there, or it is said why not.",
      exactlyOne("record", "withheld"),
      "withheld",
    ),
  },
).meta({ id: "SubjectExportEntry", title: "Record of an export" });
export type SubjectExportEntry = z.infer<typeof SubjectExportEntry>;

/** How many records of a model an export has. */
export const ExportedModel = closed({
  /** The name of the model. */
  model: Text.min(1).max(128),
  /** The address of its JSON Schema. */
  schema_id: Text.min(1).max(1024),
  /** Its records in the export. */
  entry_count: Count,
}).meta({ id: "ExportedModel", title: "Exported model" });
export type ExportedModel = z.infer<typeof ExportedModel>;

/** Records that could not be read, for one reason. */
export const UnreadCount = closed({
  /** Why: at most 200 characters. */
  reason: Text.min(1).max(200),
  /** How many. */
  record_count: Count,
}).meta({ id: "UnreadCount", title: "Unread records" });
export type UnreadCount = z.infer<typeof UnreadCount>;

/** The last line of an export: whose it is, what is in it, and its digest. */
export const SubjectExportManifest = withRules(
  closed({
    /** What the line is. */
    kind: z.literal("manifest"),
    /** The form of the export. */
    form: z.literal("analytics-schemas/subject-export/1"),
    /** Whose data it is, as they were looked for: it goes to them. */
    subject: DataSubject,
    /** When it was finished. */
    created_at: Instant,
    /** Records that were read, theirs or not. */
    records_read: Count,
    /** Records that could not be read, in which they may be. */
    records_unread: Count,
    /** Why they could not be read: at most 100 reasons. */
    unread: z.array(UnreadCount).max(100),
    /** Records in the export. */
    entry_count: Count,
    /** Those by model, in the order in which they came first. */
    models: z.array(ExportedModel).max(1000),
    /** Whether what is of others was left readable, as the caller wished. Credentials never are. */
    keeps_others: z.boolean(),
    /** The digest over the entries: the canonical JSON of each, and a line feed after each. */
    checksum: Checksum,
  }),
  {
    models_sum_up: rule(
      "The records of the models are those of the export.",
      eq(sum("models[].entry_count"), "entry_count"),
      "entry_count",
    ),
    unread_sum_up: rule(
      "The records of the reasons are those that could not be read.",
      eq(sum("unread[].record_count"), "records_unread"),
      "records_unread",
    ),
  },
).meta({ id: "SubjectExportManifest", title: "Manifest of an export" });
export type SubjectExportManifest = z.infer<typeof SubjectExportManifest>;

/**
 * What de-identification did to a record, and what risk is left.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { SemVer } from "../../core/identifier.js";
import { JsonPointer } from "../../core/json-patch/json-pointer.js";
import { PersonalDataCategory } from "../../core/personal-data.js";
import { Text } from "../../core/text.js";
import { MaskAction, MaskReason } from "../mask/mask-report.js";
import { IdentifierClass } from "./identifier-class.js";
import { DateDetail } from "./moments.js";

/**
 * A risk that is left. Safe Harbor also demands that nobody who releases the record knows how to tell
 * from it who it is about (164.514(b)(2)(ii)); no program can say that.
 *
 * - `free_text_kept`: texts were swept and not removed. Names and places in prose are not found.
 * - `unknown_keys`: free-form maps hold values of a word under names that say nothing.
 * - `record_ids`: identifiers of records stay, and who has the source can look them up.
 * - `date_order`, `date_intervals`, `date_weekdays`: dates say more than their years, for the sake of rules.
 * - `small_cells`: areas, ages, health or origin stay: count how many people share them.
 */
export const ResidualRisk = z
  .enum({
    FREE_TEXT_KEPT: "free_text_kept",
    UNKNOWN_KEYS: "unknown_keys",
    RECORD_IDS: "record_ids",
    DATE_ORDER: "date_order",
    DATE_INTERVALS: "date_intervals",
    DATE_WEEKDAYS: "date_weekdays",
    SMALL_CELLS: "small_cells",
  })
  .meta({ id: "ResidualRisk", title: "Risk that is left" });
export type ResidualRisk = z.infer<typeof ResidualRisk>;

/** What was done to one value. No clear value is in it. */
export const DeidentifiedField = closed({
  /** Its place in the de-identified record; of what was removed, where it stood. */
  path: JsonPointer,
  /** Which of the eighteen it is. Absent: none; a secret, or changed for a rule's sake. */
  identifier: IdentifierClass.optional(),
  /** What it holds. Absent: it was changed for a rule's sake. */
  category: PersonalDataCategory.optional(),
  /** What was done. */
  action: MaskAction,
  /** Who said that it identifies. */
  reason: MaskReason,
  /** The detector that found it: at most 64 characters. */
  detector: Text.max(64).optional(),
  /** The rule for whose sake it was changed: at most 255 characters. */
  rule: Text.max(255).optional(),
}).meta({ id: "DeidentifiedField", title: "De-identified field" });
export type DeidentifiedField = z.infer<typeof DeidentifiedField>;

/** What de-identification did to a record (45 CFR 164.514(b)(2)). */
export const DeidentificationReport = closed({
  /** The policy: `hipaa_safe_harbor`. */
  policy: z.literal("hipaa_safe_harbor"),
  /** The version of the policy. */
  policy_version: SemVer,
  /** The year of the census whose sparse areas were used. */
  census_year: z.int().min(1790).max(9999),
  /** Whether the record is about a person. Dates and identifiers of others are left as they were. */
  is_about_person: z.boolean(),
  /** What its dates still say. */
  dates: DateDetail,
  /** What was done, in the order of the record: at most 100,000. */
  fields: z.array(DeidentifiedField).max(100_000),
  /** What risk is left: at most 7. */
  risks: z.array(ResidualRisk).max(7),
}).meta({ id: "DeidentificationReport", title: "De-identification report" });
export type DeidentificationReport = z.infer<typeof DeidentificationReport>;

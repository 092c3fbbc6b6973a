/**
 * On which terms a data set may be used: its licence, and the people it is about.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { CalendarDate } from "../../core/instant.js";
import {
  and,
  atLeastOne,
  count,
  eq,
  gt,
  has,
  lit,
  not,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";

/** The licence of a data set. */
export const DatasetLicense = withRules(
  closed({
    /** Its SPDX id, or the id that Hugging Face gives it, such as `cc-by-4.0` or `other`. */
    license_id: Text.min(1).max(128).optional(),
    /** Its name, for a human reader: at most 255 characters. */
    name: Text.min(1).max(255).optional(),
    /** Where its text is, as a link: at most 2048 characters. */
    link: Text.min(1).max(2048).optional(),
  }),
  {
    some_license: rule(
      "A licence has an id, a name or a text.",
      atLeastOne("license_id", "name", "link"),
    ),
    other_is_named: warn(
      "A licence that is none of the known ones has a name and a text.",
      when(eq("license_id", lit("other")), and(has("name"), has("link"))),
      "license_id",
    ),
  },
).meta({ id: "DatasetLicense", title: "Licence of a data set" });
export type DatasetLicense = z.infer<typeof DatasetLicense>;

/**
 * Why personal data may be processed (GDPR, article 6).
 *
 * - `consent`: those it is about agreed.
 * - `contract`: a contract with them needs it.
 * - `legal_obligation`: a law asks for it.
 * - `vital_interests`: somebody's life depends on it.
 * - `public_task`: a public body has to.
 * - `legitimate_interests`: interests that outweigh theirs.
 */
export const LegalBasis = z
  .enum({
    CONSENT: "consent",
    CONTRACT: "contract",
    LEGAL_OBLIGATION: "legal_obligation",
    VITAL_INTERESTS: "vital_interests",
    PUBLIC_TASK: "public_task",
    LEGITIMATE_INTERESTS: "legitimate_interests",
  })
  .meta({ id: "LegalBasis", title: "Legal basis" });
export type LegalBasis = z.infer<typeof LegalBasis>;

/**
 * How far it can still be told whom data is about.
 *
 * - `identified`: by name, address or the like.
 * - `pseudonymized`: by whoever has the key.
 * - `anonymized`: by nobody.
 * - `synthetic`: the people do not exist.
 */
export const DatasetIdentifiability = z
  .enum({
    IDENTIFIED: "identified",
    PSEUDONYMIZED: "pseudonymized",
    ANONYMIZED: "anonymized",
    SYNTHETIC: "synthetic",
  })
  .meta({ id: "DatasetIdentifiability", title: "Identifiability" });
export type DatasetIdentifiability = z.infer<typeof DatasetIdentifiability>;

/** What of a data set is about people, and why it may be used. */
export const DatasetPersonalData = withRules(
  closed({
    /** Whether some of it is about people whom anybody can tell. */
    contains_personal_data: z.boolean(),
    /** What: such as `email`, `location` or `voice`: at most 50. */
    categories: z.array(ForeignId).max(50).default([]),
    /** How far it can still be told whom it is about. */
    identifiability: DatasetIdentifiability.optional(),
    /** Why it may be processed. */
    legal_basis: LegalBasis.optional(),
    /** What people agreed to: at most 20 purposes, such as `recommendation`. */
    consent_purposes: z.array(ForeignId).max(20).default([]),
    /** Whether data of those who take back their consent is removed. */
    honours_withdrawal: z.boolean().optional(),
    /** The day on which it has to be gone. Absent: none was set. */
    retained_until: CalendarDate.optional(),
  }),
  {
    categories_once: rule("Each category is named once.", unique("categories[]")),
    purposes_once: rule("Each purpose is named once.", unique("consent_purposes[]")),
    // What was made anonymous, or up, may still be described by what it was or looks like.
    nothing_has_no_basis: rule(
      "Data that is about nobody has no categories and no legal basis, unless it is said why.",
      when(
        and(eq("contains_personal_data", false), not(has("identifiability"))),
        and(not(has("legal_basis")), eq(count("categories[]"), 0)),
      ),
      "contains_personal_data",
    ),
    anonymous_is_not_personal: warn(
      "What nobody can be told by is not personal data (GDPR, recital 26).",
      when(eq("identifiability", lit("anonymized")), eq("contains_personal_data", false)),
      "contains_personal_data",
    ),
    // Data for several purposes may have several bases.
    purposes_are_agreed_to: warn(
      "People agree to purposes by their consent.",
      when(gt(count("consent_purposes[]"), 0), eq("legal_basis", lit("consent"))),
      "legal_basis",
    ),
    personal_has_a_basis: warn(
      "Personal data is processed on some legal basis.",
      when(eq("contains_personal_data", true), has("legal_basis")),
      "legal_basis",
    ),
    consent_has_a_purpose: warn(
      "Consent is given for some purpose.",
      when(eq("legal_basis", lit("consent")), gt(count("consent_purposes[]"), 0)),
      "consent_purposes",
    ),
  },
).meta({ id: "DatasetPersonalData", title: "Personal data" });
export type DatasetPersonalData = z.infer<typeof DatasetPersonalData>;

/**
 * A person who asks for their data, or for its erasure (GDPR, article 4, number 1).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { TenantId } from "../../core/identifier.js";
import { PersonalDataCategory } from "../../core/personal-data.js";
import { unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";

/** Categories whose values are one person's, as a rule: devices and addresses have many users. */
const ofOnePerson = [
  "email_address",
  "phone_number",
  "national_id",
  "license_number",
  "medical_record_id",
  "health_plan_id",
  "bank_account",
  "customer_account",
  "payment_card",
  "user_id",
] as const satisfies readonly PersonalDataCategory[];

/** Categories that tell one person from another. */
export const personCategories: ReadonlySet<PersonalDataCategory> = new Set(ofOnePerson);

/** Categories by which one person is found: many share a name, an age or a town. */
const finding = [
  ...ofOnePerson,
  "online_id",
  "device_id",
  "vehicle_id",
  "ip_address",
] as const satisfies readonly PersonalDataCategory[];

/** A category by which one person is found. */
export const FindingCategory = PersonalDataCategory.extract(
  finding.map((category) => category.toUpperCase() as Uppercase<(typeof finding)[number]>),
).meta({ id: "FindingCategory", title: "Category of an identifier" });
export type FindingCategory = z.infer<typeof FindingCategory>;

/** A value that is one person's alone. */
export const SubjectIdentifier = closed({
  /** What it is. */
  category: FindingCategory,
  /**
   * The value: 1 to 512 characters. E-mail addresses in any case; phone numbers with their country,
   * such as `+49 30 901820`, in any grouping.
   */
  value: Text.min(1).max(512),
}).meta({ id: "SubjectIdentifier", title: "Identifier of a data subject" });
export type SubjectIdentifier = z.infer<typeof SubjectIdentifier>;

/** A person, by all the values that are known to be theirs. */
export const DataSubject = withRules(
  closed({
    /** The tenant whose records are theirs. */
    tenant_id: TenantId,
    /** What is known to be theirs, and nobody else's: 1 to 1000. */
    identifiers: z.array(SubjectIdentifier).min(1).max(1000),
  }),
  {
    identifiers_once: rule(
      "Each identifier is named once.",
      unique("identifiers[]", "category", "value"),
      "identifiers",
    ),
  },
).meta({ id: "DataSubject", title: "Data subject" });
export type DataSubject = z.infer<typeof DataSubject>;

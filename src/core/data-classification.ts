/**
 * How data may be handled (CloudEvents, data classification extension).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "./closed.js";
import { unique } from "./rules/expression.js";
import { rule } from "./rules/rule.js";
import { withRules } from "./rules/with-rules.js";

/**
 * Who may see data. There is no default: data without a label is not thereby public.
 *
 * - `public`: anybody.
 * - `internal`: everybody in the organisation.
 * - `confidential`: those who need it for their work.
 * - `restricted`: those who are named.
 */
export const ConfidentialityLevel = z
  .enum({
    PUBLIC: "public",
    INTERNAL: "internal",
    CONFIDENTIAL: "confidential",
    RESTRICTED: "restricted",
  })
  .meta({ id: "ConfidentialityLevel", title: "Level of confidentiality" });
export type ConfidentialityLevel = z.infer<typeof ConfidentialityLevel>;

/**
 * A regulation or standard under which data falls.
 *
 * - `GDPR`: personal data of people in the European Union.
 * - `CCPA`: personal data of people in California.
 * - `HIPAA`: health data in the United States.
 * - `PCI-DSS`: payment card data.
 * - `SOX`: financial reporting of companies listed in the United States.
 * - `ISO-27001`: information under an information security management system.
 * - `NIST-800-53`: information of federal systems in the United States.
 */
export const DataRegulation = z
  .enum({
    GDPR: "GDPR",
    CCPA: "CCPA",
    HIPAA: "HIPAA",
    PCI_DSS: "PCI-DSS",
    SOX: "SOX",
    ISO_27001: "ISO-27001",
    NIST_800_53: "NIST-800-53",
  })
  .meta({ id: "DataRegulation", title: "Regulation" });
export type DataRegulation = z.infer<typeof DataRegulation>;

/**
 * How sensitive data is for the people it is about.
 *
 * - `non-sensitive`: about nobody.
 * - `standard`: about somebody, harmless by itself.
 * - `sensitive`: can harm whom it is about.
 * - `special-category`: health, belief, origin and the rest of article 9 of the GDPR.
 */
export const DataSensitivity = z
  .enum({
    NON_SENSITIVE: "non-sensitive",
    STANDARD: "standard",
    SENSITIVE: "sensitive",
    SPECIAL_CATEGORY: "special-category",
  })
  .meta({ id: "DataSensitivity", title: "Sensitivity" });
export type DataSensitivity = z.infer<typeof DataSensitivity>;

/** How data may be handled. A reader that does not know a label refuses the record. */
export const DataClassification = withRules(
  closed({
    /** Who may see it. */
    level: ConfidentialityLevel,
    /** What it falls under: at most 7. Absent: not determined. */
    regulations: z.array(DataRegulation).max(7).optional(),
    /** How sensitive it is. Absent: not determined. */
    sensitivity: DataSensitivity.optional(),
  }),
  { regulations_once: rule("Each regulation is named once.", unique("regulations[]")) },
).meta({ id: "DataClassification", title: "Classification of data" });
export type DataClassification = z.infer<typeof DataClassification>;

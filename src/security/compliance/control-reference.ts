/**
 * A control or requirement, by the id that its framework gives it.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ComplianceFramework } from "../../core/compliance-framework.js";

const idOf = (pattern: RegExp, example: string) =>
  z
    .string()
    .max(64)
    .regex(pattern, { error: `Expected the id of a control, such as ${example}.` });

const family = "A[CTU]|C[AMP]|I[AR]|M[AP]|P[ELMST]|RA|S[ACIR]";

const reference = <Framework extends z.ZodType<string>, Id extends z.ZodType<string>>(
  ofFramework: Framework,
  controlId: Id,
) =>
  closed({
    /** The framework, which fixes what its ids look like. */
    framework: ofFramework,
    /** The id of the control in the framework. */
    control_id: controlId,
  });

/** Frameworks whose ids have no form that is fixed here, or none that is known. */
const others = ComplianceFramework.exclude([
  "NIST_800_53",
  "FEDRAMP",
  "NIST_800_171",
  "NIST_CSF",
  "PCI_DSS",
  "ISO_27001",
  "SOC2",
  "HIPAA",
  "GDPR",
  "UK_GDPR",
  "DORA",
  "NIS2",
  "EU_AI_ACT",
  "SOX",
  "CIS_CONTROLS",
  "CSA_CCM",
]);

/** The id of a control in the framework of the report that names it: 1 to 64 characters. */
export const ControlId = z.string().regex(/^[A-Za-z0-9§][A-Za-z0-9§ &()./:_-]{0,63}$/, {
  error: "Expected the id of a control, such as AC-2(1).",
});
export type ControlId = z.infer<typeof ControlId>;

/** A control or requirement, by the id that its framework gives it, told apart by `framework`. */
export const ControlReference = z
  .discriminatedUnion("framework", [
    reference(
      ComplianceFramework.extract(["NIST_800_53", "FEDRAMP"]),
      idOf(
        new RegExp(`^(?:${family})-[0-9]{1,2}(?:\\([0-9]{1,2}\\))?(?:[a-z](?:\\.[0-9]{1,2})?)?$`),
        "AC-2(1)",
      ),
    ).meta({ id: "NistControlReference", title: "Control of NIST SP 800-53" }),
    reference(z.literal("nist_800_171"), idOf(/^0?3\.[0-9]{1,2}\.[0-9]{1,2}$/, "3.1.12")).meta({
      id: "CuiControlReference",
      title: "Requirement of NIST SP 800-171",
    }),
    reference(
      z.literal("nist_csf"),
      idOf(/^(?:GV|ID|PR|DE|RS|RC)\.[A-Z]{2}(?:-[0-9]{1,2})?$/, "PR.AA-01"),
    ).meta({ id: "CsfControlReference", title: "Outcome of the NIST CSF" }),
    reference(
      z.literal("pci_dss"),
      idOf(/^(?:1[0-2]|[1-9]|A[123])(?:\.[0-9]{1,2}){0,4}(?:\.?[a-z])?$/, "3.4.1"),
    ).meta({ id: "PciControlReference", title: "Requirement of PCI DSS" }),
    reference(
      z.literal("iso_27001"),
      idOf(
        /^(?:A\.[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}|(?:[4-9]|10)(?:\.[0-9]{1,2}){0,3}(?: [a-z]\))?)$/,
        "A.8.12",
      ),
    ).meta({ id: "IsoControlReference", title: "Control or clause of ISO/IEC 27001" }),
    reference(
      z.literal("soc2"),
      idOf(/^(?:CC[1-9]\.[0-9]{1,2}|A1\.[1-3]|C1\.[12]|PI1\.[1-5]|P[1-8]\.[0-9])$/, "CC6.1"),
    ).meta({ id: "Soc2ControlReference", title: "Trust services criterion" }),
    reference(
      z.literal("hipaa"),
      idOf(/^16[024]\.[0-9]{3}(?:\((?:[a-z]{1,5}|[0-9]{1,2}|[A-Z])\)){0,6}$/, "164.312(a)(1)"),
    ).meta({ id: "HipaaControlReference", title: "Standard of 45 CFR" }),
    reference(
      ComplianceFramework.extract(["GDPR", "UK_GDPR", "DORA", "NIS2", "EU_AI_ACT"]),
      idOf(/^Art\. [1-9][0-9]{0,2}[a-z]?(?:\([0-9]{1,2}\))?(?:\([a-z]{1,2}\))?$/, "Art. 32(1)(a)"),
    ).meta({ id: "ArticleReference", title: "Article of European law" }),
    reference(
      z.literal("sox"),
      idOf(
        /^(?:[1-9][0-9]{2}|1[01][0-9]{2})(?:\([a-z]\))?(?:\([0-9]{1,2}\))?(?:\([A-Z]\))?$/,
        "404(a)",
      ),
    ).meta({ id: "SoxSectionReference", title: "Section of the Sarbanes-Oxley Act" }),
    reference(
      z.literal("cis_controls"),
      idOf(/^(?:1[0-9]|20|[1-9])(?:\.[0-9]{1,2})?$/, "5.3"),
    ).meta({ id: "CisControlReference", title: "CIS control or safeguard" }),
    reference(
      z.literal("csa_ccm"),
      idOf(/^(?:[A-Z]{3}|A&A)-[0-9]{2}(?:\.[0-9]{1,2})?$/, "IAM-05"),
    ).meta({ id: "CcmControlReference", title: "Control of the cloud controls matrix" }),
    reference(others, ControlId).meta({
      id: "OtherControlReference",
      title: "Control of another framework",
    }),
  ])
  .meta({ id: "ControlReference", title: "Reference to a control" });
export type ControlReference = z.infer<typeof ControlReference>;

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

/** Families of revision 5, and those of the privacy controls of revision 4. */
const family = "A[CTU]|C[AMP]|I[AR]|M[AP]|P[ELMST]|RA|S[ACIR]|A[PR]|D[IM]|IP|SE|TR|UL";
/** A part of a control, such as `a.1(a)` or `(a)`, and what SP 800-53A determines of it, `[01]`. */
const part =
  "(?:\\([a-z]\\)|[a-z])?(?:\\.[0-9]{1,2})?(?:\\.?\\([a-z]\\))?(?:\\.?\\[[0-9]{1,2}\\])?";
/** 93 controls of 2022, the objectives and controls of 2013, and the clauses. */
const isoIds = [
  "A\\.5\\.(?:[1-9]|[12][0-9]|3[0-7])",
  "A\\.6\\.[1-8]",
  "A\\.7\\.(?:[1-9]|1[0-4])",
  "A\\.8\\.(?:[1-9]|[12][0-9]|3[0-4])",
  "A\\.(?:9|1[0-8])\\.[1-9]",
  "A\\.(?:[5-9]|1[0-8])\\.[1-9]\\.[1-9][0-9]?",
  "(?:[4-9]|10)(?:\\.[1-9][0-9]?){0,3}(?: [a-z]\\))?",
];
/** The criteria of 2017: 33 common ones, and those of availability, confidentiality and so on. */
const trustCriteria = [
  "CC(?:1\\.[1-5]|2\\.[1-3]|3\\.[1-4]|4\\.[12]|5\\.[1-3]|6\\.[1-8]|7\\.[1-5]|8\\.1|9\\.[12])",
  "A1\\.[1-3]",
  "C1\\.[12]",
  "PI1\\.[1-5]",
  "P(?:[1278]\\.1|[35]\\.[12]|4\\.[1-3]|6\\.[1-7])",
];
/** Sections of the Act, objectives and practices of COBIT 2019, and general IT controls by a label. */
const soxIds = [
  "(?:[1-9][0-9]{2}|1[01][0-9]{2})(?:\\([a-z]\\))?(?:\\([0-9]{1,2}\\))?(?:\\([A-Z]\\))?",
  "(?:EDM|APO|BAI|DSS|MEA)[0-9]{2}(?:\\.[0-9]{2})?",
  "ITGC(?:[.-][A-Z0-9]{1,8}){1,4}",
];
const oneOf = (ids: readonly string[]) => new RegExp(`^(?:${ids.join("|")})$`);

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
export const ControlId = z
  .string()
  .regex(/^[A-Za-z0-9§][A-Za-z0-9§ºª &(),./:[\]_-]{0,63}$/, {
    error: "Expected the id of a control, such as AC-2(1).",
  })
  .meta({ impersonal: true });
export type ControlId = z.infer<typeof ControlId>;

/** A control or requirement, by the id that its framework gives it, told apart by `framework`. */
export const ControlReference = z
  .discriminatedUnion("framework", [
    reference(
      ComplianceFramework.extract(["NIST_800_53", "FEDRAMP"]),
      idOf(new RegExp(`^(?:${family})-[0-9]{1,2}(?:\\([0-9]{1,2}\\))?${part}$`), "AC-2(1)"),
    ).meta({ id: "NistControlReference", title: "Control of NIST SP 800-53" }),
    reference(
      z.literal("nist_800_171"),
      idOf(/^0?3\.[0-9]{1,2}\.[0-9]{1,2}(?:\.[a-z](?:\.[0-9]{1,2})?|\[[a-z]\])?$/, "3.1.12"),
    ).meta({
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
    reference(z.literal("iso_27001"), idOf(oneOf(isoIds), "A.8.12")).meta({
      id: "IsoControlReference",
      title: "Control or clause of ISO/IEC 27001",
    }),
    reference(z.literal("soc2"), idOf(oneOf(trustCriteria), "CC6.1")).meta({
      id: "Soc2ControlReference",
      title: "Trust services criterion",
    }),
    reference(
      z.literal("hipaa"),
      idOf(
        /^(?:16[04]\.[1-5][0-9]{2}|162\.[1-9][0-9]{2,3})(?:\((?:[a-z]{1,5}|[0-9]{1,2}|[A-Z])\)){0,6}$/,
        "164.312(a)(1)",
      ),
    ).meta({ id: "HipaaControlReference", title: "Standard of 45 CFR" }),
    reference(
      ComplianceFramework.extract(["GDPR", "UK_GDPR", "DORA", "NIS2", "EU_AI_ACT"]),
      idOf(
        /^(?:Art\. (?:[1-9][0-9]?|10[0-9]|11[0-3])[A-Za-z]?|Annex [IVX]{1,5})(?:\([0-9]{1,2}\))?(?:\([a-z]{1,2}\))?(?:\([ivx]{1,5}\))?$/,
        "Art. 32(1)(a)",
      ),
    ).meta({ id: "ArticleReference", title: "Article of European law" }),
    reference(z.literal("sox"), idOf(oneOf(soxIds), "404(a) or ITGC-AC-01")).meta({
      id: "SoxSectionReference",
      title: "Section or control of Sarbanes-Oxley",
    }),
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

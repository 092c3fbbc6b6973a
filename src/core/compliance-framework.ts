/**
 * Laws, regulations and standards that an organisation is held against.
 *
 * @module
 */
import * as z from "zod";

/**
 * A law, regulation or standard that an organisation is held against. `DataClassification` names
 * those that data falls under, in the spelling of CloudEvents.
 *
 * - `gdpr`: personal data of people in the European Union (Regulation (EU) 2016/679).
 * - `uk_gdpr`: the same of people in the United Kingdom, with the Data Protection Act 2018.
 * - `ccpa`: personal data of people in California, as amended by the CPRA.
 * - `lgpd`: personal data of people in Brazil (Lei 13.709/2018).
 * - `pipeda`: personal data in Canada.
 * - `appi`: personal data of people in Japan.
 * - `pipl`: personal data of people in mainland China.
 * - `coppa`: personal data of children under 13 in the United States.
 * - `ferpa`: records of pupils and students in the United States.
 * - `hipaa`: protected health information in the United States (45 CFR 160, 162, 164).
 * - `hitrust_csf`: the control framework of HITRUST, by which HIPAA is often shown to be kept.
 * - `pci_dss`: payment card data.
 * - `sox`: financial reporting of companies listed in the United States (Sarbanes-Oxley).
 * - `glba`: customers of financial institutions in the United States.
 * - `dora`: digital resilience of financial entities in the European Union (Regulation (EU) 2022/2554).
 * - `soc1`, `soc2`, `soc3`: attestations on the controls of a service organisation (AICPA).
 * - `iso_27001`: an information security management system.
 * - `iso_27017`: security controls for cloud services.
 * - `iso_27018`: personal data in public clouds.
 * - `iso_27701`: a privacy information management system.
 * - `iso_42001`: a management system for artificial intelligence.
 * - `nist_800_53`: security controls of federal systems in the United States.
 * - `nist_800_171`: controlled unclassified information outside of federal systems.
 * - `nist_csf`: the cybersecurity framework of NIST.
 * - `fedramp`: cloud services for federal agencies of the United States.
 * - `cmmc`: contractors of the United States Department of Defense.
 * - `cis_controls`: the controls of the Center for Internet Security.
 * - `csa_ccm`: the cloud controls matrix of the Cloud Security Alliance.
 * - `nis2`: essential and important entities in the European Union (Directive (EU) 2022/2555).
 * - `eu_ai_act`: systems of artificial intelligence (Regulation (EU) 2024/1689).
 * - `bsi_c5`: cloud services, by the German Federal Office for Information Security.
 */
export const ComplianceFramework = z
  .enum({
    GDPR: "gdpr",
    UK_GDPR: "uk_gdpr",
    CCPA: "ccpa",
    LGPD: "lgpd",
    PIPEDA: "pipeda",
    APPI: "appi",
    PIPL: "pipl",
    COPPA: "coppa",
    FERPA: "ferpa",
    HIPAA: "hipaa",
    HITRUST_CSF: "hitrust_csf",
    PCI_DSS: "pci_dss",
    SOX: "sox",
    GLBA: "glba",
    DORA: "dora",
    SOC1: "soc1",
    SOC2: "soc2",
    SOC3: "soc3",
    ISO_27001: "iso_27001",
    ISO_27017: "iso_27017",
    ISO_27018: "iso_27018",
    ISO_27701: "iso_27701",
    ISO_42001: "iso_42001",
    NIST_800_53: "nist_800_53",
    NIST_800_171: "nist_800_171",
    NIST_CSF: "nist_csf",
    FEDRAMP: "fedramp",
    CMMC: "cmmc",
    CIS_CONTROLS: "cis_controls",
    CSA_CCM: "csa_ccm",
    NIS2: "nis2",
    EU_AI_ACT: "eu_ai_act",
    BSI_C5: "bsi_c5",
  })
  .meta({ id: "ComplianceFramework", title: "Compliance framework" });
export type ComplianceFramework = z.infer<typeof ComplianceFramework>;

import { expect, test } from "vitest";
import type { ComplianceFramework } from "../../src/core/compliance-framework.js";
import { leastRetentionDays } from "../../src/security/audit/audit-retention.js";

test.each<[ComplianceFramework[], number]>([
  [[], 0],
  [["gdpr", "iso_27001", "soc2", "nist_800_53", "fedramp"], 0],
  [["eu_ai_act"], 180],
  [["pci_dss", "eu_ai_act"], 365],
  [["pci_dss", "hipaa"], 2190],
  [["sox", "hipaa", "gdpr"], 2555],
])("under %j a record is kept for %i days at least", (frameworks, expected) => {
  expect(leastRetentionDays(frameworks)).toBe(expected);
});

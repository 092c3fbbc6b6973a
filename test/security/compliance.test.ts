/**
 * Ids of controls, and deadlines of findings and breaches.
 *
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ComplianceFramework } from "../../src/core/compliance-framework.js";
import {
  breachDeadlines,
  findingDueAt,
  overdueFindings,
} from "../../src/security/compliance/compliance-deadlines.js";
import { ComplianceFinding } from "../../src/security/compliance/compliance-finding.js";
import { ControlReference } from "../../src/security/compliance/control-reference.js";
import { realData } from "../_real-data.js";

const isId = (framework: string, control_id: unknown) =>
  ControlReference.safeParse({ framework, control_id }).success;

describe("ids of controls", () => {
  test.each([
    [
      "nist_800_53",
      [
        ["AC-2", "AC-2(1)", "AC-02(01)", "SC-28(3)", "AC-2a", "PT-3", "SR-12"],
        ["AC-2(3)(a)", "AC-1a.1", "AC-1a.1.(a)", "AC-01a.[01]", "AC-2j.[02]", "DM-2(1)", "UL-1"],
      ].flat(),
      ["ac-2", "XX-1", "3.4.1", "AC2", "AC-2(", "AC-", "AC-2(1)(1)"],
    ],
    ["fedramp", ["AC-2(4)"], ["ac-2-4"]],
    ["nist_800_171", ["3.1.12", "03.01.12", "03.01.01.a.01", "3.1.1[a]"], ["4.1.1", "3_1_1"]],
    ["nist_csf", ["PR.AA-01", "ID.AM-1", "GV.OC"], ["AA-01"]],
    ["pci_dss", ["3.4.1", "12.10.4.1", "A1.1.1", "8.3.6.a", "1"], ["13.1", "CC6.1", "A4.1"]],
    [
      "iso_27001",
      ["A.5.1", "A.5.37", "A.8.12", "A.8.34", "A.9.4.3", "A.18.2.3", "9.2.1", "6.1.3 d)", "10.2"],
      ["A.8", "A.5.0", "A.5.38", "A.6.9", "A.7.15", "A.8.35", "A.4.1", "A.19.1.1", "3.1", "CC6.1"],
    ],
    [
      "soc2",
      ["CC6.1", "CC6.8", "A1.2", "PI1.3", "PI1.5", "P6.4", "P6.7", "C1.1"],
      ["CC10.1", "CC1.6", "CC6.9", "CC8.2", "P1.2", "P6.8", "A2.1", "D1.1"],
    ],
    [
      "hipaa",
      [
        "164.312(a)(1)",
        "164.312(a)(2)(iv)",
        "164.308(a)(1)(ii)(A)",
        "164.530",
        "162.1002(a)",
        "160.103",
      ],
      ["164_308_a_1", "165.1", "164.31", "164.999"],
    ],
    [
      "gdpr",
      ["Art. 32(1)(b)", "Art. 5", "Art. 33(1)", "Art. 9(2)(a)"],
      ["32", "Article 32", "Art. 0", "Art. 999"],
    ],
    ["uk_gdpr", ["Art. 22A(1)", "Art. 84D"], ["Art. 114"]],
    ["eu_ai_act", ["Art. 5(1)(h)(iii)", "Art. 113", "Annex IV", "Annex III(5)(b)"], ["Annex 4"]],
    ["dora", ["Art. 28(8)"], ["28(8)"]],
    [
      "sox",
      ["404", "404(a)", "302(a)(4)(A)", "1107", "ITGC-1", "ITGC-AC-01", "BAI06.01", "DSS05"],
      ["40", "2404", "ITGC", "CC6.1", "itgc-1"],
    ],
    ["cis_controls", ["5.3", "18"], ["5.3.1", "0.1"]],
    ["csa_ccm", ["IAM-05", "A&A-01"], ["iam-05"]],
    ["ccpa", ["1798.105(a)", "§ 1798.100"], ["", " 1"]],
    ["lgpd", ["Art. 5º, X", "Art. 46, § 1º"], ["\n"]],
  ])("%s", (framework, good, bad) => {
    expect(good.filter((each) => !isId(framework, each))).toEqual([]);
    expect(bad.filter((each) => isId(framework, each))).toEqual([]);
  });

  test("every framework has a form for its ids", () => {
    const texts = ["AC-2", "3.1.1", "PR.AA", "4.1", "CC6.1", "164.312", "Art. 5", "404", "IAM-05"];
    const without = ComplianceFramework.options.filter(
      (framework) => !texts.some((each) => isId(framework, each)),
    );
    expect(without).toEqual([]);
  });
});

interface Catalogue {
  readonly Requirements: readonly { readonly Id: string }[];
}

const folder = join(realData, "compliance-frameworks/prowler-cloud__prowler");
const isHere = existsSync(folder);
const title = isHere ? "real catalogues" : `real catalogues (skipped: none in ${folder})`;

describe.skipIf(!isHere)(title, () => {
  // Prowler spells some ids its own way; the second column brings them to the framework's.
  const hipaa = (text: string) =>
    text
      .replace(/^(\d+)_(\d+)/, "$1.$2")
      .replace(/_([a-z0-9]+)/g, "($1)")
      .replace(/\)\(([a-d])\)$/, (_, last: string) => `)(${last.toUpperCase()})`);
  const asItIs = (text: string) => text;
  test.each([
    ["aws/iso27001_2022_aws.json", "iso_27001", asItIs, 92, 0],
    ["gcp/iso27001_2022_gcp.json", "iso_27001", asItIs, 92, 0],
    ["azure/iso27001_2022_azure.json", "iso_27001", asItIs, 92, 0],
    // `A.10.1.A`: Prowler splits controls of 2013 by letters that the standard does not have.
    ["aws/iso27001_2013_aws.json", "iso_27001", asItIs, 0, 79],
    [
      "aws/nist_800_171_revision_2_aws.json",
      "nist_800_171",
      (id: string) => id.replaceAll("_", "."),
      50,
      0,
    ],
    ["gcp/hipaa_gcp.json", "hipaa", hipaa, 23, 0],
    ["huaweicloud/cis_1.0_huaweicloud.json", "cis_controls", asItIs, 20, 0],
  ])("%s as %s", (file, framework, spell, accepted, refused) => {
    const { Requirements }: Catalogue = JSON.parse(readFileSync(join(folder, file), "utf8"));
    const found = Requirements.map(({ Id }) => isId(framework, spell(Id)));
    expect([found.filter(Boolean).length, found.filter((each) => !each).length]).toEqual([
      accepted,
      refused,
    ]);
  });
});

interface Baseline {
  readonly profile: {
    readonly imports: readonly {
      readonly include: { readonly "id-selectors": readonly { readonly "control-id": string }[] };
    }[];
  };
}

const oscal = join(
  realData,
  "compliance-oscal/usnistgov__OSCAL/nist.gov/SP800-53/rev4/json/NIST_SP-800-53_rev4_",
);
const hasBaselines = existsSync(`${oscal}HIGH-baseline_profile.json`);
const baselines = hasBaselines ? "baselines of OSCAL" : "baselines of OSCAL (skipped: none)";

describe.skipIf(!hasBaselines)(baselines, () => {
  /** `ac-2.1` of OSCAL is `AC-2(1)` in the standard. */
  const asPrinted = (id: string) => id.toUpperCase().replace(/\.([0-9]+)$/, "($1)");
  test.each([
    ["HIGH", 343],
    ["LOW", 124],
  ])("%s: %i controls", (level, expected) => {
    const { profile }: Baseline = JSON.parse(
      readFileSync(`${oscal}${level}-baseline_profile.json`, "utf8"),
    );
    const ids = profile.imports.flatMap(({ include }) =>
      include["id-selectors"].map((each) => asPrinted(each["control-id"])),
    );
    expect(ids).toHaveLength(expected);
    expect(ids.filter((id) => !isId("nist_800_53", id) || !isId("fedramp", id))).toEqual([]);
  });
});

describe("deadlines", () => {
  test.each([
    ["critical", "2026-03-17T20:15:00.000Z"],
    ["high", "2026-04-01T20:15:00.000Z"],
    ["medium", "2026-05-31T20:15:00.000Z"],
    ["low", "2026-08-29T20:15:00.000Z"],
  ] as const)("a finding that is %s: %s", (severity, expected) => {
    expect(findingDueAt(severity, "2026-03-02T20:15:00Z")).toBe(expected);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("%s days are refused", (critical) => {
    const days = { critical, high: 1, medium: 1, low: 1 };
    expect(() => findingDueAt("critical", "2026-03-02T20:15:00Z", days)).toThrow(
      "days.critical must be a number of days from 0 to 36525.",
    );
  });

  test.each([
    ["open", "2026-03-01T00:00:00Z", 1],
    ["in_remediation", "2026-03-01T00:00:00Z", 1],
    ["open", "2026-03-02T00:00:00Z", 0],
    ["false_positive", "2026-03-01T00:00:00Z", 0],
    ["open", undefined, 0],
  ])("%s, due at %s: %i overdue", (status, due_at, expected) => {
    const finding = ComplianceFinding.parse({
      finding_id: "0192f0c1-2345-7abc-8def-0123456789ab",
      control_id: "AC-2",
      title: "Accounts without an owner",
      severity: "high",
      status,
      detected_at: "2026-02-01T00:00:00Z",
      due_at,
    });
    expect(overdueFindings([finding], "2026-03-02T00:00:00Z")).toHaveLength(expected);
  });

  test.each([
    ["gdpr", 5000, { authority_due_at: "2026-03-05T20:15:00.000Z" }],
    ["hipaa", 499, { persons_due_at: "2026-05-01T20:15:00.000Z" }],
    [
      "hipaa",
      500,
      { persons_due_at: "2026-05-01T20:15:00.000Z", authority_due_at: "2026-05-01T20:15:00.000Z" },
    ],
  ] as const)("a breach under %s of %i people", (regime, affected_person_count, expected) => {
    const became_aware_at = "2026-03-02T20:15:00Z";
    expect(breachDeadlines({ regime, became_aware_at, affected_person_count })).toEqual(expected);
  });
});

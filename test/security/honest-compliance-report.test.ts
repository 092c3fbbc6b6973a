/**
 * Compliance reports that honest assessors and scanners write, and that no rule may refuse.
 *
 * @module
 */
import { expect, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { ComplianceReport } from "../../src/security/compliance-report.js";

/** The rules that refuse a record, and the paths of what is not as the schema asks. */
const refusals = (record: unknown) =>
  inspect(ComplianceReport, record)
    .issues.filter(({ severity }) => severity === "error")
    .map(({ rule, path, message }) => rule ?? `${path.join(".")}: ${message}`);

const results = ["passed", "failed", "not_applicable", "manual"];
const severities = ["critical", "high", "medium", "low"];

interface Control {
  readonly id?: string;
  readonly result: string;
  readonly [field: string]: unknown;
}

interface Finding {
  readonly severity?: string;
  readonly [field: string]: unknown;
}

interface Parts {
  readonly framework?: string;
  readonly controls?: readonly Control[];
  readonly findings?: readonly Finding[];
  readonly [field: string]: unknown;
}

/** A report with the right counts of its controls and findings. */
function report({ framework = "soc2", controls = [], findings = [], ...rest }: Parts) {
  const numbered = (prefix: number, index: number) =>
    `0192f0c1-2345-7abc-8def-${String(prefix * 1000 + index).padStart(12, "0")}`;
  const tally = (names: readonly string[], found: readonly (string | undefined)[]) =>
    Object.fromEntries(
      names.map((name) => [`${name}_count`, found.filter((each) => each === name).length]),
    );
  return {
    tenant_id: "acme",
    title: "A report",
    framework,
    period_start: "2026-01-01T00:00:00Z",
    period_end: "2026-03-31T23:59:59Z",
    verdict: controls.length === 0 ? "not_assessed" : "partially_compliant",
    generated_by: "svc-scanner",
    generated_at: "2026-04-01T02:00:00Z",
    controls: controls.map(({ id = "CC6.1", ...control }, index) => ({
      control: { framework, control_id: id },
      internal_control_id: `own-${index}`,
      ...control,
    })),
    findings: findings.map((finding, index) => ({
      finding_id: numbered(1, index),
      control_id: controls[0]?.id ?? "CC6.1",
      title: "Something is not as asked for",
      severity: "high",
      status: "open",
      detected_at: "2026-03-01T02:00:00Z",
      ...finding,
    })),
    counts: {
      control_count: controls.length,
      finding_count: findings.length,
      ...tally(
        results,
        controls.map(({ result }) => result),
      ),
      ...tally(
        severities,
        findings.map(({ severity = "high" }) => severity),
      ),
    },
    ...rest,
  };
}

const passed = { result: "passed" };
const failed = { result: "failed" };
const times = (count: number, control: typeof passed) =>
  Array.from({ length: count }, () => control);

const evidence = (collected_at: string) => ({
  evidence_id: "0192f0c1-2345-7abc-8def-000000009001",
  title: "Answer of the access team",
  method: "interview",
  collected_at,
  collected_by: "usr_auditor",
  checksum: { algorithm: "sha256", value: "a".repeat(64), form: "raw" },
});

const approved = {
  state: "approved",
  reviewed_by: "usr_partner",
  reviewed_at: "2026-04-05T10:00:00Z",
  approved_by: "usr_ciso",
  approved_at: "2026-04-06T10:00:00Z",
};

const exception = {
  exception_id: "0192f0c1-2345-7abc-8def-000000008001",
  control_id: "CC6.1",
  reason: "The old player cannot do it.",
  requested_by: "usr_player",
  approved_by: "usr_ciso",
  granted_at: "2026-01-10T00:00:00Z",
};

test.each<[string, Parts]>([
  ["a scan without weights: 2 of 3", { controls: [passed, passed, failed], score_ratio: 0.67 }],
  ["1 of 8 in two digits", { controls: [passed, ...times(7, failed)], score_ratio: 0.13 }],
  ["1 of 8, cut off", { controls: [passed, ...times(7, failed)], score_ratio: 0.12 }],
  ["nothing passed", { controls: [failed], score_ratio: 0 }],
  [
    "what waits for a human and what is not applicable is no part of the score",
    { controls: [passed, { result: "manual" }, { result: "not_applicable" }], score_ratio: 1 },
  ],
  [
    "nothing but questions for humans, and no score",
    { controls: [{ result: "manual" }], verdict: "not_assessed" },
  ],
  ["a report that is not scored", { controls: [passed, failed] }],
  [
    "weights, of which a sample with a deviation earns 24 of 25",
    {
      controls: [
        {
          ...passed,
          weight: 1,
          earned_weight: 0.96,
          check_count: 25,
          passed_check_count: 24,
          failed_check_count: 1,
        },
        { ...failed, weight: 3, earned_weight: 0 },
      ],
      score_ratio: 0.24,
    },
  ],
  [
    "one check in 100000 that failed, lost in rounding",
    { controls: [{ ...failed, weight: 1, earned_weight: 1 }], score_ratio: 1 },
  ],
  [
    "SOC 2 type 1, as of a date",
    {
      period_start: "2026-03-31T00:00:00Z",
      period_end: "2026-03-31T00:00:00Z",
      controls: [passed],
    },
  ],
  [
    "a draft that somebody looks through before the period is over",
    { state: "in_review", period_end: "2026-06-30T23:59:59Z", controls: [passed] },
  ],
  [
    "a report that was rejected because it came before the period was over",
    {
      state: "rejected",
      period_end: "2026-06-30T23:59:59Z",
      reviewed_by: "usr_partner",
      reviewed_at: "2026-04-02T10:00:00Z",
    },
  ],
  [
    "evidence that a reviewer asked for",
    { state: "in_review", controls: [{ ...passed, evidence: [evidence("2026-04-03T09:00:00Z")] }] },
  ],
  [
    "a report that was made anew after a review",
    { ...approved, controls: [passed], generated_at: "2026-04-06T09:00:00Z" },
  ],
  [
    "ISO: a certificate with a nonconformity that is minor",
    {
      framework: "iso_27001",
      verdict: "compliant",
      controls: [{ id: "A.8.12", result: "failed" }],
      findings: [{ severity: "low" }],
    },
  ],
  [
    "not compliant because most waits for a human",
    { verdict: "non_compliant", controls: [{ result: "manual" }] },
  ],
  [
    "a finding that somebody muted in the scanner",
    { controls: [failed], findings: [{ status: "risk_accepted" }] },
  ],
  [
    "a finding that was mended before anybody else looked",
    {
      controls: [passed],
      findings: [
        { status: "remediated", remediated_at: "2026-03-02T00:00:00Z", remediated_by: "usr_sre" },
      ],
    },
  ],
  ["an exception without an end", { controls: [failed], exceptions: [exception] }],
  [
    "an exception from a control that was not looked at",
    { controls: [passed], exceptions: [{ ...exception, control_id: "CC7.2" }] },
  ],
  [
    "an observation that supports no finding",
    {
      controls: [passed],
      observations: [
        {
          observation_id: "0192f0c1-2345-7abc-8def-000000007001",
          description: "Roles have what they need.",
          methods: [],
          collected_at: "2026-03-01T00:00:00Z",
        },
      ],
    },
  ],
  [
    "a suspicion of which the authority was told before it was certain",
    {
      framework: "gdpr",
      breach_notifications: [
        {
          breach_id: "0192f0c1-2345-7abc-8def-000000006001",
          regime: "gdpr",
          title: "Playlists of listeners were public",
          became_aware_at: "2026-02-03T12:00:00Z",
          authority_notified_at: "2026-02-01T12:00:00Z",
        },
      ],
    },
  ],
  [
    "a breach that harms nobody",
    {
      framework: "gdpr",
      breach_notifications: [
        {
          breach_id: "0192f0c1-2345-7abc-8def-000000006001",
          regime: "gdpr",
          title: "A laptop with an encrypted disk was lost",
          became_aware_at: "2026-02-03T12:00:00Z",
          no_notice_reason: "Nobody can read the disk.",
        },
      ],
    },
  ],
])("%s", (_, parts) => {
  expect(refusals(report(parts))).toEqual([]);
});

test.each<[string, Parts, string]>([
  [
    "a score that counts manual controls",
    { controls: [passed, { result: "manual" }], score_ratio: 0.5 },
    "score_is_share_passed",
  ],
  [
    "a score of nothing",
    { controls: [{ result: "manual" }], score_ratio: 1 },
    "score_has_controls",
  ],
  [
    "a score that is a hundredth off",
    { controls: [passed, passed, failed], score_ratio: 0.68 },
    "score_is_share_passed",
  ],
  [
    "weights of some",
    { controls: [{ ...passed, weight: 1, earned_weight: 1 }, passed], score_ratio: 1 },
    "weights_of_all_or_none",
  ],
  [
    "somebody who approves their own report",
    { ...approved, controls: [passed], approved_by: "svc-scanner" },
    "approved_by_another",
  ],
])("but not %s", (_, parts, rule) => {
  expect(refusals(report(parts))).toEqual([`compliance_report.${rule}`]);
});

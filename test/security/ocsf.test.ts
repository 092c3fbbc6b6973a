/**
 * Real findings in OCSF become security events, and none is refused for a reason that is false in
 * the field.
 *
 * @module
 */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SecurityEvent } from "../../src/security/security-event.js";
import { realData } from "../_real-data.js";
import { verdicts } from "../_verdicts.js";

const folder = join(realData, "ocsf/prowler-cloud__prowler");
const isHere = existsSync(folder);
const title = isHere ? "findings in OCSF" : `findings in OCSF (skipped: none in ${folder})`;

/** A finding of OCSF, as far as it is read here. */
interface Finding {
  readonly category_uid: number;
  readonly class_uid: number;
  readonly class_name: string;
  readonly activity_id: number;
  readonly activity_name: string;
  readonly type_uid: number;
  readonly severity_id: number;
  readonly severity: string;
  readonly status: string;
  readonly status_code: string;
  readonly message: string;
  /** Seconds; its twin `time_dt` is local time without a zone, an hour later here. */
  readonly time: number;
  readonly metadata: {
    readonly event_code: string;
    readonly version: string;
    readonly product: {
      readonly name: string;
      readonly vendor_name: string;
      readonly version: string;
    };
  };
  readonly finding_info: {
    readonly uid: string;
    readonly title: string;
    readonly desc: string;
    readonly types: readonly string[];
    readonly created_time: number;
  };
  readonly resources: readonly {
    readonly uid: string;
    readonly name: string;
    readonly type: string;
    readonly region?: string;
    readonly namespace?: string;
  }[];
  readonly cloud?: {
    readonly provider: string;
    readonly region: string;
    readonly account: { readonly uid: string };
  };
  readonly remediation: { readonly desc: string };
  readonly unmapped: unknown;
}

const instant = (seconds: number) => new Date(seconds * 1000).toISOString();

/** A text, or nothing where the tool writes an empty one. */
const full = (text: string | undefined) => (text === "" ? undefined : text);

/** A finding as a security event; a check that fails asks for somebody to look. */
function securityEvent(finding: Finding): unknown {
  const { metadata, finding_info: info, cloud } = finding;
  const event = {
    tenant_id: "northwind-music",
    source_event_id: info.uid,
    product: {
      name: metadata.product.name,
      vendor: metadata.product.vendor_name,
      version: metadata.product.version,
      ocsf_version: metadata.version,
    },
    category_uid: finding.category_uid,
    class_uid: finding.class_uid,
    class_name: finding.class_name,
    activity_id: finding.activity_id,
    activity_name: finding.activity_name,
    type_uid: finding.type_uid,
    time: instant(finding.time),
    threat_level: finding.severity.toLowerCase(),
    severity_id: finding.severity_id,
    severity: finding.severity,
    message: finding.message,
    outcome: "unknown",
    is_alert: finding.status_code === "FAIL",
    resources: finding.resources.map(({ uid, name, type, region, namespace }) => ({
      type,
      resource_id: full(uid),
      name: full(name),
      region: full(region),
      namespace: full(namespace),
    })),
    cloud: cloud && {
      provider: cloud.provider,
      account_id: cloud.account.uid,
      region: cloud.region,
    },
    finding: {
      finding_id: info.uid,
      title: info.title,
      description: info.desc,
      types: info.types,
      status: finding.status.toLowerCase(),
      created_at: instant(info.created_time),
      remediation: finding.remediation.desc,
    },
    unmapped: finding.unmapped,
  };
  return JSON.parse(JSON.stringify(event));
}

describe.skipIf(!isHere)(title, () => {
  test.each([
    ["aws", { accepted: 5, warned: 0, refused: 0, reasons: {} }],
    ["kubernetes", { accepted: 6, warned: 0, refused: 0, reasons: {} }],
  ])("prowler, %s", (provider, expected) => {
    const file = join(folder, `example_output_${provider}.ocsf.json`);
    const findings: Finding[] = JSON.parse(readFileSync(file, "utf8"));
    expect(verdicts(SecurityEvent, findings.map(securityEvent))).toEqual(expected);
  });
});

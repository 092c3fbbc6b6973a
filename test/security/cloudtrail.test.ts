/**
 * Real records of CloudTrail become security events and audit records, and none is refused for a
 * reason that is false in the field.
 *
 * @module
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AuditLog } from "../../src/security/audit-log.js";
import { SecurityEvent } from "../../src/security/security-event.js";
import { realData } from "../_real-data.js";
import { verdicts } from "../_verdicts.js";
import { auditLog, securityEvent, type TrailRecord } from "./_cloudtrail.js";

const folder = join(realData, "cloudtrail/DataDog__stratus-red-team");
const isHere = existsSync(folder);
const title = isHere ? "CloudTrail" : `CloudTrail (skipped: none in ${folder})`;

function records(): TrailRecord[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .flatMap((file): TrailRecord[] => JSON.parse(readFileSync(join(folder, file), "utf8")));
}

/** What CloudTrail itself would have written: the zeros come of the authors' anonymising. */
const withoutZeros = (record: TrailRecord): TrailRecord => ({
  ...record,
  sourceIPAddress: record.sourceIPAddress.replace(/\b0+(?=[0-9])/g, ""),
});

/** What is changed or deleted goes by name in IAM, Lambda and CloudTrail, and by id elsewhere. */
const byName = { "audit_log.resource_has_an_id": 6 };

/** CloudTrail keeps the request and not the resource: changes are not told. */
const noChanges = { "audit_log.update_tells_changes": 12 };

describe.skipIf(!isHere)(title, () => {
  test("records as security events", () => {
    const events = records().map(withoutZeros).map(securityEvent);
    expect(verdicts(SecurityEvent, events)).toEqual({
      accepted: 186,
      warned: 0,
      refused: 0,
      reasons: {},
    });
  });

  // An address with a leading zero is another one for programs that read it as octal (RFC 6943).
  test("records with anonymised addresses as security events", () => {
    expect(verdicts(SecurityEvent, records().map(securityEvent))).toEqual({
      accepted: 138,
      warned: 0,
      refused: 48,
      reasons: { "source.ip": 48 },
    });
  });

  test("records as audit records", () => {
    const logs = records().map(withoutZeros).map(auditLog);
    expect(verdicts(AuditLog, logs)).toEqual({
      accepted: 173,
      warned: 13,
      refused: 0,
      reasons: { ...byName, ...noChanges },
    });
  });

  // The same addresses as above.
  test("records with anonymised addresses as audit records", () => {
    expect(verdicts(AuditLog, records().map(auditLog))).toEqual({
      accepted: 131,
      warned: 7,
      refused: 48,
      reasons: { "client.ip": 48, ...byName, ...noChanges },
    });
  });
});

/** A form that the records above do not have: made up after AWS' documentation. */
const byService: TrailRecord = {
  eventID: "7e3c0d1a-52b4-4c0e-9f5e-0d6f1f0a9b11",
  eventName: "AssumeRole",
  eventSource: "sts.amazonaws.com",
  eventTime: "2026-03-02T20:15:00Z",
  eventVersion: "1.10",
  eventCategory: "Management",
  awsRegion: "eu-central-1",
  recipientAccountId: "111122223333",
  requestID: "req-1",
  requestParameters: null,
  responseElements: null,
  sourceIPAddress: "cloudformation.amazonaws.com",
  userAgent: "cloudformation.amazonaws.com",
  userIdentity: {
    type: "AssumedRole",
    arn: "arn:aws:sts::111122223333:assumed-role/deploy/ci",
    accountId: "111122223333",
    sessionContext: { attributes: { mfaAuthenticated: "true" } },
  },
};

test("a service of AWS as the source of a record without parameters is accepted", () => {
  expect(verdicts(SecurityEvent, [securityEvent(byService)]).accepted).toBe(1);
  expect(verdicts(AuditLog, [auditLog(byService)]).accepted).toBe(1);
});

/**
 * Real records, masked: they stay valid, what they hold of people is gone, and what happened stays.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type * as z from "zod";
import { AnalyticsEvent } from "../../src/analytics/analytics-event.js";
import { isRecord } from "../../src/core/is-record.js";
import { inspect } from "../../src/core/rules/inspect.js";
import { BusinessEvent } from "../../src/events/business-event.js";
import { segment } from "../../src/integrations/segment.js";
import { snowplow } from "../../src/integrations/snowplow.js";
import { mask } from "../../src/privacy/mask/mask.js";
import {
  generaliseAll,
  partialAll,
  redactAll,
  removeAll,
} from "../../src/privacy/mask/policies.js";
import { AuditLog } from "../../src/security/audit-log.js";
import { SecurityEvent } from "../../src/security/security-event.js";
import { realData } from "../_real-data.js";
import { businessEventOf, payloads } from "../events/_from-github.js";
import { recordsIn } from "../integrations/_counts.js";
import { auditLog, securityEvent, type TrailRecord } from "../security/_cloudtrail.js";

const receivedAt = "2026-03-02T20:15:00.000Z";

const ofIntegration = (integration: typeof segment) => (folder: string) =>
  recordsIn(folder).flatMap((record) => {
    const mapped = integration.from(record, { tenantId: "acme" });
    return mapped.ok ? [mapped.value] : [];
  });

function trailIn(folder: string): TrailRecord[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .flatMap((file): TrailRecord[] => JSON.parse(readFileSync(join(folder, file), "utf8")));
}

const trail = (folder: string): unknown[] => trailIn(folder).map(auditLog);

interface Source {
  readonly name: string;
  readonly folder: string;
  readonly schema: z.ZodType;
  readonly read: (folder: string) => unknown[];
  /** Records that are valid. */
  readonly records: number;
  /** Values of personal fields that stay. */
  readonly left: number;
}

const sources: readonly Source[] = [
  {
    name: "segment",
    folder: "segment-rudder",
    schema: AnalyticsEvent,
    read: ofIntegration(segment),
    records: 1320,
    left: 0,
  },
  {
    name: "snowplow",
    folder: "snowplow",
    schema: AnalyticsEvent,
    read: ofIntegration(snowplow),
    records: 698,
    left: 0,
  },
  {
    name: "github",
    folder: "github-webhooks/octokit__webhooks",
    schema: BusinessEvent,
    read: (folder) =>
      payloads(folder).map(({ event, payload }) => businessEventOf(event, payload, receivedAt)),
    records: 163,
    left: 0,
  },
  {
    name: "cloudtrail",
    folder: "cloudtrail/DataDog__stratus-red-team",
    schema: AuditLog,
    read: trail,
    records: 138,
    left: 0,
  },
];

const people = new Set(["sender", "user", "author", "committer", "assignee", "traits", "actor"]);
const personal =
  /^(?:user_?id|anonymous_?id|e_?mail|first_?name|last_?name|phone|address|street|ip|ip_address|user_?agent|advertising_?id|device_?id|login|user_?name|avatar_?url|birthday|actor_id|auth_id)$/i;
const ofPerson = /^(?:id|name|company|title)$/;

/** The places and values of personal fields. */
function* personalIn(value: unknown, path: readonly string[] = []): Generator<[string, string]> {
  if (isRecord(value)) {
    for (const [key, inner] of Object.entries(value)) yield* personalIn(inner, [...path, key]);
    return;
  }
  const [owner = "", key = ""] = path.slice(-2);
  const isPersonal = personal.test(key) || (people.has(owner) && ofPerson.test(key));
  // The unspecified address is nobody's, and its network is written the same.
  if (value === "0.0.0.0") return;
  if (!isPersonal || value === null || typeof value === "boolean" || value === "") return;
  yield [path.join("/"), String(value)];
}

/** The value at a place, if it is there. */
function at(value: unknown, path: string): unknown {
  return path
    .split("/")
    .reduce<unknown>(
      (inner, key) => (isRecord(inner) ? Reflect.get(inner, key) : undefined),
      value,
    );
}

/** What says what happened, and nothing of anybody. */
const kept = [
  "event_type",
  "event_name",
  "type",
  "category",
  "action",
  "operation",
  "outcome",
  "tenant_id",
  "metadata/source",
  "metadata/tenant_id",
];

const policies = [redactAll, partialAll, generaliseAll, removeAll];

const rows = sources.flatMap((source) => policies.map((policy) => ({ ...source, policy })));

const isHere = sources.every(({ folder }) => existsSync(join(realData, folder)));
const title = isHere ? "$name under $policy.name" : "$name under $policy.name (skipped: no data)";

test.skipIf(!isHere).each(rows)(title, { timeout: 60_000 }, (row) => {
  const folder = join(realData, row.folder);
  const records = row.read(folder).filter((record) => inspect(row.schema, record).valid);
  expect(records).toHaveLength(row.records);
  const left: string[] = [];
  const lost: string[] = [];
  for (const record of records) {
    const masked = mask(row.schema, record, row.policy);
    expect(inspect(row.schema, masked).valid).toBe(true);
    for (const [path, value] of personalIn(record)) {
      const now = at(masked, path);
      if (value.length >= 4 && now !== undefined && String(now) === value)
        left.push(`${path}: ${value}`);
    }
    for (const field of kept) {
      if (at(masked, field) !== at(record, field)) lost.push(`${field}: ${at(record, field)}`);
    }
  }
  expect(left.length, left.slice(0, 9).join("\n")).toBe(row.left);
  expect(lost).toEqual([]);
});

const trailFolder = join(realData, "cloudtrail/DataDog__stratus-red-team");
const isTrailHere = existsSync(trailFolder);

test.skipIf(!isTrailHere)(
  "no principal is left in security events of CloudTrail, raw records included",
  () => {
    const records = trailIn(trailFolder).filter(
      (record) => inspect(SecurityEvent, securityEvent(record)).valid,
    );
    expect(records).toHaveLength(138);
    for (const record of records) {
      const { arn, accessKeyId, userName } = record.userIdentity;
      const principalId = Reflect.get(record.userIdentity, "principalId");
      const session = /:assumed-role\/[^/]+\/(.+)$/.exec(arn)?.[1];
      const masked = JSON.stringify(mask(SecurityEvent, securityEvent(record), redactAll));
      const people = [arn, accessKeyId, userName, principalId, session];
      for (const person of people.filter((it) => typeof it === "string")) {
        expect(masked).not.toContain(person);
      }
    }
  },
);

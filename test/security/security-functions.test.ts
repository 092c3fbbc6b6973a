import { expect, test } from "vitest";
import { verifyChain } from "../../src/security/audit/verify-chain.js";
import { AuditLog } from "../../src/security/audit-log.js";
import { cvssBand } from "../../src/security/event/cvss-band.js";
import { greatCircleKm, impossibleTravel } from "../../src/security/event/impossible-travel.js";
import { IpAddress } from "../../src/security/ip-address.js";
import { ThreatLevel, threatRank } from "../../src/security/threat-level.js";
import { syslogSeverity, threatLevelOfOcsf } from "../../src/security/threat-level-scales.js";

const record = (sequence: number, hash: string, prev?: string) =>
  AuditLog.parse({
    tenant_id: "t",
    actor: { kind: "system" },
    action: "a",
    operation: "execute",
    resource: { type: "x", name: "y" },
    occurred_at: "2026-03-02T20:15:00Z",
    recorded_at: "2026-03-02T20:15:00Z",
    service: "s",
    outcome: "success",
    chain: {
      stream: "s",
      sequence,
      algorithm: "sha256",
      form: "jcs",
      hash: hash.repeat(64),
      ...(prev === undefined ? {} : { prev_hash: prev.repeat(64) }),
    },
  });

test.each([
  ["whole", [record(0, "a"), record(1, "b", "a")], []],
  ["one is missing", [record(0, "a"), record(2, "c", "b")], ["1 gap", "1 broken_link"]],
  ["one is changed", [record(0, "f"), record(1, "b", "f")], ["0 changed"]],
])("a chain: %s", (_, records, expected) => {
  const hashOf = ({ chain }: AuditLog) => ["a", "b", "c"][chain?.sequence ?? 0]?.repeat(64) ?? "";
  expect(verifyChain(records, hashOf).map(({ index, fault }) => `${index} ${fault}`)).toEqual(
    expected,
  );
});

test.each([
  [0, "none", "low"],
  [3.9, "low", "low"],
  [4, "medium", "medium"],
  [8.9, "high", "high"],
  [9, "critical", "high"],
])("a CVSS score of %d is %s, formerly %s", (score, now, before) => {
  expect([cvssBand(score), cvssBand(score, "2.0")]).toEqual([now, before]);
});

test("a quarter of the equator is 10007.56 km, and takes an airliner more than an hour", () => {
  const a = { latitude: 0, longitude: 0 };
  const b = { latitude: 0, longitude: 90 };
  expect(greatCircleKm(a, b)).toBeCloseTo((Math.PI / 2) * 6371.0088, 6);
  const from = { at: "2026-03-02T20:00:00Z", point: a };
  const slow = { at: "2026-03-03T20:00:00Z", point: b };
  const fast = { at: "2026-03-02T21:00:00Z", point: b };
  expect(impossibleTravel(from, slow).isImpossible).toBe(false);
  expect(impossibleTravel(from, fast).isImpossible).toBe(true);
});

test.each([
  ["203.0.113.7", true],
  ["035.249.253.232", false],
  ["201.252.42.03", false],
  ["sts.amazonaws.com", false],
  ["2001:db8::7", true],
  ["::1", true],
  ["1::2::3", false],
])("%s is an address: %s", (text, expected) => {
  expect(IpAddress.safeParse(text).success).toBe(expected);
});

test("syslog falls as the rank rises, and OCSF's number is the rank", () => {
  const falling = ThreatLevel.options.map(syslogSeverity);
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  expect(ThreatLevel.options.map((level) => threatLevelOfOcsf(threatRank(level)))).toEqual(
    ThreatLevel.options,
  );
});

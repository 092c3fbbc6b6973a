import { expect, test } from "vitest";
import { cvssBand } from "../../src/security/event/cvss-band.js";
import { greatCircleKm, impossibleTravel } from "../../src/security/event/impossible-travel.js";
import { IpAddress } from "../../src/security/ip-address.js";
import { ThreatLevel, threatRank } from "../../src/security/threat-level.js";
import { syslogSeverity, threatLevelOfOcsf } from "../../src/security/threat-level-scales.js";

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

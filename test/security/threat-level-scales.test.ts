/**
 * What a threat level is elsewhere, and what is read back.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import {
  compareThreatLevels,
  ThreatLevel,
  threatRank,
  worstThreatLevel,
} from "../../src/security/threat-level.js";
import {
  cefSeverity,
  ecsEventSeverity,
  ocsfSeverityId,
  otelSeverityNumber,
  syslogSeverity,
  threatLevelOfCef,
  threatLevelOfEcs,
  threatLevelOfOcsf,
  threatLevelOfOtel,
  threatLevelOfSyslog,
} from "../../src/security/threat-level-scales.js";

type Row = readonly [
  ThreatLevel,
  ocsf: number,
  ecs: number,
  syslog: number,
  cef: number,
  otel: number,
];

const rows: readonly Row[] = [
  ["unknown", 0, 0, 6, 0, 0],
  ["info", 1, 10, 6, 1, 9],
  ["low", 2, 21, 5, 3, 13],
  ["medium", 3, 47, 4, 5, 14],
  ["high", 4, 73, 3, 8, 17],
  ["critical", 5, 99, 2, 9, 21],
  ["fatal", 6, 100, 0, 10, 24],
];

test("every level has a row", () => {
  expect(rows.map(([level]) => level)).toEqual(ThreatLevel.options);
});

test.each(rows)("%s is OCSF %d, ECS %d, syslog %d, CEF %d, OpenTelemetry %d", (...row) => {
  const [level] = row;
  const scales = [
    ocsfSeverityId,
    ecsEventSeverity,
    syslogSeverity,
    cefSeverity,
    otelSeverityNumber,
  ];
  expect([level, ...scales.map((scale) => scale(level))]).toEqual(row);
});

// CEF has four bands for seven levels, and syslog no word for what is unknown.
test.each(rows)("%s is read back", (level, ocsf, ecs, syslog, cef, otel) => {
  expect([threatLevelOfOcsf(ocsf), threatLevelOfEcs(ecs), threatLevelOfOtel(otel)]).toEqual([
    level,
    level,
    level,
  ]);
  expect(threatLevelOfSyslog(syslog)).toBe(level === "unknown" ? "info" : level);
  const bands = { unknown: "low", info: "low", fatal: "critical" } as const;
  expect(threatLevelOfCef(cef)).toBe(
    { ...bands, low: "low", medium: "medium", high: "high", critical: "critical" }[level],
  );
});

describe("a more dangerous number is never a less dangerous level:", () => {
  const numbers = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  test.each<[string, (severity: number) => ThreatLevel, number[]]>([
    ["ECS", threatLevelOfEcs, numbers(1, 100)],
    ["syslog", threatLevelOfSyslog, numbers(0, 7).reverse()],
    ["CEF", threatLevelOfCef, numbers(0, 10)],
    ["OpenTelemetry", threatLevelOfOtel, numbers(1, 24)],
    ["OCSF", threatLevelOfOcsf, numbers(0, 6)],
  ])("%s", (name, levelOf, rising) => {
    // 10 is what ECS is written for `info`, in the middle of what Elastic calls low.
    const judged = rising.filter((each) => name !== "ECS" || each !== 10);
    const ranks = judged.map((each) => threatRank(levelOf(each)));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  });
});

test.each<[string, (severity: number) => ThreatLevel, [number, ThreatLevel][]]>([
  [
    "OCSF",
    threatLevelOfOcsf,
    [
      [99, "unknown"],
      [7, "unknown"],
      [-1, "unknown"],
      [2.5, "unknown"],
    ],
  ],
  [
    "ECS",
    threatLevelOfEcs,
    [
      [1, "low"],
      [22, "medium"],
      [47.5, "high"],
      [48, "high"],
      [74, "critical"],
      [98, "critical"],
      [101, "unknown"],
      [-1, "unknown"],
    ],
  ],
  [
    "syslog",
    threatLevelOfSyslog,
    [
      [1, "critical"],
      [7, "info"],
      [8, "unknown"],
      [-1, "unknown"],
      [3.5, "unknown"],
    ],
  ],
  [
    "CEF",
    threatLevelOfCef,
    [
      [3, "low"],
      [4, "medium"],
      [6, "medium"],
      [7, "high"],
      [11, "unknown"],
      [0.5, "unknown"],
    ],
  ],
  [
    "OpenTelemetry",
    threatLevelOfOtel,
    [
      [1, "info"],
      [8, "info"],
      [12, "info"],
      [16, "medium"],
      [20, "high"],
      [23, "critical"],
      [25, "unknown"],
      [0, "unknown"],
    ],
  ],
])("%s, at its edges", (_, levelOf, cases) => {
  expect(cases.map(([severity]) => [severity, levelOf(severity)])).toEqual(cases);
  expect(levelOf(Number.NaN)).toBe("unknown");
  expect(levelOf(Number.POSITIVE_INFINITY)).toBe("unknown");
});

test("levels are put in order, and the worst is found", () => {
  const mixed = [...ThreatLevel.options].reverse();
  expect([...mixed].sort(compareThreatLevels)).toEqual(ThreatLevel.options);
  expect(worstThreatLevel(["low", "critical", "unknown"])).toBe("critical");
  expect(worstThreatLevel([])).toBe("unknown");
});

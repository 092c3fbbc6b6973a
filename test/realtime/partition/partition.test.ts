/**
 * Events find the partition that Kafka's own producers would give them, and the folder of Hive.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { murmur2 } from "../../../src/realtime/partition/murmur2.js";
import {
  type PartitionedEvent,
  partitionKey,
} from "../../../src/realtime/partition/partition-key.js";
import { partitionOf } from "../../../src/realtime/partition/partition-of.js";
import { hiveValue, partitionPath } from "../../../src/realtime/partition/partition-path.js";
import type { PartitionStrategy } from "../../../src/realtime/partition/partition-strategy.js";

/** The vectors of Kafka's `UtilsTest.testMurmur2`. */
const vectors: readonly [key: string, hash: number][] = [
  ["21", -973932308],
  ["foobar", -790332482],
  ["a-little-bit-long-string", -985981536],
  ["a-little-bit-longer-string", -1486304829],
  ["lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8", -58897971],
  ["abc", 479470107],
];

describe("murmur2", () => {
  test.each(vectors)("%j: %d", (key, hash) => {
    expect(murmur2(key)).toBe(hash);
    expect(murmur2(new TextEncoder().encode(key))).toBe(hash);
  });

  test("reads a part of a larger buffer", () => {
    const bytes = new TextEncoder().encode("..foobar..");
    expect(murmur2(bytes.subarray(2, 8))).toBe(-790332482);
  });

  test("hashes the bytes of UTF-8, those above 127 included", () => {
    expect(murmur2("é")).toBe(murmur2(Uint8Array.of(0xc3, 0xa9)));
    expect(murmur2("é")).not.toBe(murmur2("e"));
  });

  test("of nothing", () => {
    expect(murmur2("")).toBe(275646681);
  });
});

describe("partitionOf", () => {
  // A negative hash loses its sign bit, it is not negated: -973932308 & 0x7fffffff = 1173551340.
  test.each<[string, number, number]>([
    ["21", 12, 1173551340 % 12],
    ["foobar", 10, 1357151166 % 10],
    ["abc", 7, 479470107 % 7],
    ["abc", 1, 0],
    ["abc", 2_147_483_647, 479470107],
    ["", 10, 275646681 % 10],
  ])("%j of %d: %d", (key, count, partition) => {
    expect(partitionOf(key, count)).toBe(partition);
  });

  test("spreads ten thousand keys over twelve partitions evenly", () => {
    const counts = Array.from({ length: 12 }, () => 0);
    for (let index = 0; index < 10_000; index++) {
      const partition = partitionOf(`listener-${index}`, 12);
      counts[partition] = (counts[partition] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(700);
    expect(Math.max(...counts)).toBeLessThan(970);
  });

  test.each([0, -1, 1.5, Number.NaN, 2_147_483_648])("refuses %d partitions", (count) => {
    expect(() => partitionOf("abc", count)).toThrow(
      new RangeError(`Give the number of partitions, 1 to 2147483647, not ${count}.`),
    );
  });
});

const event: PartitionedEvent = {
  event_id: "e-1",
  tenant_id: "acme",
  source: "player",
  type: "play.started",
  subject: "track/8812",
  time: "2026-03-02T22:30:00+02:00",
  recorded_at: "2026-03-03T00:00:00Z",
  partition_key: "l-4471",
  correlation_id: "session-77",
};

describe("partitionKey", () => {
  test.each<[PartitionStrategy, string | undefined]>([
    ["tenant", "acme"],
    ["tenant_time", "acme/2026-03-02T20"],
    ["key", "l-4471"],
    ["subject", "acme/track/8812"],
    ["source", "acme/player"],
    ["type", "acme/play.started"],
    ["correlation", "acme/session-77"],
    ["event", "acme/player#e-1"],
    ["round_robin", undefined],
  ])("by %s: %j", (strategy, key) => {
    expect(partitionKey(event, strategy)).toBe(key);
  });

  test.each<[PartitionStrategy, string | undefined]>([
    ["tenant", "acme"],
    ["tenant_time", undefined],
    ["key", undefined],
    ["subject", undefined],
    ["correlation", undefined],
    ["event", "acme/player#e-1"],
  ])("of an event that has only what it must, by %s: %j", (strategy, key) => {
    const bare = { event_id: "e-1", tenant_id: "acme", source: "player", type: "play.started" };
    expect(partitionKey(bare, strategy)).toBe(key);
  });

  test("tells tenants apart, whatever their events are about", () => {
    const other = { ...event, tenant_id: "acme2", subject: "track/8812" };
    expect(partitionKey(other, "subject")).not.toBe(partitionKey(event, "subject"));
  });
});

describe("partitionPath", () => {
  test.each<[string, Parameters<typeof partitionPath>[0], string]>([
    ["an hour in UTC", event, "tenant_id=acme/year=2026/month=03/day=02/hour=20"],
    [
      "when it was written down, where nobody knows when it happened",
      { tenant_id: "acme", recorded_at: "2026-12-31T23:59:59.999Z" },
      "tenant_id=acme/year=2026/month=12/day=31/hour=23",
    ],
    [
      "no time",
      { tenant_id: "acme" },
      "tenant_id=acme/year=__HIVE_DEFAULT_PARTITION__/month=__HIVE_DEFAULT_PARTITION__" +
        "/day=__HIVE_DEFAULT_PARTITION__/hour=__HIVE_DEFAULT_PARTITION__",
    ],
    [
      "a tenant with a colon, in an early year",
      { tenant_id: "eu:acme", time: "0987-01-02T03:04:05Z" },
      "tenant_id=eu%3Aacme/year=0987/month=01/day=02/hour=03",
    ],
  ])("%s", (_, of, path) => {
    expect(partitionPath(of)).toBe(path);
  });
});

describe("hiveValue", () => {
  test.each([
    ["../../etc/passwd", "..%2F..%2Fetc%2Fpasswd"],
    ["..\\..\\x", "..%5C..%5Cx"],
    ["a=1/b=2", "a%3D1%2Fb%3D2"],
    ["%2F", "%252F"],
    ["__HIVE_DEFAULT_PARTITION__", "__HIVE_DEFAULT_PARTITION__"],
    [" ", " "],
    ["x".repeat(5000), "x".repeat(5000)],
    ["50%/half", "50%25%2Fhalf"],
    ["a=b?c#d*e", "a%3Db%3Fc%23d%2Ae"],
    ['it\'s "so"', "it%27s %22so%22"],
    ["{[x]}^\\:", "%7B%5Bx%5D}%5E%5C%3A"],
    ["tab\tend\u007f\u0001", "tab%09end%7F%01"],
    ["Beyoncé 🎵", "Beyoncé 🎵"],
    ["", "__HIVE_DEFAULT_PARTITION__"],
    [undefined, "__HIVE_DEFAULT_PARTITION__"],
  ])("%j: %s", (value, written) => {
    expect(hiveValue(value)).toBe(written);
  });
});

/**
 * Names, ids and offsets in the terms of Kafka and Redis.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { partitionLag } from "../../../src/realtime/channel/consumer-lag.js";
import { KafkaTopicName } from "../../../src/realtime/channel/kafka-name.js";
import {
  compareRedisEntryIds,
  RedisEntryId,
} from "../../../src/realtime/channel/redis-entry-id.js";

describe("KafkaTopicName", () => {
  test.each([
    ["plays", true],
    ["plays.eu_v2-raw", true],
    ["__consumer_offsets", true],
    [".a", true],
    ["...", true],
    ["..a", true],
    [".", false],
    ["..", false],
    ["", false],
    ["plays eu", false],
    ["café", false],
    ["a".repeat(249), true],
    ["a".repeat(250), false],
  ])("%j: %s", (name, isName) => {
    expect(KafkaTopicName.safeParse(name).success).toBe(isName);
  });
});

describe("compareRedisEntryIds", () => {
  test.each([
    ["9-1", "10-1", -1],
    ["10-1", "9-1", 1],
    ["10-2", "10-10", -1],
    ["1526919030474-55", "1526919030474-55", 0],
    ["18446744073709551615-18446744073709551615", "18446744073709551615-18446744073709551614", 1],
  ])("%s and %s: %d", (a, b, sign) => {
    expect(Math.sign(compareRedisEntryIds(a, b))).toBe(sign);
    expect([a, b].every((id) => RedisEntryId.safeParse(id).success)).toBe(true);
  });

  test.each(["1526919030474", "1-*", "01-0", "-1", "1-0-0"])("%s is no id", (id) => {
    expect(RedisEntryId.safeParse(id).success).toBe(false);
  });
});

describe("partitionLag", () => {
  const partition = { log_start_offset: 100, last_stable_offset: 180, high_watermark: 200 };

  test.each<[string, Parameters<typeof partitionLag>, number | undefined]>([
    ["to the high watermark", [partition, 150, "read_uncommitted", "latest"], 50],
    ["to the last stable offset", [partition, 150, "read_committed", "latest"], 30],
    ["never below none", [partition, 190, "read_committed", "latest"], 0],
    [
      "nothing committed, from the first",
      [partition, undefined, "read_uncommitted", "earliest"],
      100,
    ],
    ["nothing committed, from the end", [partition, undefined, "read_uncommitted", "latest"], 0],
    [
      "nothing committed, not at all",
      [partition, undefined, "read_uncommitted", "none"],
      undefined,
    ],
    ["what was committed is gone", [partition, 40, "read_committed", "earliest"], 80],
    ["the end is not known", [{ high_watermark: 200 }, 150, "read_committed", "latest"], undefined],
    [
      "the start is not known",
      [{ high_watermark: 200 }, undefined, "read_uncommitted", "earliest"],
      undefined,
    ],
    [
      "the start is not known and not needed",
      [{ high_watermark: 200 }, 150, "read_uncommitted", "none"],
      50,
    ],
  ])("%s", (_, args, lag) => {
    expect(partitionLag(...args)).toBe(lag);
  });
});

/**
 * A message that its channel would refuse is found out before it is sent.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import type { ChannelMessage } from "../../../src/alerts/channel/channel-message.js";
import { channelPayloadProblems } from "../../../src/alerts/channel/payload-problems.js";

const a = (count: number) => "a".repeat(count);
const section = (count: number) => ({ type: "section", text: a(count) });
const blocks = (count: number) => Array.from({ length: count }, () => ({ type: "divider" }));
const pagerduty = { kind: "pagerduty", routingKey: a(32), summary: "Down", body: "{}" } as const;
const email = { kind: "email", subject: "Down", body: "Down", recipientCount: 1 } as const;

describe("a message up to the limit is sent", () => {
  test.each<ChannelMessage>([
    { kind: "email", subject: a(989), body: `${a(998)}\r\n${a(998)}\n`, recipientCount: 100 },
    { kind: "slack", blocks: [section(3000), { type: "header", text: a(150) }, ...blocks(48)] },
    { kind: "slack", text: a(40_000), blocks: [] },
    { kind: "slack", blocks: [{ type: "section", fields: Array(10).fill(a(2000)) }] },
    { kind: "teams", body: a(28_672) },
    { ...pagerduty, dedupKey: a(255), summary: a(1024), body: a(512_000) },
    {
      kind: "opsgenie",
      message: a(130),
      alias: a(512),
      description: a(15_000),
      entity: a(512),
      source: a(100),
      tags: Array(20).fill(a(50)),
    },
    { kind: "opsgenie", message: "Down" },
    { kind: "opsgenie", message: "🔥".repeat(130) },
    { ...pagerduty, summary: "🔥".repeat(1024) },
    { kind: "sms", text: a(306), maxSegmentCount: 2 },
    { kind: "phone", text: a(100_000) },
    { kind: "push", payload: a(4096), collapseId: a(64) },
    { kind: "webhook", body: a(10_000_000) },
  ])("$kind", (message) => {
    expect(channelPayloadProblems(message)).toEqual([]);
  });
});

describe("a message over the limit is not", () => {
  test.each<[string, number, number, ChannelMessage]>([
    ["recipients", 100, 101, { ...email, recipientCount: 101 }],
    ["subject_bytes", 989, 990, { ...email, subject: `${a(988)}é` }],
    ["line_bytes", 998, 999, { ...email, body: `ok\n${a(999)}\nok` }],
    ["blocks", 50, 51, { kind: "slack", blocks: blocks(51) }],
    ["section_characters", 3000, 3001, { kind: "slack", blocks: [section(1), section(3001)] }],
    ["header_characters", 150, 151, { kind: "slack", blocks: [{ type: "header", text: a(151) }] }],
    [
      "fields",
      10,
      11,
      { kind: "slack", blocks: [{ type: "section", fields: Array(11).fill("") }] },
    ],
    [
      "field_characters",
      2000,
      2001,
      { kind: "slack", blocks: [{ type: "section", fields: [a(2001)] }] },
    ],
    ["text_characters", 40_000, 40_001, { kind: "slack", text: a(40_001), blocks: [] }],
    ["body_bytes", 28_672, 28_674, { kind: "teams", body: "é".repeat(14_337) }],
    ["routing_key_characters", 32, 33, { ...pagerduty, routingKey: a(33) }],
    ["routing_key_characters", 32, 31, { ...pagerduty, routingKey: a(31) }],
    ["dedup_key_characters", 255, 256, { ...pagerduty, dedupKey: a(256) }],
    ["summary_characters", 1024, 1025, { ...pagerduty, summary: a(1025) }],
    ["body_bytes", 512_000, 512_001, { ...pagerduty, body: a(512_001) }],
    ["message_characters", 130, 131, { kind: "opsgenie", message: a(131) }],
    ["alias_characters", 512, 513, { kind: "opsgenie", message: "", alias: a(513) }],
    [
      "description_characters",
      15_000,
      15_001,
      { kind: "opsgenie", message: "", description: a(15_001) },
    ],
    ["entity_characters", 512, 513, { kind: "opsgenie", message: "", entity: a(513) }],
    ["source_characters", 100, 101, { kind: "opsgenie", message: "", source: a(101) }],
    ["tags", 20, 21, { kind: "opsgenie", message: "", tags: Array(21).fill("t") }],
    ["tag_characters", 50, 51, { kind: "opsgenie", message: "", tags: ["t", a(51)] }],
    ["segments", 2, 3, { kind: "sms", text: a(307), maxSegmentCount: 2 }],
    ["segments", 1, 2, { kind: "sms", text: `${a(80)}🔥`, maxSegmentCount: 1 }],
    ["payload_bytes", 4096, 4098, { kind: "push", payload: "é".repeat(2049) }],
    ["collapse_id_bytes", 64, 65, { kind: "push", payload: "", collapseId: a(65) }],
  ])("%s: %i, not %i", (limit, allowed, found, message) => {
    expect(channelPayloadProblems(message)).toEqual([{ limit, allowed, found }]);
  });
});

test("each section that is too long is told", () => {
  const problems = channelPayloadProblems({
    kind: "slack",
    blocks: [section(3001), section(4000)],
  });
  expect(problems.map(({ found }) => found)).toEqual([3001, 4000]);
});

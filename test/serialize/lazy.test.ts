/**
 * The envelope at once, the payload on first use, once; together the verdict on the whole.
 *
 * @module
 */
import fc from "fast-check";
import { describe, expect, expectTypeOf, test, vi } from "vitest";
import * as z from "zod";
import { AnalyticsEvent } from "../../src/analytics/analytics-event.js";
import { models } from "../../src/catalog.js";
import { DeadLetter } from "../../src/core/dead-letter.js";
import type { EventMetadata } from "../../src/core/event-metadata.js";
import { Money } from "../../src/core/money.js";
import { inspect } from "../../src/core/rules/inspect.js";
import { BusinessEvent } from "../../src/events/business-event.js";
import { StreamEvent } from "../../src/realtime/stream-event.js";
import { decodeRecord } from "../../src/serialize/decode-record.js";
import { envelopeKeys } from "../../src/serialize/envelope.js";
import { lazy } from "../../src/serialize/lazy.js";
import { breakagesOf, broken, examplesOf } from "../_fixtures.js";

const event = {
  metadata: { tenant_id: "acme", source: "web" },
  event_type: "user_action",
  event_name: "track_play",
  properties: { track_id: "12345" },
};
const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value));

test("the envelope comes parsed, the whole on use, with what was filled in", () => {
  const record = lazy(AnalyticsEvent, bytesOf(event));
  if (!record.ok) throw new Error(JSON.stringify(record.deadLetter));
  const { envelope, read } = record;
  expectTypeOf(envelope).toEqualTypeOf<
    Pick<AnalyticsEvent, "metadata" | "event_type" | "event_name">
  >();
  expectTypeOf(envelope.metadata).toEqualTypeOf<EventMetadata>();
  expect(Object.keys(envelope)).toEqual(["metadata", "event_type", "event_name"]);
  expect(envelope.metadata.schema_version).toBe("1.0.0");
  const whole = read();
  if (!whole.ok) throw new Error(JSON.stringify(whole.deadLetter));
  expect(whole.value.metadata).toEqual(envelope.metadata);
  expect(whole.value.properties).toEqual(event.properties);
  expect(read()).toBe(whole);
});

test("nothing behind the envelope is looked at before use, and then once", () => {
  const text = JSON.stringify(event).slice(0, -20);
  const parse = vi.spyOn(JSON, "parse");
  const record = lazy(AnalyticsEvent, Buffer.from(text));
  if (!record.ok) throw new Error("the envelope is whole");
  expect(parse.mock.calls.map(([it]) => it)).toEqual([
    '{"tenant_id":"acme","source":"web"}',
    '"user_action"',
    '"track_play"',
  ]);
  const first = record.read();
  const calls = parse.mock.calls.length;
  expect(record.read()).toBe(first);
  expect(parse.mock.calls.length).toBe(calls);
  parse.mockRestore();
  expect(first).toMatchObject({ ok: false, deadLetter: { reason: "not_json", raw_text: text } });
});

test("a rule that joins envelope and payload speaks on use", () => {
  const record = lazy(AnalyticsEvent, bytesOf({ ...event, event_type: "group", user_id: "u" }));
  if (!record.ok) throw new Error("the envelope is valid");
  const whole = record.read();
  if (whole.ok) throw new Error("a group has an id");
  expect(whole.deadLetter.issues.map(({ rule }) => rule)).toEqual([
    "analytics_event.group_has_group_id",
  ]);
  expect(DeadLetter.parse(whole.deadLetter)).toEqual(whole.deadLetter);
});

describe("a wrong envelope is told at once, with every issue of the whole", () => {
  const text = JSON.stringify(event);
  test.each([
    ["no tenant", { ...event, metadata: { source: "web" } }, ["metadata.tenant_id"]],
    ["no type", { ...event, event_type: undefined }, ["event_type"]],
    ["payload too", { ...event, event_type: 1, user_id: 2 }, ["event_type", "user_id"]],
    ["no object", [event], [""]],
  ])("%s", (_, value, paths) => {
    const record = lazy(AnalyticsEvent, bytesOf(value));
    if (record.ok) throw new Error("the envelope is wrong");
    expect(record.deadLetter.reason).toBe("invalid");
    const errors = record.deadLetter.issues.filter(({ severity }) => severity === "error");
    expect(errors.map(({ path }) => path.join("."))).toEqual(paths);
  });
  test.each([
    ["a byte-order mark", `\ufeff${text}`, "byte_order_mark"],
    ["an open object", text.slice(0, 60), "not_json"],
    ["nothing", "", "not_json"],
    [
      "a number that no double holds",
      text.replace('"web"', '"web","sample_count":1e999'),
      "number_not_exact",
    ],
    ["two sources", text.replace('"web"', '"web","source":"app"'), "duplicate_key"],
    ["too many bytes", text.padEnd(1_048_577), "too_long"],
  ])("%s", (_, json, reason) => {
    expect(lazy(AnalyticsEvent, Buffer.from(json))).toMatchObject({
      ok: false,
      deadLetter: { reason },
    });
  });
});

test("another envelope behind the first is no way round it", () => {
  const text = JSON.stringify(event);
  for (const key of ["metadata", "m\\u0065tadata"]) {
    const json = `${text.slice(0, -1)},"${key}":{"tenant_id":"evil","source":"web"}}`;
    const record = lazy(AnalyticsEvent, Buffer.from(json));
    expect(record.ok && record.envelope.metadata.tenant_id).toBe("acme");
    expect(record.ok && record.read()).toMatchObject({ deadLetter: { reason: "duplicate_key" } });
  }
  const escaped = text.replace("metadata", "m\\u0065tadata");
  const record = lazy(AnalyticsEvent, Buffer.from(escaped));
  expect(record.ok && record.envelope.metadata.tenant_id).toBe("acme");
  expect(record.ok && record.read().ok).toBe(true);
});

test("which models have an envelope, and of what it is made", () => {
  const found = models.flatMap(({ name, schema }) => {
    if (!(schema instanceof z.ZodObject)) return [];
    try {
      return [`${name}: ${[...envelopeKeys(schema)].join(", ")}`];
    } catch {
      return [];
    }
  });
  expect(found).toMatchInlineSnapshot(`
    [
      "AnalyticsEvent: metadata, event_type, event_name",
      "MLModel: tenant_id, type",
      "BusinessEvent: metadata, type",
      "StreamEvent: tenant_id, source, type",
    ]
  `);
});

test.each([
  ["no envelope", () => lazy(Money, bytesOf({})), "no_envelope"],
  [
    "no name",
    () => lazy(z.strictObject({ tenant_id: z.string(), type: z.string() }), bytesOf({})),
    "schema_unnamed",
  ],
  [
    "wrong limits",
    () => lazy(StreamEvent, bytesOf({}), { limits: { maxDepth: 0 } }),
    "wrong_limits",
  ],
])("wrong use: %s", (_, use, code) => {
  expect(use).toThrow(expect.objectContaining({ name: "SerializeError", code }));
});

describe.each([
  ["AnalyticsEvent", AnalyticsEvent],
  ["BusinessEvent", BusinessEvent],
  ["StreamEvent", StreamEvent],
])("%s: lazy and whole agree", (name, schema: z.ZodObject) => {
  const right = examplesOf(name).map(({ value }) => value);
  const wrong = Object.values(breakagesOf(name)).map((it) => broken(name, it));
  const texts = [...right, ...wrong].flatMap((it) => [
    JSON.stringify(it),
    JSON.stringify(it, null, 2),
    JSON.stringify(Object.fromEntries(Object.entries(it ?? {}).reverse())),
  ]);

  test("on examples and what breaks them, changed at random", () => {
    const change = fc.record({
      at: fc.nat(),
      cut: fc.nat(2),
      put: fc.constantFrom("", '"', "\\", "{", "}", "[", "]", ",", ":", " ", "0", "é", "\u0000"),
    });
    const changed = fc
      .tuple(fc.constantFrom(...texts), fc.array(change, { maxLength: 2 }))
      .map(([text, changes]) =>
        changes.reduce((it, { at, cut, put }) => {
          const place = at % (it.length + 1);
          return it.slice(0, place) + put + it.slice(place + cut);
        }, text),
      );
    fc.assert(
      fc.property(changed, (text) => {
        const bytes = Buffer.from(text);
        const decoded = decodeRecord(bytes);
        const whole = decoded.ok ? inspect(schema, decoded.value) : undefined;
        const record = lazy(schema, bytes);
        if (!record.ok) {
          expect(whole?.valid ?? false).toBe(false);
          expect(record.deadLetter.issues).toEqual(
            decoded.ok
              ? whole?.issues
              : [expect.objectContaining({ message: decoded.refusal.message })],
          );
          return;
        }
        const read = record.read();
        expect(read.ok).toBe(whole?.valid ?? false);
        if (!read.ok) {
          const reason = decoded.ok ? "invalid" : decoded.refusal.reason;
          expect(read.deadLetter).toMatchObject({ reason, raw_text: text });
          if (decoded.ok) expect(read.deadLetter.issues).toEqual(whole?.issues);
          return;
        }
        expect(read.warnings).toEqual(whole?.issues);
        const keys = envelopeKeys(schema);
        const own = Object.entries(read.value).filter(([key]) => keys.has(key));
        expect(record.envelope).toEqual(Object.fromEntries(own));
        expect(schema.parse(read.value)).toEqual(read.value);
      }),
      { seed: 7, numRuns: 600 },
    );
  });
});

/**
 * NDJSON in, verdicts out: in order, at the pace of the reader, until a signal comes.
 *
 * @module
 */
import { Readable } from "node:stream";
import { ReadableStream } from "node:stream/web";
import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import * as z from "zod";
import { closed } from "../../src/core/closed.js";
import { DeadLetter } from "../../src/core/dead-letter.js";
import { ge } from "../../src/core/rules/expression.js";
import { warn } from "../../src/core/rules/rule.js";
import { withRules } from "../../src/core/rules/with-rules.js";
import type { SerializeErrorCode } from "../../src/serialize/serialize-error.js";
import {
  type LineVerdict,
  type ValidateStreamOptions,
  validateStream,
} from "../../src/serialize/validate-stream.js";

const Thing = withRules(closed({ n: z.number(), unit: z.string().default("ms") }), {
  small: warn("It is not below 0.", ge("n", 0)),
}).meta({ id: "StreamThing" });
type Verdict = LineVerdict<z.output<typeof Thing>>;

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string | Buffer, options?: ValidateStreamOptions, size = 1 << 20) {
  const verdicts: Verdict[] = [];
  for await (const it of validateStream(Thing, chunksOf(Buffer.from(text), size), options)) {
    verdicts.push(it);
  }
  return verdicts;
}

/** What is the same each time. */
function shown(verdict: Verdict) {
  if (verdict.ok) return [verdict.recordNumber, verdict.value, verdict.warnings.length];
  const { reason, raw_text, raw_base64, byte_offset, part_index, issues } = verdict.deadLetter;
  return [verdict.recordNumber, reason, raw_text ?? raw_base64, byte_offset, part_index, issues];
}

test("gives the parsed record of each line, or its dead letter, in order", async () => {
  const text = '{"n":1}\n\n{"n":-1}\r\n{"n":\n{"n":"1"}\n{"n":2';
  const verdicts = await read(text, { input: "socket" });
  expect(verdicts.map((it) => (it.ok ? it.value : it.deadLetter.reason))).toEqual([
    { n: 1, unit: "ms" },
    { n: -1, unit: "ms" },
    "not_json",
    "invalid",
    "truncated",
  ]);
  expect(verdicts.map((it) => it.recordNumber)).toEqual([1, 2, 3, 4, 5]);
  expect(verdicts[1]?.ok && verdicts[1].warnings.map(({ rule }) => rule)).toEqual([
    "stream_thing.small",
  ]);
  const letters = verdicts.flatMap((it) => (it.ok ? [] : [it.deadLetter]));
  for (const letter of letters) expect(DeadLetter.parse(letter)).toEqual(letter);
  expect(letters[0]).toMatchObject({ model: "StreamThing", input: "socket", raw_text: '{"n":' });
  for (const it of verdicts)
    if (it.ok) expectTypeOf(it.value).toEqualTypeOf<{ n: number; unit: string }>();
});

test("it does not matter where chunks end", async () => {
  const line = fc.oneof(
    fc.integer().map((n) => JSON.stringify({ n })),
    fc.string({ unit: "binary" }).map((n) => JSON.stringify({ n })),
    fc.constantFrom('{"n":', "", " ", '{"n":1,"n":2}', "\ufeff{}", "x".repeat(40), '{"n":1}\r'),
  );
  const bytes = fc.array(line, { maxLength: 12 }).map((lines) => Buffer.from(lines.join("\n")));
  const limits = { maxBytes: 30 };
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 50 }), async (input, size) => {
      const whole = await read(input, { limits });
      const cut = await read(input, { limits }, size);
      expect(cut.map(shown)).toEqual(whole.map(shown));
    }),
    { seed: 7, numRuns: 300 },
  );
});

test("dead letters and valid lines together hold every byte but line ends", async () => {
  const bytes = Buffer.concat([
    Buffer.from('{"n":1}\n'),
    Buffer.from([0xff, 0x0a]),
    Buffer.alloc(100, "é"),
  ]);
  const verdicts = await read(bytes, { limits: { maxBytes: 16 } }, 7);
  const kept = verdicts.flatMap((it) => {
    if (it.ok) return [Buffer.from('{"n":1}')];
    const { raw_text, raw_base64 = "" } = it.deadLetter;
    return [raw_text === undefined ? Buffer.from(raw_base64, "base64") : Buffer.from(raw_text)];
  });
  const input = bytes.filter((byte) => byte !== 0x0a);
  expect(Buffer.concat(kept)).toEqual(Buffer.from(input));
});

describe("reading", () => {
  test("asks for a chunk only when all verdicts of the one before are taken", async () => {
    let asked = 0;
    async function* source() {
      for (; asked < 10; ) {
        asked += 1;
        yield Buffer.from('{"n":1}\n{"n":2}\n');
      }
    }
    const verdicts = validateStream(Thing, source());
    expect(asked).toBe(0);
    const seen: number[] = [];
    for (let count = 0; count < 4; count++) {
      await verdicts.next();
      await new Promise(setImmediate);
      seen.push(asked);
    }
    expect(seen).toEqual([1, 1, 2, 2]);
    await verdicts.return();
  });

  test("whoever leaves the loop closes the stream", async () => {
    const stream = Readable.from([Buffer.from('{"n":1}\n'), Buffer.from('{"n":2}\n')]);
    for await (const _ of validateStream(Thing, stream)) break;
    expect(stream.destroyed).toBe(true);
  });

  test("a web stream is read too", async () => {
    const stream = ReadableStream.from([Buffer.from('{"n":1}\n{"n"'), Buffer.from(":2}")]);
    const numbers: number[] = [];
    for await (const it of validateStream(Thing, stream)) numbers.push(it.ok ? it.value.n : 0);
    expect(numbers).toEqual([1, 2]);
  });

  test("what the stream throws is thrown, after what came before it", async () => {
    async function* source() {
      yield Buffer.from('{"n":1}\n{"n":');
      throw new Error("reset");
    }
    const verdicts = validateStream(Thing, source());
    expect((await verdicts.next()).value).toMatchObject({ ok: true });
    await expect(verdicts.next()).rejects.toThrow("reset");
  });
});

describe("a signal", () => {
  const reason = new Error("enough");

  test("ends the wait for a chunk that never comes, and destroys the stream", async () => {
    const stream = new Readable({ read() {} });
    const controller = new AbortController();
    const verdicts = validateStream(Thing, stream, { signal: controller.signal });
    const next = verdicts.next();
    await new Promise(setImmediate);
    controller.abort(reason);
    await expect(next).rejects.toBe(reason);
    expect(stream.destroyed).toBe(true);
  });

  test("ends the wait for a generator that can't be closed", async () => {
    async function* source(): AsyncGenerator<Uint8Array> {
      await new Promise(() => {});
    }
    const controller = new AbortController();
    const next = validateStream(Thing, source(), { signal: controller.signal }).next();
    controller.abort(reason);
    await expect(next).rejects.toBe(reason);
  });

  test("ends the reading between two lines of a chunk, and before the first", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const source = () => chunksOf(Buffer.from('{"n":1}\n{"n":2}\n'), 100);
    const verdicts = validateStream(Thing, source(), { signal });
    await verdicts.next();
    controller.abort(reason);
    await expect(verdicts.next()).rejects.toBe(reason);
    await expect(validateStream(Thing, source(), { signal }).next()).rejects.toBe(reason);
  });
});

test.each<[string, SerializeErrorCode, () => unknown]>([
  ["no name", "schema_unnamed", () => validateStream(z.unknown(), chunksOf(Buffer.alloc(0), 1))],
  ["no bytes", "wrong_limits", () => read("", { limits: { maxBytes: 0 } })],
  ["NaN bytes", "wrong_limits", () => read("", { limits: { maxBytes: Number.NaN } })],
  ["too many bytes", "wrong_limits", () => read("", { limits: { maxBytes: 2 ** 30 } })],
  ["half a level", "wrong_limits", () => read("", { limits: { maxDepth: 1.5 } })],
  ["a stream of text", "wrong_chunk", () => validateStream(Thing, Readable.from(["{}"])).next()],
])("wrong use: %s", async (_, code, use) => {
  await expect((async () => use())()).rejects.toMatchObject({ name: "SerializeError", code });
});

test("200 MB pass in little memory", async () => {
  async function* source() {
    const chunk = Buffer.from('{"n":1}\n'.repeat(125) + "x".repeat(63_000));
    for (let count = 0; count < 3000; count++) yield chunk;
  }
  const before = process.memoryUsage.rss();
  let most = 0;
  let seen = 0;
  for await (const { recordNumber } of validateStream(Thing, source())) {
    seen = recordNumber;
    if (recordNumber % 5000 === 0) most = Math.max(most, process.memoryUsage.rss() - before);
  }
  expect(seen).toBe(3000 * 125 + 1);
  expect(most).toBeLessThan(150_000_000);
});

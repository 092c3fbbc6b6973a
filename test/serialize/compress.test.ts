/**
 * Bytes travel compressed and come back; bombs, cuts and changes do not pass.
 *
 * @module
 */
import { Readable } from "node:stream";
import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AnalyticsEvent } from "../../src/analytics/analytics-event.js";
import { compress } from "../../src/serialize/compress.js";
import { type ContentCoding, contentCodings, endsOf } from "../../src/serialize/content-coding.js";
import { decompress, decompressStream } from "../../src/serialize/decompress.js";
import { validateStream } from "../../src/serialize/validate-stream.js";
import { examplesOf } from "../_fixtures.js";

const codings = contentCodings.filter((coding) => coding !== "identity");
const events = examplesOf("AnalyticsEvent").map(({ value }) => value);
const event = Buffer.from(JSON.stringify(events));

/** Compressed whatever the threshold; such bytes may be a bomb. */
async function raw(bytes: Uint8Array, coding: ContentCoding): Promise<Buffer> {
  const packed = await compress(bytes, { coding, threshold: 0 });
  expect(packed.coding).toBe(coding);
  return Buffer.from(packed.bytes);
}

test("Node has gzip and Brotli, and Zstandard since 22.15", () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const hasZstd = major > 23 || (major === 23 && minor >= 8) || (major === 22 && minor >= 15);
  expect(contentCodings).toEqual(["identity", "gzip", "br", ...(hasZstd ? ["zstd"] : [])]);
});

test.each([
  ["below the threshold", Buffer.alloc(1023, "ab"), {}, "identity"],
  ["at the threshold", Buffer.alloc(1024, "ab"), {}, "gzip"],
  ["at a threshold of one's own", Buffer.alloc(100, "ab"), { threshold: 100 }, "gzip"],
  ["nothing", Buffer.alloc(0), { threshold: 0 }, "identity"],
  ["what does not shrink", gzipSync(event), {}, "identity"],
  ["what looks like a bomb", Buffer.alloc(65_537), {}, "identity"],
  ["what shrinks as much and is small", Buffer.alloc(65_536), {}, "gzip"],
  ["Brotli", event, { coding: "br" }, "br"],
  ["nothing asked for", event, { coding: "identity" }, "identity"],
] as const)("%s: %#", async (_, bytes, options, coding) => {
  const packed = await compress(bytes, options);
  expect(packed.coding).toBe(coding);
  expect(packed.bytes.length).toBeLessThanOrEqual(bytes.length);
  if (coding === "identity") expect(packed.bytes).toBe(bytes);
  expect(await decompress(packed.bytes, packed.coding)).toEqual({ ok: true, bytes });
});

test("a coding that Node does not have", async () => {
  // A caller without types.
  const coding = "lz4" as ContentCoding;
  const known = contentCodings.join(", ");
  await expect(compress(event, { coding })).rejects.toMatchObject({
    name: "SerializeError",
    code: "unknown_coding",
  });
  for (const name of ["lz4", "", "gzip, br", "__proto__", "constructor"]) {
    expect(await decompress(event, name)).toEqual({
      ok: false,
      code: "unknown_coding",
      message: `Expected one of the codings ${known}.`,
    });
  }
});

describe.each(codings)("%s", (coding) => {
  test("what is compressed comes back, whatever it is", async () => {
    const text = fc.string({ unit: "binary", maxLength: 3000 }).map((it) => Buffer.from(it));
    const run = fc.tuple(fc.nat(255), fc.nat(900_000)).map(([byte, n]) => Buffer.alloc(n, byte));
    const bytes = fc.oneof(text, run, fc.uint8Array({ maxLength: 3000 }).map(Buffer.from));
    await fc.assert(
      fc.asyncProperty(bytes, async (it) => {
        const packed = await compress(it, { coding, threshold: 0 });
        const back = await decompress(packed.bytes, packed.coding.toUpperCase());
        expect(back.ok && back.bytes.equals(it)).toBe(true);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  test("a bomb is stopped at the limit of bytes, and at that of the ratio", async () => {
    const bomb = await bombOf(coding);
    const before = process.memoryUsage.rss();
    expect(await decompress(bomb, coding, { maxRatio: 1e6 })).toMatchObject({ code: "too_large" });
    expect(await decompress(bomb, coding, { maxBytes: 1e9 })).toMatchObject({
      code: "expands_too_much",
    });
    expect(process.memoryUsage.rss() - before).toBeLessThan(60_000_000);
  });

  test("the limit is exact", async () => {
    const packed = await raw(event, coding);
    const { length } = event;
    expect(await decompress(packed, coding, { maxBytes: length })).toMatchObject({ ok: true });
    expect(await decompress(packed, coding, { maxBytes: length - 1 })).toEqual({
      ok: false,
      code: "too_large",
      message: `Expected at most ${length - 1} bytes after decompression.`,
    });
  });

  test("what is cut off anywhere is corrupt", async () => {
    const packed = await raw(Buffer.from("hello, hello, hello, hello, hello"), coding);
    for (let length = 0; length < packed.length; length++) {
      const outcome = await decompress(packed.subarray(0, length), coding);
      expect(outcome).toMatchObject({ ok: false, code: "corrupt" });
    }
  });

  test("what follows the end is not dropped in silence, wherever chunks end", async () => {
    const packed = await raw(event, coding);
    for (const tail of ["x", "garbage", "\0\0"]) {
      const bytes = Buffer.concat([packed, Buffer.from(tail)]);
      expect(await decompress(bytes, coding)).toMatchObject({ ok: false });
      const chunks = Readable.from([packed, Buffer.from(tail), Buffer.from(tail)]);
      const read = async () => {
        for await (const _ of decompressStream(chunks, coding));
      };
      await expect(read()).rejects.toMatchObject({
        name: "InputError",
        code: expect.stringMatching(/^(trailing_bytes|corrupt)$/),
      });
    }
  });

  test("a stream gives what stands in it, byte by byte", async () => {
    const packed = await raw(event, coding);
    const bytes = Readable.from([...packed].map((byte) => Buffer.from([byte])));
    const parts: Buffer[] = [];
    for await (const chunk of decompressStream(bytes, coding)) parts.push(chunk);
    expect(Buffer.concat(parts)).toEqual(event);
  });

  test("a stream of events is validated; one that breaks off ends in a dead letter", async () => {
    const lines = events.map((it) => `${JSON.stringify(it)}\n`).join("");
    const packed = await raw(Buffer.from(lines), coding);
    const verdicts = async (bytes: Buffer) => {
      const seen: string[] = [];
      const whole = decompressStream(Readable.from([bytes]), coding);
      for await (const it of validateStream(AnalyticsEvent, whole)) {
        seen.push(it.ok ? "valid" : it.deadLetter.reason);
      }
      return seen;
    };
    expect(await verdicts(packed)).toEqual(events.map(() => "valid"));
    expect((await verdicts(packed.subarray(0, -9))).at(-1)).toBe("truncated");
    expect((await verdicts(await bombOf(coding))).at(-1)).toBe("truncated");
  });

  test("what the source throws, and a signal, come through", async () => {
    const packed = await raw(event, coding);
    async function* broken() {
      yield packed.subarray(0, 20);
      throw new Error("reset");
    }
    await expect(drained(decompressStream(broken(), coding))).rejects.toThrow("reset");
    const controller = new AbortController();
    const { signal } = controller;
    const stream = new Readable({ read() {} });
    stream.push(packed.subarray(0, 20));
    const reading = drained(decompressStream(stream, coding, { signal }));
    setImmediate(() => controller.abort(new Error("enough")));
    await expect(reading).rejects.toThrow("enough");
    expect(stream.destroyed).toBe(true);
  });
});

async function drained(source: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of source);
}

/** 100 MB of the letter a. */
async function bombOf(coding: ContentCoding): Promise<Buffer> {
  const bomb = await endsOf(coding)?.compressed(Buffer.alloc(100_000_000, "a"));
  if (bomb === undefined) throw new Error(`no ${coding}`);
  return bomb;
}

test.each([{ maxBytes: 0 }, { maxRatio: 0.5 }, { maxBytes: Number.NaN }])(
  "wrong limits: %o",
  async (limits) => {
    await expect(decompress(event, "gzip", limits)).rejects.toMatchObject({
      name: "SerializeError",
      code: "wrong_limits",
    });
  },
);

test("what others compress is read: several members of gzip, the highest quality of Brotli", async () => {
  const members = Buffer.concat([gzipSync("one, "), gzipSync("two")]);
  expect(await decompress(members, "gzip")).toEqual({ ok: true, bytes: Buffer.from("one, two") });
  expect(await decompress(brotliCompressSync(event), "br")).toEqual({ ok: true, bytes: event });
});

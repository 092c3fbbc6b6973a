/**
 * Files and pipes as bytes, compressed or not.
 *
 * @module
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { InputError } from "../../src/serialize/input-error.js";
import { type Input, openFile, openStream } from "../../src/serialize/open-input.js";

const folder = mkdtempSync(join(tmpdir(), "open-input-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What can be read, and the code of the error that ended it. */
async function read({ chunks }: Input): Promise<{ text: string; code?: string }> {
  let text = "";
  try {
    for await (const chunk of chunks) text += chunk.toString("latin1");
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { text, code: error.code };
  }
  return { text };
}

function chunked(bytes: Buffer, chunkBytes: number): Readable {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    chunks.push(bytes.subarray(at, at + chunkBytes));
  }
  return Readable.from(chunks);
}

const packed = gzipSync("hello");

describe.each([1, 2, 1000])("in chunks of %i bytes", (chunkBytes) => {
  test.each([
    ["nothing", Buffer.alloc(0), { text: "" }],
    ["plain bytes", Buffer.from("hello"), { text: "hello" }],
    ["one byte", Buffer.from("\u001f", "latin1"), { text: "\u001f" }],
    ["gzip", packed, { text: "hello" }],
    ["gzip of several members", Buffer.concat([packed, gzipSync(" you")]), { text: "hello you" }],
    ["gzip and padding", Buffer.concat([packed, Buffer.alloc(9)]), { text: "hello" }],
  ])("%s", async (_, bytes, expected) => {
    expect(await read(openStream(chunked(bytes, chunkBytes)))).toEqual(expected);
  });

  test.each([
    ["cut off", packed.subarray(0, -4)],
    ["cut off in its header", packed.subarray(0, 5)],
    ["damaged", Buffer.concat([packed.subarray(0, 10), Buffer.from("zzzz"), packed.subarray(14)])],
    ["followed by something else", Buffer.concat([packed, Buffer.from("garbage")])],
  ])("gzip %s", async (_, bytes) => {
    expect(await read(openStream(chunked(bytes, chunkBytes)))).toMatchObject({
      code: "corrupt_gzip",
    });
  });
});

test("a file, whatever its name, with the count of bytes read", async () => {
  const file = join(folder, "records.txt");
  writeFileSync(file, packed);
  const input = openFile(file);
  expect(await read(input)).toEqual({ text: "hello" });
  expect(input.bytesRead).toBe(packed.length);
});

test("a stream of texts is read as UTF-8", async () => {
  expect(await read(openStream(Readable.from(["a", "b"])))).toEqual({ text: "ab" });
});

test.each([
  ["plain", Buffer.from("hello")],
  ["gzip", packed.subarray(0, 8)],
])("a stream that fails, %s, is unreadable", async (_, start) => {
  const stream = Readable.from(
    (async function* () {
      yield start;
      throw new Error("the disk is gone");
    })(),
  );
  await expect(read(openStream(stream))).resolves.toMatchObject({ code: "unreadable" });
});

test("what is no error is told as it is", async () => {
  const stream = new Readable({ read() {} });
  const reading = read(openStream(stream));
  stream.destroy("odd" as unknown as Error);
  await expect(reading).resolves.toEqual({ text: "", code: "unreadable" });
});

test.each([
  ["plain", Buffer.from("hello")],
  ["gzip", packed.subarray(0, 12)],
])("a signal ends the reading of a pipe, %s, without an error", async (_, start) => {
  const controller = new AbortController();
  const stream = new Readable({ read() {} });
  stream.push(start);
  const reading = read(openStream(stream, controller.signal));
  setTimeout(() => controller.abort("SIGINT"), 20);
  expect((await reading).code).toBeUndefined();
  expect(stream.destroyed).toBe(true);
});

test("who stops early closes the stream", async () => {
  const stream = chunked(gzipSync(Buffer.alloc(1_000_000)), 10);
  for await (const chunk of openStream(stream).chunks) {
    expect(chunk.length).toBeGreaterThan(0);
    break;
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(stream.destroyed).toBe(true);
});

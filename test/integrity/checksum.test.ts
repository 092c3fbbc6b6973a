/**
 * Checksums of values, bytes, streams and files.
 *
 * @module
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { CanonicalJsonError } from "../../src/core/canonical-json.js";
import {
  checksum,
  fileChecksum,
  streamChecksum,
  verify,
  verifyStream,
} from "../../src/integrity/checksum.js";

const folder = mkdtempSync(join(tmpdir(), "checksum-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the digest of", () => {
  // FIPS 180-4 and RFC 1321, the examples "abc".
  test.each([
    ["sha256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "sha512",
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
    ],
    ["sha1", "a9993e364706816aba3e25717850c26c9cd0d89d"],
    ["md5", "900150983cd24fb0d6963f7d28e17f72"],
  ] as const)("bytes by %s is that of the standard", async (algorithm, value) => {
    const file = join(folder, algorithm);
    writeFileSync(file, "abc");
    const expected = { algorithm, value, form: "raw" };
    const bytes = Buffer.from("abc");
    expect(checksum(bytes, algorithm)).toEqual(expected);
    expect(await streamChecksum([bytes.subarray(0, 1), bytes.subarray(1)], algorithm)).toEqual(
      expected,
    );
    expect(await fileChecksum(file, algorithm)).toEqual(expected);
    const isCollisionResistant = algorithm.startsWith("sha") && algorithm !== "sha1";
    expect(verify(bytes, expected)).toEqual({ ok: true, isCollisionResistant });
    expect(await verifyStream([bytes], expected)).toEqual({ ok: true, isCollisionResistant });
  });

  test("a value is that of its canonical JSON, whatever the order of its keys", () => {
    const sum = checksum({ b: 1, a: "x" });
    expect(sum).toEqual({ ...checksum(Buffer.from('{"a":"x","b":1}')), form: "jcs" });
    expect(checksum({ a: "x", b: 1.0 })).toEqual(sum);
    expect(verify({ a: "x", b: 1 }, sum).ok).toBe(true);
  });
});

describe("what does not hold says why:", () => {
  const ofValue = checksum({ a: 1 });
  const ofBytes = checksum(Buffer.from("abc"));
  test.each([
    ["another value", { a: 2 }, ofValue, "mismatch"],
    ["another type", { a: "1" }, ofValue, "mismatch"],
    ["other bytes", Buffer.from("abd"), ofBytes, "mismatch"],
    ["bytes for a value", Buffer.from('{"a":1}'), ofValue, "other_form"],
    ["a value for bytes", "abc", ofBytes, "other_form"],
    ["what JSON cannot carry", { a: Number.NaN }, ofValue, "not_json"],
    ["no checksum", { a: 1 }, "9f86d081", "not_a_checksum"],
    ["a digest of another length", { a: 1 }, { ...ofValue, algorithm: "sha512" }, "not_a_checksum"],
    ["capitals", { a: 1 }, { ...ofValue, value: ofValue.value.toUpperCase() }, "not_a_checksum"],
    [
      "an algorithm that is not offered",
      { a: 1 },
      { ...ofValue, algorithm: "crc32" },
      "not_a_checksum",
    ],
  ])("%s", (_, value, expected, reason) => {
    expect(verify(value, expected)).toEqual({ ok: false, reason });
  });

  test.each([
    ["other bytes", ofBytes, "mismatch"],
    ["a checksum of a value", ofValue, "other_form"],
    ["no checksum", null, "not_a_checksum"],
  ])("a stream and %s", async (_, expected, reason) => {
    expect(await verifyStream([Buffer.from("abd")], expected)).toEqual({ ok: false, reason });
  });
});

test("what JSON cannot carry has no checksum", () => {
  expect(() => checksum({ at: new Date(0) })).toThrow(CanonicalJsonError);
});

test("what a stream throws comes through", async () => {
  async function* broken() {
    yield Buffer.from("abc");
    throw new Error("the disk is gone");
  }
  await expect(streamChecksum(broken())).rejects.toThrow("the disk is gone");
});

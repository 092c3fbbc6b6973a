/**
 * Checksums of values, bytes, streams and files, and whether they still hold.
 *
 * @module
 */
import { createHash, timingSafeEqual } from "node:crypto";
import { createReadStream } from "node:fs";
import { CanonicalJsonError } from "../core/canonical-json.js";
import { Checksum } from "../core/checksum.js";
import { type DigestAlgorithm, digestOf } from "./digest.js";

/**
 * Whether data are what their checksum says. `isCollisionResistant` is false for MD5 and SHA-1: they
 * say that no accident happened, and nothing of an attacker.
 *
 * - `mismatch`: the data have another digest.
 * - `not_a_checksum`: what was given is no `Checksum`.
 * - `other_form`: the checksum is of canonical JSON and bytes were given, or the other way round.
 * - `not_json`: the value has no canonical JSON.
 */
export type ChecksumOutcome =
  | { readonly ok: true; readonly isCollisionResistant: boolean }
  | {
      readonly ok: false;
      readonly reason: "mismatch" | "not_a_checksum" | "other_form" | "not_json";
    };

/**
 * The checksum of a value: of bytes as they are (`raw`), of all else over its canonical JSON (`jcs`,
 * RFC 8785). A text is a JSON text: to digest its own bytes, give `Buffer.from(text)`. MD5 and SHA-1
 * are there for systems that know nothing else.
 *
 * @throws {CanonicalJsonError} for what JSON cannot carry.
 */
export function checksum(value: unknown, algorithm: DigestAlgorithm = "sha256"): Checksum {
  if (value instanceof Uint8Array) {
    return { algorithm, value: createHash(algorithm).update(value).digest("hex"), form: "raw" };
  }
  return { algorithm, value: digestOf(value, algorithm), form: "jcs" };
}

/** The checksum of all bytes of a stream (`raw`), in bounded memory. What the stream throws is thrown. */
export async function streamChecksum(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  algorithm: DigestAlgorithm = "sha256",
): Promise<Checksum> {
  const hash = createHash(algorithm);
  for await (const chunk of chunks) hash.update(chunk);
  return { algorithm, value: hash.digest("hex"), form: "raw" };
}

/** The checksum of the bytes of a file (`raw`), in bounded memory. Throws when it can't be read. */
export async function fileChecksum(
  path: string | URL,
  algorithm: DigestAlgorithm = "sha256",
): Promise<Checksum> {
  return streamChecksum(createReadStream(path, { highWaterMark: 262_144 }), algorithm);
}

/**
 * Whether a value is what its checksum says, compared in constant time. Bytes are judged by `raw` and
 * `wire`, all else by `jcs`.
 */
export function verify(value: unknown, expected: unknown): ChecksumOutcome {
  const given = Checksum.safeParse(expected);
  if (!given.success) return { ok: false, reason: "not_a_checksum" };
  const isBytes = value instanceof Uint8Array;
  if (isBytes === (given.data.form === "jcs")) return { ok: false, reason: "other_form" };
  try {
    return compared(checksum(value, given.data.algorithm), given.data);
  } catch (error) {
    if (error instanceof CanonicalJsonError) return { ok: false, reason: "not_json" };
    throw error;
  }
}

/** Whether all bytes of a stream are what their checksum says, in bounded memory. */
export async function verifyStream(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  expected: unknown,
): Promise<ChecksumOutcome> {
  const given = Checksum.safeParse(expected);
  if (!given.success) return { ok: false, reason: "not_a_checksum" };
  if (given.data.form === "jcs") return { ok: false, reason: "other_form" };
  return compared(await streamChecksum(chunks, given.data.algorithm), given.data);
}

/** Digests of one algorithm have one length. */
function compared(found: Checksum, expected: Checksum): ChecksumOutcome {
  const isSame = timingSafeEqual(
    Buffer.from(found.value, "hex"),
    Buffer.from(expected.value, "hex"),
  );
  if (!isSame) return { ok: false, reason: "mismatch" };
  return { ok: true, isCollisionResistant: !["md5", "sha1"].includes(expected.algorithm) };
}

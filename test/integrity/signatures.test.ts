/**
 * Checksums, Ed25519 signatures and JWS: over canonical JSON, and what is said of those that fail.
 *
 * @module
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  verify as nodeVerify,
} from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CompactSign, compactVerify, flattenedVerify } from "jose";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/core/canonical-json.js";
import {
  checksum,
  fileChecksum,
  streamChecksum,
  verify,
  verifyStream,
} from "../../src/integrity/checksum.js";
import {
  DetachedSignature,
  sign,
  verifySignature,
} from "../../src/integrity/detached-signature.js";
import { signJws, verifyJws } from "../../src/integrity/jws.js";
import { keys } from "./_chain.js";

// RFC 8037, appendix A: the key of A.1, the signature of A.4.
const jwk = {
  kty: "OKP",
  crv: "Ed25519",
  d: "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
  x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
};
const rfc8037 =
  "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
const rfcPrivate = createPrivateKey({ key: jwk, format: "jwk" });
const rfcPublic = createPublicKey({ key: { ...jwk, d: "" }, format: "jwk" });

const value = { b: [1, "ä"], a: null };
const { key, findKey } = keys();
const stranger = keys();

describe("checksums", () => {
  test.each([
    ["md5", "900150983cd24fb0d6963f7d28e17f72", false],
    ["sha1", "a9993e364706816aba3e25717850c26c9cd0d89d", false],
    ["sha256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", true],
  ] as const)("of abc by %s", async (algorithm, digest, isCollisionResistant) => {
    const bytes = Buffer.from("abc");
    const made = checksum(bytes, algorithm);
    expect(made).toEqual({ algorithm, value: digest, form: "raw" });
    expect(await streamChecksum([Buffer.from("a"), Buffer.from("bc")], algorithm)).toEqual(made);
    expect(verify(bytes, made)).toEqual({ ok: true, isCollisionResistant });
    expect(verify(bytes, { ...made, form: "wire" })).toEqual({ ok: true, isCollisionResistant });
    expect(await verifyStream([bytes], made)).toEqual({ ok: true, isCollisionResistant });
  });

  test("of a file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "analytics-schemas-"));
    writeFileSync(join(folder, "a"), "abc");
    expect(await fileChecksum(join(folder, "a"))).toEqual(checksum(Buffer.from("abc")));
    await expect(fileChecksum(join(folder, "b"))).rejects.toMatchObject({ code: "ENOENT" });
    rmSync(folder, { recursive: true });
  });

  test("of a value do not depend on the order of its keys", () => {
    expect(checksum({ a: null, b: [1.0, "ä"] })).toEqual(checksum(value));
    expect(checksum("abc").form).toBe("jcs");
  });

  const made = checksum(value);
  test.each<[unknown, unknown, string]>([
    [{ ...value, a: 0 }, made, "mismatch"],
    [{ ...value, b: ["1", "ä"] }, made, "mismatch"],
    [Buffer.from("x"), made, "other_form"],
    [value, { ...made, form: "raw" }, "other_form"],
    [value, { ...made, value: made.value.slice(2) }, "not_a_checksum"],
    [value, { ...made, algorithm: "crc32" }, "not_a_checksum"],
    [value, null, "not_a_checksum"],
    [{ a: Number.NaN }, made, "not_json"],
  ])("of %j against %j: not", (given, expected, reason) => {
    expect(verify(given, expected)).toEqual({ ok: false, reason });
  });

  test("of a stream say why not", async () => {
    const raw = checksum(Buffer.from("abc"));
    const reasonOf = async (expected: unknown) => verifyStream([Buffer.from("abd")], expected);
    expect(await reasonOf(raw)).toMatchObject({ reason: "mismatch" });
    expect(await reasonOf(made)).toMatchObject({ reason: "other_form" });
    expect(await reasonOf({})).toMatchObject({ reason: "not_a_checksum" });
  });
});

describe("detached signatures", () => {
  const signature = sign(value, "Invoice", key, "k1");

  test("hold, whatever the order of the keys", () => {
    expect(DetachedSignature.parse(signature)).toEqual(signature);
    expect(verifySignature({ a: null, b: [1, "ä"] }, "Invoice", signature, findKey)).toEqual({
      ok: true,
    });
  });

  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey;
  test.each<[string, unknown, unknown, typeof findKey, string]>([
    ["a changed record", { ...value, a: 1 }, signature, findKey, "mismatch"],
    ["a wrong key", value, signature, stranger.findKey, "mismatch"],
    ["no key", value, { ...signature, signing_key_id: "k2" }, findKey, "unknown_key"],
    ["a key of RSA", value, signature, () => rsa, "other_algorithm"],
    ["another algorithm", value, { ...signature, algorithm: "rs256" }, findKey, "not_a_signature"],
    ["no signature", value, undefined, findKey, "not_a_signature"],
    ["no JSON", { a: 1n }, signature, findKey, "not_json"],
  ])("%s", (_, given, its, find, reason) => {
    expect(verifySignature(given, "Invoice", its, find)).toEqual({ ok: false, reason });
  });

  test("hold for one text alone: every other one of the last digit is refused", () => {
    const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const right = [...digits].filter((digit) => {
      const other = signature.value.replace(/.==$/, `${digit}==`);
      return verifySignature(value, "Invoice", { ...signature, value: other }, findKey).ok;
    });
    expect(right).toEqual([signature.value.at(-3)]);
  });

  test.each([
    ["a public key", findKey("k1")],
    ["a key of RSA", generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey],
  ])("are not made with %s", (_, wrong) => {
    if (wrong === undefined) throw new Error("no key");
    expect(() => sign(value, "Invoice", wrong, "k1")).toThrow(
      /^Sign with a private key of Ed25519, not a/,
    );
  });
});

describe("JWS", () => {
  test("RFC 8037: the signature of its appendix A.4, made and verified", async () => {
    const bytes = Buffer.from("Example of Ed25519 signing");
    const made = new CompactSign(bytes).setProtectedHeader({ alg: "EdDSA" });
    expect(await made.sign(rfcPrivate)).toBe(rfc8037);
    const [header, payload, signature = ""] = rfc8037.split(".");
    const signed = Buffer.from(`${header}.${payload}`);
    expect(nodeVerify(null, signed, rfcPublic, Buffer.from(signature, "base64url"))).toBe(true);
    expect(await verifyJws("x", "Invoice", rfc8037, () => rfcPublic)).toEqual({
      ok: false,
      reason: "other_kind",
    });
  });

  test.each([false, true])(
    "made here, detached %j, verified by jose and by node:crypto",
    async (isDetached) => {
      const jws = await signJws(value, "Invoice", key, "k1", { isDetached });
      const publicKey = findKey("k1");
      if (publicKey === undefined) throw new Error("no key");
      const [header = "", payload = "", signature = ""] = jws.split(".");
      const bytes = Buffer.from(canonicalJson(value));
      expect(payload).toBe(isDetached ? "" : bytes.toString("base64url"));
      const input = Buffer.concat([
        Buffer.from(`${header}.`),
        isDetached ? bytes : Buffer.from(payload),
      ]);
      expect(nodeVerify(null, input, publicKey, Buffer.from(signature, "base64url"))).toBe(true);
      const verified = isDetached
        ? await flattenedVerify({ protected: header, payload: bytes, signature }, publicKey)
        : await compactVerify(jws, publicKey);
      expect(verified.protectedHeader).toMatchObject({ alg: "EdDSA", kid: "k1" });
      expect(await verifyJws(value, "Invoice", jws, findKey)).toEqual({ ok: true });
      expect((await verifyJws({ ...value, a: 1 }, "Invoice", jws, findKey)).ok).toBe(false);
      expect(await verifyJws(value, "Invoice", jws, stranger.findKey)).toMatchObject({
        reason: "mismatch",
      });
    },
  );

  test("a signature of node:crypto is one of jose, with its header", async () => {
    const header = { alg: "EdDSA", typ: "Invoice", kid: "k1", b64: false, crit: ["b64"] };
    const encoded = Buffer.from(JSON.stringify(header)).toString("base64url");
    const { sign: nodeSign } = await import("node:crypto");
    const bytes = Buffer.from(`${encoded}.${canonicalJson(value)}`);
    const jws = `${encoded}..${nodeSign(null, bytes, key).toString("base64url")}`;
    expect(await verifyJws(value, "Invoice", jws, findKey)).toEqual({ ok: true });
  });

  const made = signJws(value, "Invoice", key, "k1");
  const withHeader = (jws: string, header: object) =>
    [Buffer.from(JSON.stringify(header)).toString("base64url"), ...jws.split(".").slice(1)].join(
      ".",
    );
  test.each<[string, unknown, (jws: string) => string, string]>([
    ["another value", { a: 1 }, (jws) => jws, "other_value"],
    ["no JSON", { a: undefined }, (jws) => jws, "not_json"],
    ["alg none", value, (jws) => withHeader(jws, { alg: "none", kid: "k1" }), "other_algorithm"],
    ["alg HS256", value, (jws) => withHeader(jws, { alg: "HS256", kid: "k1" }), "other_algorithm"],
    [
      "a new header",
      value,
      (jws) => withHeader(jws, { alg: "EdDSA", typ: "Invoice", kid: "k1", x: 1 }),
      "mismatch",
    ],
    [
      "no key",
      value,
      (jws) => withHeader(jws, { alg: "EdDSA", typ: "Invoice", kid: "k2" }),
      "unknown_key",
    ],
    ["no kid", value, (jws) => withHeader(jws, { alg: "EdDSA", typ: "Invoice" }), "unknown_key"],
    ["one part", value, () => "x", "not_a_jws"],
    ["four parts", value, (jws) => `${jws}.x`, "not_a_jws"],
    ["no base64", value, (jws) => `!${jws}`, "not_a_jws"],
    [
      "an unknown crit",
      value,
      (jws) => withHeader(jws, { alg: "EdDSA", typ: "Invoice", kid: "k1", crit: ["x"], x: 1 }),
      "not_a_jws",
    ],
  ])("refused: %s", async (_, given, change, reason) => {
    expect(await verifyJws(given, "Invoice", change(await made), findKey)).toEqual({
      ok: false,
      reason,
    });
  });
});

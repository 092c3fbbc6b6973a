/**
 * JWS that other programs made: with other keys, in other forms, and broken.
 *
 * @module
 */
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { FlattenedSign } from "jose";
import { expect, test } from "vitest";
import { canonicalJson } from "../../src/core/canonical-json.js";
import { signJws, verifyJws } from "../../src/integrity/jws.js";
import { keys } from "./_chain.js";

const value = { b: [1, "ä"], a: null };
const { key, findKey } = keys();

test("a detached JWS of RFC 7515, appendix F, whose payload is signed in base64url", async () => {
  const payload = Buffer.from(canonicalJson(value), "utf8");
  const header = { alg: "EdDSA", typ: "Invoice", kid: "k1" };
  const made = await new FlattenedSign(payload).setProtectedHeader(header).sign(key);
  const jws = `${made.protected}..${made.signature}`;
  expect(await verifyJws(value, "Invoice", jws, findKey)).toEqual({ ok: true });
  expect(await verifyJws({ ...value, a: 1 }, "Invoice", jws, findKey)).toEqual({
    ok: false,
    reason: "mismatch",
  });
});

test.each<[string, () => KeyObject]>([
  ["RSA", () => generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey],
  ["Ed448", () => generateKeyPairSync("ed448").publicKey],
  ["P-256", () => generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey],
])("a kid that leads to a key of %s is of another algorithm", async (_, make) => {
  const jws = await signJws(value, "Invoice", key, "k1");
  expect(await verifyJws(value, "Invoice", jws, make)).toEqual({
    ok: false,
    reason: "other_algorithm",
  });
});

test("a signature that is cut is none", async () => {
  const jws = await signJws(value, "Invoice", key, "k1");
  const cut = jws.slice(0, -8);
  expect((await verifyJws(value, "Invoice", cut, findKey)).ok).toBe(false);
});

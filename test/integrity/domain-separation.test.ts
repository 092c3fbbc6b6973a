/**
 * One key signs things of many kinds, and the signature of none passes for that of another.
 *
 * @module
 */
import { sign as nodeSign, verify as nodeVerify } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/core/canonical-json.js";
import { headOf, signHead, verifyHead } from "../../src/integrity/audit/head.js";
import { verifyChain } from "../../src/integrity/audit/verify-chain.js";
import { sign, verifySignature } from "../../src/integrity/detached-signature.js";
import { IntegrityError } from "../../src/integrity/integrity-error.js";
import { signJws, verifyJws } from "../../src/integrity/jws.js";
import { HEAD_TYPE, signedBytes, valueType } from "../../src/integrity/signed-bytes.js";
import { chainOf, keys } from "./_chain.js";

const { key, findKey } = keys();
const records = chainOf(3);
const last = records.at(-1);
const end = last === undefined ? undefined : headOf(last);
if (end === undefined) throw new Error("no head");
const head = signHead(end, key, "k1");
const { signature, ...content } = head;

/** The head with another signature in place of its own. */
const headWith = (text: string) => ({ ...head, signature: text });

describe("what is signed", () => {
  test("is put together as DSSE 1.0 says", () => {
    expect(signedBytes("http://example.com/HelloWorld", "hello world").toString()).toBe(
      'DSSEv1 29 http://example.com/HelloWorld 13 "hello world"',
    );
    expect(signedBytes("ä", "ä").toString()).toBe('DSSEv1 2 ä 4 "ä"');
  });

  test("is the head's type and content, which any library of Ed25519 verifies", () => {
    const publicKey = findKey("k1");
    if (publicKey === undefined) throw new Error("no key");
    const text = canonicalJson(content);
    const bytes = Buffer.from(
      `DSSEv1 49 application/vnd.analytics-schemas.audit-head+json ${Buffer.byteLength(text)} ${text}`,
    );
    expect(nodeVerify(null, bytes, publicKey, Buffer.from(signature, "base64"))).toBe(true);
  });

  test("differs for any two pairs of kind and value", () => {
    const kind = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.:-]{0,20}$/);
    const pair = fc.tuple(kind, fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(pair, pair, ([kindA, a], [kindB, b]) => {
        const same = signedBytes(valueType(kindA), a).equals(signedBytes(valueType(kindB), b));
        expect(same).toBe(kindA === kindB && a === b);
        expect(valueType(kindA)).not.toBe(HEAD_TYPE);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("no signature of another thing passes for that of a head", () => {
  const kinds = ["AuditHead", "audit-head", "x"];
  test.each(kinds)("of the same content as a value of kind %s", async (kind) => {
    const forged = headWith(sign(content, kind, key, "k1").value);
    expect(verifyHead(forged, findKey)).toEqual({ ok: false, reason: "mismatch" });
    const { first } = await verifyChain(records, { heads: [forged], findKey });
    expect(first).toMatchObject({ fault: "head_refused" });
  });

  test("of the canonical JSON alone", () => {
    const bare = nodeSign(null, Buffer.from(canonicalJson(content)), key).toString("base64");
    expect(verifyHead(headWith(bare), findKey)).toEqual({ ok: false, reason: "mismatch" });
  });

  test.each([false, true])("of a JWS, detached %j", async (isDetached) => {
    const jws = await signJws(content, "AuditHead", key, "k1", { isDetached });
    const bytes = Buffer.from(jws.split(".")[2] ?? "", "base64url").toString("base64");
    expect(verifyHead(headWith(bytes), findKey)).toEqual({ ok: false, reason: "mismatch" });
  });
});

describe("no signature of a head, or of one kind, passes for that of another kind", () => {
  const invoice = sign(content, "Invoice", key, "k1");

  test.each(["AuditHead", "Invoice"])("a head is no value of kind %s", (kind) => {
    const forged = { ...invoice, kind, value: signature };
    expect(verifySignature(content, kind, forged, findKey)).toEqual({
      ok: false,
      reason: "mismatch",
    });
  });

  test("an invoice is no receipt, whatever its signature says of itself", () => {
    expect(verifySignature(content, "Invoice", invoice, findKey)).toEqual({ ok: true });
    expect(verifySignature(content, "Receipt", invoice, findKey)).toEqual({
      ok: false,
      reason: "other_kind",
    });
    const renamed = { ...invoice, kind: "Receipt" };
    expect(verifySignature(content, "Receipt", renamed, findKey)).toEqual({
      ok: false,
      reason: "mismatch",
    });
  });

  test("nor as JWS", async () => {
    const jws = await signJws(content, "Invoice", key, "k1");
    expect(await verifyJws(content, "Invoice", jws, findKey)).toEqual({ ok: true });
    expect(await verifyJws(content, "Receipt", jws, findKey)).toEqual({
      ok: false,
      reason: "other_kind",
    });
    const [, payload, its] = jws.split(".");
    const header = Buffer.from(JSON.stringify({ alg: "EdDSA", typ: "Receipt", kid: "k1" }));
    const renamed = [header.toString("base64url"), payload, its].join(".");
    expect(await verifyJws(content, "Receipt", renamed, findKey)).toEqual({
      ok: false,
      reason: "mismatch",
    });
  });
});

/** The code of the `IntegrityError` that a call throws. */
async function codeOf(call: () => unknown): Promise<string> {
  try {
    await call();
  } catch (error) {
    if (error instanceof IntegrityError) return error.code;
    throw error;
  }
  return "none";
}

describe("wrong use is told", () => {
  const badKinds = ["", "1", "a b", "ä", "\ud800", "a; kind=b", "a".repeat(129), "a\n"];
  test.each(badKinds)("the kind %j", async (kind) => {
    expect(await codeOf(() => sign(1, kind, key, "k1"))).toBe("wrong_kind");
    expect(await codeOf(() => signJws(1, kind, key, "k1"))).toBe("wrong_kind");
    expect(await codeOf(() => verifySignature(1, kind, {}, findKey))).toBe("wrong_kind");
    expect(await codeOf(() => verifyJws(1, kind, "", findKey))).toBe("wrong_kind");
  });

  test.each(["", "k".repeat(257)])("the id of a key %j", async (keyId) => {
    expect(await codeOf(() => sign(1, "A", key, keyId))).toBe("wrong_key");
    expect(await codeOf(() => signHead(end, key, keyId))).toBe("wrong_key");
    expect(await codeOf(() => signJws(1, "A", key, keyId))).toBe("wrong_key");
  });

  test.each<[string, object]>([
    ["more records than numbers", { record_count: 9 }],
    ["a hash that is none", { hash: "x" }],
    ["a time that is none", { signed_at: "yesterday" }],
  ])("a head with %s", async (_, patch) => {
    expect(await codeOf(() => signHead({ ...end, ...patch }, key, "k1"))).toBe("invalid_head");
  });
});

test("the extent of a report is signed as it is", async () => {
  const { chains } = await verifyChain(records);
  const signed = chains.map((it) => signHead(it, key, "k1"));
  expect(await verifyChain(records, { heads: signed, findKey })).toMatchObject({ is_sealed: true });
});

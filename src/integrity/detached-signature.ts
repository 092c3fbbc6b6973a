/**
 * Signatures beside what is signed: Ed25519 (RFC 8032) over the kind of a value and its canonical
 * JSON (RFC 8785), put together as DSSE 1.0 says.
 *
 * @module
 */
import { type KeyObject, sign as signBytes, verify as verifyBytes } from "node:crypto";
import * as z from "zod";
import { CanonicalJsonError } from "../core/canonical-json.js";
import { closed } from "../core/closed.js";
import { ForeignId, Key } from "../core/identifier.js";
import { IntegrityError } from "./integrity-error.js";
import { signedBytes, valueType } from "./signed-bytes.js";

/** A signature that stands beside what is signed. */
export const DetachedSignature = closed({
  /** How it is signed: Ed25519 (RFC 8032). */
  algorithm: z.literal("ed25519"),
  /**
   * The bytes that are signed: the pre-authentication encoding of DSSE 1.0 with the type
   * `application/vnd.analytics-schemas.value+json; kind=` and the kind, and the canonical JSON (RFC
   * 8785).
   */
  form: z.literal("dsse_jcs"),
  /** What is signed, such as `Invoice`. It is signed too. */
  kind: Key,
  /** The key that it was signed with, by its id. */
  signing_key_id: ForeignId,
  /** The 64 bytes of the signature in base64. No two texts say the same bytes. */
  value: z.string().regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/, { error: "Expected 64 bytes in base64." }),
}).meta({ id: "DetachedSignature", title: "Detached signature" });
export type DetachedSignature = z.infer<typeof DetachedSignature>;

/** The public key of an id; undefined for an id that nobody vouches for. */
export type FindKey = (keyId: string) => KeyObject | undefined;

/**
 * Whether a signature is that of a value.
 *
 * - `mismatch`: the value was changed, or another key signed it.
 * - `not_a_signature`: what was given is no signature of this form.
 * - `other_kind`: it is the signature of something of another kind than the caller takes it for.
 * - `unknown_key`: no key is known by its id.
 * - `other_algorithm`: the key of that id is not one of Ed25519.
 * - `not_json`: the value has no canonical JSON.
 */
export type SignatureOutcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason:
        | "mismatch"
        | "not_a_signature"
        | "other_kind"
        | "unknown_key"
        | "other_algorithm"
        | "not_json";
    };

/**
 * Signs a value as one of a kind. Whoever verifies it says the kind again, so that one key can sign
 * things of many kinds and none passes for another. A key made by `generateKeyPairSync("ed25519")` of
 * `node:crypto` will do.
 *
 * @param kind What it is, such as the name of its schema.
 * @param keyId The name by which the public key is found: 1 to 256 characters.
 * @throws {IntegrityError} `wrong_key`, `wrong_kind`
 * @throws {CanonicalJsonError} for what JSON cannot carry.
 */
export function sign(
  value: unknown,
  kind: string,
  key: KeyObject,
  keyId: string,
): DetachedSignature {
  demandSigningKey(key, keyId);
  return {
    algorithm: "ed25519",
    form: "dsse_jcs",
    kind,
    signing_key_id: keyId,
    value: signatureOf(signedBytes(valueType(kind), value), key),
  };
}

/**
 * Whether a signature is that of a value of a kind, by the key that its id names.
 *
 * @throws {IntegrityError} `wrong_kind`
 */
export function verifySignature(
  value: unknown,
  kind: string,
  signature: unknown,
  findKey: FindKey,
): SignatureOutcome {
  const type = valueType(kind);
  const given = DetachedSignature.safeParse(signature);
  if (!given.success) return refused("not_a_signature");
  if (given.data.kind !== kind) return refused("other_kind");
  return verifyAs(type, value, given.data, findKey);
}

/** A signature and its key. */
export type KeyedSignature = Pick<DetachedSignature, "signing_key_id" | "value">;

/** Whether a signature is that of a value under a type. */
export function verifyAs(
  type: string,
  value: unknown,
  { signing_key_id, value: signature }: KeyedSignature,
  findKey: FindKey,
): SignatureOutcome {
  const key = findKey(signing_key_id);
  if (key === undefined) return refused("unknown_key");
  if (key.asymmetricKeyType !== "ed25519") return refused("other_algorithm");
  try {
    const bytes = signedBytes(type, value);
    const isRight = verifyBytes(null, bytes, key, Buffer.from(signature, "base64"));
    return isRight ? { ok: true } : refused("mismatch");
  } catch (error) {
    if (error instanceof CanonicalJsonError) return refused("not_json");
    throw error;
  }
}

/** The signature of bytes by Ed25519, in base64. */
export function signatureOf(bytes: Uint8Array, key: KeyObject): string {
  return signBytes(null, bytes, key).toString("base64");
}

/** @throws {IntegrityError} `wrong_key` */
export function demandSigningKey(key: KeyObject, keyId: string): void {
  if (key.type !== "private" || key.asymmetricKeyType !== "ed25519") {
    const given = `${key.type} ${key.asymmetricKeyType ?? ""}`.trim();
    throw new IntegrityError(
      "wrong_key",
      `Sign with a private key of Ed25519, not a ${given} key.`,
    );
  }
  if (ForeignId.safeParse(keyId).success) return;
  throw new IntegrityError("wrong_key", "Name the key by an id of 1 to 256 characters.");
}

function refused(reason: Exclude<SignatureOutcome, { ok: true }>["reason"]): SignatureOutcome {
  return { ok: false, reason };
}

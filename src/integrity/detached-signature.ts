/**
 * Signatures beside what is signed: Ed25519 (RFC 8032) over canonical JSON (RFC 8785).
 *
 * @module
 */
import { type KeyObject, sign as signBytes, verify as verifyBytes } from "node:crypto";
import * as z from "zod";
import { CanonicalJsonError, canonicalJson } from "../core/canonical-json.js";
import { closed } from "../core/closed.js";
import { ForeignId } from "../core/identifier.js";
import { IntegrityError } from "./integrity-error.js";

/** A signature that stands beside what is signed. */
export const DetachedSignature = closed({
  /** How it is signed: Ed25519 (RFC 8032). */
  algorithm: z.literal("ed25519"),
  /** The bytes that are signed: canonical JSON (RFC 8785). */
  form: z.literal("jcs"),
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
        | "unknown_key"
        | "other_algorithm"
        | "not_json";
    };

/**
 * Signs a value. A key made by `generateKeyPairSync("ed25519")` of `node:crypto` will do.
 *
 * @throws {IntegrityError} `wrong_key`
 * @throws {CanonicalJsonError} for what JSON cannot carry.
 */
export function sign(value: unknown, key: KeyObject, keyId: string): DetachedSignature {
  demandSigningKey(key);
  const bytes = Buffer.from(canonicalJson(value), "utf8");
  return {
    algorithm: "ed25519",
    form: "jcs",
    signing_key_id: keyId,
    value: signBytes(null, bytes, key).toString("base64"),
  };
}

/** Whether a signature is that of a value, by the key that its id names. */
export function verifySignature(
  value: unknown,
  signature: unknown,
  findKey: FindKey,
): SignatureOutcome {
  const given = DetachedSignature.safeParse(signature);
  if (!given.success) return refused("not_a_signature");
  const key = findKey(given.data.signing_key_id);
  if (key === undefined) return refused("unknown_key");
  if (key.asymmetricKeyType !== "ed25519") return refused("other_algorithm");
  try {
    const bytes = Buffer.from(canonicalJson(value), "utf8");
    const isRight = verifyBytes(null, bytes, key, Buffer.from(given.data.value, "base64"));
    return isRight ? { ok: true } : refused("mismatch");
  } catch (error) {
    if (error instanceof CanonicalJsonError) return refused("not_json");
    throw error;
  }
}

/** @throws {IntegrityError} `wrong_key` */
export function demandSigningKey(key: KeyObject): void {
  if (key.type === "private" && key.asymmetricKeyType === "ed25519") return;
  const given = `${key.type} ${key.asymmetricKeyType ?? ""}`.trim();
  throw new IntegrityError("wrong_key", `Sign with a private key of Ed25519, not a ${given} key.`);
}

function refused(reason: Exclude<SignatureOutcome, { ok: true }>["reason"]): SignatureOutcome {
  return { ok: false, reason };
}

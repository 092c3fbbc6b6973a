/**
 * Signatures as JWS (RFC 7515) with EdDSA (RFC 8037), by the package `jose`, where it is installed.
 *
 * @module
 */
import type { KeyObject } from "node:crypto";
import { CanonicalJsonError, canonicalJson } from "../core/canonical-json.js";
import { demandSigningKey, type FindKey } from "./detached-signature.js";
import { IntegrityError } from "./integrity-error.js";
import { valueType } from "./signed-bytes.js";

/** How a JWS is made. */
export interface JwsOptions {
  /**
   * Whether the value stays out of the JWS, which then holds its signature alone (RFC 7797, `b64`
   * false). Absent: the JWS holds the value (compact serialisation).
   */
  readonly isDetached?: boolean;
}

/**
 * Whether a JWS is one of a value.
 *
 * - `mismatch`: the value or the header was changed, or another key signed it.
 * - `not_a_jws`: the text is no JWS, or one whose header asks for what is not known here.
 * - `other_kind`: the `typ` of its header is not the kind that the caller takes the value for.
 * - `unknown_key`: no key is known by the `kid` of its header.
 * - `other_algorithm`: it is not signed by EdDSA with Ed25519, or its key is another.
 * - `other_value`: what it holds is not the canonical JSON of the value.
 * - `not_json`: the value has no canonical JSON.
 */
export type JwsOutcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason:
        | "mismatch"
        | "not_a_jws"
        | "other_kind"
        | "unknown_key"
        | "other_algorithm"
        | "other_value"
        | "not_json";
    };

/** EdDSA, and its name in RFC 9864, which says the curve too. */
const algorithms = ["EdDSA", "Ed25519"];

/**
 * Signs the canonical JSON of a value as a JWS with `alg` EdDSA. Its kind is the `typ` of the header
 * (explicit typing, RFC 8725, 3.11).
 *
 * @param kind What it is, such as the name of its schema. Whoever verifies it says it again.
 * @throws {IntegrityError} `wrong_key`, `wrong_kind`, `jose_missing`
 * @throws {CanonicalJsonError} for what JSON cannot carry.
 */
export async function signJws(
  value: unknown,
  kind: string,
  key: KeyObject,
  keyId: string,
  { isDetached = false }: JwsOptions = {},
): Promise<string> {
  demandSigningKey(key, keyId);
  valueType(kind);
  const payload = Buffer.from(canonicalJson(value), "utf8");
  const { CompactSign, FlattenedSign } = await jose();
  const header = { alg: "EdDSA", typ: kind, kid: keyId };
  if (!isDetached) return new CompactSign(payload).setProtectedHeader(header).sign(key);
  const detached = new FlattenedSign(payload).setProtectedHeader({
    ...header,
    b64: false,
    crit: ["b64"],
  });
  const { protected: protectedHeader, signature } = await detached.sign(key);
  return `${protectedHeader}..${signature}`;
}

/**
 * Whether a JWS, whole or detached, is one of a value of a kind, by the key that the `kid` of its
 * header names.
 *
 * @throws {IntegrityError} `wrong_kind`, `jose_missing`
 */
export async function verifyJws(
  value: unknown,
  kind: string,
  jws: string,
  findKey: FindKey,
): Promise<JwsOutcome> {
  valueType(kind);
  const [protectedHeader, given, signature, ...more] = jws.split(".", 4);
  if (protectedHeader === undefined || given === undefined || signature === undefined) {
    return refused("not_a_jws");
  }
  if (more.length > 0) return refused("not_a_jws");
  const { flattenedVerify, errors } = await jose();
  const header = await headerOf(jws);
  if (header === undefined) return refused("not_a_jws");
  const { alg, kid, typ, b64 } = header;
  if (alg === undefined || !algorithms.includes(alg)) return refused("other_algorithm");
  if (typ !== kind) return refused("other_kind");
  const key = typeof kid === "string" ? findKey(kid) : undefined;
  if (key === undefined) return refused("unknown_key");
  if (key.asymmetricKeyType !== "ed25519") return refused("other_algorithm");
  try {
    const expected = Buffer.from(canonicalJson(value), "utf8");
    const isDetached = given === "";
    const payload = isDetached ? detachedPayload(expected, b64 === false) : given;
    const { payload: signed } = await flattenedVerify(
      { protected: protectedHeader, payload, signature },
      key,
      { algorithms },
    );
    return isDetached || expected.equals(signed) ? { ok: true } : refused("other_value");
  } catch (error) {
    if (error instanceof CanonicalJsonError) return refused("not_json");
    if (error instanceof errors.JWSSignatureVerificationFailed) return refused("mismatch");
    if (error instanceof errors.JOSEError || error instanceof TypeError)
      return refused("not_a_jws");
    throw error;
  }
}

/** The header of a JWS as it says it; undefined where it has none. */
async function headerOf(jws: string) {
  const { decodeProtectedHeader } = await jose();
  try {
    return decodeProtectedHeader(jws);
  } catch {
    return undefined;
  }
}

/** A detached payload is signed as it is (RFC 7797), or in base64url (RFC 7515, appendix F). */
function detachedPayload(bytes: Buffer, isUnencoded: boolean): Buffer | string {
  return isUnencoded ? bytes : bytes.toString("base64url");
}

async function jose() {
  try {
    return await import("jose");
  } catch (error) {
    const message = "JWS are made by the package jose: run `npm install jose`.";
    throw new IntegrityError("jose_missing", message, error);
  }
}

function refused(reason: Exclude<JwsOutcome, { ok: true }>["reason"]): JwsOutcome {
  return { ok: false, reason };
}

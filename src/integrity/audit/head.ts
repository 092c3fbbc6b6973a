/**
 * Signs how far a chain of audit records goes, and checks it.
 *
 * @module
 */
import { Buffer } from "node:buffer";
import type { KeyObject } from "node:crypto";
import { now } from "../../core/instant.js";
import { AuditHead } from "../../security/audit/audit-head.js";
import type { AuditLog } from "../../security/audit-log.js";
import {
  demandSigningKey,
  type FindKey,
  type SignatureOutcome,
  signatureOf,
  verifyAs,
} from "../detached-signature.js";
import { IntegrityError } from "../integrity-error.js";
import { HEAD_TYPE, signedBytes } from "../signed-bytes.js";

/** How far a chain goes, not yet signed. */
export type UnsignedHead = Omit<
  AuditHead,
  "signed_at" | "signing_key_id" | "signature_algorithm" | "signature"
> &
  Partial<Pick<AuditHead, "signed_at">>;

/**
 * How far a chain goes by its last record; undefined when that is no link.
 *
 * @param recordCount Absent: all are there, from number 0 on.
 */
export function headOf(last: AuditLog, recordCount?: number): UnsignedHead | undefined {
  if (last.chain === undefined) return undefined;
  const { stream, sequence, hash, algorithm } = last.chain;
  const record_count = recordCount ?? sequence + 1;
  return { tenant_id: last.tenant_id, stream, sequence, hash, algorithm, record_count };
}

/** In the place of the signature until the rest is known to be a head: 64 bytes of zero. */
const UNSIGNED = Buffer.alloc(64).toString("base64");

/**
 * Signs how far a chain goes, by Ed25519 over all members but the signature: their canonical JSON
 * (RFC 8785) and the type of a head, put together as DSSE 1.0 says. `headOf` says how far that is,
 * and so do the `chains` of a `ChainReport`, whose other members are left out.
 *
 * @throws {IntegrityError} `wrong_key`, `invalid_head`
 */
export function signHead(head: UnsignedHead, key: KeyObject, keyId: string): AuditHead {
  demandSigningKey(key, keyId);
  const content = {
    tenant_id: head.tenant_id,
    stream: head.stream,
    sequence: head.sequence,
    hash: head.hash,
    algorithm: head.algorithm,
    record_count: head.record_count,
    signed_at: head.signed_at ?? now(),
    signing_key_id: keyId,
    signature_algorithm: "ed25519",
  } as const;
  const given = AuditHead.safeParse({ ...content, signature: UNSIGNED });
  if (!given.success) {
    const places = new Set(given.error.issues.map(({ path }) => path.join(".")));
    throw new IntegrityError("invalid_head", `This is no head: see ${[...places].join(", ")}.`);
  }
  return { ...content, signature: signatureOf(signedBytes(HEAD_TYPE, content), key) };
}

/** Whether a head is what was signed by the key that it names. */
export function verifyHead(head: unknown, findKey: FindKey): SignatureOutcome {
  const given = AuditHead.safeParse(head);
  if (!given.success) return { ok: false, reason: "not_a_signature" };
  const { signature: value, ...content } = given.data;
  const { signing_key_id } = content;
  return verifyAs(HEAD_TYPE, content, { signing_key_id, value }, findKey);
}

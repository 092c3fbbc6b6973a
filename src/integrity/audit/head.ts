/**
 * Signs how far a chain of audit records goes, and checks it.
 *
 * @module
 */
import type { KeyObject } from "node:crypto";
import { now } from "../../core/instant.js";
import { AuditHead } from "../../security/audit/audit-head.js";
import type { AuditLog } from "../../security/audit-log.js";
import {
  type FindKey,
  type SignatureOutcome,
  sign,
  verifySignature,
} from "../detached-signature.js";

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

/**
 * Signs how far a chain goes, by Ed25519 over the canonical JSON of all members but the signature.
 * `headOf` and `verifyChain` say how far that is. Use a key that signs nothing else.
 *
 * @throws {IntegrityError} `wrong_key`
 */
export function signHead(head: UnsignedHead, key: KeyObject, keyId: string): AuditHead {
  const content = {
    ...head,
    signed_at: head.signed_at ?? now(),
    signing_key_id: keyId,
    signature_algorithm: "ed25519" as const,
  };
  return AuditHead.parse({ ...content, signature: sign(content, key, keyId).value });
}

/** Whether a head is what was signed by the key that it names. */
export function verifyHead(head: unknown, findKey: FindKey): SignatureOutcome {
  const given = AuditHead.safeParse(head);
  if (!given.success) return { ok: false, reason: "not_a_signature" };
  const { signature: value, ...content } = given.data;
  const { signing_key_id, signature_algorithm: algorithm } = content;
  return verifySignature(content, { algorithm, form: "jcs", signing_key_id, value }, findKey);
}

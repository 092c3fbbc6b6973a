/**
 * The signed end of a chain of audit records, so that nobody can cut records off it unseen (the
 * signed tree head of RFC 9162, for a chain).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId, TenantId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { add, le } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count } from "../../core/units.js";
import { AuditHashAlgorithm } from "./audit-chain.js";

/**
 * How far a chain goes, signed. It is kept apart from the records: who can change both can cut both.
 * An old head is a true one, too: what it is worth depends on `signed_at`.
 */
export const AuditHead = withRules(
  closed({
    /** The tenant of the chain. */
    tenant_id: TenantId,
    /** The chain, one of several that a tenant may have. */
    stream: ForeignId,
    /** The place of the last record in the chain. */
    sequence: Count,
    /** The hash of the last record. */
    hash: z.string().regex(/^(?:[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/, {
      error: "Expected 64, 96 or 128 hexadecimal digits in lower case.",
    }),
    /** The digest of the last record. */
    algorithm: AuditHashAlgorithm,
    /**
     * How many records the chain has, the last one counted. Fewer than its number says: those at the
     * start were deleted when their time was up.
     */
    record_count: Count.min(1),
    /** When it was signed. */
    signed_at: Instant,
    /** The key that it was signed with, by its id. */
    signing_key_id: ForeignId,
    /** How it is signed: Ed25519 (RFC 8032). */
    signature_algorithm: z.literal("ed25519"),
    /**
     * The signature, in base64. Signed is the pre-authentication encoding of DSSE 1.0 with the type
     * `application/vnd.analytics-schemas.audit-head+json` and the canonical JSON (RFC 8785) of all
     * other members, so that the signature of nothing else passes for it.
     */
    signature: z.string().regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/, {
      error: "Expected 64 bytes in base64.",
    }),
  }),
  {
    counted_from_the_first: rule(
      "A chain has no more records than the number of its last one says.",
      le("record_count", add("sequence", 1)),
      "record_count",
    ),
  },
).meta({ id: "AuditHead", title: "Signed end of a chain" });
export type AuditHead = z.infer<typeof AuditHead>;

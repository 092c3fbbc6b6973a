/**
 * The link between an audit record and the one before it, so that nobody can change or drop one
 * unseen (RFC 8785 for the bytes, FIPS 180-4 for the digests).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { JsonPointer } from "../../core/json-patch/json-pointer.js";
import {
  and,
  each,
  has,
  lit,
  ne,
  not,
  oneOf,
  or,
  startsWith,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { longText, Text } from "../../core/text.js";
import { Count } from "../../core/units.js";

/**
 * The digest of a chain.
 *
 * - `sha256`, `sha384`, `sha512`: of FIPS 180-4.
 */
export const AuditHashAlgorithm = z
  .enum({ SHA256: "sha256", SHA384: "sha384", SHA512: "sha512" })
  .meta({ id: "AuditHashAlgorithm", title: "Digest of a chain" });
export type AuditHashAlgorithm = z.infer<typeof AuditHashAlgorithm>;

const Digest = z.string().regex(/^(?:[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/, {
  error: "Expected 64, 96 or 128 hexadecimal digits in lower case.",
});

/**
 * A personal value that the hash covers by a salted digest, so that it can be erased (article 17 of
 * the GDPR) and the chain still holds. The salt is kept elsewhere and erased with the value.
 */
export const AuditCommitment = closed({
  /** Where the value stands in the record, or stood. */
  path: JsonPointer,
  /** The digest of salt and value, by the algorithm of the chain. */
  digest: Digest,
}).meta({ id: "AuditCommitment", title: "Commitment to a value" });
export type AuditCommitment = z.infer<typeof AuditCommitment>;

/** The link between an audit record and the one before it. */
export const AuditChain = withRules(
  closed({
    /** The chain, one of several that a tenant may have. */
    stream: ForeignId,
    /** The place in the chain: 0 for the first record, then one more each. */
    sequence: Count,
    /** The digest by which records are linked. */
    algorithm: AuditHashAlgorithm,
    /** The bytes that it is taken of: canonical JSON (RFC 8785). */
    form: z.literal("jcs"),
    /** The hash of the record before. Absent from the first. */
    prev_hash: Digest.optional(),
    /** The hash of this record, as far as `chainedContent` goes. */
    hash: Digest,
    /** The personal values that can be erased: at most 50. */
    commitments: z.array(AuditCommitment).max(50).optional(),
    /**
     * A time-stamp of the hash by an authority (RFC 3161), in base64: at most 16384 characters, since
     * it may hold the authority's certificates.
     */
    timestamp_token: longText(16_384).min(1).optional(),
    /** A signature of the hash, in base64: at most 8192 characters, as ML-DSA (FIPS 204) asks for. */
    signature: Text.min(1).optional(),
    /** The key that it was signed with, by its id. */
    signing_key_id: ForeignId.optional(),
  }),
  {
    first_has_none_before: rule(
      "The first record of a chain has none before it.",
      or(not(has("prev_hash")), ne("sequence", 0)),
      "prev_hash",
    ),
    others_have_one_before: rule(
      "Every other record has one before it.",
      when(ne("sequence", 0), has("prev_hash")),
      "prev_hash",
    ),
    hashes_differ: rule("No record has the hash of the one before.", ne("hash", "prev_hash")),
    // A commitment to commitments would let anybody add more of them without changing the hash.
    committed_is_erasable: rule(
      "What a chain is read by is not committed to.",
      each(
        "commitments[]",
        and(
          not(startsWith("path", lit("/chain/"))),
          not(
            oneOf(
              "path",
              lit("/chain"),
              lit("/audit_id"),
              lit("/tenant_id"),
              lit("/recorded_at"),
              lit("/erased_at"),
            ),
          ),
        ),
      ),
    ),
    commitments_once: rule("Each value is committed to once.", unique("commitments[].path")),
    signature_names_its_key: rule(
      "A signature says by which key.",
      when(has("signature"), has("signing_key_id")),
      "signing_key_id",
    ),
  },
).meta({ id: "AuditChain", title: "Link of a chain" });
export type AuditChain = z.infer<typeof AuditChain>;

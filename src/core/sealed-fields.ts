/**
 * The envelope that holds the encrypted fields of a record beside it (RFC 7516, the message format of
 * the AWS Encryption SDK).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "./closed.js";
import { ForeignId, Key, TenantId, Uuid } from "./identifier.js";
import { Instant } from "./instant.js";
import { KeyReference } from "./key-reference.js";
import { each, eq, lit, or, startsWith, unique } from "./rules/expression.js";
import { rule } from "./rules/rule.js";
import { withRules } from "./rules/with-rules.js";
import { longText } from "./text.js";

/** Fields of one envelope. */
export const MOST_FIELDS = 4096;

/** Bytes of one ciphertext. */
export const MOST_BYTES = 3_145_728;

/** Bytes of a wrapped data key: what AWS KMS makes at most. */
export const MOST_WRAPPED_BYTES = 6144;

/** Bytes as text without padding (RFC 4648, section 5): at least 1, and at most so many. */
const base64url = (mostBytes: number) =>
  z
    .string()
    .min(2)
    .max(Math.ceil((mostBytes * 4) / 3))
    .regex(/^[A-Za-z0-9_-]+$/, { error: "Expected base64url without padding." });

/** One encrypted value. */
export const SealedField = closed({
  /** Where the value is in the record, as a JSON pointer (RFC 6901): at most 4096 characters. */
  path: longText(4096),
  /** The initialisation vector: 12 random bytes (NIST SP 800-38D, 8.2.2), base64url. */
  iv: z.string().regex(/^[A-Za-z0-9_-]{16}$/, { error: "Expected 12 bytes as base64url." }),
  /** The encrypted canonical JSON of the value, which spaces fill up to 32 bytes: base64url. */
  ciphertext: base64url(MOST_BYTES),
  /** The authentication tag: 16 bytes, base64url. */
  tag: z.string().regex(/^[A-Za-z0-9_-]{21}[AQgw]$/, { error: "Expected 16 bytes as base64url." }),
}).meta({ id: "SealedField", title: "Encrypted field" });
export type SealedField = z.infer<typeof SealedField>;

/**
 * The encrypted fields of one record. Each is bound to all that stands here but to `key_id` and
 * `wrapped_key`, which are bound to each other: so the key that wraps can change without them.
 */
export const SealedFields = withRules(
  closed({
    /** The version of this form: 1. */
    version: z.literal(1),
    /** The envelope. */
    sealed_id: Uuid,
    /** The tenant to whom the record belongs. */
    tenant_id: TenantId,
    /** The record. */
    record_id: ForeignId,
    /** The name of its schema. Absent: not told. */
    model: Key.optional(),
    /** When it was encrypted. */
    created_at: Instant,
    /** How the fields are encrypted: AES in Galois/Counter Mode with a key of 256 bits (RFC 7518). */
    algorithm: z.literal("A256GCM"),
    /** The key-encryption key under which the data key is wrapped. */
    key_id: KeyReference,
    /** The data key that encrypts the fields. Records may share it. */
    data_key_id: Uuid,
    /** The data key, as the holder of `key_id` encrypted it: base64url of at most 6144 bytes. */
    wrapped_key: base64url(MOST_WRAPPED_BYTES),
    /** The encrypted fields: 1 to 4096. */
    fields: z.array(SealedField).min(1).max(MOST_FIELDS),
  }),
  {
    // No pattern, since a key may hold line ends, which engines read differently.
    fields_are_at_pointers: rule(
      "The place of a value is a JSON pointer.",
      each("fields[]", or(eq("path", lit("")), startsWith("path", lit("/")))),
    ),
    fields_once: rule("Each place is encrypted once.", unique("fields[]", "path"), "fields"),
  },
).meta({ id: "SealedFields", title: "Encrypted fields of a record" });
export type SealedFields = z.infer<typeof SealedFields>;

const { key_id: _key, wrapped_key: _wrapped, fields: _fields, ...head } = SealedFields.shape;

/** What stands in an envelope and never changes: the key that wraps may. */
export const SealedHead = closed(head);
export type SealedHead = z.infer<typeof SealedHead>;

/**
 * Key-encryption keys as text, as a secret store or an environment variable hands them over.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { TenantId } from "../core/identifier.js";
import { KeyReference } from "../core/key-reference.js";

/**
 * What a key may do (NIST SP 800-57 part 1, section 7).
 *
 * - `active`: encrypts and decrypts.
 * - `deactivated`: decrypts what it encrypted.
 * - `destroyed`: nothing; only its id is left.
 */
export const KeyState = z
  .enum({ ACTIVE: "active", DEACTIVATED: "deactivated", DESTROYED: "destroyed" })
  .meta({ id: "KeyState", title: "State of a key" });
export type KeyState = z.infer<typeof KeyState>;

/** A key-encryption key. */
export const LocalKey = closed({
  /** Its name. It stands in every envelope; it is never used again for another key. */
  key_id: KeyReference,
  /** What it may do. */
  state: KeyState,
  /** 32 random bytes in base64 (RFC 4648, section 4). Absent: it is destroyed. */
  key: z
    .string()
    .regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, { error: "Expected 32 bytes in base64." })
    .optional(),
  /** The tenant whose key it is. Absent: of all that have none of their own. */
  tenant_id: TenantId.optional(),
}).meta({ id: "LocalKey", title: "Key-encryption key" });
export type LocalKey = z.infer<typeof LocalKey>;

/** Key-encryption keys. It is a secret: neither log it nor keep it beside what it encrypts. */
export const LocalKeyRing = closed({
  /** The keys: 1 to 10 000. Of each tenant one is active at most. */
  keys: z.array(LocalKey).min(1).max(10_000),
}).meta({ id: "LocalKeyRing", title: "Key-encryption keys" });
export type LocalKeyRing = z.infer<typeof LocalKeyRing>;

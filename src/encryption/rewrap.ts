/**
 * Envelopes under a newer key (NIST SP 800-57 part 1, section 5.3).
 *
 * @module
 */

import type { SealedFields } from "../core/sealed-fields.js";
import { textOf } from "./base64url.js";
import type { KeyProvider } from "./key-provider.js";
import { readSealed } from "./read-sealed.js";
import { type SealOptions, seal } from "./seal.js";
import { bindingOf, unseal, wrappedKeyOf } from "./unseal.js";

/**
 * The envelope with its data key wrapped under the key that is current now; its ciphertexts stay as
 * they are. Where the key is current already, nothing changes. An older copy of the envelope opens
 * until the older key is destroyed.
 *
 * @throws {EncryptionError} where the wrapped key is not authentic, or its key is not there. Whether
 * the ciphertexts are is seen when they are opened.
 */
export async function rewrap(sealed: unknown, keys: KeyProvider): Promise<SealedFields> {
  const envelope = readSealed(sealed);
  const { keyId, bytes } = await keys.rewrap(wrappedKeyOf(envelope), bindingOf(envelope));
  return { ...envelope, key_id: keyId, wrapped_key: textOf(bytes) };
}

/**
 * The values of an envelope in a new one, under a new data key: for when a data key may be known to
 * others, or has encrypted for long enough.
 *
 * @throws {EncryptionError} where the envelope is not authentic, of something else, or its key is not
 * there.
 */
export async function reseal(
  sealed: unknown,
  keys: KeyProvider,
  options: SealOptions,
): Promise<SealedFields> {
  return seal(await unseal(sealed, keys, options), keys, options);
}

/**
 * Clear values that masking encrypts: into an envelope beside the record, and back.
 *
 * @module
 */
import type { JsonValue } from "../../core/free-form.js";
import { tokensOf } from "../../core/json-patch/json-pointer.js";
import type { SealedFields } from "../../core/sealed-fields.js";
import type { KeyProvider } from "../../encryption/key-provider.js";
import { type SealContext, type SealOptions, seal } from "../../encryption/seal.js";
import { unseal } from "../../encryption/unseal.js";
import type { MaskOutcome } from "./mask.js";

/**
 * The envelope with the clear values that the policy encrypts; undefined when there are none. Keep it
 * beside the masked record.
 *
 * @throws {EncryptionError} what `seal` throws.
 */
export async function sealMasked(
  { secrets }: Pick<MaskOutcome<unknown>, "secrets">,
  keys: KeyProvider,
  options: SealOptions,
): Promise<SealedFields | undefined> {
  return secrets.size === 0 ? undefined : seal(secrets, keys, options);
}

/**
 * A copy of a masked record with the clear values of its envelope back in their places, keys of maps
 * too. What was redacted for good stays redacted.
 *
 * @throws {EncryptionError} what `unseal` throws: no value is put back unless all are authentic.
 */
export async function unmask(
  masked: unknown,
  sealed: unknown,
  keys: KeyProvider,
  context: SealContext,
): Promise<unknown> {
  const secrets = await unseal(sealed, keys, context);
  return Array.from(secrets).reduce(putBack, masked);
}

function putBack(record: unknown, [pointer, value]: readonly [string, JsonValue]): unknown {
  return put(record, tokensOf(pointer), value);
}

/** A member that was left out comes back as the last of its object. */
function put(record: unknown, path: readonly string[], value: JsonValue): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(record)) {
    return record.map((item, index) => (String(index) === step ? put(item, rest, value) : item));
  }
  const members = Object.entries(Object(record));
  const isThere = members.some(([key]) => key === step);
  const all = isThere ? members : [...members, [step, undefined] as const];
  // `fromEntries` makes a key `__proto__` a member like any other.
  return Object.fromEntries(
    all.map(([key, member]) => [key, key === step ? put(member, rest, value) : member]),
  );
}

/**
 * Values out of a sealed envelope.
 *
 * @module
 */
import type { JsonValue } from "../core/free-form.js";
import type { JsonPointer } from "../core/json-patch/json-pointer.js";
import type { SealedField, SealedFields } from "../core/sealed-fields.js";
import { associatedDataOf } from "./associated-data.js";
import { bytesOf } from "./base64url.js";
import { type DataKey, unwrapDataKey } from "./data-key.js";
import { EncryptionError } from "./encryption-error.js";
import type { KeyBinding, KeyProvider, WrappedKey } from "./key-provider.js";
import { readSealed } from "./read-sealed.js";
import type { SealContext } from "./seal.js";

/**
 * The values of an envelope by their places in the record, each of the type that it had. Either all
 * of them are authentic, or none is given.
 *
 * @param sealed An envelope, from wherever it comes: it is checked.
 * @param context The record to which the caller takes it to belong.
 * @throws {EncryptionError} where it is not authentic, of something else, or its key is not there.
 */
export async function unseal(
  sealed: unknown,
  keys: KeyProvider,
  context: SealContext,
): Promise<Map<JsonPointer, JsonValue>> {
  const envelope = readSealed(sealed);
  checkContext(envelope, context);
  const dataKey = await unwrapDataKey(keys, wrappedKeyOf(envelope), bindingOf(envelope));
  return unsealed(envelope, dataKey);
}

/**
 * The same with a data key at hand, without waiting. Envelopes with the same `data_key_id` open with
 * the same key.
 *
 * @throws {EncryptionError} where it is not authentic, or of something else.
 */
export function unsealWith(
  sealed: unknown,
  dataKey: DataKey,
  context: SealContext,
): Map<JsonPointer, JsonValue> {
  const envelope = readSealed(sealed);
  checkContext(envelope, context);
  return unsealed(envelope, dataKey);
}

/**
 * The data key of an envelope: it opens all that have the same `data_key_id`, and seals nothing more.
 *
 * @throws {EncryptionError} where the envelope or the wrapped key is not authentic, or its key is not
 * there.
 */
export async function openDataKey(sealed: unknown, keys: KeyProvider): Promise<DataKey> {
  const envelope = readSealed(sealed);
  return unwrapDataKey(keys, wrappedKeyOf(envelope), bindingOf(envelope));
}

/** What the data key of an envelope is wrapped for. */
export function bindingOf({ tenant_id, data_key_id }: SealedFields): KeyBinding {
  return { tenantId: tenant_id, dataKeyId: data_key_id };
}

/** The wrapped data key of an envelope. */
export function wrappedKeyOf({ key_id, wrapped_key }: SealedFields): WrappedKey {
  const bytes = bytesOf(wrapped_key);
  if (bytes === undefined) throw new EncryptionError("malformed", "wrapped_key is not base64url.");
  return { keyId: key_id, bytes };
}

function checkContext(sealed: SealedFields, { tenantId, recordId, model }: SealContext): void {
  const wrong =
    sealed.tenant_id !== tenantId
      ? "tenant"
      : sealed.record_id !== recordId
        ? "record"
        : sealed.model !== model
          ? "model"
          : undefined;
  if (wrong !== undefined) {
    throw new EncryptionError("wrong_context", `The envelope is of another ${wrong}.`);
  }
}

const decoder = new TextDecoder();

function unsealed(
  { fields, key_id, wrapped_key, ...head }: SealedFields,
  dataKey: DataKey,
): Map<JsonPointer, JsonValue> {
  const associated = associatedDataOf(head, fields.length);
  return new Map(
    fields.map((field) => [field.path, openedValue(field, dataKey, associated(field.path))]),
  );
}

function openedValue(field: SealedField, dataKey: DataKey, associated: Uint8Array): JsonValue {
  const [iv, ciphertext, tag] = [field.iv, field.ciphertext, field.tag].map(bytesOf);
  if (iv === undefined || ciphertext === undefined || tag === undefined) {
    throw new EncryptionError("malformed", "A part is not base64url.", field.path);
  }
  const plaintext = dataKey.decrypt({ iv, ciphertext, tag }, associated);
  if (plaintext === undefined) {
    throw new EncryptionError(
      "not_authentic",
      "Another key, or changed since it was sealed.",
      field.path,
    );
  }
  const value: JsonValue = JSON.parse(decoder.decode(plaintext));
  plaintext.fill(0);
  return value;
}

/**
 * Fields of a record into an envelope beside it, and back.
 *
 * @module
 */
import type { JsonValue } from "../core/free-form.js";
import { type JsonPointer, tokensOf } from "../core/json-patch/json-pointer.js";
import { isList, valueAt, withAdded, withRemoved, withReplaced } from "../core/json-patch/place.js";
import type { SealedFields } from "../core/sealed-fields.js";
import { EncryptionError } from "./encryption-error.js";
import type { KeyProvider } from "./key-provider.js";
import { type SealContext, type SealOptions, seal } from "./seal.js";
import { unseal } from "./unseal.js";

/** A record whose fields are elsewhere, encrypted. */
export interface EncryptedRecord {
  /** The record without the fields. An item of a list leaves null, so that the others keep their places. */
  readonly record: JsonValue;
  /** The fields. Undefined: the record had none of them. */
  readonly sealed: SealedFields | undefined;
}

/**
 * Takes fields out of a record and seals them. What is left need not be valid under the record's
 * schema: masking puts something valid in their places. The record that is given stays as it is.
 *
 * @param paths JSON pointers. Those at which the record has nothing are passed over.
 * @throws {EncryptionError} `bad_paths` for the whole record, a member `__proto__`, the same place twice
 * and a place inside another; and for values that cannot be sealed.
 */
export async function encryptFields(
  record: JsonValue,
  paths: readonly JsonPointer[],
  keys: KeyProvider,
  options: SealOptions,
): Promise<EncryptedRecord> {
  const wrong = paths.find((path) => path === "" || tokensOf(path).includes("__proto__"));
  if (wrong !== undefined) throw new EncryptionError("bad_paths", "This is no field.", wrong);
  if (new Set(paths).size < paths.length) {
    throw new EncryptionError("bad_paths", "A place is named twice.");
  }
  const values = new Map<JsonPointer, JsonValue>();
  for (const path of paths) {
    const value = valueAt(record, tokensOf(path));
    if (value !== undefined) values.set(path, value);
  }
  if (values.size === 0) return { record, sealed: undefined };
  const sealed = await seal(values, keys, options);
  return { record: [...values.keys()].reduce(without, record), sealed };
}

/**
 * The record with its fields where they were, in place of whatever stands there now.
 *
 * @throws {EncryptionError} where the envelope is not authentic, of something else, or its key is not
 * there; `bad_paths` where the record has no place for a field.
 */
export async function decryptFields(
  record: JsonValue,
  sealed: SealedFields,
  keys: KeyProvider,
  context: SealContext,
): Promise<JsonValue> {
  const values = await unseal(sealed, keys, context);
  return Array.from(values).reduce(
    (present, [path, value]) => withField(present, path, value),
    record,
  );
}

function without(record: JsonValue, path: JsonPointer): JsonValue {
  const tokens = tokensOf(path);
  const holder = valueAt(record, tokens.slice(0, -1));
  const changed =
    holder !== undefined && isList(holder)
      ? withReplaced(record, tokens, null)
      : withRemoved(record, tokens);
  return changed.ok ? changed.value : record;
}

function withField(record: JsonValue, path: JsonPointer, value: JsonValue): JsonValue {
  const tokens = tokensOf(path);
  const isThere = valueAt(record, tokens) !== undefined;
  const changed = (isThere ? withReplaced : withAdded)(record, tokens, value);
  if (changed.ok) return changed.value;
  throw new EncryptionError("bad_paths", "The record has no place for this field.", path);
}

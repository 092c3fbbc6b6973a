/**
 * Values into a sealed envelope.
 *
 * @module
 */
import { Buffer } from "node:buffer";
import { CanonicalJsonError, canonicalJson } from "../core/canonical-json.js";
import type { JsonValue } from "../core/free-form.js";
import { now } from "../core/instant.js";
import type { JsonPointer } from "../core/json-patch/json-pointer.js";
import { MOST_BYTES, MOST_FIELDS, type SealedFields, SealedHead } from "../core/sealed-fields.js";
import { uuidv7 } from "../core/uuid.js";
import { associatedDataOf } from "./associated-data.js";
import { textOf } from "./base64url.js";
import { type DataKey, newDataKey } from "./data-key.js";
import { EncryptionError } from "./encryption-error.js";
import { FieldPath } from "./field-path.js";
import type { KeyProvider } from "./key-provider.js";
import { accepted } from "./read-sealed.js";

/** The record whose fields are sealed. What is said here must be said again to open them. */
export interface SealContext {
  /** The tenant to whom the record belongs. */
  readonly tenantId: string;
  /** The record. */
  readonly recordId: string;
  /** The name of its schema. */
  readonly model?: string;
}

/** The record whose fields are sealed, and whose key seals them. */
export interface SealOptions extends SealContext {
  /** The person whose own key seals them. Absent: the key of the tenant. It is not in the envelope. */
  readonly subject?: string;
}

/** Ciphertexts are as long as a multiple of this: the length of a value tells little of it. */
const BLOCK_BYTES = 32;

/**
 * Seals values of a record under a data key of their own, which is in the envelope too, wrapped.
 *
 * @param values Each value by its place in the record: 1 to 4096, none inside another.
 * @throws {EncryptionError} for values or places that cannot be sealed, and what the provider throws.
 */
export async function seal(
  values: ReadonlyMap<JsonPointer, JsonValue>,
  keys: KeyProvider,
  options: SealOptions,
): Promise<SealedFields> {
  return sealWith(values, await newDataKey(keys, options), options);
}

/**
 * Seals values of a record under a data key at hand, without waiting: so that one key of a provider
 * serves many records. Each value is encrypted under a fresh random vector of 96 bits, and bound to
 * its tenant, record, model, place and envelope.
 *
 * @throws {EncryptionError} for values or places that cannot be sealed, and for a key of another
 * tenant or one that seals no more.
 */
export function sealWith(
  values: ReadonlyMap<JsonPointer, JsonValue>,
  dataKey: DataKey,
  { tenantId, recordId, model }: SealContext,
): SealedFields {
  if (dataKey.tenantId !== tenantId) {
    throw new EncryptionError("wrong_context", "The data key is of another tenant.");
  }
  checkPaths(new Set(values.keys()));
  const head = accepted(
    SealedHead.safeParse({
      version: 1,
      sealed_id: uuidv7(),
      tenant_id: tenantId,
      record_id: recordId,
      ...(model === undefined ? {} : { model }),
      created_at: now(),
      algorithm: "A256GCM",
      data_key_id: dataKey.dataKeyId,
    }),
  );
  const associated = associatedDataOf(head, values.size);
  const fields = Array.from(values, ([path, value]) => {
    const { iv, ciphertext, tag } = dataKey.encrypt(bytesOfValue(value, path), associated(path));
    return { path, iv: textOf(iv), ciphertext: textOf(ciphertext), tag: textOf(tag) };
  });
  const { keyId, bytes } = dataKey.wrapped;
  return { ...head, key_id: keyId, wrapped_key: textOf(bytes), fields };
}

/** The canonical JSON of a value. Spaces behind it are white space to every reader of JSON. */
function bytesOfValue(value: JsonValue, path: JsonPointer): Buffer {
  const text = canonicalTextOf(value, path);
  const length = Math.ceil(Buffer.byteLength(text, "utf8") / BLOCK_BYTES) * BLOCK_BYTES;
  if (length > MOST_BYTES) {
    throw new EncryptionError("too_large", `Expected at most ${MOST_BYTES} bytes of JSON.`, path);
  }
  const bytes = Buffer.alloc(length, " ");
  bytes.write(text, "utf8");
  return bytes;
}

/** The message of a `CanonicalJsonError` may name keys inside the value: they are not passed on. */
function canonicalTextOf(value: JsonValue, path: JsonPointer): string {
  try {
    return canonicalJson(value);
  } catch (error) {
    if (!(error instanceof CanonicalJsonError)) throw error;
    throw new EncryptionError("not_json", `JSON cannot carry this value (${error.code}).`, path);
  }
}

/** Refuses no places, too many, and one inside another: which was there first could not be told. */
function checkPaths(paths: ReadonlySet<JsonPointer>): void {
  if (paths.size === 0 || paths.size > MOST_FIELDS) {
    throw new EncryptionError("bad_paths", `Expected 1 to ${MOST_FIELDS} values to seal.`);
  }
  for (const path of paths) {
    if (!FieldPath.safeParse(path).success) {
      throw new EncryptionError("bad_paths", "Expected a JSON pointer.", path);
    }
    for (let end = path.lastIndexOf("/"); end >= 0; end = path.lastIndexOf("/", end - 1)) {
      if (paths.has(path.slice(0, end))) {
        throw new EncryptionError(
          "bad_paths",
          "This value is inside another that is sealed.",
          path,
        );
      }
      if (end === 0) break;
    }
  }
}

/**
 * Why something is not encrypted, or does not open.
 *
 * @module
 */
import type { JsonPointer } from "../core/json-patch/json-pointer.js";

/**
 * What went wrong.
 *
 * - `malformed`: the envelope is none: a field is missing, too long, or not in its form.
 * - `unsupported_algorithm`: the envelope names another algorithm or version than this one reads.
 * - `wrong_context`: the envelope is of another tenant, record or model than the caller says.
 * - `unknown_key`: the provider has no such key for this tenant.
 * - `key_destroyed`: the key was destroyed, and with it what it had encrypted.
 * - `not_authentic`: something was changed after it was sealed, or it is another key. Nothing more
 *   is said, since it would help who tampers.
 * - `not_json`, `too_large`: a value cannot be sealed.
 * - `bad_paths`: no value is there to seal, or two are at one place, or one is inside another.
 * - `key_exhausted`: a data key may seal no more values.
 * - `bad_key_ring`: the keys that were given are none, or contradict one another.
 */
export type EncryptionErrorCode =
  | "malformed"
  | "unsupported_algorithm"
  | "wrong_context"
  | "unknown_key"
  | "key_destroyed"
  | "not_authentic"
  | "not_json"
  | "too_large"
  | "bad_paths"
  | "key_exhausted"
  | "bad_key_ring";

/** Why something is not encrypted, or does not open. It never holds a plaintext or a key. */
export class EncryptionError extends Error {
  override readonly name = "EncryptionError";
  /** What went wrong. */
  readonly code: EncryptionErrorCode;
  /** The place of the value in the record. Undefined: it is about the envelope or the key. */
  readonly path: JsonPointer | undefined;

  constructor(code: EncryptionErrorCode, message: string, path?: JsonPointer) {
    super(path === undefined ? message : `${message} At ${shown(path)}.`);
    this.code = code;
    this.path = path;
  }
}

const MOST_SHOWN = 200;

function shown(path: JsonPointer): string {
  const place = path.length > MOST_SHOWN ? `${path.slice(0, MOST_SHOWN)}…` : path;
  return JSON.stringify(place);
}

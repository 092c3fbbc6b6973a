/**
 * A wrong use of what reads and writes records.
 *
 * @module
 */

/**
 * What was used wrongly.
 *
 * - `schema_unnamed`: dead letters are asked for by a schema without a name.
 * - `wrong_limits`: a limit is no integer within its bounds.
 * - `wrong_chunk`: a stream gives something else than bytes.
 * - `no_envelope`: a schema does not say whose its records are and of what type.
 * - `unknown_coding`: a content coding that this version of Node does not have.
 */
export type SerializeErrorCode =
  | "schema_unnamed"
  | "wrong_limits"
  | "wrong_chunk"
  | "no_envelope"
  | "unknown_coding";

/** A wrong use. The message says what to do, and holds no value of a record. */
export class SerializeError extends Error {
  override readonly name = "SerializeError";
  readonly code: SerializeErrorCode;

  constructor(code: SerializeErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

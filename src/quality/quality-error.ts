/**
 * What is thrown when the functions of this folder are used wrongly.
 *
 * @module
 */

/**
 * What was wrong with a call.
 *
 * - `not_finite`: a value is no finite number.
 * - `too_large`: a value is beyond ±1e140, where squares no longer fit into a number.
 * - `too_many`: more than 2^53 - 1 values or records would be counted.
 * - `unknown_path`: a path does not lead to a field of the schema.
 * - `bad_option`: an option has no meaning, a negative weight for instance.
 * - `unlike`: two assessors or profiles that do not measure the same cannot be merged.
 */
export type QualityErrorCode =
  | "not_finite"
  | "too_large"
  | "too_many"
  | "unknown_path"
  | "bad_option"
  | "unlike";

/** A wrong use of a function of this folder. Bad records and bad files are never thrown. */
export class QualityError extends Error {
  override readonly name = "QualityError";

  /** What was wrong with the call. */
  readonly code: QualityErrorCode;

  constructor(code: QualityErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

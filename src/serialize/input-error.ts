/**
 * Inputs that can't be read to their end.
 *
 * @module
 */

/**
 * What keeps an input from being read.
 *
 * - `corrupt_gzip`: its compressed data are damaged or cut off.
 * - `unreadable`: the file, or the pipe, gives no more bytes.
 */
export type InputErrorCode = "corrupt_gzip" | "unreadable";

/** An input that can't be read to its end. The message says which and why. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly code: InputErrorCode;

  /** @param cause What Node said. */
  constructor(code: InputErrorCode, message: string, cause: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

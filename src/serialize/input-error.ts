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
 * - `unknown_coding`: it is compressed in a way that this version of Node does not know.
 * - `corrupt`: its compressed data, in whichever coding, are damaged or cut off.
 * - `too_large`: more bytes come out of it than are allowed.
 * - `expands_too_much`: more bytes come out of each compressed one than are allowed: it may be made
 *   to fill the memory.
 * - `trailing_bytes`: bytes follow the end of its compressed data.
 */
export type InputErrorCode =
  | "corrupt_gzip"
  | "unreadable"
  | "unknown_coding"
  | "corrupt"
  | "too_large"
  | "expands_too_much"
  | "trailing_bytes";

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

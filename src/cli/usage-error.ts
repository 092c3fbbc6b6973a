/**
 * A command that can't be run as it was given.
 *
 * @module
 */

/** A command that can't be run as it was given. The message says what to do instead. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Why a record could not be de-identified.
 *
 * @module
 */

/**
 * Why a record could not be de-identified.
 *
 * - `dates`: its rules do not hold with dates that say as little as the options demand.
 * - `needs_async`: the options have codes or asynchronous detectors: use `deidentifyAsync`.
 */
export type DeidentificationErrorCode = "dates" | "needs_async";

/** A record could not be de-identified. */
export class DeidentificationError extends Error {
  override readonly name = "DeidentificationError";
  /** Why. */
  readonly code: DeidentificationErrorCode;

  constructor(code: DeidentificationErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

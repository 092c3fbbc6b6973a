/**
 * Why card data of a record could not be made unreadable.
 *
 * @module
 */

/**
 * Why card data of a record could not be made unreadable.
 *
 * - `correlated`: a hash and a truncated form of one number would stand in one record.
 */
export type PciDssErrorCode = "correlated";

/** Card data of a record could not be made unreadable. No digit is in the message. */
export class PciDssError extends Error {
  override readonly name = "PciDssError";
  /** Why. */
  readonly code: PciDssErrorCode;

  constructor(code: PciDssErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

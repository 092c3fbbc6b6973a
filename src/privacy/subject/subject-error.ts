/**
 * A subject who cannot be looked for, or options that contradict each other.
 *
 * @module
 */

/**
 * What is wrong.
 *
 * - `bad_subject`: the subject has no tenant, or no identifier of the right form.
 * - `not_an_identifier`: a category that many share, such as `age`, finds nobody; or the value is of
 *   another form than its category.
 */
export type SubjectErrorCode = "bad_subject" | "not_an_identifier";

/** A subject who cannot be looked for. No identifier is in its message. */
export class SubjectError extends Error {
  override readonly name = "SubjectError";
  /** What is wrong. */
  readonly code: SubjectErrorCode;

  constructor(code: SubjectErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

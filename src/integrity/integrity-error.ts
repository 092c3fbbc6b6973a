/**
 * A wrong use of what keeps records whole.
 *
 * @module
 */

/**
 * What was used wrongly.
 *
 * - `wrong_key`: the key is not one of Ed25519, or no private one where something is signed, or its
 *   id is none.
 * - `wrong_kind`: the name of a kind of value is none.
 * - `invalid_head`: what is to be signed says no extent of a chain.
 * - `jose_missing`: JWS were asked for, and the package `jose` is not installed.
 * - `invalid_log`: the audit record is not valid, and a chain would keep it so for ever.
 * - `already_linked`: the audit record has a link already.
 * - `not_linked`: the audit record before has no link to go on from.
 * - `other_chain`: the audit record before is of another tenant or stream.
 * - `went_back`: the audit record was written down before the one before it.
 * - `nothing_there`: a value is to be committed to that the record does not have.
 * - `not_erasable`: a value is to be committed to without which a chain cannot be read.
 * - `wrong_salt`: a salt is not 64 hexadecimal digits in lower case.
 * - `too_many_chains`: an input has more chains than can be held.
 */
export type IntegrityErrorCode =
  | "wrong_key"
  | "wrong_kind"
  | "invalid_head"
  | "jose_missing"
  | "invalid_log"
  | "already_linked"
  | "not_linked"
  | "other_chain"
  | "went_back"
  | "nothing_there"
  | "not_erasable"
  | "wrong_salt"
  | "too_many_chains";

/** A wrong use. The message says what to do, and holds no value of a record. */
export class IntegrityError extends Error {
  override readonly name = "IntegrityError";
  readonly code: IntegrityErrorCode;

  /** @param cause What was thrown below. */
  constructor(code: IntegrityErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/**
 * Why a record could not be masked.
 *
 * @module
 */
import type { IssuePath } from "../../core/rules/places.js";

/**
 * Why a record could not be masked. The message names the place, and never holds what stood there.
 *
 * - `card_authentication`: it holds a track, security code or PIN of a card, which nobody may keep
 *   (PCI DSS 4.0.1, requirement 3.3): refuse the record.
 * - `unmaskable`: the field is required, and its schema accepts nothing that hides what it holds.
 * - `rule`: the masked record would break a rule, whatever is redacted or taken out.
 * - `no_tenant`: pseudonyms, tokens and ciphertexts belong to a tenant, and the record names none.
 * - `no_key`, `no_store`: the policy needs a key or a token store, and was given none.
 * - `needs_async`: the policy asks a store, an encryptor or an asynchronous detector: `maskAsync`.
 * - `too_deep`: more than 200 levels.
 */
export type MaskErrorCode =
  | "card_authentication"
  | "unmaskable"
  | "rule"
  | "no_tenant"
  | "no_key"
  | "no_store"
  | "needs_async"
  | "too_deep";

/** A record could not be masked. */
export class MaskError extends Error {
  override readonly name = "MaskError";
  /** Why. */
  readonly code: MaskErrorCode;
  /** The place, where one is to blame. Keys that hold personal data are written as `*`. */
  readonly path: IssuePath;
  /** The id of the rule that would break. */
  readonly rule: string | undefined;

  constructor(code: MaskErrorCode, message: string, path: IssuePath = [], rule?: string) {
    super(path.length === 0 ? message : `${message} Place: ${path.slice(0, 20).join(".")}.`);
    this.code = code;
    this.path = path;
    this.rule = rule;
  }
}

/**
 * Why a record could not be read.
 *
 * @module
 */
import type { DeadLetterReason } from "../core/dead-letter.js";
import type { IssuePath } from "../core/rules/places.js";

/** Why a record could not be read. */
export interface Refusal {
  /** The kind of fault. */
  readonly reason: DeadLetterReason;
  /** What is expected, and what stands there instead, as a sentence. */
  readonly message: string;
  /** Where in the record. Empty for the record as a whole. */
  readonly path: IssuePath;
  /** The fault's place in the record, in bytes from 0. Absent when it has none. */
  readonly offset?: number;
}

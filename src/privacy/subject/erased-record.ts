/**
 * A record from which a person was erased.
 *
 * @module
 */
import type { Collected } from "../mask/slots.js";
import type { RecordErasure } from "./erasure-report.js";

/** A record, and what became of it. */
export interface ErasedRecord
  extends Pick<RecordErasure, "outcome" | "found" | "erased" | "retained" | "salts_to_destroy"> {
  readonly record: unknown;
}

/** A record without what was asked for; undefined where none is valid. */
export interface Erased {
  readonly record: unknown;
  readonly erased: RecordErasure["erased"];
  readonly isPseudonymised: boolean;
}

/** Erases what was collected from a record. */
export type Erase = (collected: Collected) => Erased | undefined;

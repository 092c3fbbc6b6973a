/**
 * Records in which a person is looked for.
 *
 * @module
 */
import type { Model } from "../../catalog.js";
import type { SealedFields } from "../../core/sealed-fields.js";

/** A record with its model: one of the catalog, or one of the caller's own. */
export interface SubjectRecord {
  readonly model: Model;
  /** As JSON carries it, valid or not. */
  readonly record: unknown;
  /** The envelopes that hold its encrypted fields. Absent: none. */
  readonly sealed?: readonly SealedFields[] | undefined;
}

/** A record that could not be read. It is told of, and never dropped in silence. */
export interface UnreadRecord {
  /** Why it could not be read, without anything that stands in it. */
  readonly unread: string;
}

/** What a stream of records brings. */
export type SubjectInput = SubjectRecord | UnreadRecord;

/** A stream of records, of any length. */
export type SubjectInputs = Iterable<SubjectInput> | AsyncIterable<SubjectInput>;

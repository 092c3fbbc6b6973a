/**
 * How large a record may be, so that no input can exhaust the reader.
 *
 * @module
 */

/** How large one record may be. */
export interface RecordLimits {
  /** Bytes of its JSON text. */
  readonly maxBytes: number;
  /** Objects and arrays inside one another, the record itself counted. At most 1000. */
  readonly maxDepth: number;
}

/** 1 MiB a record, and 64 levels. */
export const usualLimits: RecordLimits = { maxBytes: 1_048_576, maxDepth: 64 };

/**
 * How large a map may grow whose keys the sender chooses.
 *
 * @module
 */

/** How large a free-form map may grow. */
export interface FreeFormBounds {
  /** Keys of one object. */
  readonly maxKeys: number;
  /** Characters (Unicode code points) of one key. */
  readonly maxKeyLength: number;
  /** Characters (Unicode code points) of one text. */
  readonly maxTextLength: number;
  /** Items of one array. */
  readonly maxItems: number;
  /** Objects and arrays inside one another, the map itself counted. */
  readonly maxDepth: number;
  /** What every key must match, beside its length. Absent: any text. */
  readonly keyPattern?: RegExp;
  /** Keys that have a place of their own elsewhere, beside those that no map may have. */
  readonly reservedKeys?: readonly string[];
  /** Whether every value is a text. */
  readonly textOnly?: boolean;
}

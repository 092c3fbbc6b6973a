/**
 * What may stand at one place of a record.
 *
 * @module
 */
import * as z from "zod";
import type * as core from "zod/v4/core";
import type { FreeFormBounds } from "../../core/free-form-bounds.js";

/** What may stand at one place of a record. */
export interface Leaf {
  /** Whether a value may stand there. */
  readonly accepts: (value: unknown) => boolean;
  /** Whether the place may be left out. */
  readonly isRemovable: boolean;
  /** The values that are allowed, where the schema lists them. */
  readonly options: readonly unknown[];
  /** The least and most number that is allowed. */
  readonly range: { readonly min: number; readonly max: number };
}

const anything = { minValue: null, maxValue: null };
const anyNumber = { min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER };

/** The place of a field with a schema. */
export function schemaLeaf(schema: core.$ZodType, inner: core.$ZodType): Leaf {
  const accepts = (value: unknown) => z.safeParse(schema, value).success;
  const { minValue, maxValue } = inner instanceof z.ZodNumber ? inner : anything;
  return {
    accepts,
    isRemovable: isAbsent(schema),
    options: [...(inner._zod.values ?? [])],
    range: {
      min: Math.max(minValue ?? anyNumber.min, anyNumber.min),
      max: Math.min(maxValue ?? anyNumber.max, anyNumber.max),
    },
  };
}

/** Whether a place may be left out, and is empty then: a default would say what nobody said. */
function isAbsent(schema: core.$ZodType): boolean {
  const { success, data } = z.safeParse(schema, undefined);
  return success && data === undefined;
}

/** A place inside a map whose keys the sender chose; undefined bounds: anything. */
export function freeLeaf(bounds: FreeFormBounds | undefined, isRemovable: boolean): Leaf {
  const most = bounds?.maxTextLength ?? Number.POSITIVE_INFINITY;
  return {
    accepts: (value) =>
      typeof value === "string"
        ? value.length <= most && value.isWellFormed()
        : bounds?.textOnly !== true,
    isRemovable,
    options: [],
    range: anyNumber,
  };
}

/** Whether a map may have such a key. */
export function isKey(key: string, bounds: FreeFormBounds | undefined): boolean {
  if (bounds === undefined) return true;
  return (
    key.length <= bounds.maxKeyLength &&
    bounds.keyPattern?.test(key) !== false &&
    bounds.reservedKeys?.includes(key) !== true
  );
}

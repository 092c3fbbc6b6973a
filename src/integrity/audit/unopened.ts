/**
 * Committed values that are not what was committed to.
 *
 * @module
 */
import type { JsonValue } from "../../core/free-form.js";
import { type JsonPointer, tokensOf } from "../../core/json-patch/json-pointer.js";
import { valueAt } from "../../core/json-patch/place.js";
import { plainJson } from "../../core/plain-json.js";
import type { ChainedRecord } from "../../security/audit/chained-content.js";
import { type CommitmentSalt, opens } from "./commitment.js";

/**
 * The places of the committed values that are not known to be what was committed to. A value and its
 * salt are erased together: where both are gone nothing is wrong, where one is, something is.
 */
export function unopenedPaths(
  record: ChainedRecord,
  salts: readonly CommitmentSalt[],
): JsonPointer[] {
  const kept = new Map(salts.map(({ path, salt }) => [path, salt]));
  const commitments = record.chain?.commitments ?? [];
  const content = plainJson(record);
  return commitments
    .filter(({ path, digest }) => {
      const salt = kept.get(path);
      const value = valueAt(content, tokensOf(path));
      if (salt === undefined) return !isErased(value);
      return value === undefined || !opens(digest, value, salt);
    })
    .map(({ path }) => path);
}

/**
 * Whether nothing is left of a value. Where a record must have something, erasure leaves `redacted`,
 * which says nothing; of an item of a list, null is left.
 */
function isErased(value: JsonValue | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return /^redacted(?:-[0-9]{1,3})?$/.test(value);
  return typeof value === "object" && Object.values(value).every(isErased);
}

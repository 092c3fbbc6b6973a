/**
 * Committed values that are not what was committed to.
 *
 * @module
 */
import { type JsonPointer, tokensOf } from "../../core/json-patch/json-pointer.js";
import { valueAt } from "../../core/json-patch/place.js";
import { plainJson } from "../../core/plain-json.js";
import type { ChainedRecord } from "../../security/audit/chained-content.js";
import { type CommitmentSalt, opens } from "./commitment.js";

/**
 * The places of the committed values that are not known to be what was committed to. A value and its
 * salt are erased together: where both are gone nothing is wrong, where one is, something is. Of an
 * item of a list, null is left.
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
      if (salt === undefined) return value !== undefined && value !== null;
      return value === undefined || !opens(digest, value, salt);
    })
    .map(({ path }) => path);
}

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
 * The places of the committed values whose salt is kept and that are other values, or gone. A value
 * whose salt is gone was erased: nothing can be said of it.
 */
export function unopenedPaths(
  record: ChainedRecord,
  salts: readonly CommitmentSalt[],
): JsonPointer[] {
  const kept = new Map(salts.map(({ path, salt }) => [path, salt]));
  const commitments = record.chain?.commitments ?? [];
  return commitments
    .filter(({ path, digest }) => {
      const salt = kept.get(path);
      if (salt === undefined) return false;
      const value = valueAt(plainJson(record), tokensOf(path));
      return value === undefined || !opens(digest, value, salt);
    })
    .map(({ path }) => path);
}

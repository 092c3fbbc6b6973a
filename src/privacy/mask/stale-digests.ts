/**
 * Digests of what was masked: they no longer fit, and by them a short value can be guessed.
 *
 * @module
 */
import { isRecord, ownMember } from "../../core/is-record.js";
import type { IssuePath } from "../../core/rules/places.js";

/** The members of which the `checksum` beside them is a digest: the data of a message. */
const digested: ReadonlySet<unknown> = new Set(["data", "data_base64"]);

/**
 * The digests of a record that are of what changed: `metadata.checksum` of an object in which
 * something changed, and the `checksum` beside `data` that changed. Those of files stay.
 */
export function staleDigests(record: unknown, changed: readonly IssuePath[]): IssuePath[] {
  const stale = new Map<string, IssuePath>();
  for (const path of changed) {
    let value = record;
    for (const [depth, step] of path.entries()) {
      if (!isRecord(value)) break;
      const above = path.slice(0, depth);
      const metadata = ownMember(value, "metadata");
      if (isRecord(metadata) && isDigest(ownMember(metadata, "checksum"))) {
        stale.set(`${JSON.stringify(above)} metadata`, [...above, "metadata", "checksum"]);
      }
      if (digested.has(step) && isDigest(ownMember(value, "checksum"))) {
        stale.set(JSON.stringify(above), [...above, "checksum"]);
      }
      value = ownMember(value, step);
    }
  }
  return [...stale.values()];
}

function isDigest(value: unknown): boolean {
  return isRecord(value) && Object.hasOwn(value, "algorithm") && Object.hasOwn(value, "value");
}

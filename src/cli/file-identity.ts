/**
 * What tells one file from another.
 *
 * @module
 */
import type { Stats } from "node:fs";

/** What tells one file from another, whatever their names. */
export function identityOf({ dev, ino }: Stats): string {
  return `${dev}:${ino}`;
}

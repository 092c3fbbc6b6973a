/**
 * How large a JSON document is.
 *
 * @module
 */
import { isRecord } from "../is-record.js";

/** How large a value is. */
interface Extent {
  /** Characters of its keys and texts, and one for each value. */
  readonly size: number;
  /** Objects and lists inside one another; infinite where there are more than at most. */
  readonly levels: number;
}

/**
 * A measure of documents of at most so many levels. It remembers what it measured, so that the next
 * document costs only what is new in it, and one that holds a value many times costs no more.
 */
export function measureOf(mostLevels: number): (document: unknown) => Extent {
  const known = new WeakMap<object, Extent>();
  const extentAt = (value: unknown, level: number): Extent => {
    if (typeof value === "string") return { size: value.length + 1, levels: 0 };
    if (!isRecord(value)) return { size: 1, levels: 0 };
    if (level === mostLevels) return { size: 1, levels: Number.POSITIVE_INFINITY };
    const extent = known.get(value) ?? sumOf(value, level);
    known.set(value, extent);
    return extent;
  };
  const sumOf = (value: object, level: number): Extent => {
    let size = 1;
    let levels = 0;
    for (const [key, member] of Object.entries(value)) {
      const inner = extentAt(member, level + 1);
      size += inner.size + (Array.isArray(value) ? 0 : key.length);
      levels = Math.max(levels, inner.levels);
    }
    return { size, levels: levels + 1 };
  };
  return (document) => extentAt(document, 0);
}

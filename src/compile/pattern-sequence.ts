/**
 * Patterns that are a sequence of sets of characters, such as `^[a-z][a-z0-9_]{0,63}$`.
 *
 * @module
 */
import { charCodes } from "./char-table.js";

/** A set of ASCII characters: its codes, and what stands for it between brackets. */
export interface CharSet {
  readonly codes: ReadonlySet<number>;
  readonly source: string;
}

/** Characters of fixed places, then so many of one set. */
export interface Sequence {
  readonly head: readonly CharSet[];
  readonly tail: CharSet;
  readonly min: number;
  readonly max: number;
}

/** A set or a character, and how often it stands. What is none of these makes no sequence. */
const item =
  /(?:\[((?:[^\]\\^[]|\\[\]\\^/[-])(?:[^\]\\[]|\\[\]\\^/[-])*)\]|([^\\^$.*+?()[\]{}|])|\\([\\^$.*+?()[\]{}|/-]))(\{(\d+)(,(\d*))?\}|[*+?])?/y;

/** A pattern as a sequence; undefined where it is none, or takes characters beyond ASCII. */
export function sequenceOf({ source, flags }: RegExp): Sequence | undefined {
  if (!/^u?$/.test(flags) || !source.startsWith("^") || !source.endsWith("$")) return undefined;
  const sets: CharSet[] = [];
  item.lastIndex = 1;
  while (item.lastIndex < source.length - 1) {
    const found = item.exec(source);
    if (found === null) return undefined;
    const [, inner, plain, escaped] = found;
    const set = setOf(inner ?? inBrackets(plain ?? escaped ?? ""));
    if (set === undefined) return undefined;
    const { min, max } = countOf(found);
    for (let count = 0; count < min; count++) sets.push(set);
    if (min === max) continue;
    // Only the last item may stand any number of times: those before it have fixed places.
    return item.lastIndex === source.length - 1 ? ending(sets, set, max - min) : undefined;
  }
  if (item.lastIndex !== source.length - 1) return undefined;
  const last = sets.at(-1);
  return last && ending(sets, last, 0);
}

/** Parts the sets at the end, which are all the same, from those before. */
function ending(sets: readonly CharSet[], tail: CharSet, more: number): Sequence {
  const until = sets.findLastIndex((set) => set.source !== tail.source) + 1;
  const min = sets.length - until;
  return { head: sets.slice(0, until), tail, min, max: min + more };
}

function countOf([, , , , quantifier, low, range, high]: RegExpExecArray) {
  const infinity = Number.POSITIVE_INFINITY;
  if (quantifier === undefined) return { min: 1, max: 1 };
  if (quantifier === "*") return { min: 0, max: infinity };
  if (quantifier === "+") return { min: 1, max: infinity };
  if (quantifier === "?") return { min: 0, max: 1 };
  const min = Number(low);
  if (range === undefined) return { min, max: min };
  return { min, max: high ? Number(high) : infinity };
}

function setOf(source: string): CharSet | undefined {
  const codes = charCodes(source);
  return codes.every((code) => code < 128) ? { codes: new Set(codes), source } : undefined;
}

function inBrackets(char: string): string {
  return /[\]\\^[-]/.test(char) ? `\\${char}` : char;
}

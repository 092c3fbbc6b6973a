/**
 * Patterns as flat code over char codes, where that is faster than `RegExp.test`: a call of it costs
 * more than a dozen looks into a table, and most texts of a record are short.
 *
 * @module
 */
import type { ModuleWriter } from "./module-writer.js";
import { type CharSet, sequenceOf } from "./pattern-sequence.js";

/** From how many code units on a search by RegExp is faster than a loop (measured on Node 20). */
const LONG = 16;

/** Up to how many sets before the last one: more code than that is slower than a RegExp. */
const MAX_HEAD = 4;

/** An expression that is true where `pattern.test(value)` is, for a text in a variable. */
export function patternText(writer: ModuleWriter, pattern: RegExp, value: string): string {
  const sequence = sequenceOf(pattern);
  if (sequence === undefined || sequence.head.length > MAX_HEAD) {
    return `${writer.keep(String(pattern))}.test(${value})`;
  }
  const { head, tail, min, max } = sequence;
  const start = [
    `s.length >= ${head.length + min}`,
    ...(max === Number.POSITIVE_INFINITY ? [] : [`s.length <= ${head.length + max}`]),
    ...head.map((set, at) => inSet(writer, set, `s.charCodeAt(${at})`)),
  ];
  // A search for a character of no place is faster than counting those of the last one.
  const isLong = head.every((set) => isSubset(set, tail))
    ? `!${writer.keep(`/[^${tail.source}]/`)}.test(s)`
    : `${writer.keep(String(pattern))}.test(s)`;
  const code = `(s) => {
if (!(${start.join(" && ")})) return false;
if (s.length > ${LONG}) return ${isLong};
for (let at = ${head.length}; at < s.length; at++) {
  if (!(${inSet(writer, tail, "s.charCodeAt(at)")})) return false;
}
return true;
}`;
  return `${writer.keep(code)}(${value})`;
}

function isSubset(set: CharSet, other: CharSet): boolean {
  return [...set.codes].every((code) => other.codes.has(code));
}

/** A code outside the table of a set is undefined there, and so not in it. */
function inSet(writer: ModuleWriter, { codes, source }: CharSet, code: string): string {
  if (codes.size === 1) return `${code} === ${[...codes][0]}`;
  return `${writer.keep(`${writer.call("charTable")}(${JSON.stringify(source)})`)}[${code}] === 1`;
}

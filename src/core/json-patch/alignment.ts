/**
 * Where two lists differ.
 *
 * @module
 */
import type { JsonValue } from "../free-form.js";
import { isMap } from "./place.js";

/** A run of items that was replaced by another, either of them empty where nothing was. */
interface Gap {
  /** Where it begins in the list before. */
  readonly at: number;
  readonly removed: readonly JsonValue[];
  readonly added: readonly JsonValue[];
}

/** Pairs of items that are compared at most to find the longest common part of two lists. */
const MOST_PAIRS = 65_536;

/**
 * The runs in which two lists differ, in order. What is the same at both ends is left alone, and so
 * is the longest common part between, unless both lists are so long that to find it would cost too
 * much: then all that is between is one run.
 */
export function alignment(before: readonly JsonValue[], after: readonly JsonValue[]): Gap[] {
  const left = before.map(textOf);
  const right = after.map(textOf);
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  while (head < shorter && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  const [leftEnd, rightEnd] = [left.length - tail, right.length - tail];
  const common = commonPairs(left.slice(head, leftEnd), right.slice(head, rightEnd));
  const gaps: Gap[] = [];
  let [from, to] = [head, head];
  for (const [x, y] of [...common, [leftEnd - head, rightEnd - head] as const]) {
    const [removed, added] = [before.slice(from, head + x), after.slice(to, head + y)];
    if (removed.length > 0 || added.length > 0) gaps.push({ at: from, removed, added });
    [from, to] = [head + x + 1, head + y + 1];
  }
  return gaps;
}

/** The places of a longest common part of two lists in both, in order; none where that costs too much. */
function commonPairs(
  left: readonly string[],
  right: readonly string[],
): (readonly [number, number])[] {
  if (left.length * right.length > MOST_PAIRS) return [];
  const width = right.length + 1;
  // At x * width + y: how long the longest common part is of what follows x and what follows y.
  const lengths = new Uint32Array((left.length + 1) * width);
  const lengthAt = (x: number, y: number) => lengths[x * width + y] ?? 0;
  for (let x = left.length - 1; x >= 0; x--) {
    for (let y = right.length - 1; y >= 0; y--) {
      lengths[x * width + y] =
        left[x] === right[y]
          ? lengthAt(x + 1, y + 1) + 1
          : Math.max(lengthAt(x + 1, y), lengthAt(x, y + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [x, y] = [0, 0]; lengthAt(x, y) > 0; ) {
    if (left[x] === right[y]) {
      pairs.push([x, y]);
      [x, y] = [x + 1, y + 1];
    } else if (lengthAt(x + 1, y) >= lengthAt(x, y + 1)) x += 1;
    else y += 1;
  }
  return pairs;
}

/** The same text for the same value, whatever the order of its keys. */
function textOf(value: JsonValue): string {
  return JSON.stringify(value, (_, member: JsonValue) =>
    isMap(member) ? Object.fromEntries(Object.entries(member).sort(byKey)) : member,
  );
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

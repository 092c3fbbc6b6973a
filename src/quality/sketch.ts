/**
 * How values are distributed, in bounded memory: exact while they are few, a t-digest afterwards
 * (Dunning and Ertl 2019).
 *
 * @module
 */
import { TDigest } from "tdigest";
import { inOrder, type Point } from "./points.js";

/** Points that are kept. With more, neighbours are brought together. */
export const MOST_POINTS = 2000;

/** The share of all values that one merged point may hold in the middle; less towards the ends. */
const SHARE = 0.01;

/** How values are distributed. */
export class Sketch {
  private readonly exact = new Map<number, number>();
  private merged: Point[] = [];

  add(value: number): void {
    this.exact.set(value, (this.exact.get(value) ?? 0) + 1);
    if (this.exact.size + this.merged.length > MOST_POINTS) this.keep(compressed(this.points()));
  }

  merge(points: readonly Point[]): void {
    const all = inOrder([...this.points(), ...points]);
    this.keep(all.length > MOST_POINTS ? compressed(all) : all);
  }

  /** All points, in order. */
  points(): Point[] {
    const exact = [...this.exact].map(([value, count]) => ({ value, count, isMerged: false }));
    return inOrder([...exact, ...this.merged]);
  }

  private keep(points: readonly Point[]): void {
    this.exact.clear();
    for (const { value, count, isMerged } of points) if (!isMerged) this.exact.set(value, count);
    this.merged = points.filter(({ isMerged }) => isMerged);
  }
}

/** At most half as many points as are kept. A value that is seen often stays a point of its own. */
function compressed(points: readonly Point[]): Point[] {
  const untouched = new Map(
    points.filter(({ isMerged }) => !isMerged).map(({ value, count }) => [value, count]),
  );
  const input = spread(points).map(({ value, count }) => ({ mean: value, n: count }));
  for (let share = SHARE; ; share *= 2) {
    // A threshold of 0: the digest would compress itself in an order that chance decides.
    const digest = new TDigest(share, 0);
    digest.push_centroid(input);
    if (digest.size() > MOST_POINTS / 2) continue;
    return digest.toArray().map(({ mean, n }) => {
      return { value: mean, count: n, isMerged: untouched.get(mean) !== n };
    });
  }
}

/** The same items, neighbours far apart: a digest of items in order merges none of them. */
function spread<Item>(items: readonly Item[]): Item[] {
  const bits = Math.ceil(Math.log2(items.length));
  return Array.from({ length: 2 ** bits }, (_, index) => items[reversed(index, bits)]).filter(
    (item) => item !== undefined,
  );
}

/** An index whose bits stand in the other order. */
function reversed(index: number, bits: number): number {
  let result = 0;
  for (let bit = 0; bit < bits; bit++) result = (result << 1) | ((index >> bit) & 1);
  return result;
}

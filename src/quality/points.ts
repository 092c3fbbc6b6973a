/**
 * Values and how often each was seen: quantiles of them.
 *
 * @module
 */

/** Values that stand at one place, or around it. */
export interface Point {
  /** The value, or the mean of the values that were brought together. */
  readonly value: number;
  /** How many values. */
  readonly count: number;
  /** Whether different values were brought together. */
  readonly isMerged: boolean;
}

/** Points from the lowest to the highest, those at one place brought together. */
export function inOrder(points: readonly Point[]): Point[] {
  const ordered: Point[] = [];
  for (const point of [...points].sort((a, b) => a.value - b.value)) {
    const last = ordered.at(-1);
    if (last?.value === point.value) {
      const isMerged = last.isMerged || point.isMerged;
      ordered[ordered.length - 1] = { ...point, count: last.count + point.count, isMerged };
    } else {
      ordered.push(point);
    }
  }
  return ordered;
}

/**
 * The value below which a share of all values lies, by Hazen's rule (type 5 of Hyndman and Fan
 * 1996): the middle of two values is their mean. Exact where no point is merged. A merged point
 * stands at its middle rank, and between two places the line is straight.
 *
 * @param points In order, at least one.
 */
export function quantileOf(points: readonly Point[], share: number): number {
  const rank = share * points.reduce((sum, { count }) => sum + count, 0);
  let seen = 0;
  let before = { rank: 0, value: points[0]?.value ?? Number.NaN };
  for (const { value, count, isMerged } of points) {
    const margin = isMerged ? count / 2 : 0.5;
    const start = seen + margin;
    if (rank < start) {
      if (before.rank === 0) return value;
      const way = (rank - before.rank) / (start - before.rank);
      return before.value + (value - before.value) * way;
    }
    seen += count;
    before = { rank: seen - margin, value };
    if (rank <= before.rank) return value;
  }
  return before.value;
}

/** How far each value is from a centre, in order. */
export function distancesFrom(points: readonly Point[], centre: number): Point[] {
  return inOrder(points.map((point) => ({ ...point, value: Math.abs(point.value - centre) })));
}

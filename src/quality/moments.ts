/**
 * Count, mean and spread of values in one pass (Welford 1962), and of two passes together (Chan,
 * Golub and LeVeque 1979).
 *
 * @module
 */

/** What is known of values that were seen once and not kept. */
export class Moments {
  count = 0;
  mean = 0;
  /** The sum of the squared distances from the mean, Welford's M2. */
  squaredDeviations = 0;
  min = Number.POSITIVE_INFINITY;
  max = Number.NEGATIVE_INFINITY;

  add(value: number): void {
    this.count += 1;
    const before = value - this.mean;
    this.mean += before / this.count;
    this.squaredDeviations += before * (value - this.mean);
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
  }

  merge(other: Moments): void {
    if (other.count === 0) return;
    const count = this.count + other.count;
    const apart = other.mean - this.mean;
    this.squaredDeviations +=
      other.squaredDeviations + apart * apart * this.count * (other.count / count);
    this.mean += apart * (other.count / count);
    this.count = count;
    this.min = Math.min(this.min, other.min);
    this.max = Math.max(this.max, other.max);
  }
}

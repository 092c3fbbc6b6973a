/**
 * How many different texts were seen, in bounded memory (distinct sampling: Gibbons 2001).
 *
 * @module
 */
import { createHash } from "node:crypto";

/** Digests that are remembered: about 10 MB. */
const MOST_DIGESTS = 100_000;

/**
 * The texts seen, by their digests: all of them up to a limit. Beyond it, those whose digest begins
 * with a zero bit are kept, then with two, and so on, each with every time that it was seen: a sample
 * of the texts, not of the times. It depends on what was seen and not on the order, so that two
 * samples merge into the one of both.
 */
export class IdSample {
  /** Zero bits with which a digest must begin to be kept. */
  private level = 0;
  private readonly counts = new Map<string, number>();
  private readonly limit: number;

  constructor(limit = MOST_DIGESTS) {
    this.limit = limit;
  }

  /** Counts a text. Says whether it is known to have been seen before. */
  add(text: string): boolean {
    // 24 hexadecimal digits: two of 10^9 texts share them with a chance of 10^-11.
    const digest = createHash("sha256").update(text).digest("hex").slice(0, 24);
    if (zeroBits(digest) < this.level) return false;
    const before = this.counts.get(digest) ?? 0;
    this.counts.set(digest, before + 1);
    this.shrink();
    return before > 0;
  }

  /** Counts all that another sample has seen. */
  merge(other: IdSample): void {
    this.level = Math.max(this.level, other.level);
    for (const [digest, count] of [...other.counts]) {
      this.counts.set(digest, (this.counts.get(digest) ?? 0) + count);
    }
    this.prune();
    this.shrink();
  }

  /** The share of texts that are remembered: 1 while all are. */
  get share(): number {
    return 2 ** -this.level;
  }

  /** Different texts seen: exact while all are remembered. */
  get distinctCount(): number {
    return this.counts.size * 2 ** this.level;
  }

  /** Of the times that remembered texts were seen, the share that were the first. */
  get distinctRatio(): number | undefined {
    let seen = 0;
    for (const count of this.counts.values()) seen += count;
    return seen === 0 ? undefined : this.counts.size / seen;
  }

  private shrink(): void {
    while (this.counts.size > this.limit) {
      this.level += 1;
      this.prune();
    }
  }

  private prune(): void {
    for (const digest of this.counts.keys()) {
      if (zeroBits(digest) < this.level) this.counts.delete(digest);
    }
  }
}

/** Zero bits at the beginning of a digest: up to 32. */
function zeroBits(digest: string): number {
  return Math.clz32(Number.parseInt(digest.slice(0, 8), 16));
}

/**
 * Samples of known distributions from a seed, and exact figures to hold a baseline against.
 *
 * @module
 */
import { type Random, seeded } from "../../scripts/random.js";
import { RunningBaseline } from "../../src/quality/running-baseline.js";

/** Values of a normal distribution (Box and Muller 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Distributions by name: the value at an index, given chance. */
export const distributions = {
  normal: (random: Random) => normal(random),
  "normal, far from zero": (random: Random) => 1e6 + normal(random),
  "log-normal": (random: Random) => Math.exp(normal(random)),
  "bimodal, a third above": (random: Random) => normal(random) + (random() < 1 / 3 ? 20 : 0),
  "six tenths zero": (random: Random) => (random() < 0.6 ? 0 : Math.exp(normal(random))),
  "zero or one": (random: Random) => (random() < 0.9 ? 0 : 1),
  rising: (_random: Random, index: number) => index,
  falling: (_random: Random, index: number) => -1 - index,
} as const;

/** The name of a distribution. */
export type DistributionName = keyof typeof distributions;

/** So many values of a distribution. */
export function sample(name: DistributionName, size: number, seed = 1): number[] {
  const random = seeded(seed);
  return Array.from({ length: size }, (_, index) => distributions[name](random, index));
}

/** A baseline of values. */
export function baselineFrom(values: readonly number[]): RunningBaseline {
  const baseline = new RunningBaseline();
  for (const value of values) baseline.add(value);
  return baseline;
}

/** The value at a share of sorted values, by Hazen's rule. */
export function exactQuantile(sorted: readonly number[], share: number): number {
  const position = Math.min(Math.max(share * sorted.length - 0.5, 0), sorted.length - 1);
  const low = sorted[Math.floor(position)] ?? Number.NaN;
  const high = sorted[Math.ceil(position)] ?? Number.NaN;
  return low + (high - low) * (position - Math.floor(position));
}

/** Values from the lowest to the highest. */
export const inOrder = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** How far the rank of a value in sorted values is from a share: 0 where the value holds that rank. */
export function rankError(sorted: readonly number[], value: number, share: number): number {
  const below = sorted.filter((other) => other < value).length / sorted.length;
  const upTo = sorted.filter((other) => other <= value).length / sorted.length;
  return share < below ? below - share : Math.max(0, share - upTo);
}

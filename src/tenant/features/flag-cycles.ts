/**
 * Flags that need one another in a circle.
 *
 * @module
 */
import type { FlagKey } from "../flag-key.js";
import type { FeatureFlag } from "./feature-flag.js";

/**
 * The circles in which flags need one another, each as the keys of its flags, from one to the next that
 * it needs; the last needs the first. None of the flags in a circle can be evaluated.
 *
 * Every flag that needs itself through others is in one of them or leads through one. Circles that share
 * flags are not all told apart: each one found is cut open before the search goes on. Prerequisites
 * that are none of the flags lead nowhere. Time: linear in flags and prerequisites (depth first).
 */
export function flagCycles(flags: readonly FeatureFlag[]): readonly (readonly FlagKey[])[] {
  const needs = new Map(
    flags.map(({ key, prerequisites }) => [key, prerequisites.map(({ flag }) => flag)]),
  );
  const done = new Set<FlagKey>();
  const cycles: (readonly FlagKey[])[] = [];
  for (const start of needs.keys()) search(start, needs, done, cycles);
  return cycles;
}

/** Follows what a flag needs. The path is a stack of its own: 500 flags may stand in one row. */
function search(
  start: FlagKey,
  needs: ReadonlyMap<FlagKey, readonly FlagKey[]>,
  done: Set<FlagKey>,
  cycles: (readonly FlagKey[])[],
): void {
  if (done.has(start)) return;
  const path = [{ key: start, next: 0 }];
  const places = new Map([[start, 0]]);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const needed = needs.get(top.key)?.[top.next];
    top.next += 1;
    if (needed === undefined) {
      done.add(top.key);
      places.delete(top.key);
      path.pop();
      continue;
    }
    const place = places.get(needed);
    if (place !== undefined) cycles.push(path.slice(place).map(({ key }) => key));
    else if (needs.has(needed) && !done.has(needed)) {
      places.set(needed, path.length);
      path.push({ key: needed, next: 0 });
    }
  }
}

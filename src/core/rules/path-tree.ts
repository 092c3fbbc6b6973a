/**
 * Many paths, kept so that one can be looked up without a look at the others.
 *
 * @module
 */
import { isWildcard, type Step } from "./path.js";
import type { IssuePath } from "./places.js";

interface Node {
  isEnd: boolean;
  readonly below: Map<string, Node>;
}

/** Many paths. */
export class PathTree {
  private readonly root: Node = { isEnd: false, below: new Map() };

  constructor(paths: readonly IssuePath[]) {
    for (const path of paths) {
      let node = this.root;
      for (const step of path) {
        const key = String(step);
        const next = node.below.get(key) ?? { isEnd: false, below: new Map() };
        node.below.set(key, next);
        node = next;
      }
      node.isEnd = true;
    }
  }

  /** Whether one of the paths is this one or stands above it. A wildcard in it is any step. */
  covers(path: readonly (Step | number)[]): boolean {
    return covers(this.root, path, 0);
  }
}

function covers(node: Node, path: readonly (Step | number)[], depth: number): boolean {
  if (node.isEnd) return true;
  const step = path[depth];
  if (step === undefined) return false;
  if (typeof step === "string" && isWildcard(step)) {
    return [...node.below.values()].some((below) => covers(below, path, depth + 1));
  }
  const next = node.below.get(String(step));
  return next !== undefined && covers(next, path, depth + 1);
}

/**
 * In which order the variables of a dashboard are filled in.
 *
 * @module
 */
import type { DashboardVariable } from "./dashboard-variable.js";

/** A variable, as far as it waits for others. */
export type WaitingVariable = Pick<DashboardVariable, "name" | "depends_on">;

/** An order in which every variable comes after those that it depends on, or why there is none. */
export type VariableOrder =
  | { readonly kind: "order"; readonly names: readonly string[] }
  | { readonly kind: "cycle"; readonly names: readonly string[] };

/**
 * The names of the variables, each after those that it depends on, and otherwise as they came. Where
 * there is no such order: a cycle, each name of which depends on the next, and the last on the first.
 * A dependency on a variable that there is not is left out. Takes time in proportion to the
 * variables and their dependencies (depth-first search).
 */
export function variableOrder(variables: readonly WaitingVariable[]): VariableOrder {
  const needs = new Map(variables.map(({ name, depends_on }) => [name, depends_on]));
  const names: string[] = [];
  const done = new Set<string>();
  for (const start of needs.keys()) {
    const cycle = visit(start, needs, done, names);
    if (cycle !== undefined) return { kind: "cycle", names: cycle };
  }
  return { kind: "order", names };
}

interface Visit {
  readonly name: string;
  readonly left: Iterator<string>;
}

/** Puts a variable after all it depends on; the cycle, if it comes back to one that is still open. */
function visit(
  start: string,
  needs: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
  names: string[],
): string[] | undefined {
  if (done.has(start)) return undefined;
  const stack: Visit[] = [{ name: start, left: (needs.get(start) ?? []).values() }];
  const open = new Set([start]);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { value: next, done: isLast } = top.left.next();
    if (isLast) {
      stack.pop();
      open.delete(top.name);
      done.add(top.name);
      names.push(top.name);
    } else if (open.has(next)) {
      const path = stack.map(({ name }) => name);
      return path.slice(path.indexOf(next));
    } else if (needs.has(next) && !done.has(next)) {
      open.add(next);
      stack.push({ name: next, left: (needs.get(next) ?? []).values() });
    }
  }
  return undefined;
}

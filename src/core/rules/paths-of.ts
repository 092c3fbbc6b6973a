/**
 * Which paths an expression names, and which of them must be present for it to speak.
 *
 * @module
 */
import type { Calculation, Condition, Path } from "./expression.js";
import { isRooted, steps } from "./path.js";
import { type Role, signatures } from "./signature.js";

/** One mention of a path in a tree. */
export interface Mention {
  /** The path from the record's root, whatever scope it was written in. */
  readonly path: Path;
  /** The path as it was written. */
  readonly written: Path;
  /** The part that it plays. */
  readonly role: Role;
  /** Whether it was written inside `each` or the second half of `sum`. */
  readonly isInItem: boolean;
}

/** A node of a tree, and the list whose items its paths start at, if it stands in one. */
export interface ScopedNode {
  readonly node: Condition | Calculation;
  readonly items: Path | undefined;
}

/** Every node of a tree, the outermost first. */
export function nodes(node: Condition | Calculation, items?: Path): ScopedNode[] {
  const args: readonly unknown[] = node.args;
  const inside = args.flatMap((argument, index) =>
    isNode(argument) ? nodes(argument, scopeOf(roleOf(node.op, index), args[0], items)) : [],
  );
  return [{ node, items }, ...inside];
}

/** Every path that a condition names. */
export function mentions(condition: Condition): Mention[] {
  return nodes(condition).flatMap(({ node, items }) => {
    const args: readonly unknown[] = node.args;
    return args.flatMap((argument, index) => {
      const role = roleOf(node.op, index);
      if (typeof argument !== "string") return [];
      const within = scopeOf(role, args[0], items);
      const path = absolute(argument, within);
      return { path, written: argument, role, isInItem: within !== undefined };
    });
  });
}

/**
 * The paths that must be present for a condition to speak: those outside `has` and its shorthands.
 * The shortest come first, as they are the cheapest to ask for.
 */
export function spokenPaths(condition: Condition): Path[] {
  const spoken = mentions(condition).filter(
    ({ role, isInItem }) => role !== "optional" && !isInItem,
  );
  const paths = new Set(spoken.map(({ written }) => written));
  return [...paths].sort((a, b) => steps(a).length - steps(b).length);
}

/** A path from the record's root, given the list whose items it was written in. */
export function absolute(path: Path, items: Path | undefined): Path {
  if (isRooted(path)) return path.slice(2);
  if (items === undefined) return path;
  if (path === ".") return items;
  return path.startsWith("[]") ? `${items}${path}` : `${items}.${path}`;
}

function roleOf(operator: keyof typeof signatures, index: number): Role {
  const signature: readonly Role[] = signatures[operator];
  return signature[Math.min(index, signature.length - 1)] ?? "constant";
}

function scopeOf(role: Role, list: unknown, items: Path | undefined): Path | undefined {
  return role.startsWith("item") && typeof list === "string" ? absolute(list, items) : items;
}

function isNode(argument: unknown): argument is Condition | Calculation {
  return typeof argument === "object" && argument !== null && "op" in argument;
}

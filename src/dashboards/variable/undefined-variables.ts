/**
 * Which variables a dashboard speaks of without having them.
 *
 * @module
 */
import type { InteractiveDashboard } from "../interactive-dashboard.js";

/** A variable that is spoken of, and where. */
export interface VariableMention {
  /** Its name, without `$`, braces and format. */
  readonly name: string;
  /** The keys and indices that lead to the text. */
  readonly path: readonly (string | number)[];
}

/** `$name`, `[[name]]`, `[[name:format]]`, `${name}`, `${name.field}`, `${name:format}` (Grafana). */
const MENTION = /\$(\w+)|\[\[(\w+?)(?::\w+)?\]\]|\$\{(\w+)(?:\.[^:}]+)?(?::[^}]+)?\}/g;

/** Filled in by a data source of its own: InfluxDB's time filter. */
const sourcesOwn = ["timeFilter"];

/**
 * The variables that texts of a dashboard speak of and that it does not have, once for each text, in
 * the order of the texts. Built-in ones, which begin with `__`, are left out, and so are `$1` and the
 * like, which are groups of an expression that is matched (`label_replace` of PromQL). So are those
 * that are known otherwise: what a data source fills in itself (`table` of ClickHouse), or the
 * operators of its language (`match` of MongoDB).
 */
export function undefinedVariables(
  dashboard: InteractiveDashboard,
  knownOtherwise: readonly string[] = [],
): VariableMention[] {
  const known = new Set([...dashboard.variables.map(({ name }) => name), ...knownOtherwise]);
  return textsIn(dashboard, []).flatMap(({ text, path }) =>
    [...new Set(mentionedVariables(text))]
      .filter((name) => !known.has(name))
      .map((name) => ({ name, path })),
  );
}

/** The variables that a text speaks of, in its order, built-in ones and groups left out. */
export function mentionedVariables(text: string): string[] {
  return [...text.matchAll(MENTION)]
    .map(([, bare, bracketed, braced]) => bare ?? bracketed ?? braced ?? "")
    .filter((name) => !name.startsWith("__") && !/^[0-9]/.test(name) && !sourcesOwn.includes(name));
}

interface Found {
  readonly text: string;
  readonly path: readonly (string | number)[];
}

function textsIn(value: unknown, path: readonly (string | number)[]): Found[] {
  if (typeof value === "string") return [{ text: value, path }];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => textsIn(item, [...path, index]));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, [...path, key]));
}

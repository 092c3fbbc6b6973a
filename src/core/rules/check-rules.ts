/**
 * Finds rules that can never speak: a misspelt path, a text that no field can hold.
 *
 * @module
 */
import type * as core from "zod/v4/core";
import { nearest } from "../nearest.js";
import { branches, schemasAt, shapes } from "../schema-tree.js";
import type { Condition, Path } from "./expression.js";
import { kindProblems } from "./kind-problems.js";
import { aboutItems } from "./locate.js";
import { isWildcard, steps } from "./path.js";
import { absolute, type Mention, mentions, nodes } from "./paths-of.js";
import { rulesOf } from "./with-rules.js";

/**
 * What is wrong with the rules of a schema: a path that it does not have, a list without its
 * wildcard, a value that the field refuses, a number compared with a text. Empty when nothing is. Run it in a test over every schema that has rules: validation does not pay for it.
 */
export function checkRules(schema: core.$ZodType): string[] {
  return shapes(schema).flatMap((shape) =>
    rulesOf(shape.schema).flatMap(({ id, expression, at }) =>
      [
        ...mentions(expression).map((mention) => pathProblem(shape.schema, mention)),
        atProblem(shape.schema, expression, at),
        ...nodes(expression).flatMap((node) => kindProblems(shape.schema, node)),
      ]
        .filter((problem) => problem !== undefined)
        .map((problem) => `${id}: ${problem}`),
    ),
  );
}

function pathProblem(schema: core.$ZodType, mention: Mention): string | undefined {
  const { path, written, role } = mention;
  const found = schemasAt(schema, steps(path));
  if (found.length === 0) return unknownPath(schema, path);
  const isList = found.some((at) => branches(at).some(({ step }) => isWildcard(step)));
  if (role === "path" && isList && !isWildcard(steps(path).at(-1) ?? ""))
    return `"${path}" is a list: write "${path}[]" or "${path}.*".`;
  const isMany = steps(written).some(isWildcard);
  if (isMany && role !== "path" && role !== "optional") {
    return `"${path}" is many values where one is meant.`;
  }
  return undefined;
}

/** Where an issue points must exist too. In a rule about items it is a field of an item. */
function atProblem(
  schema: core.$ZodType,
  expression: Condition,
  at: Path | undefined,
): string | undefined {
  if (at === undefined) return undefined;
  const path = absolute(at, aboutItems(expression)?.args[0]);
  return schemasAt(schema, steps(path)).length === 0 ? unknownPath(schema, path) : undefined;
}

function unknownPath(schema: core.$ZodType, path: Path): string {
  const all = steps(path);
  const wrong = all.findIndex(
    (_, index) => schemasAt(schema, all.slice(0, index + 1)).length === 0,
  );
  const siblings = schemasAt(schema, all.slice(0, wrong))
    .flatMap((at) => shapes(at).flatMap((shape) => branches(shape.schema)))
    .map(({ step }) => step);
  const meant = nearest(all[wrong] ?? "", siblings);
  return `the schema has no path "${path}"${meant ? `: did you mean "${meant}"?` : "."}`;
}

/**
 * Finds rules that can never speak: a misspelt path, a text that no field can hold.
 *
 * @module
 */
import * as core from "zod/v4/core";
import { nearest } from "../nearest.js";
import { branches, schemasAt, shapes } from "../schema-tree.js";
import type { Path } from "./expression.js";
import { constantValue, isConstant } from "./operand.js";
import { isWildcard, steps } from "./path.js";
import { absolute, type Mention, mentions, nodes, type ScopedNode } from "./paths-of.js";
import { rulesOf } from "./with-rules.js";

/**
 * What is wrong with the rules of a schema: a path that it does not have, a list without its
 * wildcard, a text that an enum does not list, a number where an instant is meant. Empty when
 * nothing is. Run it in a test over every schema that has rules: validation does not pay for it.
 */
export function checkRules(schema: core.$ZodType): string[] {
  return shapes(schema).flatMap((shape) =>
    rulesOf(shape.schema).flatMap(({ id, expression }) =>
      [
        ...mentions(expression).map((mention) => pathProblem(shape.schema, mention)),
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

/** What the value of a field can be compared with. */
type Kind = "number" | "boolean" | "text";

const operandKinds: Readonly<Record<string, Kind>> = {
  near: "number",
  multipleOf: "number",
  add: "number",
  sub: "number",
  mul: "number",
  div: "number",
  earlier: "text",
  notLater: "text",
  millisBetween: "text",
  startsWith: "text",
};

function kindProblems(schema: core.$ZodType, { node, items }: ScopedNode): string[] {
  const args: readonly unknown[] = node.args;
  const paths = args.filter((argument) => typeof argument === "string");
  const constants = args.filter(isConstant).map(constantValue);
  const wanted = operandKinds[node.op];
  return paths.flatMap((written) => {
    const path = absolute(written, items);
    const found = schemasAt(schema, steps(path));
    if (wanted !== undefined && found.some((at) => kindOf(at) !== wanted)) {
      return [`"${path}" is no ${wanted}.`];
    }
    if (found.length === 0 || !["eq", "ne", "oneOf"].includes(node.op)) return [];
    return constants
      .filter((constant) => !found.some((at) => canBe(at, constant)))
      .map((constant) => `"${path}" is never ${JSON.stringify(constant)}.`);
  });
}

function kindOf(schema: core.$ZodType): Kind | undefined {
  if (schema instanceof core.$ZodNumber) return "number";
  if (schema instanceof core.$ZodBoolean) return "boolean";
  if (schema instanceof core.$ZodString || schema instanceof core.$ZodEnum) return "text";
  return undefined;
}

function canBe(schema: core.$ZodType, constant: string | number | boolean): boolean {
  const { values } = schema._zod;
  if (values !== undefined && values.size > 0) return values.has(constant);
  return kindOf(schema) === (typeof constant === "string" ? "text" : typeof constant);
}

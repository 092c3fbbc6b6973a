/**
 * Finds operands that cannot be compared, and values that a field never has.
 *
 * @module
 */
import * as core from "zod/v4/core";
import { schemasAt } from "../schema-tree.js";
import type { Path } from "./expression.js";
import { constantValue, isConstant } from "./operand.js";
import { isWildcard, steps } from "./path.js";
import { absolute, type ScopedNode } from "./paths-of.js";

/** What the value of a field can be compared with. */
type Kind = "number" | "boolean" | "text";

/** What the operands of an operator must be; `same` is one kind, whichever. */
const operandKinds: Readonly<Record<string, Kind | "same">> = {
  near: "number",
  multipleOf: "number",
  add: "number",
  sub: "number",
  mul: "number",
  div: "number",
  pow: "number",
  ascending: "number",
  chronological: "text",
  earlier: "text",
  notLater: "text",
  millisBetween: "text",
  startsWith: "text",
  eq: "same",
  ne: "same",
  lt: "same",
  le: "same",
  gt: "same",
  ge: "same",
  oneOf: "same",
  contains: "same",
};

/** Operators whose first path is a list. */
const listOperators = [
  "unique",
  "ascending",
  "chronological",
  "count",
  "sum",
  "product",
  "min",
  "max",
  "each",
];

/** Operands of a node that cannot be compared, or that a field never has. */
export function kindProblems(schema: core.$ZodType, { node, items }: ScopedNode): string[] {
  const args: readonly unknown[] = node.args;
  const fields = args
    .filter((argument) => typeof argument === "string")
    .map((written) => absolute(written, items))
    .map((path) => ({ path, found: schemasAt(schema, steps(path)) }))
    .filter(({ found }) => found.length > 0);
  const constants = args.filter(isConstant).map(constantValue);
  return [
    ...listProblem(node.op, args[0]),
    ...mixedKinds(operandKinds[node.op], fields, constants),
    ...(["eq", "ne", "oneOf", "contains"].includes(node.op) ? impossible(fields, constants) : []),
  ];
}

interface Field {
  readonly path: Path;
  readonly found: readonly core.$ZodType[];
}

function listProblem(operator: string, path: unknown): string[] {
  const isOne = typeof path === "string" && !steps(path).some(isWildcard);
  return isOne && listOperators.includes(operator)
    ? [`"${path}" is one value where a list is meant.`]
    : [];
}

function mixedKinds(
  wanted: Kind | "same" | undefined,
  fields: readonly Field[],
  constants: readonly (string | number | boolean)[],
): string[] {
  const kinds = fields.flatMap(({ path, found }) =>
    found.map((at) => ({ path, kind: kindOf(at) })).filter(({ kind }) => kind !== undefined),
  );
  if (wanted === undefined) return [];
  if (wanted !== "same") {
    return fields
      .filter(({ found }) => found.some((at) => kindOf(at) !== wanted))
      .map(({ path }) => `"${path}" is no ${wanted}.`);
  }
  const first = kinds[0]?.kind ?? kindOfConstant(constants[0]);
  const others = constants.filter((constant) => kindOfConstant(constant) !== first);
  return [
    ...kinds
      .filter(({ kind }) => kind !== first)
      .map(({ path }) => `"${path}" is compared with a ${first}.`),
    ...others.map((constant) => `${JSON.stringify(constant)} is compared with a ${first}.`),
  ];
}

function impossible(
  fields: readonly Field[],
  constants: readonly (string | number | boolean)[],
): string[] {
  return fields.flatMap(({ path, found }) =>
    constants
      .filter((constant) => !found.some((at) => core.safeParse(at, constant).success))
      .map((constant) => `"${path}" is never ${JSON.stringify(constant)}.`),
  );
}

function kindOfConstant(constant: string | number | boolean | undefined): Kind | undefined {
  if (typeof constant === "number") return "number";
  return typeof constant === "boolean" ? "boolean" : "text";
}

function kindOf(schema: core.$ZodType): Kind | undefined {
  if (schema instanceof core.$ZodNumber) return "number";
  if (schema instanceof core.$ZodBoolean) return "boolean";
  if (schema instanceof core.$ZodString || schema instanceof core.$ZodEnum) return "text";
  return undefined;
}

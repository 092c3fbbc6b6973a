/**
 * Checks of a value in compiled code: lengths, ranges, patterns, bounds of maps, rules.
 *
 * @module
 */
import * as core from "zod/v4/core";
import { freeFormBounds, freeValueBounds } from "../core/free-form.js";
import type { FreeFormBounds } from "../core/free-form-bounds.js";
import { hasRules } from "../core/rules/with-rules.js";
import { isWellFormedCheck } from "../core/text.js";
import { CompileError } from "./compile-error.js";
import type { ModuleWriter } from "./module-writer.js";
import { patternText } from "./pattern-text.js";
import { rulesText } from "./rules-text.js";

/** Expressions that are true where a value, whose type is right, passes the checks of a schema. */
export function checkTexts(writer: ModuleWriter, schema: core.$ZodType, value: string): string[] {
  const checks = schema._zod.def.checks ?? [];
  return checks.map(({ _zod: { def } }) => {
    if (def.when !== undefined && !usualWhen.has(def.check)) {
      throw new CompileError(`a check ${def.check} with a condition`);
    }
    if (hasRules(def)) return rulesText(writer, schema, value, "error");
    const write = writers[def.check];
    if (write === undefined) throw new CompileError(`check ${def.check}`);
    return write(writer, def, value, schema);
  });
}

/** Checks whose own condition is that a value of their type is there. */
const usualWhen = new Set(["min_length", "max_length", "length_equals"]);

type WriteCheck = (
  writer: ModuleWriter,
  def: Bounded,
  value: string,
  schema: core.$ZodType,
) => string;

/** What the definitions of checks hold, as far as it is known here. */
interface Bounded extends core.$ZodCheckDef {
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly length?: unknown;
  readonly value?: unknown;
  readonly inclusive?: boolean;
  readonly pattern?: unknown;
  readonly format?: string;
}

const writers: Readonly<Record<string, WriteCheck>> = {
  min_length: (writer, def, value, schema) => {
    const min = numberText(def.minimum);
    return schema instanceof core.$ZodString && min !== "1" && min !== "0"
      ? `${writer.call("isAtLeast")}(${value}, ${min})`
      : `${value}.length >= ${min}`;
  },
  max_length: (writer, def, value, schema) => {
    const max = numberText(def.maximum);
    return schema instanceof core.$ZodString
      ? `(${value}.length <= ${max} || ${writer.call("isAtMost")}(${value}, ${max}))`
      : `${value}.length <= ${max}`;
  },
  length_equals: (writer, def, value, schema) => {
    const length = numberText(def.length);
    return schema instanceof core.$ZodString
      ? `${writer.call("isAtLeast")}(${value}, ${length}) && ${writer.call("isAtMost")}(${value}, ${length})`
      : `${value}.length === ${length}`;
  },
  greater_than: (_writer, def, value) =>
    `${value} ${def.inclusive === true ? ">=" : ">"} ${numberText(def.value)}`,
  less_than: (_writer, def, value) =>
    `${value} ${def.inclusive === true ? "<=" : "<"} ${numberText(def.value)}`,
  number_format: (_writer, def, value) => {
    if (def.format === "safeint") return `Number.isSafeInteger(${value})`;
    throw new CompileError(`number format ${def.format}`);
  },
  string_format: (writer, def, value) => {
    const { pattern } = def;
    if (def.format !== "regex" || !(pattern instanceof RegExp) || /[gy]/.test(pattern.flags)) {
      throw new CompileError(`text format ${def.format}`);
    }
    return patternText(writer, pattern, value);
  },
  custom: (writer, def, value, schema) => {
    if (isWellFormedCheck(def)) return `${value}.isWellFormed()`;
    const [map, free] = [freeFormBounds(schema), freeValueBounds(schema)];
    if (map !== undefined) {
      return `${writer.call("isFreeMap")}(${value}, ${writer.keep(boundsText(map))})`;
    }
    if (free !== undefined) {
      return `${writer.call("isFreeValue")}(${value}, ${writer.keep(boundsText(free))})`;
    }
    throw new CompileError("a check that is a function (refine): write it as a rule");
  },
};

function numberText(bound: unknown): string {
  if (typeof bound === "number" && !Number.isNaN(bound)) return String(bound);
  throw new CompileError(`a bound that is ${typeof bound}`);
}

/** Always of the same members in the same order, so that what reads bounds meets one shape. */
function boundsText(bounds: FreeFormBounds): string {
  const members = boundNames.map((name) => {
    const bound = bounds[name];
    return `${name}: ${bound instanceof RegExp ? bound : JSON.stringify(bound)}`;
  });
  return `{ ${members.join(", ")} }`;
}

const boundNames = [
  "maxKeys",
  "maxKeyLength",
  "maxTextLength",
  "maxItems",
  "maxDepth",
  "keyPattern",
  "reservedKeys",
  "textOnly",
] as const satisfies readonly (keyof FreeFormBounds)[];

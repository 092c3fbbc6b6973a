/**
 * Maps whose keys the sender chooses, bounded in every direction.
 *
 * @module
 */
import * as z from "zod";
import * as core from "zod/v4/core";
import { isPlainObject } from "./is-record.js";

/** A value that JSON can carry. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** A JSON object whose keys the sender chose. */
export type JsonObject = { readonly [key: string]: JsonValue };

/** How large a free-form map may grow. */
export interface FreeFormBounds {
  /** Keys of one object. */
  readonly maxKeys: number;
  /** Characters (Unicode code points) of one key. */
  readonly maxKeyLength: number;
  /** Characters (Unicode code points) of one text. */
  readonly maxTextLength: number;
  /** Items of one array. */
  readonly maxItems: number;
  /** Objects and arrays inside one another, the map itself counted. */
  readonly maxDepth: number;
  /** What every key must match, beside its length. Absent: any text. */
  readonly keyPattern?: RegExp;
  /** Keys that have a place of their own elsewhere. Absent: none. */
  readonly reservedKeys?: readonly string[];
  /** Whether every value is a text. */
  readonly textOnly?: boolean;
}

const usualBounds: FreeFormBounds = {
  maxKeys: 256,
  maxKeyLength: 128,
  maxTextLength: 8192,
  maxItems: 1024,
  maxDepth: 8,
};

/** The check that bounds a map. `fn` is what `z.compile` calls. */
interface FreeFormCheckDef extends core.$ZodCheckDef {
  readonly check: "custom";
  readonly fn: (value: unknown) => boolean;
  readonly freeForm: FreeFormBounds;
}

/**
 * A map of JSON values whose keys the sender chooses. It is kept as it came. What JSON cannot carry
 * (undefined, a date, NaN, a lone surrogate) is refused, and so is a key `__proto__`.
 */
export function freeForm(
  bounds: Partial<FreeFormBounds> = {},
): z.ZodCustom<JsonObject, JsonObject> {
  const limits = { ...usualBounds, ...bounds };
  const def: FreeFormCheckDef = {
    check: "custom",
    fn: (value) => isPlainObject(value) && problemIn(value, limits, 1) === undefined,
    freeForm: limits,
  };
  const check = new core.$ZodCheck(def);
  check._zod.check = ({ value, issues }) => {
    for (const problem of problems(value, limits)) {
      issues.push({ code: "custom", input: value, continue: false, ...problem });
    }
  };
  return z.custom<JsonObject>().check(check);
}

/** The check that bounds a single value. `fn` is what `z.compile` calls. */
interface FreeValueCheckDef extends core.$ZodCheckDef {
  readonly check: "custom";
  readonly fn: (value: unknown) => boolean;
  readonly freeValue: FreeFormBounds;
}

/**
 * A JSON value of any kind, bounded as a map is. A list of it is judged in one go, and the first
 * problem is told: a union of kinds tries each of them on each item, and tells of all.
 */
export function freeValue(bounds: Partial<FreeFormBounds> = {}): z.ZodCustom<JsonValue, JsonValue> {
  const limits = { ...usualBounds, ...bounds };
  const def: FreeValueCheckDef = {
    check: "custom",
    fn: (value) => problemIn(value, limits, 1) === undefined,
    freeValue: limits,
  };
  const check = new core.$ZodCheck(def);
  check._zod.check = ({ value, issues }) => {
    const found = problemIn(value, limits, 1);
    if (found !== undefined)
      issues.push({ code: "custom", input: value, continue: false, ...found });
  };
  return z.custom<JsonValue>().check(check);
}

/** How large a free-form map may grow; undefined for a schema that is none. */
export function freeFormBounds(schema: core.$ZodType): FreeFormBounds | undefined {
  const defs = (schema._zod.def.checks ?? []).map((check) => check._zod.def);
  return defs.find(isFreeForm)?.freeForm;
}

/** How large a free-form value may grow; undefined for a schema that is none. */
export function freeValueBounds(schema: core.$ZodType): FreeFormBounds | undefined {
  const defs = (schema._zod.def.checks ?? []).map((check) => check._zod.def);
  return defs.find(isFreeValue)?.freeValue;
}

function isFreeForm(def: core.$ZodCheckDef): def is FreeFormCheckDef {
  return "freeForm" in def;
}

function isFreeValue(def: core.$ZodCheckDef): def is FreeValueCheckDef {
  return "freeValue" in def;
}

/** What a sender adds of their own: at most 256 keys an object, and 8 levels. */
export const FreeForm = freeForm();
export type FreeForm = z.infer<typeof FreeForm>;

/** Short values by key, for searching and grouping: at most 64, texts of at most 256 characters. */
export const Labels = freeForm({ maxKeys: 64, maxTextLength: 256, maxItems: 0, maxDepth: 1 });
export type Labels = z.infer<typeof Labels>;

interface Problem {
  readonly path: (string | number)[];
  readonly message: string;
}

/** The first problem under each key. */
function problems(value: unknown, bounds: FreeFormBounds): Problem[] {
  if (!isPlainObject(value)) return [problem("Expected a JSON object.")];
  return Object.entries(value)
    .slice(0, bounds.maxKeys + 1)
    .map(([key, member], index) => {
      const found = problemOfKey(key, index + 1, bounds) ?? problemIn(member, bounds, 2);
      return found && under(key, found);
    })
    .filter((found) => found !== undefined);
}

function problemIn(value: unknown, bounds: FreeFormBounds, depth: number): Problem | undefined {
  if (bounds.textOnly && depth > 1 && typeof value !== "string") return problem("Expected a text.");
  switch (typeof value) {
    case "boolean":
      return undefined;
    case "number":
      return Number.isFinite(value) ? undefined : problem("JSON carries finite numbers only.");
    case "string":
      return problemOfText(value, bounds);
    case "object":
      if (value === null) return undefined;
      if (depth > bounds.maxDepth) return problem(`Expected at most ${bounds.maxDepth} levels.`);
      if (Array.isArray(value)) return problemOfItems(value, bounds, depth);
      if (isPlainObject(value)) return problemOfObject(value, bounds, depth);
  }
  return problem(`JSON cannot carry a value of type ${typeName(value)}.`);
}

function problemOfText(text: string, { maxTextLength }: FreeFormBounds): Problem | undefined {
  if (isLonger(text, maxTextLength))
    return problem(`Expected at most ${maxTextLength} characters.`);
  return text.isWellFormed() ? undefined : problem("Text must not contain a lone surrogate.");
}

/** Whether a text has more code points than allowed: between one and two code units make one. */
function isLonger(text: string, max: number): boolean {
  return text.length > max && (text.length > 2 * max || [...text].length > max);
}

function problemOfItems(
  items: readonly unknown[],
  bounds: FreeFormBounds,
  depth: number,
): Problem | undefined {
  if (items.length > bounds.maxItems) return problem(`Expected at most ${bounds.maxItems} items.`);
  for (let index = 0; index < items.length; index++) {
    const found = problemIn(items[index], bounds, depth + 1);
    if (found !== undefined) return under(index, found);
  }
  return undefined;
}

function problemOfObject(
  value: Readonly<Record<string, unknown>>,
  bounds: FreeFormBounds,
  depth: number,
): Problem | undefined {
  let count = 0;
  for (const key in value) {
    count += 1;
    const found = problemOfKey(key, count, bounds) ?? problemIn(value[key], bounds, depth + 1);
    if (found !== undefined) return under(key, found);
  }
  return undefined;
}

function problemOfKey(key: string, count: number, bounds: FreeFormBounds): Problem | undefined {
  if (count > bounds.maxKeys) return problem(`Expected at most ${bounds.maxKeys} keys.`);
  if (isLonger(key, bounds.maxKeyLength)) {
    return problem(`Expected keys of at most ${bounds.maxKeyLength} characters.`);
  }
  if (key === "__proto__" || bounds.reservedKeys?.includes(key)) {
    return problem(`The key "${key}" is not allowed.`);
  }
  if (bounds.keyPattern?.test(key) === false) {
    return problem(`Expected keys that match ${bounds.keyPattern}.`);
  }
  return key.isWellFormed() ? undefined : problem("A key must not contain a lone surrogate.");
}

function typeName(value: unknown): string {
  return typeof value === "object" ? (value?.constructor?.name ?? "object") : typeof value;
}

function problem(message: string): Problem {
  return { path: [], message };
}

function under(key: string | number, inner: Problem): Problem {
  return { path: [key, ...inner.path], message: inner.message };
}

/**
 * Maps whose keys the sender chooses, bounded in every direction.
 *
 * @module
 */
import * as z from "zod";
import * as core from "zod/v4/core";
import type { FreeFormBounds } from "./free-form-bounds.js";
import { type FreeFormProblem, problemInValue, problemsInMap } from "./free-form-problems.js";
import { isFreeMap, isFreeValue } from "./is-free-form.js";

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

const usualBounds: FreeFormBounds = {
  maxKeys: 256,
  maxKeyLength: 128,
  maxTextLength: 8192,
  maxItems: 1024,
  maxDepth: 8,
};

/**
 * A map of JSON values whose keys the sender chose. It is kept as it came. Refused are what JSON
 * cannot carry (undefined, a date, NaN, a lone surrogate), a key `__proto__`, and at every depth the
 * keys of card authentication data (`cardAuthenticationKeys`).
 */
export function freeForm(
  bounds: Partial<FreeFormBounds> = {},
): z.ZodCustom<JsonObject, JsonObject> {
  const limits = { ...usualBounds, ...bounds };
  return bounded<JsonObject>(
    { freeForm: limits },
    (value) => isFreeMap(value, limits),
    (value) => problemsInMap(value, limits),
  );
}

/**
 * A JSON value of any kind, bounded as a map is. A list of it is judged in one go, and the first
 * problem is told: a union of kinds tries each of them on each item, and tells of all.
 */
export function freeValue(bounds: Partial<FreeFormBounds> = {}): z.ZodCustom<JsonValue, JsonValue> {
  const limits = { ...usualBounds, ...bounds };
  return bounded<JsonValue>(
    { freeValue: limits },
    (value) => isFreeValue(value, limits),
    (value) => [problemInValue(value, limits)].filter((found) => found !== undefined),
  );
}

type SaysMap = { readonly freeForm: FreeFormBounds };
type SaysValue = { readonly freeValue: FreeFormBounds };

/** A schema with one check, which says its bounds. `isValid` is what `z.compile` calls. */
function bounded<Value>(
  said: SaysMap | SaysValue,
  isValid: (value: unknown) => boolean,
  problems: (value: unknown) => readonly FreeFormProblem[],
): z.ZodCustom<Value, Value> {
  const def = { check: "custom", fn: isValid, ...said } as const;
  const check = new core.$ZodCheck(def);
  check._zod.check = ({ value, issues }) => {
    for (const problem of problems(value)) {
      issues.push({ code: "custom", input: value, continue: false, ...problem });
    }
  };
  return z.custom<Value>().check(check);
}

/** How large a free-form map may grow; undefined for a schema that is none. */
export function freeFormBounds(schema: core.$ZodType): FreeFormBounds | undefined {
  return checkDefs(schema).find(isMap)?.freeForm;
}

/** How large a free-form value may grow; undefined for a schema that is none. */
export function freeValueBounds(schema: core.$ZodType): FreeFormBounds | undefined {
  return checkDefs(schema).find(isValue)?.freeValue;
}

function checkDefs(schema: core.$ZodType): core.$ZodCheckDef[] {
  return (schema._zod.def.checks ?? []).map((check) => check._zod.def);
}

function isMap(def: core.$ZodCheckDef): def is core.$ZodCheckDef & SaysMap {
  return "freeForm" in def;
}

function isValue(def: core.$ZodCheckDef): def is core.$ZodCheckDef & SaysValue {
  return "freeValue" in def;
}

/** What a sender adds of their own: at most 256 keys an object, and 8 levels. */
export const FreeForm = freeForm();
export type FreeForm = z.infer<typeof FreeForm>;

/** Short values by key, for searching and grouping: at most 64, texts of at most 256 characters. */
export const Labels = freeForm({ maxKeys: 64, maxTextLength: 256, maxItems: 0, maxDepth: 1 });
export type Labels = z.infer<typeof Labels>;

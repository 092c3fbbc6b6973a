/**
 * Free-form maps in JSON Schema: one definition a level, since their depth is bounded.
 *
 * @module
 */
import { cardAuthenticationKeys } from "../core/card-authentication-keys.js";
import type { FreeFormBounds } from "../core/free-form-bounds.js";
import type { JsonSchema } from "./json-schema.js";
import { patternKeywords } from "./pattern-keywords.js";

/** The schema of a map, and the definitions to which it points. */
export interface FreeFormSchema {
  readonly schema: JsonSchema;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

/** Every finite double. */
export const finite = { minimum: -Number.MAX_VALUE, maximum: Number.MAX_VALUE } as const;

/** A map of JSON values within its bounds. */
export function freeFormSchema(bounds: FreeFormBounds): FreeFormSchema {
  if (bounds.textOnly === true) {
    const additionalProperties = { type: "string", maxLength: bounds.maxTextLength };
    return { schema: { ...mapOf(bounds), additionalProperties }, definitions: {} };
  }
  return {
    schema: { ...mapOf(bounds), additionalProperties: referTo(bounds, bounds.maxDepth) },
    definitions: definitionsOf(bounds, bounds.maxDepth),
  };
}

/** A JSON value of any kind within its bounds. */
export function freeValueSchema(bounds: FreeFormBounds): FreeFormSchema {
  const top = bounds.maxDepth + 1;
  return { schema: referTo(bounds, top), definitions: definitionsOf(bounds, top) };
}

/** One definition a level, up to the topmost. */
function definitionsOf(bounds: FreeFormBounds, top: number): Readonly<Record<string, JsonSchema>> {
  const levels = Array.from({ length: top }, (_, index) => index + 1);
  return Object.fromEntries(levels.map((level) => [nameOf(bounds, level), valueAt(bounds, level)]));
}

/** A value that may hold so many levels less one: at level 1 it holds nothing. */
function valueAt(bounds: FreeFormBounds, level: number): JsonSchema {
  const single = [
    { type: "string", maxLength: bounds.maxTextLength },
    { type: "number", ...finite },
    { type: "boolean" },
    { type: "null" },
  ];
  if (level === 1) return { anyOf: single };
  const inside = referTo(bounds, level - 1);
  return {
    anyOf: [
      ...single,
      { type: "array", maxItems: bounds.maxItems, items: inside },
      { ...mapOf(bounds), additionalProperties: inside },
    ],
  };
}

function mapOf({ maxKeys, maxKeyLength, keyPattern, reservedKeys }: FreeFormBounds): JsonSchema {
  const { pattern, not } = keyPattern === undefined ? {} : patternKeywords(keyPattern);
  const propertyNames = {
    type: "string",
    maxLength: maxKeyLength,
    not: { enum: ["__proto__", ...(reservedKeys ?? []), ...cardAuthenticationKeys] },
    ...(pattern === undefined ? {} : { pattern }),
    ...(not === undefined ? {} : { allOf: [{ not }] }),
  };
  return { type: "object", maxProperties: maxKeys, propertyNames };
}

function referTo(bounds: FreeFormBounds, level: number): JsonSchema {
  return { $ref: `#/$defs/${nameOf(bounds, level)}` };
}

/** A name that says the bounds, so that equal maps share their definitions. */
function nameOf(bounds: FreeFormBounds, level: number): string {
  const { maxKeys, maxKeyLength, maxTextLength, maxItems, keyPattern, reservedKeys } = bounds;
  const sizes = [maxKeys, maxKeyLength, maxTextLength, maxItems].join("_");
  const keys = [keyPattern?.source, ...(reservedKeys ?? [])].filter((key) => key !== undefined);
  return `JsonValue${level}_${sizes}${keys.length > 0 ? `_${hash(keys.join(" "))}` : ""}`;
}

/** FNV-1a in 32 bits. */
function hash(text: string): string {
  let state = 0x811c9dc5;
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return state.toString(16).padStart(8, "0");
}

/** Whether a definition is one of the levels of a free-form value. */
export function isFreeValueName(name: string): boolean {
  return /^JsonValue\d+_\d/.test(name);
}

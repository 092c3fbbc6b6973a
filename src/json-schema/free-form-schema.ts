/**
 * Free-form maps in JSON Schema: one definition a level, since their depth is bounded.
 *
 * @module
 */
import type { FreeFormBounds } from "../core/free-form.js";
import type { JsonSchema } from "./json-schema.js";
import { lineEndGuard, portablePattern } from "./portable-pattern.js";

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
  const levels = Array.from({ length: bounds.maxDepth }, (_, index) => index + 1);
  const definitions = levels.map((level) => [nameOf(bounds, level), valueAt(bounds, level)]);
  return {
    schema: { ...mapOf(bounds), additionalProperties: referTo(bounds, bounds.maxDepth) },
    definitions: Object.fromEntries(definitions),
  };
}

/** Whether a definition is of the values of a map. */
export function isValueName(name: string): boolean {
  return name.startsWith("JsonValue");
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

function mapOf({ maxKeys, maxKeyLength, keyPattern }: FreeFormBounds): JsonSchema {
  const named = { type: "string", maxLength: maxKeyLength, not: { const: "__proto__" } };
  return {
    type: "object",
    maxProperties: maxKeys,
    propertyNames: { ...named, ...keysLike(keyPattern) },
  };
}

/** @throws TypeError The pattern of the keys is not portable. */
function keysLike(keyPattern: RegExp | undefined): JsonSchema {
  if (keyPattern === undefined) return {};
  const made = portablePattern(keyPattern);
  if (!made.ok) throw new TypeError(`The pattern of the keys: ${made.reason}.`);
  return { pattern: made.source, allOf: [{ not: lineEndGuard }] };
}

function referTo(bounds: FreeFormBounds, level: number): JsonSchema {
  return { $ref: `#/$defs/${nameOf(bounds, level)}` };
}

/** A name that says the bounds, so that equal maps share their definitions. */
function nameOf(bounds: FreeFormBounds, level: number): string {
  const { maxKeys, maxKeyLength, maxTextLength, maxItems, keyPattern } = bounds;
  const pattern = keyPattern === undefined ? "" : `_${hash(keyPattern.source)}`;
  return `JsonValue${level}_${[maxKeys, maxKeyLength, maxTextLength, maxItems].join("_")}${pattern}`;
}

/** FNV-1a in 32 bits. */
function hash(text: string): string {
  let state = 0x811c9dc5;
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return state.toString(16).padStart(8, "0");
}

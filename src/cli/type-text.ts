/**
 * The type of a field and its bounds, in a few words.
 *
 * @module
 */
import type * as core from "zod/v4/core";
import { countText } from "./numbers.js";

type JsonSchema = core.JSONSchema.BaseSchema;

/** A longer pattern says less than it takes to read. */
const LONGEST_PATTERN = 40;
/** More values than these stand with the enum, not with each field. */
const MOST_VALUES = 5;

const describers: Readonly<Record<string, (schema: JsonSchema) => string>> = {
  string: (schema) => `text${lengthText(schema)}${patternText(schema)}`,
  number: (schema) => `number${rangeText(schema)}`,
  integer: (schema) => `integer${rangeText(schema)}`,
  boolean: () => "true or false",
  array: (schema) => `list of ${itemsText(schema)}${bounds(schema.minItems, schema.maxItems)}`,
  object: () => "object",
  null: () => "null",
};

/** `text, 1 to 255 characters`; `list of Entity, up to 100`; `EventMetadata`. */
export function typeText(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return schema.$ref.replace("#/$defs/", "");
  if (schema.title !== undefined) return schema.title;
  if (schema.enum !== undefined) return valuesText(schema.enum);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return options.map((option) => typeOf(option)).join(" or ");
  return describers[String(schema.type)]?.(schema) ?? "any JSON value";
}

function typeOf(schema: core.JSONSchema._JSONSchema): string {
  return typeof schema === "boolean" ? "any JSON value" : typeText(schema);
}

function itemsText({ items }: JsonSchema): string {
  const text = items === undefined || Array.isArray(items) ? "any JSON value" : typeOf(items);
  return / or |^list of /.test(text) ? `(${text})` : text;
}

function lengthText({ minLength, maxLength }: JsonSchema): string {
  const text = bounds(minLength, maxLength);
  return text === "" ? "" : `${text} characters`;
}

function valuesText(values: readonly unknown[]): string {
  const shown = values.slice(0, MOST_VALUES).join(", ");
  const left = values.length - MOST_VALUES;
  return left > 0 ? `${shown} and ${left} more` : shown;
}

function patternText({ pattern }: JsonSchema): string {
  if (pattern === undefined) return "";
  const short = counted(pattern);
  return short.length > LONGEST_PATTERN ? ", of a pattern" : `, /${short}/`;
}

/** A pattern in which a class that is written several times is counted: `[0-9a-f]{32}`. */
function counted(pattern: string): string {
  return pattern.replace(
    /(\[[^\]]*\])\1+/g,
    (run: string, one: string) => `${one}{${run.length / one.length}}`,
  );
}

/** Exclusive bounds are rare: they are written with their sign. */
function rangeText(schema: JsonSchema): string {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const above = exclusiveMinimum === undefined ? "" : `, above ${exclusiveMinimum}`;
  const below = exclusiveMaximum === undefined ? "" : `, below ${exclusiveMaximum}`;
  return `${above}${bounds(finite(minimum), finite(maximum))}${below}`;
}

/** A bound that only says what a double or a safe integer can hold is none. */
function finite(bound: number | undefined): number | undefined {
  return bound !== undefined && Math.abs(bound) >= Number.MAX_SAFE_INTEGER ? undefined : bound;
}

function bounds(least: number | undefined, most: number | undefined): string {
  if (least === undefined && most === undefined) return "";
  if (most === undefined) return `, at least ${countText(least ?? 0)}`;
  return least === undefined || least === most
    ? `, ${least === most ? "exactly" : "up to"} ${countText(most)}`
    : `, ${countText(least)} to ${countText(most)}`;
}

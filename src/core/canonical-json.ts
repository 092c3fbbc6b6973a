/**
 * JSON whose bytes depend on nothing but its meaning (RFC 8785, the JSON Canonicalization Scheme).
 *
 * @module
 */
import { isPlainObject } from "./is-record.js";

/** How deep a value may be nested. */
const MAX_DEPTH = 1000;

/** Why a value has no canonical JSON, and where. */
export class CanonicalJsonError extends Error {
  override readonly name = "CanonicalJsonError";
  /**
   * - `not_json`: JSON carries no such value: undefined, a date, a function, NaN.
   * - `lone_surrogate`: a text or key holds half of a surrogate pair, which UTF-8 cannot carry.
   * - `too_deep`: more than 1000 levels, or an object that holds itself.
   */
  readonly code: "not_json" | "lone_surrogate" | "too_deep";
  /** The place of the value. */
  readonly path: readonly (string | number)[];

  constructor(
    code: CanonicalJsonError["code"],
    path: readonly (string | number)[],
    problem: string,
  ) {
    const place = path.length > 20 ? [...path.slice(0, 20), "…"] : path;
    super(`No canonical JSON: ${problem} at ${place.join(".") || "the top"}.`);
    this.code = code;
    this.path = path;
  }
}

/**
 * The canonical JSON of a value (RFC 8785): no white space, keys in the order of their UTF-16 units,
 * numbers as ECMAScript writes them, texts escaped as little as can be. `-0` is `0`.
 *
 * @throws {CanonicalJsonError} for what JSON cannot carry, with its path: nothing is left out.
 */
export function canonicalJson(value: unknown): string {
  return textOf(value, []);
}

/** Texts that stand in quotes as they are: nothing to escape, and no half of a surrogate pair. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

/** `path` is one list for the whole walk: what is below is taken off again. */
function textOf(value: unknown, path: (string | number)[]): string {
  switch (typeof value) {
    case "string":
      return quoted(value, path);
    case "number":
      if (!Number.isFinite(value)) break;
      // As ECMAScript writes them, and `-0` as `0`.
      return `${value}`;
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      if (path.length >= MAX_DEPTH)
        throw new CanonicalJsonError("too_deep", [...path], "too many levels");
      if (Array.isArray(value)) return listText(value, path);
      if (isPlainObject(value)) return mapText(value, path);
  }
  throw new CanonicalJsonError("not_json", [...path], `JSON carries no ${kindOf(value)}`);
}

/** A hole of the list is undefined, which JSON does not carry. */
function listText(list: readonly unknown[], path: (string | number)[]): string {
  let text = "[";
  for (let index = 0; index < list.length; index++) {
    path.push(index);
    text += index === 0 ? textOf(list[index], path) : `,${textOf(list[index], path)}`;
    path.pop();
  }
  return `${text}]`;
}

function mapText(map: Readonly<Record<string, unknown>>, path: (string | number)[]): string {
  let text = "{";
  for (const key of Object.keys(map).sort()) {
    text += text === "{" ? `${quoted(key, path)}:` : `,${quoted(key, path)}:`;
    path.push(key);
    text += textOf(map[key], path);
    path.pop();
  }
  return `${text}}`;
}

function quoted(text: string, path: readonly (string | number)[]): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (text.isWellFormed()) return JSON.stringify(text);
  throw new CanonicalJsonError("lone_surrogate", [...path], "half of a surrogate pair");
}

function kindOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  return typeof value === "object" ? (value?.constructor?.name ?? "such object") : typeof value;
}

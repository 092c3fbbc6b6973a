/**
 * How foreign values become values of our types.
 *
 * @module
 */
import { Instant } from "../core/instant.js";
import { type Foreign, isObject } from "./_foreign.js";
import { foreignInstant } from "./_instant.js";

/** A value as one of our fields may hold it. */
export interface Converted {
  readonly value: Foreign;
  /** Why it was rewritten, as a sentence. Absent: it is as it came. */
  readonly reason?: string;
}

/** Makes a foreign value one of ours. Undefined when it can't be meant as one. */
export type Conversion = (value: Foreign) => Converted | undefined;

const DECIMAL = /^-?(0|[1-9]\d{0,14})(\.\d{1,15})?$/;

/** Any text. A number is written out, unless it is an integer that a double can't hold exactly. */
export const text: Conversion = (value) => {
  if (typeof value === "string") return { value };
  if (typeof value !== "number" || Math.abs(value) > Number.MAX_SAFE_INTEGER) return undefined;
  return { value: String(value), reason: "A number stood where a text belongs." };
};

/** Any number. A decimal number in a text is read. */
export const number: Conversion = (value) => {
  if (typeof value === "number") return { value };
  if (typeof value !== "string" || !DECIMAL.test(value)) return undefined;
  return { value: Number(value), reason: "A text stood where a number belongs." };
};

/** True or false. The words in a text are read, in any case. */
export const truth: Conversion = (value) => {
  if (typeof value === "boolean") return { value };
  if (typeof value !== "string" || !/^(true|false)$/i.test(value)) return undefined;
  const reason = "A text stood where true or false belongs.";
  return { value: value.toLowerCase() === "true", reason };
};

/** An object, kept as it came. */
export const object: Conversion = (value) => (isObject(value) ? { value } : undefined);

/** An instant. Spellings other than RFC 3339 are rewritten in UTC. */
export const instant: Conversion = (value) => {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  if (Instant.safeParse(value).success) return { value };
  const found = foreignInstant(value);
  return found && { value: found.instant, reason: found.reason };
};

/** A language by BCP 47. An underscore, as in `de_AT`, becomes a hyphen. */
export const language: Conversion = (value) => {
  if (typeof value !== "string" || !value.includes("_")) return { value };
  return { value: value.replaceAll("_", "-"), reason: "A language is spelt with hyphens." };
};

/** One of a closed set. Other words for its members are translated. */
export function word(translations: ReadonlyMap<string, string>): Conversion {
  return (value) => {
    const ours = typeof value === "string" ? translations.get(value) : undefined;
    return ours === undefined ? { value } : { value: ours, reason: `It is called ${ours} here.` };
  };
}

/** The same conversion without a note: for a system in which every value is a text. */
export function unnoted(conversion: Conversion): Conversion {
  return (value) => {
    const converted = conversion(value);
    return converted && { value: converted.value };
  };
}

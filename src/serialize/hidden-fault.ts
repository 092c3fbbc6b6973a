/**
 * What `JSON.parse` lets pass and a record must not hold (after RFC 7493, I-JSON).
 *
 * @module
 */
import type { IssuePath } from "../core/rules/places.js";
import { inexactness } from "./exact-number.js";
import type { RecordLimits } from "./limits.js";
import { hasLostMembers } from "./lost-members.js";
import type { Refusal } from "./refusal.js";
import { scanJson, type Token } from "./scan-json.js";
import { Suspicions } from "./suspicions.js";
import { tooDeep } from "./too-deep.js";

/**
 * What is wrong with a record that `JSON.parse` accepts; undefined when nothing is.
 *
 * @param value What `JSON.parse` made of the text.
 */
export function hiddenFault(
  value: unknown,
  text: string,
  limits: RecordLimits,
): Refusal | undefined {
  const { isDeep, hasLarge, hasZero, members } = new Suspicions(value, limits.maxDepth);
  if (isDeep) return tooDeep(value, limits.maxDepth);
  const isSuspect =
    hasLarge ||
    (hasZero && mayUnderflow(text)) ||
    hasLostMembers(text, members) ||
    ((text.includes("\\ud") || text.includes("\\uD")) && mayHoldHalfPair(value));
  return isSuspect ? firstFault(text) : undefined;
}

/** Below the smallest double is what has an exponent of three digits, or hundreds of zeros. */
function mayUnderflow(text: string): boolean {
  const hasExponent = text.includes("e-") || text.includes("E-");
  return (hasExponent && /[0-9][eE]-[0-9]{3}/.test(text)) || text.includes(manyZeros);
}

const manyZeros = "0".repeat(200);

/** `JSON.stringify` escapes half of a surrogate pair, and writes a whole one as it is. */
function mayHoldHalfPair(value: unknown): boolean {
  return JSON.stringify(value).includes("\\ud");
}

function firstFault(text: string): Refusal | undefined {
  const known = new Set<string>();
  let first: Refusal | undefined;
  scanJson(text, (token) => {
    first ??= faultOf(token, text, known);
  });
  return first;
}

/** @param known The keys so far, each with the place of its object. */
function faultOf(token: Token, text: string, known: Set<string>): Refusal | undefined {
  const fault =
    token.kind === "number" ? inexact(token) : (halved(token) ?? repeated(token, known));
  if (fault === undefined) return undefined;
  const offset = Buffer.byteLength(text.slice(0, token.at));
  return { ...fault, path: pathOf(token), offset };
}

function inexact({ literal }: Token): Pick<Refusal, "reason" | "message"> | undefined {
  const message = inexactness(literal);
  return message === undefined ? undefined : { reason: "number_not_exact", message };
}

function halved({ kind, literal }: Token): Pick<Refusal, "reason" | "message"> | undefined {
  if (!literal.includes("\\u") || isWellFormed(literal)) return undefined;
  const message = `${kind === "key" ? "A key" : "The text"} holds half of a surrogate pair.`;
  return { reason: "lone_surrogate", message };
}

function repeated(
  { kind, literal, within }: Token,
  known: Set<string>,
): Pick<Refusal, "reason" | "message"> | undefined {
  if (kind !== "key") return undefined;
  const key = String(JSON.parse(literal));
  const place = `${within} ${key}`;
  if (!known.has(place)) {
    known.add(place);
    return undefined;
  }
  const shown = key.length > 128 ? `${key.slice(0, 125).toWellFormed()}...` : key;
  const message = `The key ${JSON.stringify(shown)} stands twice in one object.`;
  return { reason: "duplicate_key", message };
}

function isWellFormed(literal: string): boolean {
  return String(JSON.parse(literal)).isWellFormed();
}

/** The path at this moment. A key is told by its object, since it can't be told by itself. */
function pathOf({ kind, path }: Token): IssuePath {
  return kind === "key" ? path.slice(0, -1) : [...path];
}

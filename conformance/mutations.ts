/**
 * Ways to change a document so that judging it becomes harder.
 *
 * @module
 */

import { pick, type Random } from "../scripts/random.js";
import { isRecord } from "../src/core/is-record.js";
import {
  hostileKeys,
  hostileValues,
  instants,
  numberTokens,
  textTokens,
} from "./hostile-values.js";

type Path = readonly (string | number)[];

/** Every place inside a value, the outer ones first. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => [[...path, key], ...placesIn(inner, [...path, key])]);
}

/** What stands at a place. */
export function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<string | number, unknown>>)[key],
    document,
  );
}

/** The document with what `change` makes of the value at a place; undefined takes it out. */
export function changedAt(
  document: unknown,
  [key, ...rest]: Path,
  change: (value: unknown) => unknown,
): unknown {
  if (key === undefined) return change(document);
  if (Array.isArray(document)) {
    const inner = changedAt(document[Number(key)], rest, change);
    return document.flatMap((item, index) =>
      index !== key ? [item] : inner === undefined ? [] : [inner],
    );
  }
  const members = Object.entries(Object(document)).flatMap(([name, member]) => {
    const inner = name === key ? changedAt(member, rest, change) : member;
    return inner === undefined ? [] : [[name, inner] as const];
  });
  return Object.fromEntries(members);
}

/** A change of a document that stays a JSON value. */
export type Mutation = (document: unknown, random: Random) => unknown;

const somewhere =
  (change: (value: unknown, random: Random) => unknown): Mutation =>
  (document, random) => {
    const places = placesIn(document);
    if (places.length === 0) return document;
    return changedAt(document, pick(places, random), (value) => change(value, random));
  };

/** A change of one of the values of a kind; the document as it is where there is none. */
const somewhereAmong =
  (
    isMeant: (value: unknown) => boolean,
    change: (value: unknown, random: Random, document: unknown) => unknown,
  ): Mutation =>
  (document, random) => {
    const places = placesIn(document).filter((path) => isMeant(valueAt(document, path)));
    if (places.length === 0) return document;
    return changedAt(document, pick(places, random), (value) => change(value, random, document));
  };

const isNumber = (value: unknown) => typeof value === "number";
const isText = (value: unknown) => typeof value === "string";
const isList = (value: unknown) => Array.isArray(value) && value.length > 0;
const isMap = (value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isInstant = (value: unknown) => typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value);

/** Numbers near another one, where comparisons turn. */
const nearby: readonly ((value: number) => number)[] = [
  (value) => value + 1,
  (value) => value - 1,
  (value) => -value,
  (value) => value * 2,
  (value) => value / 2,
  (value) => value * 1.001,
  (value) => value * (1 + 1e-7),
  (value) => value * 10,
  () => 0,
  (value) => Math.round(value),
];

/** Changes that leave most documents with a right structure, so that rules speak. */
export const gentle: readonly Mutation[] = [
  somewhere(() => undefined),
  somewhereAmong(isNumber, (value, random) => pick(nearby, random)(Number(value))),
  somewhereAmong(isNumber, (_, random, document) => another(document, isNumber, random)),
  somewhereAmong(isText, (_, random, document) => another(document, isText, random)),
  somewhereAmong(isInstant, (_, random, document) => another(document, isInstant, random)),
  somewhereAmong(isInstant, (value, random) => shifted(String(value), random)),
  somewhereAmong(isInstant, (_, random) => pick(instants.slice(0, 18), random)),
  somewhereAmong(isList, (value) => (value as unknown[]).slice(1)),
  somewhereAmong(isList, (value) => [...(value as unknown[]), (value as unknown[])[0]]),
  somewhereAmong(isList, (value) => [...(value as unknown[])].reverse()),
  somewhereAmong(
    (value) => typeof value === "boolean",
    (value) => !value,
  ),
];

/** Changes that break the structure of most documents. */
export const rough: readonly Mutation[] = [
  somewhere((_, random) => pick(hostileValues, random)),
  somewhereAmong(isText, (_, random) => pick(hostileValues.filter(isText), random)),
  somewhereAmong(isText, (value, random) => `${value}${pick(["\n", " ", "\u0000", "é"], random)}`),
  somewhereAmong(isNumber, (_, random) => pick(hostileValues.filter(isNumber), random)),
  somewhereAmong(isInstant, (_, random) => pick(instants, random)),
  somewhereAmong(isMap, (value, random) => withKey(value, pick(hostileKeys, random), 1)),
  somewhereAmong(isMap, (value, random) => withKey(value, pick(hostileKeys, random), "x")),
  somewhereAmong(isList, (value) => Array.from({ length: 1100 }, () => (value as unknown[])[0])),
  somewhere((value) => [value]),
  somewhere((value) => ({ value })),
  // An object may have a member `toString`, which `String` would call.
  somewhere((value) => (isRecord(value) ? JSON.stringify(value) : String(value))),
  (document, random) => withKey(document, pick(hostileKeys, random), null),
  () => null,
  () => [],
  () => "x",
  (document) => [document],
];

/** A JSON text made wrong, or strange, in ways that a value cannot show. */
export type TextMutation = (text: string, random: Random) => string | Buffer;

/** Changes of the text of a document. */
export const textual: readonly TextMutation[] = [
  (text, random) => replaced(text, /(?<=[:[,])-?\d[\d.eE+-]*(?=[,\]}])/g, numberTokens, random),
  (text, random) => replaced(text, /(?<=[:[,])-?\d[\d.eE+-]*(?=[,\]}])/g, numberTokens, random),
  (text, random) => replaced(text, /(?<=:)"(?:[^"\\]|\\.)*"/g, textTokens, random),
  (text, random) => replaced(text, /"[a-z_]+"(?=:)/g, ['"\\u0061"', '"\\ud800"', "a", "1"], random),
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
  (text, random) =>
    `${text}${pick([" ", "\n", "\r\n\t", "x", "{}", "\u0000", "\u00a0", ","], random)}`,
  (text) => `\ufeff${text}`,
  (text) => ` \t\r\n${text.replaceAll(",", " ,\n").replaceAll(":", " : ")}`,
  twice,
  twice,
  (text) => text.replace(/"([a-z])/, (_, first) => `"\\u00${first.charCodeAt(0).toString(16)}`),
  (text, random) =>
    spoilt(
      text,
      pick(
        [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]],
        random,
      ),
    ),
  (text, random) => nested(text, pick([10, 60, 63, 64, 65, 70, 2000], random)),
  () => "",
  () => "  ",
];

function another(document: unknown, isMeant: (value: unknown) => boolean, random: Random): unknown {
  return pick(
    placesIn(document)
      .map((path) => valueAt(document, path))
      .filter(isMeant),
    random,
  );
}

function shifted(instant: string, random: Random): string {
  const millis =
    Date.parse(instant) + pick([-86_400_000, -1, 1, 999, 3_600_000, 31_536_000_000], random);
  return Number.isFinite(millis) ? new Date(millis).toISOString() : instant;
}

function withKey(value: unknown, key: string, member: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries([...Object.entries(value), [key, member]]);
}

function replaced(text: string, tokens: RegExp, by: readonly string[], random: Random): string {
  const found = [...text.matchAll(tokens)];
  if (found.length === 0) return text;
  const { 0: token, index } = pick(found, random);
  return `${text.slice(0, index)}${pick(by, random)}${text.slice(index + token.length)}`;
}

/** The first of the members of an object stands twice, once written with an escape. */
function twice(text: string, random: Random): string {
  const objects = [...text.matchAll(/\{"([a-z])([a-z_]*)":/g)];
  if (objects.length === 0) return text;
  const { 0: start, 1: first = "", 2: rest = "", index } = pick(objects, random);
  const escaped = `\\u00${first.charCodeAt(0).toString(16)}`;
  const name = random() < 0.5 ? first : escaped;
  return `${text.slice(0, index)}{"${name}${rest}" :null,${text.slice(index + 1, index + start.length)}${text.slice(index + start.length)}`;
}

/** Bytes in the first text of a document. */
function spoilt(text: string, bytes: readonly number[]): Buffer {
  const at = text.indexOf('":"') + 3;
  return Buffer.concat([
    Buffer.from(text.slice(0, at)),
    Buffer.from(bytes),
    Buffer.from(text.slice(at)),
  ]);
}

/** A free-form member so deep that the document has about so many levels. */
function nested(text: string, levels: number): string {
  const deep = `${"[".repeat(levels)}${"]".repeat(levels)}`;
  return text.replace(/^\{/, `{"properties":{"deep":${deep}},`).replace(/,\}$/, "}");
}

/**
 * Valid values of a model with personal data planted in them, by a seed.
 *
 * @module
 */
import * as z from "zod";
import { changedAt, gentle } from "../../../conformance/mutations.js";
import { pick, type Random, seeded } from "../../../scripts/random.js";
import { type PersonalData, personalDataOf } from "../../../src/core/personal-data.js";
import { branches, shapes, unwrap } from "../../../src/core/schema-tree.js";
import { examplesOf } from "../../_fixtures.js";
import {
  type Clear,
  cardNumber,
  digits,
  email,
  found,
  foundForms,
  ids,
  named,
  namedForms,
  number,
  ofCategory,
  sentence,
  type Written,
  word,
} from "./_samples.js";

/** A valid value, and the clear personal data in it. */
export interface Planted {
  readonly value: unknown;
  readonly clear: readonly Clear[];
  /** What was planted where. */
  readonly ways: readonly Way[];
}

/** What was planted, and at what kind of place. */
export interface Way {
  readonly form: string;
  readonly place: PlaceKind;
}

/** The kinds of places in which all forms that detectors find are planted. */
export const placesOfFound = [
  "a text",
  "a map",
  "a key",
  "a key and below it",
  "lists below lists",
] as const;

/** The kinds of places in which values are planted that only their names tell. */
export const placesOfNamed = ["its key", "a pair"] as const;

type PlaceKind =
  | (typeof placesOfFound)[number]
  | (typeof placesOfNamed)[number]
  | "a field"
  | "an id"
  | "a number";

type Path = readonly (string | number)[];

/** One change of a value that puts clear values into it. */
interface Planting {
  readonly path: Path;
  readonly change: (value: unknown) => unknown;
  readonly clear: readonly Clear[];
  readonly way: Way;
}

/** A place of a value. */
interface Field {
  readonly path: Path;
  readonly value: unknown;
  /** Absent: below something whose shape the sender chooses. */
  readonly schema: z.core.$ZodType | undefined;
  readonly pii: PersonalData | undefined;
}

/** Every place of a value, with its schema. */
function fieldsIn(
  schema: z.core.$ZodType | undefined,
  value: unknown,
  path: Path = [],
  inherited: PersonalData | undefined = undefined,
): Field[] {
  const pii = (schema === undefined ? undefined : personalDataOf(schema)) ?? inherited;
  const own = [{ path, value, schema, pii }];
  if (typeof value !== "object" || value === null) return own;
  const parts = schema === undefined ? [] : partsOf(schema, value);
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, member]) => {
      const step = Array.isArray(value) ? Number(key) : key;
      const name = Array.isArray(value) ? "[]" : key;
      const part = parts.find((it) => it.step === name) ?? parts.find((it) => it.step === "*");
      return fieldsIn(part?.schema, member, [...path, step], pii);
    }),
  ];
}

function partsOf(schema: z.core.$ZodType, value: unknown) {
  const inner = unwrap(schema);
  const options =
    inner instanceof z.core.$ZodUnion && !(inner instanceof z.core.$ZodDiscriminatedUnion)
      ? inner._zod.def.options.filter((option) => z.safeParse(option, value).success)
      : shapes(schema)
          .filter(({ claims }) => claims(value))
          .map((shape) => shape.schema);
  return options.flatMap((option) => branches(unwrap(option)));
}

/** Endless valid values of a model. */
export function* planted(model: string, schema: z.ZodType, seed: number): Generator<Planted> {
  const random = seeded(seed);
  const compiled = z.compile(schema);
  const isValid = (value: unknown) => compiled.safeParse(value).success;
  const examples = examplesOf(model).map(({ value }) => value);
  for (;;) {
    let value: unknown = structuredClone(pick(examples, random));
    for (let times = number(3, random); times > 0; times--) {
      const changed = pick(gentle, random)(value, random);
      if (isValid(changed)) value = changed;
    }
    const fields = fieldsIn(schema, value);
    const plantings = [
      ...inFields(fields, random),
      ...inTexts(fields, random),
      ...inMaps(fields, random),
    ];
    const held: Planting[] = [];
    value = put(value, plantings, isValid, held);
    const clear = held.flatMap((it) => it.clear);
    yield { value, clear, ways: held.map(({ way }) => way) };
  }
}

/** The value with all plantings with which it is valid; those are added to `held`. */
function put(
  value: unknown,
  plantings: readonly Planting[],
  isValid: (value: unknown) => boolean,
  held: Planting[],
): unknown {
  if (plantings.length === 0) return value;
  const all = plantings.reduce((made, { path, change }) => changedAt(made, path, change), value);
  if (isValid(all)) {
    held.push(...plantings);
    return all;
  }
  if (plantings.length === 1) return value;
  const half = plantings.length >> 1;
  const first = put(value, plantings.slice(0, half), isValid, held);
  return put(first, plantings.slice(half), isValid, held);
}

const accepts = ({ schema }: Field, value: unknown) =>
  schema === undefined || z.safeParse(schema, value).success;

/** In fields that are annotated: what belongs there, and now and then what does not. */
function inFields(fields: readonly Field[], random: Random): Planting[] {
  return fields.flatMap((field): Planting[] => {
    const category = field.pii?.category;
    if (category === undefined || typeof field.value !== "string") return [];
    if (category === "card_authentication" || random() < 0.3) return [];
    const form = random() < 0.1 ? cardNumber : pick(ofCategory[category] ?? ids, random);
    const text = form(random);
    if (!accepts(field, text)) return [];
    return [
      {
        path: field.path,
        change: () => text,
        clear: [{ text, category }],
        way: { form: category, place: "a field" },
      },
    ];
  });
}

/** The names of fields that hold numbers of things, where only what is plain is personal data. */
const ofThings =
  /(?:^|[._-])(?:ids?|uuid|guid|hash|digest|checksum|sha\d*|etag|cursor|time|timestamp|ts|date|nanos?|millis|ms|ns|versions?|build|release|firmware|revision|offset|sequence|seq|size|bytes|count|total|agent|oid)(?:[._-]|$)/i;

/** In texts of which nobody said what they hold. */
function inTexts(fields: readonly Field[], random: Random): Planting[] {
  const texts = fields.filter(({ value, pii }) => pii === undefined && typeof value === "string");
  const plantings: Planting[] = [];
  for (let times = 1 + number(3, random); times > 0 && texts.length > 0; times--) {
    const [field] = texts.splice(number(texts.length, random), 1);
    if (field === undefined) break;
    const made = inText(field, random);
    if (made !== undefined) plantings.push(made);
  }
  return plantings;
}

function inText(field: Field, random: Random): Planting | undefined {
  const { path } = field;
  const key = path.findLast((step) => typeof step === "string");
  const isOfThings = typeof key === "string" && ofThings.test(key);
  const form = pick(foundForms, random);
  const it: Written = found[form](random);
  const clear: Clear[] = [it];
  let text = sentence(it.written, random);
  if (random() < 0.2) {
    const other: Written = found[pick(foundForms, random)](random);
    if (other.isPlain === true || !isOfThings) {
      clear.push(other);
      text = `${other.written}, ${text}`;
    }
  }
  // What is taken out of a name makes it another name, of the value beside it.
  const isName = typeof key === "string" && ["name", "key", "label", "header"].includes(key);
  const isKnown = !isName && (it.isPlain === true || !isOfThings);
  if (isKnown && accepts(field, "Two words.") && accepts(field, text)) {
    return { path, change: () => text, clear, way: { form, place: "a text" } };
  }
  // A text without spaces is swept where it could be an address.
  const address = email(random);
  if (!accepts(field, address)) return undefined;
  return {
    path,
    change: () => address,
    clear: [{ text: address, category: "email_address" }],
    way: { form: "email", place: "an id" },
  };
}

/** Whether a value may have members of any key, as far as its schema tells. */
function isMap({ value, schema }: Field): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const inner = schema === undefined ? undefined : unwrap(schema);
  if (!(inner instanceof z.core.$ZodObject)) return true;
  const { catchall } = inner._zod.def;
  return catchall !== undefined && catchall._zod.def.type !== "never";
}

/** In maps whose keys the sender chooses: as values, keys, numbers, deep inside, in pairs. */
function inMaps(fields: readonly Field[], random: Random): Planting[] {
  const maps = fields.filter(isMap);
  const plantings: Planting[] = [];
  for (let times = number(4, random); times > 0 && maps.length > 0; times--) {
    const { path, pii } = pick(maps, random);
    const { key, member, clear, way } = pick(memberWays, random)(random);
    // In a map that is personal as a whole, the name of a pair is hidden too.
    if (pii !== undefined && way.place === "a pair") continue;
    const change = (map: unknown) => ({ ...Object(map), [key]: member });
    plantings.push({ path, change, clear, way });
  }
  return plantings;
}

interface Member {
  readonly key: string;
  readonly member: unknown;
  readonly clear: readonly Clear[];
  readonly way: Way;
}

/** A key of no meaning. */
const anyKey = (random: Random) => `q${word(6, random)}`;

const foundIn = (random: Random) => {
  const form = pick(foundForms, random);
  const it: Written = found[form](random);
  return { form, it, clear: [it] };
};

const namedIn = (random: Random) => {
  const name = pick(namedForms, random);
  const it: Clear = named[name](random);
  return { name, it, clear: [it] };
};

const memberWays: readonly ((random: Random) => Member)[] = [
  (random) => {
    const { form, it, clear } = foundIn(random);
    const member = sentence(it.written, random);
    return { key: anyKey(random), member, clear, way: { form, place: "a map" } };
  },
  (random) => {
    const { form, it, clear } = foundIn(random);
    return { key: it.written, member: 1, clear, way: { form, place: "a key" } };
  },
  (random) => {
    const { form, it, clear } = foundIn(random);
    const text = it.written;
    const member = { [`x ${text}`]: [text, { deep: { er: [text] } }] };
    return { key: anyKey(random), member, clear, way: { form, place: "a key and below it" } };
  },
  (random) => {
    const { form, it, clear } = foundIn(random);
    const member = [1, [[["a", it.written], { b: [[it.written]] }]]];
    return { key: anyKey(random), member, clear, way: { form, place: "lists below lists" } };
  },
  (random) => {
    const text = cardNumber(random);
    const clear = [{ text, category: "payment_card" } as const];
    return {
      key: anyKey(random),
      member: Number(text),
      clear,
      way: { form: "card", place: "a number" },
    };
  },
  (random) => {
    const text = `49301${digits(7, random)}`;
    const clear = [{ text, category: "phone_number" } as const];
    return {
      key: "phone_number",
      member: Number(text),
      clear,
      way: { form: "phone", place: "a number" },
    };
  },
  (random) => {
    const { name, it, clear } = namedIn(random);
    return { key: name, member: it.text, clear, way: { form: name, place: "its key" } };
  },
  (random) => {
    const { name, it, clear } = namedIn(random);
    const beside = pick(["name", "key", "label", "header"], random);
    const pair = { [beside]: name, value: it.text };
    const member = random() < 0.5 ? pair : [pair];
    return { key: anyKey(random), member, clear, way: { form: name, place: "a pair" } };
  },
];

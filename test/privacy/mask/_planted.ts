/**
 * Valid values of a model with personal data planted in them, by a seed.
 *
 * @module
 */
import * as z from "zod";
import { changedAt, gentle, placesIn, valueAt } from "../../../conformance/mutations.js";
import { pick, type Random, seeded } from "../../../scripts/random.js";
import { type PersonalDataCategory, personalDataOf } from "../../../src/core/personal-data.js";
import { branches, shapes, unwrap } from "../../../src/core/schema-tree.js";
import { examplesOf } from "../../_fixtures.js";

/** A valid value, and the clear personal data in it. */
export interface Planted {
  readonly value: unknown;
  readonly clear: readonly Clear[];
}

/** A clear value, and what its field or form says that it is. */
export interface Clear {
  readonly text: string;
  readonly category: PersonalDataCategory;
}

const letters = "abcdefghijklmnopqrstuvwxyz";
const word = (length: number, random: Random) =>
  Array.from({ length }, () => pick([...letters], random)).join("");
const number = (most: number, random: Random) => Math.floor(random() * most);
const digits = (length: number, random: Random) =>
  Array.from({ length }, () => number(10, random)).join("");
const hex = (length: number, random: Random) =>
  Array.from({ length }, () => pick([..."0123456789abcdef"], random)).join("");
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const email = (random: Random) => `${word(6, random)}.${word(7, random)}@${word(8, random)}.com`;
const uuid = (random: Random) =>
  `${hex(8, random)}-${hex(4, random)}-7${hex(3, random)}-9${hex(3, random)}-${hex(12, random)}`;

/** A clear value of each category, in more than one form. */
const samples: Readonly<
  Partial<Record<PersonalDataCategory, readonly ((random: Random) => string)[]>>
> = {
  name: [(random) => `${capital(word(7, random))} ${capital(word(9, random))}`],
  email_address: [email],
  phone_number: [
    (random) => `+4930${digits(8, random)}`,
    (random) => `+1 415 2${digits(2, random)} ${digits(4, random)}`,
  ],
  ip_address: [
    (random) =>
      `${11 + number(80, random)}.${number(256, random)}.${number(256, random)}.${1 + number(250, random)}`,
    (random) => `2a02:${hex(4, random)}:${hex(4, random)}:1${hex(3, random)}::${hex(4, random)}`,
  ],
  url: [(random) => `https://${word(8, random)}.com/u/${word(10, random)}?m=${word(5, random)}`],
  user_agent: [
    (random) => `Mozilla/5.0 (${word(12, random)}) ${word(9, random)}/12.${number(99, random)}`,
  ],
  birth_date: [
    (random) => `19${10 + number(80, random)}-0${2 + number(7, random)}-1${number(10, random)}`,
  ],
  postal_code: [(random) => digits(5, random), (random) => `SW1A ${number(10, random)}AA`],
};

const ids: readonly ((random: Random) => string)[] = [
  (random) => `${word(5, random)}-${digits(6, random)}`,
  uuid,
  (random) => digits(12, random),
  email,
];

/** The fields of a value with their schemas. */
function fieldsIn(
  schema: z.core.$ZodType,
  value: unknown,
  path: readonly (string | number)[] = [],
): { path: readonly (string | number)[]; schema: z.core.$ZodType }[] {
  const own = [{ path, schema }];
  if (typeof value !== "object" || value === null) return own;
  const inner = unwrap(schema);
  const options =
    inner instanceof z.core.$ZodUnion && !(inner instanceof z.core.$ZodDiscriminatedUnion)
      ? inner._zod.def.options.filter((option) => z.safeParse(option, value).success)
      : shapes(schema)
          .filter(({ claims }) => claims(value))
          .map((shape) => shape.schema);
  const parts = options.flatMap((option) => branches(unwrap(option)));
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, member]) => {
      const step = Array.isArray(value) ? Number(key) : key;
      const part = parts.find(({ step: name }) => name === (Array.isArray(value) ? "[]" : key));
      return part === undefined ? [] : fieldsIn(part.schema, member, [...path, step]);
    }),
  ];
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
    const clear: Clear[] = [];
    const plant = (path: readonly (string | number)[], it: Clear, text = it.text) => {
      const changed = changedAt(value, path, () => text);
      if (!isValid(changed)) return;
      value = changed;
      clear.push(it);
    };
    for (const { path, schema: field } of fieldsIn(schema, value)) {
      const category = personalDataOf(field)?.category;
      if (category === undefined || typeof valueAt(value, path) !== "string") continue;
      if (category === "card_authentication" || random() < 0.3) continue;
      plant(path, { text: pick(samples[category] ?? ids, random)(random), category });
    }
    const texts = placesIn(value).filter((path) => typeof valueAt(value, path) === "string");
    for (let times = 1 + number(3, random); times > 0 && texts.length > 0; times--) {
      const path = pick(texts, random);
      if (clear.some(({ text }) => text === valueAt(value, path))) continue;
      const it: Clear = { text: email(random), category: "email_address" };
      plant(path, it, pick([it.text, `Ask ${it.text}, please.`, `<${it.text}>;é😀`], random));
    }
    const maps = placesIn(value).filter((path) => {
      const at = valueAt(value, path);
      return typeof at === "object" && at !== null && !Array.isArray(at);
    });
    for (let times = number(3, random); times > 0 && maps.length > 0; times--) {
      const it: Clear = { text: email(random), category: "email_address" };
      const [key, member] = pick<readonly [string, unknown]>(
        [
          ["note", `to ${it.text}`],
          [it.text, 1],
          ["who", { [`x ${it.text}`]: [it.text, { deep: it.text }] }],
        ],
        random,
      );
      const changed = changedAt(value, pick(maps, random), (map) => ({
        ...Object(map),
        [key]: member,
      }));
      if (!isValid(changed)) continue;
      value = changed;
      clear.push(it);
    }
    // What a later planting put something else over is not there.
    const text = JSON.stringify(value);
    yield {
      value,
      clear: clear.filter((it) => text.includes(JSON.stringify(it.text).slice(1, -1))),
    };
  }
}

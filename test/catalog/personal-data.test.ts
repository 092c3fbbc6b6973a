/**
 * Whatever looks as if it held something of a person says what it holds, or is excused by name.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { liftFieldDocs } from "../../scripts/field-docs.js";
import { models } from "../../src/catalog.js";
import { closed } from "../../src/core/closed.js";
import { freeForm } from "../../src/core/free-form.js";
import { PersonalData, pii } from "../../src/core/personal-data.js";
import { Text } from "../../src/core/text.js";
import { root } from "../_fixtures.js";
import {
  annotationsOf,
  fieldsOf,
  openSuspicions,
  staleExcuses,
  suspectsOf,
  unfitAnnotations,
} from "./_personal-data.js";
import { suspiciousWord } from "./_suspicion.js";
import { excused } from "./excused/index.js";

const docs = liftFieldDocs(root);
const fields = fieldsOf(models.map(({ schema }) => schema));
const suspects = suspectsOf(fields, docs);

describe("the catalog", () => {
  test("says of every field that looks personal what it holds, or why it holds nothing", () => {
    expect(openSuspicions(suspects, excused)).toEqual([]);
  });

  test("excuses only fields that look personal and are not annotated", () => {
    expect(staleExcuses(fields, suspects, excused)).toEqual([]);
  });

  test("annotates with what `PersonalData` allows, and no regulation twice", () => {
    const wrong = fields.flatMap(({ name, schema }) =>
      annotationsOf(schema)
        .filter(
          (said) =>
            !z.safeParse(PersonalData, said).success ||
            new Set(said.regulations).size < said.regulations.length,
        )
        .map((said) => `${name}: ${JSON.stringify(said)}`),
    );
    expect(wrong).toEqual([]);
  });

  test("annotates values that can hold what is said of them", () => {
    expect(fields.flatMap(unfitAnnotations)).toEqual([]);
  });

  test("is looked at as a whole", () => {
    expect(fields.length).toBeGreaterThan(4000);
    expect(fields.filter(({ annotated }) => annotated).length).toBeGreaterThan(50);
  });
});

describe("a field that looks personal is found out", () => {
  test.each([
    ["Play", "user_id", "", "text", "user"],
    ["Play", "approved_by", "", "text", "_by"],
    ["Play", "given_name", "", "text", "given_name"],
    ["Play", "signing_key_ref", "", "text", "signing_key_"],
    ["AuditActor", "name", "", "text", "actor"],
    ["Play", "code", "Where the mail goes.", "text", "mail"],
    ["Play", "code", "The IP address of the client.", "text", "IP address"],
    ["Play", "code", "Who agreed.", "text", "Who"],
    ["Play", "traits", "", "map", "traits"],
    ["Play", "longitude", "", "number", "longitude"],
    ["Play", "age", "", "number", "age"],
  ] as const)("%s.%s, described as '%s'", (owner, name, doc, kind, word) => {
    expect(suspiciousWord(owner, name, doc, kind)).toBe(word);
  });

  test.each([
    ["TrackPlays", "name", "What it is called.", "text"],
    ["Play", "user_count", "How many users there are.", "number"],
    ["Play", "session_ratio", "The share of sessions.", "number"],
    ["Play", "cache_age_s", "How old it is.", "number"],
    ["Play", "time_zone", "The time zone whose midnight counts.", "text"],
    ["Play", "package_name", "The package.", "text"],
  ] as const)("but not %s.%s", (owner, name, doc, kind) => {
    expect(suspiciousWord(owner, name, doc, kind)).toBeUndefined();
  });
});

describe("a flaw is told", () => {
  const userId = Text.meta({ pii: pii("user_id") });
  const contact = closed({ name: Text }).meta({ id: "FlawedContact" });
  const flawed = closed({
    user_id: Text,
    owner_id: userId.optional(),
    listener_ids: z.array(userId).max(3),
    author: z.union([userId, z.boolean()]),
    traits: freeForm(),
    is_member: z.boolean(),
    contact: contact.optional().meta({ pii: pii("name") }),
  }).meta({ id: "Flawed" });
  const found = fieldsOf([flawed]);
  const suspected = suspectsOf(found, {});

  test("what is neither annotated nor excused", () => {
    expect(openSuspicions(suspected, { "Flawed.traits": "It is about a song." })).toEqual([
      'Flawed.user_id: "user" suggests personal data; annotate or excuse it',
    ]);
  });

  test("what is annotated in one place and bare in another", () => {
    const twice = fieldsOf([
      closed({ covered: contact.optional().meta({ pii: pii("name") }), bare: contact }).meta({
        id: "FlawedTwice",
      }),
    ]);
    expect(openSuspicions(suspectsOf(twice, {}), {})).toEqual([
      'FlawedContact.name: "contact" suggests personal data; annotate or excuse it',
    ]);
  });

  test("an excuse of no field, of an annotated one, of one above suspicion, without a reason", () => {
    const excuses = {
      "Flawed.usr_id": "There is no such field.",
      "Flawed.owner_id": "It is annotated.",
      "Flawed.is_member": "A boolean names nobody.",
      "Flawed.traits": "No.",
    };
    expect(staleExcuses(found, suspected, excuses)).toEqual([
      "Flawed.usr_id: excused, but there is no such field",
      "Flawed.owner_id: excused, but annotated",
      "Flawed.is_member: excused, but nothing suggests personal data",
      "Flawed.traits: excused without a reason",
    ]);
  });

  test("an annotation of what cannot hold it", () => {
    const unfit = closed({
      flag: z.boolean().meta({ pii: pii("user_id") }),
      seconds: z.number().meta({ pii: pii("email_address") }),
      age: z.number().meta({ pii: pii("age") }),
      ids: z.array(userId).max(3),
    }).meta({ id: "FlawedUnfit" });
    expect(fieldsOf([unfit]).flatMap(unfitAnnotations)).toEqual([
      "FlawedUnfit.flag: user_id in a boolean",
      "FlawedUnfit.seconds: email_address in a number",
    ]);
  });
});

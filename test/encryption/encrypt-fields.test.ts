/**
 * Fields leave a record for an envelope and come back to it.
 *
 * @module
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonValue } from "../../src/core/free-form.js";
import { decryptFields, encryptFields } from "../../src/encryption/index.js";
import { testKeys } from "./_keys.js";
import { refusalOf } from "./_refusal.js";

const keys = testKeys();
const context = { tenantId: "acme", recordId: "r1" };
const record: JsonValue = {
  user_id: "anna",
  properties: { email: "anna@acme.example", "a/b~c": 1, age: null },
  list: ["anna", "ben", { name: "anna" }],
};

test("fields are taken out, and put back where they were", async () => {
  const paths = ["/user_id", "/properties/a~1b~0c", "/properties/age", "/list/0", "/list/2/name"];
  const taken = await encryptFields(record, [...paths, "/nothing", "/list/9"], keys, context);
  expect(taken.record).toEqual({
    properties: { email: "anna@acme.example" },
    list: [null, "ben", {}],
  });
  expect(taken.sealed?.fields.map(({ path }) => path)).toEqual(paths);
  if (taken.sealed === undefined) throw new Error("Nothing was sealed.");
  expect(await decryptFields(taken.record, taken.sealed, keys, context)).toEqual(record);
  const masked = { user_id: "x", properties: { email: "e", "a/b~c": 0 }, list: ["m", "ben", {}] };
  expect(await decryptFields(masked, taken.sealed, keys, context)).toEqual({
    ...record,
    properties: { email: "e", "a/b~c": 1, age: null },
  });
});

test("any member of any record comes back", async () => {
  const records = fc.dictionary(
    fc.string().filter((key) => key !== "__proto__"),
    fc.jsonValue(),
  );
  await fc.assert(
    fc.asyncProperty(records, async (drawn) => {
      const given: Record<string, JsonValue> = JSON.parse(JSON.stringify(drawn));
      const paths = Object.keys(given).map(
        (key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`,
      );
      const taken = await encryptFields(given, paths, keys, context);
      expect(taken.record).toEqual({});
      expect(taken.sealed?.fields.length ?? 0).toBe(paths.length);
      if (taken.sealed === undefined) return;
      const back: JsonValue = JSON.parse(JSON.stringify(taken.sealed));
      expect(back).toEqual(taken.sealed);
      expect(await decryptFields({}, taken.sealed, keys, context)).toEqual(given);
    }),
    { numRuns: 300 },
  );
});

test("a record that has none of the fields is left as it is", async () => {
  expect(await encryptFields(record, ["/nothing"], keys, context)).toEqual({
    record,
    sealed: undefined,
  });
});

test.each([
  ["the whole record", [""]],
  ["a place twice", ["/user_id", "/user_id"]],
  ["a place inside another", ["/properties", "/properties/email"]],
  ["a member of the prototype", ["/properties/__proto__"]],
])("%s cannot be taken out", async (_, paths) => {
  expect((await refusalOf(encryptFields(record, paths, keys, context))).code).toBe("bad_paths");
});

test("a record without a place for a field is told", async () => {
  const { sealed } = await encryptFields(record, ["/properties/email"], keys, context);
  if (sealed === undefined) throw new Error("Nothing was sealed.");
  const error = await refusalOf(decryptFields({ properties: 1 }, sealed, keys, context));
  expect(error).toMatchObject({ code: "bad_paths", path: "/properties/email" });
});

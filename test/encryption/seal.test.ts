/**
 * Values go into an envelope and come out as they were, for who holds the key and says the same
 * tenant, record and model.
 *
 * @module
 */
import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonValue } from "../../src/core/free-form.js";
import {
  newDataKey,
  openDataKey,
  SealedFields,
  seal,
  sealWith,
  unseal,
  unsealWith,
} from "../../src/encryption/index.js";
import { testKey, testKeys } from "./_keys.js";
import { refusal, refusalOf } from "./_refusal.js";

const context = { tenantId: "acme", recordId: "0192f0c1", model: "AnalyticsEvent" };
const keys = testKeys();

const values = new Map<string, JsonValue>([
  ["/user_id", "anna@acme.example"],
  ["/properties/age", 37],
  ["/properties/is_ill", true],
]);

describe("what is sealed comes back with its type", () => {
  test.each<[string, JsonValue]>([
    ["a text", "anna"],
    ["an empty text", ""],
    ["a text of any characters", '"\\\u0000\u2028\u{1F600}'],
    ["a text of spaces", "   "],
    ["an integer", 42],
    ["the largest integer", Number.MAX_SAFE_INTEGER],
    ["a fraction", 0.1],
    ["the smallest number", 5e-324],
    ["a truth", true],
    ["null", null],
    ["an empty list", []],
    ["an empty object", {}],
    ["a list", [1, null, [{ a: false }]]],
    ["an object with a key of the prototype", JSON.parse('{"__proto__":{"a":1},"constructor":2}')],
    ["a long text", "ä".repeat(1_000_000)],
  ])("%s", async (_, value) => {
    const sealed = await seal(new Map([["/a", value]]), keys, context);
    expect(SealedFields.safeParse(JSON.parse(JSON.stringify(sealed))).success).toBe(true);
    expect((await unseal(sealed, keys, context)).get("/a")).toStrictEqual(value);
  });

  test("any JSON at any place", async () => {
    const dataKey = await newDataKey(keys, context);
    const paths = fc.uniqueArray(fc.stringMatching(/^[^~/]{0,20}$/u), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(paths, fc.jsonValue(), (tokens, value) => {
        const places = tokens.map((token) => `/${token}`).filter((path) => path.isWellFormed());
        fc.pre(places.length > 0 && JSON.stringify(value) === JSON.stringify(well(value)));
        const given = new Map(places.map((path) => [path, well(value)]));
        const sealed: unknown = JSON.parse(JSON.stringify(sealWith(given, dataKey, context)));
        expect(unsealWith(sealed, dataKey, context)).toStrictEqual(given);
      }),
      { numRuns: 1000 },
    );
  });
});

/** The value as JSON has it: -0 is 0. */
function well(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value));
}

test("an envelope tells the tenant, the record, the key and the places, and no value", async () => {
  const sealed = await seal(values, keys, context);
  expect(sealed).toMatchObject({
    version: 1,
    tenant_id: "acme",
    record_id: "0192f0c1",
    model: "AnalyticsEvent",
    algorithm: "A256GCM",
    key_id: "kek-2026",
  });
  expect(sealed.fields.map(({ path }) => path)).toEqual([...values.keys()]);
  expect(JSON.stringify(sealed)).not.toMatch(/anna|Buffer/);
});

test("values of one length in 32 bytes are of one length in the envelope", async () => {
  const dataKey = await newDataKey(keys, context);
  const lengthOf = (value: JsonValue) =>
    sealWith(new Map([["/a", value]]), dataKey, context).fields[0]?.ciphertext.length;
  const short: JsonValue[] = [true, false, null, 7, 123456, "a".repeat(30)];
  expect(new Set(short.map(lengthOf))).toEqual(new Set([43]));
  expect(lengthOf("a".repeat(31))).toBe(86);
});

test("the same values are never the same envelope twice", async () => {
  const dataKey = await newDataKey(keys, context);
  const made = Array.from({ length: 500 }, () => sealWith(values, dataKey, context));
  const parts = made.flatMap(({ sealed_id, fields }) => [
    sealed_id,
    ...fields.flatMap(({ iv, ciphertext, tag }) => [iv, ciphertext, tag]),
  ]);
  expect(new Set(parts).size).toBe(500 * 10);
});

test("one data key seals many records, and opens them when it is unwrapped once", async () => {
  const dataKey = await newDataKey(keys, context);
  const records = ["r1", "r2", "r3"].map((recordId) => ({ tenantId: "acme", recordId }));
  const sealed = records.map((record) => sealWith(values, dataKey, record));
  expect(new Set(sealed.map(({ data_key_id }) => data_key_id)).size).toBe(1);
  const opened = await openDataKey(sealed[0], keys);
  for (const [index, record] of records.entries()) {
    expect(unsealWith(sealed[index], opened, record)).toEqual(values);
  }
  expect(refusal(() => sealWith(values, opened, { ...context, recordId: "r4" })).code).toBe(
    "key_exhausted",
  );
});

describe("an envelope opens in its own context only", () => {
  test.each([
    ["tenant", { tenantId: "other" }],
    ["record", { recordId: "0192f0c2" }],
    ["model", { model: "AuditLog" }],
  ])("another %s is told", async (what, change) => {
    const sealed = await seal(values, keys, context);
    const error = await refusalOf(unseal(sealed, keys, { ...context, ...change }));
    expect(error).toMatchObject({ code: "wrong_context", path: undefined });
    expect(error.message).toContain(what);
  });

  test.each([
    ["tenant", { tenant_id: "other" }, { tenantId: "other" }, "not_authentic"],
    ["record", { record_id: "r2" }, { recordId: "r2" }, "not_authentic"],
    ["model", { model: "AuditLog" }, { model: "AuditLog" }, "not_authentic"],
    ["time", { created_at: "2026-01-01T00:00:00Z" }, {}, "not_authentic"],
    ["id", { sealed_id: "0192f0c1-2345-7abc-8def-0123456789ab" }, {}, "not_authentic"],
    ["data key", { data_key_id: "0192f0c1-2345-7abc-8def-0123456789ab" }, {}, "not_authentic"],
    ["key", { key_id: "kek-2025" }, {}, "not_authentic"],
    ["key that is none", { key_id: "kek-2024" }, {}, "unknown_key"],
    ["algorithm", { algorithm: "A128GCM" }, {}, "unsupported_algorithm"],
    ["version", { version: 2 }, {}, "unsupported_algorithm"],
    ["version that is none", { version: "1" }, {}, "malformed"],
  ])("an envelope that says another %s is refused", async (_, change, said, code) => {
    const sealed = { ...(await seal(values, keys, context)), ...change };
    expect((await refusalOf(unseal(sealed, keys, { ...context, ...said }))).code).toBe(code);
  });

  test("a model that was not told must not be said", async () => {
    const { model: _, ...without } = context;
    const sealed = await seal(values, keys, without);
    expect(await unseal(sealed, keys, without)).toEqual(values);
    expect((await refusalOf(unseal(sealed, keys, context))).code).toBe("wrong_context");
  });

  test("the key of another owner does not open it, nor seals for it", async () => {
    const sealed = await seal(values, keys, context);
    const other = await newDataKey(keys, { tenantId: "other" });
    expect(refusal(() => sealWith(values, other, context)).code).toBe("wrong_context");
    expect(refusal(() => unsealWith(sealed, other, context)).code).toBe("not_authentic");
  });

  test("another key of the same name does not open it", async () => {
    const others = testKeys({ key_id: "kek-2027", state: "deactivated", key: testKey("x") });
    const sealed = await seal(values, keys, context);
    expect(await unseal(sealed, others, context)).toEqual(values);
    const error = await refusalOf(unseal({ ...sealed, key_id: "kek-2027" }, others, context));
    expect(error.code).toBe("not_authentic");
  });
});

describe("what cannot be sealed is refused with its place, and without its value", () => {
  const itself: unknown[] = [];
  itself.push(itself);
  test.each([
    ["undefined", undefined, "not_json"],
    ["a date", new Date(0), "not_json"],
    ["not a number", Number.NaN, "not_json"],
    ["half a character", { "secret-key": "\ud800" }, "not_json"],
    ["a list that holds itself", itself, "not_json"],
    ["4 MB of text", "s".repeat(4_000_000), "too_large"],
  ])("%s", async (_, value, code) => {
    // Values of JavaScript reach this from callers that the compiler does not see.
    const wrong = new Map([["/a/b", value as JsonValue]]);
    const error = await refusalOf(seal(wrong, keys, context));
    expect(error).toMatchObject({ code, path: "/a/b" });
    expect(error.message).toContain('At "/a/b".');
    expect(error.message).not.toContain("secret-key");
  });

  test.each([
    ["no value", [], "bad_paths"],
    ["a place inside another", ["/a", "/a!", "/a/b"], "bad_paths"],
    ["a place far inside another", ["/a/b/c/d", "/a"], "bad_paths"],
    ["a place beside the whole", ["", "/a"], "bad_paths"],
    ["what is no pointer", ["a"], "bad_paths"],
    ["a tilde alone", ["/a~2"], "bad_paths"],
    ["a path of 5000 characters", [`/${"a".repeat(5000)}`], "bad_paths"],
    ["half a character", ["/\ud800"], "bad_paths"],
    ["5000 values", Array.from({ length: 5000 }, (_, index) => `/${index}`), "bad_paths"],
  ])("%s", async (_, paths, code) => {
    const wrong = new Map(paths.map((path): [string, JsonValue] => [path, 1]));
    expect((await refusalOf(seal(wrong, keys, context))).code).toBe(code);
  });

  test("the whole value, names beside one another, and 4096 places", async () => {
    for (const paths of [[""], ["/a", "/ab", "/a!", "/A"], places(4096)]) {
      const given = new Map(paths.map((path): [string, JsonValue] => [path, path]));
      const sealed = await seal(given, keys, context);
      expect(await unseal(sealed, keys, context)).toEqual(given);
    }
  });

  test.each([
    ["tenant", { tenantId: "no tenant" }],
    ["record", { recordId: "" }],
    ["model", { model: "1" }],
  ])("a %s that is none", async (_, change) => {
    const error = await refusalOf(seal(values, keys, { ...context, ...change }));
    expect(error.code).toBe("malformed");
  });
});

function places(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `/list/${index}`);
}

describe("what is no envelope is refused", () => {
  test.each<[string, unknown]>([
    ["undefined", undefined],
    ["null", null],
    ["a text", "sealed"],
    ["an empty object", {}],
    ["a list", []],
    ["a deep list", JSON.parse("[".repeat(5000) + "]".repeat(5000))],
  ])("%s", async (_, value) => {
    expect((await refusalOf(unseal(value, keys, context))).code).toBe("malformed");
  });

  test.each<[string, (sealed: SealedFields) => unknown]>([
    ["no field", (sealed) => ({ ...sealed, fields: [] })],
    ["a field twice", (sealed) => ({ ...sealed, fields: [...sealed.fields, sealed.fields[0]] })],
    ["an unknown key", (sealed) => ({ ...sealed, note: 1 })],
    ["5000 fields", (sealed) => ({ ...sealed, fields: Array(5000).fill(sealed.fields[0]) })],
    ["a wrapped key that is too long", (sealed) => ({ ...sealed, wrapped_key: "A".repeat(9000) })],
    ["base64 with padding", (sealed) => ({ ...sealed, wrapped_key: `${sealed.wrapped_key}=` })],
    ["a tag of 12 bytes", (sealed) => withField(sealed, { tag: "AAAAAAAAAAAAAAAA" })],
    ["a vector of 8 bytes", (sealed) => withField(sealed, { iv: "AAAAAAAAAAA" })],
    ["a prototype", (sealed) => JSON.parse(JSON.stringify(sealed).replace("{", '{"__proto__":1,'))],
  ])("%s", async (_, change) => {
    const changed = change(await seal(values, keys, context));
    expect((await refusalOf(unseal(changed, keys, context))).code).toBe("malformed");
  });
});

function withField(sealed: SealedFields, change: object): unknown {
  return { ...sealed, fields: sealed.fields.map((field) => ({ ...field, ...change })) };
}

test("a data key shows nothing of itself, and overwrites the bytes that it was made of", async () => {
  const dataKey = await newDataKey(keys, context);
  const shown = inspect(dataKey, { showHidden: true, depth: 9 }) + JSON.stringify(dataKey);
  expect(shown).not.toContain("KeyObject");
  expect(Object.keys(dataKey).sort()).toEqual(["dataKeyId", "tenantId", "wrapped"]);

  const given = Buffer.alloc(32, 7);
  const lending = {
    generate: async () => ({ plaintext: given, wrapped: { keyId: "k", bytes: Buffer.alloc(40) } }),
    unwrap: async () => given,
    rewrap: () => Promise.reject(new Error("not asked")),
  };
  await newDataKey(lending, context);
  expect(given).toEqual(Buffer.alloc(32));
});

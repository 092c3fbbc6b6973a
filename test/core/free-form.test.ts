import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { cardAuthenticationKeys } from "../../src/core/card-authentication-keys.js";
import { FreeForm, freeForm, freeValue, Labels } from "../../src/core/free-form.js";

const small = freeForm({ maxKeys: 2, maxKeyLength: 3, maxTextLength: 4, maxItems: 2, maxDepth: 3 });
const holder = z.strictObject({ map: small });

const found = (map: unknown) =>
  holder.safeParse({ map }).error?.issues.map((it) => `${it.path.join(".")}: ${it.message}`);

const reserved = z.strictObject({ map: freeForm({ reservedKeys: ["data", "id"] }) });

test.each([
  [{ data: 1 }, "map.data"],
  [{ a: { id: 1 } }, "map.a.id"],
  [{ datum: 1, ids: 2 }, undefined],
])("%j: a key that is reserved is refused", (map, path) => {
  const issues = reserved.safeParse({ map }).error?.issues.map((it) => it.path.join("."));
  expect(issues).toEqual(path && [path]);
});

describe("card authentication data", () => {
  const told = (key: string) =>
    `Card authentication data ("${key}") must not be kept (PCI DSS 3.3.1): never send it.`;
  const record = z.strictObject({ map: FreeForm });
  const compiled = z.compile(record, { strict: true });
  const list = z.array(freeValue());

  test.each([
    [{ cvv: "123" }, "map.cvv"],
    [{ CVC2: 123 }, "map.CVC2"],
    [{ payment: { card: { cardSecurityCode: null } } }, "map.payment.card.cardSecurityCode"],
    [{ payments: [{ ok: true }, { pin_block: "" }] }, "map.payments.1.pin_block"],
    [{ a: [[{ track2EquivalentData: [] }]] }, "map.a.0.0.track2EquivalentData"],
    [{ card: { mag_stripe_data: {} } }, "map.card.mag_stripe_data"],
  ])("%j is refused at any depth, whatever its value", (map, path) => {
    const issues = record.safeParse({ map }).error?.issues ?? [];
    expect(issues.map((it) => [it.path.join("."), it.message])).toEqual([
      [path, told(path.split(".").at(-1) ?? "")],
    ]);
    expect(z.validate(compiled, { map })).toBe(false);
    expect(list.safeParse([map]).success).toBe(false);
  });

  test("is refused under each of its keys, in snake_case, camelCase and PascalCase", () => {
    expect(
      [...cardAuthenticationKeys].filter((key) => Labels.safeParse({ [key]: "1" }).success),
    ).toEqual([]);
    expect(cardAuthenticationKeys).toContain("card_verification_value");
    expect(cardAuthenticationKeys).toContain("cardVerificationValue");
    expect(cardAuthenticationKeys).toContain("CardVerificationValue");
    expect(cardAuthenticationKeys).toContain("Cvv");
  });

  test.each([
    ...[
      "track",
      "track_id",
      "tracks",
      "track1",
      "track2",
      "track_data",
      "trackData",
      "track1_data",
    ],
    ...[
      "cid",
      "pin",
      "pin_code",
      "pinned",
      "csc",
      "security_code",
      "magstripe",
      "card",
      "card_brand",
    ],
    ...[
      "cvv_check",
      "cvc_result",
      "has_cvv",
      "cvvs",
      "cvv ",
      "Cvv_",
      "xcvv",
      "cvc22",
      "card_cvv_ok",
    ],
  ])("%j, which may be something else, is accepted", (key) => {
    const map = { [key]: 1, nested: [{ [key]: "1" }] };
    expect(record.safeParse({ map }).success).toBe(true);
    expect(z.validate(compiled, { map })).toBe(true);
  });
});

const texts = freeForm({ keyPattern: /^[a-z][a-z_]*$/, textOnly: true });

class Point {
  x = 1;
}

describe("a free-form map", () => {
  test.each([
    [{}],
    [{ a: "text", b: 1 }],
    [{ a: { b: { c: null } } }],
    [{ a: [true, []] }],
    [Object.assign(Object.create(null), { a: 1 })],
    [{ a: "😀😀" }],
  ])("accepts %j", (map) => {
    expect(found(map)).toBeUndefined();
    expect(z.compile(holder, { strict: true }).parse({ map })).toEqual({ map });
  });

  const cyclic: Record<string, unknown> = {};
  cyclic.a = cyclic;

  test.each([
    ["no object", [], ["map: Expected a JSON object."]],
    ["nothing", undefined, ["map: Expected a JSON object."]],
    ["a text", "{}", ["map: Expected a JSON object."]],
    ["too many keys", { a: 1, b: 2, c: 3 }, ["map.c: Expected at most 2 keys."]],
    ["a long key", { abcd: 1 }, ["map.abcd: Expected keys of at most 3 characters."]],
    [
      "a long key within",
      { a: { abcd: 1 } },
      ["map.a.abcd: Expected keys of at most 3 characters."],
    ],
    ["a long text", { a: "12345" }, ["map.a: Expected at most 4 characters."]],
    ["too many items", { a: [1, 2, 3] }, ["map.a: Expected at most 2 items."]],
    ["too deep", { a: { b: { c: {} } } }, ["map.a.b.c: Expected at most 3 levels."]],
    ["too deep in lists", { a: [[[]]] }, ["map.a.0.0: Expected at most 3 levels."]],
    ["a cycle", cyclic, ["map.a.a.a: Expected at most 3 levels."]],
    ["NaN", { a: Number.NaN }, ["map.a: JSON carries finite numbers only."]],
    ["Infinity", { a: [1, Infinity] }, ["map.a.1: JSON carries finite numbers only."]],
    ["a date", { a: new Date(0) }, ["map.a: JSON cannot carry a value of type Date."]],
    ["an instance", { a: new Point() }, ["map.a: JSON cannot carry a value of type Point."]],
    ["a bigint", { a: 1n }, ["map.a: JSON cannot carry a value of type bigint."]],
    ["undefined", { a: undefined }, ["map.a: JSON cannot carry a value of type undefined."]],
    ["a function", { a: () => 1 }, ["map.a: JSON cannot carry a value of type function."]],
    ["a hole", { a: new Array(1) }, ["map.a.0: JSON cannot carry a value of type undefined."]],
    ["half a character", { a: "\ud800" }, ["map.a: Text must not contain a lone surrogate."]],
    [
      "half a character in a key",
      { "\ud800": 1 },
      ["map.\ud800: A key must not contain a lone surrogate."],
    ],
    [
      "__proto__",
      JSON.parse('{"__proto__":{}}'),
      ["map.__proto__: Expected keys of at most 3 characters."],
    ],
    [
      "two problems",
      { a: 1n, b: NaN },
      [
        "map.a: JSON cannot carry a value of type bigint.",
        "map.b: JSON carries finite numbers only.",
      ],
    ],
  ])("refuses %s", (_, map, expected) => {
    expect(found(map)).toEqual(expected);
    expect(z.validate(z.compile(holder, { strict: true }), { map })).toBe(false);
  });

  test("refuses the key __proto__, which an assignment would lose", () => {
    const hostile = JSON.parse('{"a": {"__proto__": {"admin": true}}}');
    expect(FreeForm.safeParse(hostile).error?.issues[0]).toMatchObject({
      path: ["a", "__proto__"],
      message: 'The key "__proto__" is not allowed.',
    });
  });

  test("keeps every JSON object within its bounds as it came", () => {
    const json = fc.dictionary(fc.string({ maxLength: 20 }), fc.jsonValue({ maxDepth: 5 }));
    fc.assert(
      fc.property(json, (map) => {
        fc.pre(!JSON.stringify(map).includes('"__proto__"'));
        expect(FreeForm.parse(map)).toBe(map);
      }),
    );
  });

  test("of labels holds short values only", () => {
    expect(Labels.safeParse({ team: "player", tier: 1, canary: true }).success).toBe(true);
    expect(Labels.safeParse({ team: { name: "player" } }).error?.issues[0]?.message).toBe(
      "Expected at most 1 levels.",
    );
  });
});

describe("a map of texts under named keys", () => {
  const holder = z.strictObject({ map: texts });

  test.each([
    [{ alertname: "HighLatency", severity: "" }, []],
    [{ alertname: 1 }, ["map.alertname: Expected a text."]],
    [{ alertname: ["a"] }, ["map.alertname: Expected a text."]],
    [{ "1st": "a" }, ["map.1st: Expected keys that match /^[a-z][a-z_]*$/."]],
    [{ "": "a" }, ["map.: Expected keys that match /^[a-z][a-z_]*$/."]],
  ])("%j: %j", (map, expected) => {
    const { issues } = holder.safeParse({ map }).error ?? { issues: [] };
    expect(issues.map((it) => `${it.path.join(".")}: ${it.message}`)).toEqual(expected);
    expect(z.compile(holder, { strict: true }).safeParse({ map }).success).toBe(
      issues.length === 0,
    );
  });
});

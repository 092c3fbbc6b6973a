/**
 * Fields that accept little, ranges that run out, lists, keys: what takes the place of a value where
 * the usual replacement does not fit, and what is told where nothing does.
 *
 * @module
 */
import { createPublicKey, createSecretKey, generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { closed } from "../../../src/core/closed.js";
import { freeForm } from "../../../src/core/free-form.js";
import { pii } from "../../../src/core/personal-data.js";
import { together } from "../../../src/core/rules/expression.js";
import { rule } from "../../../src/core/rules/rule.js";
import { withRules } from "../../../src/core/rules/with-rules.js";
import { Text } from "../../../src/core/text.js";
import {
  generaliseAll,
  type MaskPolicy,
  mask,
  maskAsync,
  maskWithReport,
  pseudonymiseAll,
  redactAll,
  removeAll,
  sealMasked,
  tenantKeys,
  tokeniseAll,
  unmask,
} from "../../../src/privacy/index.js";
import { testKeys } from "../../encryption/_keys.js";

const key = new Uint8Array(32).fill(7);
const of = (policy: MaskPolicy): MaskPolicy => ({ ...policy, tenantOf: () => "acme" });
const ip = z.string().regex(/^[0-9]{1,3}(?:\.[0-9]{1,3}){3}$/);
const failure = (code: string) => expect.objectContaining({ name: "MaskError", code });

describe("a range for nobody that runs out", () => {
  const phone = z.string().regex(/^\+[1-9][0-9]{6,14}$/);
  test.each([
    ["addresses", "ip_address", ip, (n: number) => `81.2.${n >> 8}.${n & 255}`, 900],
    ["telephone numbers", "phone_number", phone, (n: number) => `+4930${100_000 + n}`, 1700],
  ] as const)("gives way to another: %s stay different", (_, category, leaf, make, count) => {
    const schema = closed({ all: z.array(leaf.meta({ pii: pii(category) })) });
    const all = Array.from({ length: count }, (_each, index) => make(index));
    const masked = mask(schema, { all }, redactAll);
    expect(schema.safeParse(masked).error).toBeUndefined();
    expect(new Set(masked.all).size).toBe(count);
    expect(masked.all.filter((each) => all.includes(each))).toEqual([]);
  });
});

describe("a number in a range", () => {
  const number = (schema: z.ZodType) => closed({ it: schema.meta({ pii: pii("user_id") }) });

  test("has a pseudonym in the same range", () => {
    const schema = number(z.int().min(1000).max(1999));
    const made = [1000, 1500, 1999].map(
      (it) => mask<{ it: unknown }>(schema, { it }, of(pseudonymiseAll(key))).it,
    );
    for (const it of made) expect(schema.safeParse({ it }).error).toBeUndefined();
    expect(new Set(made).size).toBe(3);
  });

  test("below zero has the nearest constant", () => {
    const schema = number(z.int().min(-9).max(-1));
    const { it } = mask<{ it: unknown }>(schema, { it: -3 }, of(pseudonymiseAll(key)));
    expect(it).toBe(-1);
  });
});

describe("a text in which something is found", () => {
  const link = z.string().regex(/^mailto:[a-z.]+@corp\.com$/);
  const record = { link: "mailto:ann.lee@corp.com" };

  test("is left out where nothing fits and it may be absent", () => {
    const { value, report } = maskWithReport(closed({ link: link.optional() }), record, redactAll);
    expect(value).toEqual({});
    expect(report.fields).toMatchObject([{ path: "/link", action: "removed" }]);
  });

  test("takes the object with it that may be absent", () => {
    const schema = closed({ it: closed({ link }).optional(), kept: Text });
    const clear: { it?: typeof record; kept: string } = { it: record, kept: "x" };
    expect(mask(schema, clear, redactAll)).toEqual({ kept: "x" });
  });

  test("is refused where it must stand, by its place", () => {
    expect(() => mask(closed({ link }), record, redactAll)).toThrow(
      expect.objectContaining({ code: "unmaskable", path: ["link"] }),
    );
  });

  test("stays where the policy keeps what it is", () => {
    const policy: MaskPolicy = {
      name: "mine",
      otherwise: "redact",
      categories: { email_address: "keep" },
    };
    expect(mask(closed({ link }), record, policy)).toBe(record);
  });
});

describe("a field that nothing else fits", () => {
  const plan = z.enum(["gold"]).meta({ pii: pii("customer_account") });

  test("takes the object with it that may be absent", () => {
    const schema = closed({
      it: closed({
        is: z.boolean(),
        plan: ip.refine((v) => v === "81.2.69.142").meta({ pii: pii("ip_address") }),
      }).optional(),
    });
    const clear: { it?: object } = { it: { is: true, plan: "81.2.69.142" } };
    expect(mask(schema, clear, redactAll)).toEqual({});
  });

  test("stays where its schema says as much of anybody", () => {
    const schema = closed({ plan, is: z.boolean().meta({ pii: pii("health") }) });
    const masked = mask(schema, { plan: "gold", is: true }, redactAll);
    expect(schema.safeParse(masked).error).toBeUndefined();
    expect(masked.is).toBe(false);
  });
});

describe("keys of a map", () => {
  const byAddress = z.record(z.string().regex(/^[a-z.]{1,20}@[a-z.]{1,20}$/), z.number());
  const schema = closed({ by: byAddress });
  const record = { by: { "ann.lee@corp.com": 1, "jo@corp.com": 2 } };

  test("that the policy keeps stay", () => {
    expect(mask(schema, record, { name: "mine", otherwise: "keep" })).toBe(record);
  });

  test("stay different, and valid, or go", () => {
    const masked = mask(schema, record, redactAll);
    expect(schema.safeParse(masked).error).toBeUndefined();
    expect(JSON.stringify(masked)).not.toMatch(/ann|jo@/);
  });

  test("that no replacement fits take their members with them", () => {
    const tight = closed({
      by: z.record(z.string().regex(/^[a-z.]{1,20}@corp\.com$/), z.number()),
    });
    const { value, report } = maskWithReport(tight, record, redactAll);
    expect(tight.safeParse(value).error).toBeUndefined();
    expect(JSON.stringify([value, report])).not.toMatch(/ann|jo@/);
  });

  test("with a code of a card are refused, and the message does not say them", () => {
    const carded = closed({ more: freeForm() });
    const more = { "pin: 4321": { cvv: "123" } };
    expect(() => mask(carded, { more }, redactAll)).toThrow(failure("card_authentication"));
    try {
      mask(carded, { more }, redactAll);
    } catch (error) {
      expect(JSON.stringify(error)).not.toContain("4321");
    }
  });
});

describe("what a name beside it says", () => {
  const schema = closed({ more: freeForm() });
  test.each([
    ["a value", { name: "user_email", value: "someone" }],
    ["bytes", { name: "password", value_base64: Buffer.from("hunter2").toString("base64") }],
  ])("is of %s", (_, header) => {
    const clear = { more: { headers: [header, { name: "accept", value: "text" }] } };
    const masked = JSON.stringify(mask(schema, clear, redactAll));
    const [, hidden = ""] = Object.values(header);
    expect(masked).not.toContain(hidden);
    expect(masked).toContain('"text"');
  });
});

test("what is deeper under a key that says what it is than anything is walked is refused", () => {
  const deep = JSON.parse(`${'{"a":'.repeat(300)}"x"${"}".repeat(300)}`);
  expect(() => mask(z.unknown(), { password: deep }, redactAll)).toThrow(failure("too_deep"));
  expect(() => mask(z.unknown(), { note: deep }, redactAll)).toThrow(failure("too_deep"));
});

describe("values of other types than their schema has", () => {
  const person = z.discriminatedUnion("kind", [
    closed({ kind: z.literal("user"), id: Text.meta({ pii: pii("user_id") }) }),
    closed({ kind: z.literal("job"), name: Text }),
  ]);
  const schema = closed({
    who: person,
    note: Text.optional(),
    counts: z.array(z.number()).optional(),
  });
  test.each([
    ["a kind that nobody knows", { who: { kind: "robot", email: "ann.lee@corp.com" } }],
    ["a text in place of an object", { who: "ann.lee@corp.com" }],
    ["an object in place of a text", { who: { kind: "job", name: { email: "ann.lee@corp.com" } } }],
    ["a list in place of a text", { note: ["ann.lee@corp.com"] }],
    ["an object in a list of numbers", { counts: [1, null, { by: "ann.lee@corp.com" }] }],
    ["a text in place of a list", { counts: "ann.lee@corp.com" }],
  ])("%s is masked all the same", (_, record) => {
    expect(JSON.stringify(mask<unknown>(schema, record, redactAll))).not.toContain("ann.lee");
  });
});

test("a field that a rule wants beside one that was taken out goes too, and the report names the rule", () => {
  const schema = withRules(
    closed({
      email: Text.meta({ pii: pii("email_address") }).optional(),
      domain: Text.optional(),
    }),
    { both: rule("Both are there, or neither is.", together("email", "domain")) },
  ).meta({ id: "TestTogether" });
  const clear: { email?: string; domain?: string } = { email: "ann.lee@corp.com", domain: "shops" };
  const { value, report } = maskWithReport(schema, clear, removeAll);
  expect(schema.safeParse(value).error).toBeUndefined();
  expect(JSON.stringify(value)).not.toContain("ann.lee");
  expect(report.fields).toContainEqual(expect.objectContaining({ reason: "rule" }));
});

describe("encryption", () => {
  const policy: MaskPolicy = of({ name: "seal", otherwise: "encrypt", key: tenantKeys(key) });
  const schema = closed({
    all: z.array(Text.meta({ pii: pii("name") })),
    at: z
      .number()
      .meta({ pii: pii("coordinates") })
      .optional(),
    more: freeForm(),
  });
  const clear = {
    all: ["Ann Lee", "Jo Doe"],
    at: 48.2,
    more: { list: ["ann.lee@corp.com", 1, ["jo@corp.com"]], "jo@corp.com": { n: 1 } },
  };

  test("needs to be waited for", () => {
    expect(() => mask(schema, clear, policy)).toThrow(failure("needs_async"));
  });

  test("brings back items of lists, fields that were left out, and keys", async () => {
    const context = { tenantId: "acme", recordId: "r-1", model: "Test" };
    const { value, secrets } = await maskAsync(schema, clear, policy);
    expect(schema.safeParse(value).error).toBeUndefined();
    expect(JSON.stringify(value)).not.toMatch(/Ann|ann|jo@|48\.2/);
    const keys = testKeys();
    const sealed = await sealMasked({ secrets }, keys, context);
    expect(await unmask(value, sealed, keys, context)).toEqual(clear);
  });
});

describe("stores and keys", () => {
  const schema = closed({ id: Text.meta({ pii: pii("user_id") }) });

  test("a policy that tokenises without a store says so", async () => {
    const policy = of({ name: "mine", otherwise: "tokenise" });
    await expect(maskAsync(schema, { id: "ada-7712" }, policy)).rejects.toEqual(
      failure("no_store"),
    );
  });

  test.each(["", "abc", "Z".repeat(24), "A".repeat(24)])(
    "a store that gives %j as a token is refused",
    async (token) => {
      const store = { tokenFor: async () => token, subjectOf: async () => undefined };
      const policy = of(tokeniseAll(store));
      await expect(maskAsync(schema, { id: "ada-7712" }, policy)).rejects.toEqual(
        failure("no_store"),
      );
    },
  );

  test("a master key may be a secret of node:crypto, with the same pseudonyms", () => {
    const [bytes, secret] = [key, createSecretKey(key)].map((master) => tenantKeys(master)("acme"));
    expect(secret).toEqual(bytes);
  });

  test.each([
    ["a short secret", createSecretKey(key.subarray(0, 16))],
    ["a public key", createPublicKey(generateKeyPairSync("ed25519").privateKey)],
  ])("%s is no master key", (_, master) => {
    expect(() => tenantKeys(master)).toThrow(failure("no_key"));
  });

  test("keys of more tenants than are kept in memory are the same each time", () => {
    const keyOf = tenantKeys(key);
    const first = keyOf("tenant-10500");
    for (let number = 0; number < 10_400; number++) keyOf(`tenant-${number}`);
    expect(keyOf("tenant-10500")).toEqual(first);
    expect(keyOf("tenant-10399")).toEqual(tenantKeys(key)("tenant-10399"));
  });
});

test("an address that begins with zeros is coarser by its network", () => {
  const schema = closed({ it: Text.meta({ pii: pii("ip_address") }) });
  expect(mask(schema, { it: "::1:2:3" }, generaliseAll).it).not.toContain("1:2:3");
});

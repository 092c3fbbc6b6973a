/**
 * Masking, case by case.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { AnalyticsEvent } from "../../../src/analytics/analytics-event.js";
import { closed } from "../../../src/core/closed.js";
import { FreeForm } from "../../../src/core/free-form.js";
import { open } from "../../../src/core/open.js";
import { UserId } from "../../../src/core/person.js";
import { pii } from "../../../src/core/personal-data.js";
import { ne } from "../../../src/core/rules/expression.js";
import { rule } from "../../../src/core/rules/rule.js";
import { withRules } from "../../../src/core/rules/with-rules.js";
import { Text } from "../../../src/core/text.js";
import {
  generaliseAll,
  MaskError,
  type MaskPolicy,
  MemoryTokenStore,
  mask,
  maskAsync,
  maskWithReport,
  partialAll,
  personalDataIn,
  pseudonymiseAll,
  redactAll,
  removeAll,
  sealMasked,
  tenantKeys,
  tokeniseAll,
  unmask,
} from "../../../src/privacy/index.js";
import { pciDss } from "../../../src/privacy/policies/pci-dss.js";
import { testKeys } from "../../encryption/_keys.js";

const event = {
  metadata: { tenant_id: "acme", source: "web_app" },
  event_type: "user_action",
  event_name: "track_play",
  user_id: "listener-40017",
  ip_address: "81.2.69.142",
  properties: { note: "listener-40017 wrote from ann.lee@corp.com" },
};

const errorOf = (run: () => unknown): MaskError => {
  try {
    run();
  } catch (error) {
    if (error instanceof MaskError) return error;
  }
  throw new Error("No MaskError was thrown.");
};

const field = (category: Parameters<typeof pii>[0], schema: z.ZodType = Text) =>
  closed({ it: schema.meta({ pii: pii(category) }).optional() });

describe("each operator has a form for each category", () => {
  test.each([
    [redactAll, "email_address", "ann.lee@corp.com", "redacted@example.invalid"],
    [redactAll, "ip_address", "81.2.69.142", "192.0.2.1"],
    [redactAll, "ip_address", "2a02:6b8::feed:ff", "2001:db8::1"],
    [redactAll, "phone_number", "+49 30 12345678", "+12025550100"],
    [redactAll, "url", "https://ann.lee.name/me", "https://example.invalid/redacted"],
    [redactAll, "device_id", "00-1B-44-11-3A-B7", "02-00-00-00-00-01"],
    [
      redactAll,
      "user_id",
      "0192f0c1-2345-7abc-8def-0123456789ab",
      "00000000-0000-8000-8000-000000000001",
    ],
    [redactAll, "name", "Ann Lee", "redacted"],
    [partialAll, "name", "Ann Lee", "A. L."],
    [partialAll, "payment_card", "4111 1111 1111 1234", "**** **** **** 1234"],
    [partialAll, "phone_number", "+49 30 12345678", "+49 ***"],
    [partialAll, "email_address", "ann.lee@corp.com", "redacted@example.invalid"],
    [generaliseAll, "ip_address", "81.2.69.142", "81.2.69.0"],
    [generaliseAll, "ip_address", "2a02:6b8:7:1::ff", "2a02:6b8:7::"],
    [generaliseAll, "birth_date", "1984-05-17", "1984-01-01"],
    [generaliseAll, "date", "2026-03-17T10:11:12Z", "2026-03-01T00:00:00.000Z"],
    [generaliseAll, "postal_code", "90210", "902**"],
    [generaliseAll, "age", 47, 40],
    [generaliseAll, "age", 93, 90],
    [generaliseAll, "coordinates", 48.2082, 48.2],
    [removeAll, "name", "Ann Lee", undefined],
  ] as const)("%o: %s %s", (policy, category, clear, masked) => {
    const schema = field(category, z.union([Text, z.number()]));
    expect(mask<{ it?: unknown }>(schema, { it: clear }, policy).it).toBe(masked);
  });
});

test("a record without personal data is given back as it is", () => {
  const { user_id: _, ip_address: __, properties: ___, ...plain } = event;
  expect(mask(AnalyticsEvent, plain, redactAll)).toBe(plain);
});

test("what stays the same is shared, and the record is not changed", () => {
  const before = JSON.stringify(event);
  const masked = mask(AnalyticsEvent, event, redactAll);
  expect(masked.metadata).toBe(event.metadata);
  expect(JSON.stringify(event)).toBe(before);
  expect(Object.keys(masked)).toEqual(Object.keys(event));
});

test("a value that a field holds is masked in texts too, alike", () => {
  expect(mask(AnalyticsEvent, event, redactAll).properties.note).toBe(
    "redacted wrote from redacted@example.invalid",
  );
});

test("the report tells what was done, and no clear value", () => {
  const { report } = maskWithReport(AnalyticsEvent, event, redactAll);
  expect(report.fields.map(({ path, category, action }) => [path, category, action])).toEqual([
    ["/user_id", "user_id", "redacted"],
    ["/ip_address", "ip_address", "redacted"],
    ["/properties/note", "user_id", "redacted"],
    ["/properties/note", "email_address", "redacted"],
  ]);
  expect(JSON.stringify(report)).not.toMatch(/40017|ann|81\.2/);
});

test("a path comes before a category, and a category before the rest", () => {
  const policy: MaskPolicy = {
    name: "mine",
    otherwise: "redact",
    categories: { ip_address: "generalise" },
    paths: { "properties.*": "keep" },
  };
  const masked = mask(AnalyticsEvent, event, policy);
  expect([masked.user_id, masked.ip_address, masked.properties]).toEqual([
    "redacted",
    "81.2.69.0",
    event.properties,
  ]);
});

test("a function may look at the record first", () => {
  const schema = closed({ a: Text.meta({ pii: pii("date") }), b: Text.meta({ pii: pii("date") }) });
  const policy: MaskPolicy = {
    name: "count",
    otherwise: "redact",
    record: (_, sites) => ({ date: (value) => [`${String(value)} of ${sites.length}`] }),
  };
  expect(mask(schema, { a: "x", b: "y" }, policy)).toEqual({ a: "x of 2", b: "y of 2" });
});

describe("card authentication data is refused by every policy", () => {
  const schema = field("card_authentication");
  test.each([redactAll, removeAll, { name: "keep", otherwise: "keep" } satisfies MaskPolicy])(
    "%o",
    (policy) => {
      const error = errorOf(() => mask(schema, { it: "737" }, policy));
      expect([error.code, error.path]).toEqual(["card_authentication", ["it"]]);
      expect(error.message).not.toContain("737");
    },
  );
});

describe("pseudonyms", () => {
  const policy = pseudonymiseAll(new Uint8Array(32).fill(1));
  const of = (user_id: string, tenant_id: string) =>
    mask(AnalyticsEvent, { ...event, user_id, metadata: { tenant_id, source: "web" } }, policy);

  test("are the same for the same value and tenant, and others for others", () => {
    expect(of("listener-1", "acme").user_id).toBe(of("listener-1", "acme").user_id);
    expect(of("listener-1", "acme").user_id).not.toBe(of("Listener-1", "acme").user_id);
    expect(of("listener-1", "acme").user_id).not.toBe(of("listener-1", "globex").user_id);
  });

  test("need a tenant, a key, and a key of 32 bytes", () => {
    const schema = field("user_id");
    expect(errorOf(() => mask(schema, { it: "ann" }, policy)).code).toBe("no_tenant");
    const keyless: MaskPolicy = { name: "x", otherwise: "pseudonymise", tenantOf: () => "acme" };
    expect(errorOf(() => mask(schema, { it: "ann" }, keyless)).code).toBe("no_key");
    expect(errorOf(() => tenantKeys(new Uint8Array(16))).code).toBe("no_key");
  });
});

test("tokens are the same for the same value, and stand for it in the store", async () => {
  const store = new MemoryTokenStore();
  const policy = tokeniseAll(store);
  const [one, two] = await Promise.all([1, 2].map(() => maskAsync(AnalyticsEvent, event, policy)));
  expect(one?.value).toEqual(two?.value);
  expect(one?.value.user_id).toMatch(/^t_[a-z2-7]{26}$/);
  expect(errorOf(() => mask(AnalyticsEvent, event, policy)).code).toBe("needs_async");
});

test("a detector that takes time is asked", async () => {
  const find = async (text: string) => {
    const start = text.indexOf("Ottilie");
    return start < 0
      ? []
      : [{ category: "name" as const, detector: "model", start, end: start + 7, score: 0.8 }];
  };
  const policy: MaskPolicy = { ...redactAll, detection: { asyncDetectors: [find] } };
  const note = { ...event, properties: { note: "Ottilie asked" } };
  expect((await maskAsync(AnalyticsEvent, note, policy)).value.properties.note).toBe(
    "redacted-2 asked",
  );
  expect(errorOf(() => mask(AnalyticsEvent, note, policy)).code).toBe("needs_async");
});

test("what is encrypted is sealed beside the record, and comes back", async () => {
  const policy: MaskPolicy = {
    name: "seal",
    otherwise: "encrypt",
    key: tenantKeys(new Uint8Array(32).fill(3)),
  };
  const outcome = await maskAsync(AnalyticsEvent, event, policy);
  expect(AnalyticsEvent.safeParse(outcome.value).error).toBeUndefined();
  expect(JSON.stringify(outcome.value)).not.toMatch(/40017|ann\.lee|81\.2/);
  expect([...outcome.secrets.keys()]).toEqual(["/user_id", "/ip_address", "/properties/note"]);
});

describe("rules hold of the masked record", () => {
  const people = withRules(
    closed({
      asked_by: Text.max(4).meta({ pii: pii("user_id") }),
      approved_by: Text.max(4)
        .meta({ pii: pii("user_id") })
        .optional(),
    }),
    { four_eyes: rule("Nobody approves what they ask for.", ne("asked_by", "approved_by")) },
  ).meta({ id: "FourEyes" });

  test.each([redactAll, removeAll, partialAll])("%o", (policy) => {
    const masked = mask(people, { asked_by: "ann", approved_by: "bob" }, policy);
    expect(people.safeParse(masked).success).toBe(true);
    expect(JSON.stringify(masked)).not.toMatch(/ann|bob/);
  });

  test("or an error names the rule", () => {
    const same: MaskPolicy = { name: "same", otherwise: () => ["x"] };
    const demanding = withRules(
      closed({ a: z.enum(["x", "y"]).meta({ pii: pii("user_id") }), b: z.literal("x") }),
      { differ: rule("They differ.", ne("a", "b")) },
    ).meta({ id: "Demanding" });
    const error = errorOf(() => mask(demanding, { a: "y", b: "x" }, same));
    expect([error.code, error.rule]).toEqual(["rule", "demanding.differ"]);
  });
});

describe("hostile records", () => {
  const schema = closed({ map: FreeForm });

  test("an own key __proto__ sets no prototype", () => {
    const value: unknown = JSON.parse('{"map":{"__proto__":{"to":"ann.lee@corp.com"},"b":1}}');
    const text = JSON.stringify(mask(schema, value, redactAll));
    expect(text).toBe('{"map":{"__proto__":{"to":"redacted@example.invalid"},"b":1}}');
  });

  test("an unknown key of an open schema is swept", () => {
    const value = { map: {}, new_field: { to: ["ann.lee@corp.com"] } };
    expect(mask(open(schema), value, redactAll)).toEqual({
      map: {},
      new_field: { to: ["redacted@example.invalid"] },
    });
  });

  test("a value of a wrong type is not left readable", () => {
    const wrong: unknown = { it: { deep: ["Ann Lee"] } };
    expect(JSON.stringify(mask(field("name"), wrong, redactAll))).not.toContain("Ann");
  });

  test.each([null, undefined, 1, "x", [], {}, { map: null }, { map: [1] }])("%j", (value) => {
    expect(() => mask(schema, value, redactAll)).not.toThrow();
  });

  test("too many levels are an error", () => {
    let deep: unknown = "ann.lee@corp.com";
    for (let level = 0; level < 5000; level++) deep = [deep];
    expect(errorOf(() => mask(schema, { map: { deep } }, redactAll)).code).toBe("too_deep");
  });

  test("keys that hold personal data get others, each its own", () => {
    const value = { map: { "ann.lee@corp.com": 1, "bob@corp.com": 2 } };
    expect(mask(schema, value, redactAll)).toEqual({
      map: { "redacted@example.invalid": 1, "redacted-2@example.invalid": 2 },
    });
    expect(personalDataIn(schema, value).map(({ isKey }) => isKey)).toEqual([true, true]);
  });
});

test("a card and a secret are found in what is only said to be personal, and named again elsewhere", () => {
  const card = "4111111111111111";
  const value = {
    traits: {
      card,
      note: `my card is ${card}`,
      password: "hunter2hunter2",
      plan: { name: "gold" },
    },
    user_id: card,
    properties: { paid_with: `card ${card}` },
  };
  const schema = closed({
    traits: FreeForm.meta({ pii: pii("other") }),
    user_id: UserId,
    properties: FreeForm,
  });
  const masked = mask(schema, value, pciDss());
  expect(masked).toMatchObject({
    traits: { card: "411111******1111", password: "redacted", plan: { name: "gold" } },
    properties: { paid_with: "card 411111******1111" },
  });
  expect(JSON.stringify({ ...masked, user_id: "" })).not.toContain(card);
});

test("what a person is called is found by what its object is about", () => {
  const value = {
    sender: { id: 5_812_345, name: "Ann Lee", type: "User" },
    team: { id: 77, name: "Core" },
    context: { traits: { name: "Ann Lee", title: "CTO", address: { city: "Graz" } } },
  };
  const { sender, team, context } = mask(closed({ map: FreeForm }), { map: value }, redactAll).map;
  expect(team).toEqual(value.team);
  expect(sender.type).toBe("User");
  expect(JSON.stringify([sender, context])).not.toMatch(/5812345|Ann|CTO|Graz/);
});

test("an envelope brings the clear values back", async () => {
  expect(await sealMasked({ secrets: new Map() }, testKeys(), context)).toBeUndefined();
  const { secrets, value } = await maskAsync(AnalyticsEvent, event, {
    name: "seal",
    otherwise: "encrypt",
    key: tenantKeys(new Uint8Array(32).fill(3)),
  });
  const keys = testKeys();
  const sealed = await sealMasked({ secrets }, keys, context);
  expect(await unmask(value, sealed, keys, context)).toEqual(event);
});

const context = { tenantId: "acme", recordId: "r-1", model: "AnalyticsEvent" };

/**
 * Masking of each category in fields of each kind: valid, and not readable.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { closed } from "../../../src/core/closed.js";
import { PersonalDataCategory, pii } from "../../../src/core/personal-data.js";
import { Text } from "../../../src/core/text.js";
import {
  generaliseAll,
  MaskError,
  type MaskPolicy,
  MemoryTokenStore,
  maskAsync,
  partialAll,
  pseudonymiseAll,
  redactAll,
  removeAll,
  tokeniseAll,
} from "../../../src/privacy/index.js";

const of = (policy: MaskPolicy): MaskPolicy => ({ ...policy, tenantOf: () => "acme" });
const policies = [
  redactAll,
  removeAll,
  partialAll,
  generaliseAll,
  of(pseudonymiseAll(new Uint8Array(32).fill(7))),
  of(tokeniseAll(new MemoryTokenStore())),
];

/** What fields of each kind accept, and what stands there. */
const fields: Readonly<Record<string, readonly [z.ZodType, readonly unknown[]]>> = {
  text: [
    Text,
    [
      "Ada Lovelace",
      "/users/ada",
      "42",
      "ada@example.com",
      "+49 30 1234567",
      "12345-6789",
      "https://ada@shop.example/users/ada?email=ada@example.com",
      "Mozilla/5.0 (X11; Linux x86_64)",
      "4111 1111 1111 1111",
      "DE89370400440532013000",
      "203.0.113.77",
      "2001:db8:85a3::8a2e:370:7334",
      "1815-12-10",
      "2026-03-01T12:00:00Z",
      "00:1a:2b:3c:4d:5e",
      "3f2504e0-4f89-41d3-9a0c-0305e82cafe1",
      "A".repeat(40),
      "a1B2-c3D4-e5F6",
    ],
  ],
  short: [Text.max(16), ["Ada Lovelace", "user-77120"]],
  shorter: [Text.max(6), ["ada-77"]],
  uuid: [
    z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    ["3f2504e0-4f89-41d3-9a0c-0305e82cafe1"],
  ],
  email: [z.string().regex(/^[^@ ]{1,64}@[a-z.]{1,64}$/), ["ada@example.com"]],
  ip: [z.string().regex(/^[0-9]{1,3}(?:\.[0-9]{1,3}){3}$/), ["203.0.113.77", "81.2.69.142"]],
  phone: [z.string().regex(/^\+[1-9][0-9]{6,14}$/), ["+493012345678", "+12025557843"]],
  url: [z.string().regex(/^https:\/\/[^ ]{1,200}$/), ["https://shop.example/users/ada"]],
  hex: [z.string().regex(/^[0-9a-f]{32}$/), ["9f86d081884c7d659a2feaa0c55ad015"]],
  code: [z.string().regex(/^U[A-Z0-9]{8}$/), ["U12AB34CD"]],
  date: [z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/), ["1815-12-10"]],
  number: [z.number(), [52.520008, 47, -13.4]],
  integer: [z.int().min(1).max(150), [47]],
  either: [z.enum(["first-person", "second-person"]), ["first-person"]],
};

const categories = PersonalDataCategory.options.filter((it) => it !== "card_authentication");
const kinds = Object.entries(fields).map(([kind, [schema, values]]) => ({ kind, schema, values }));

describe.each(kinds)("a field of the kind $kind", ({ schema, values }) => {
  test.each(categories)("that holds %s", async (category) => {
    const leaf = schema.meta({ pii: pii(category) });
    const record = closed({
      must: leaf,
      may: leaf.optional(),
      none: leaf.nullable(),
      many: z.array(leaf).max(9),
    });
    for (const value of values) {
      const clear = { must: value, may: value, none: value, many: [value] };
      for (const policy of policies) {
        const told = `${policy.name} of ${String(value)}`;
        const { value: masked } = await maskAsync(record, clear, policy).catch(refused);
        if (masked === undefined) continue;
        expect(record.safeParse(masked).error, told).toBeUndefined();
        expect(clear, told).toEqual({ must: value, may: value, none: value, many: [value] });
        const { value: again } = await maskAsync(record, clear, policy);
        expect(again, told).toEqual(masked);
        // Coarser values may be the value itself: the first of the month, a round number.
        if (["partial_all", "generalise_all"].includes(policy.name)) continue;
        if (typeof value === "string" && value.length > 5 && values !== fields.either?.[1]) {
          expect(JSON.stringify(masked), told).not.toContain(value.slice(-9));
        }
      }
    }
  });
});

/** A field that accepts nothing else cannot be masked, which is told. */
function refused(error: unknown): { value: undefined } {
  expect(error).toBeInstanceOf(MaskError);
  expect(error).toMatchObject({ code: "unmaskable" });
  return { value: undefined };
}

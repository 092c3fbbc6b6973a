import { expect, test } from "vitest";
import * as z from "zod";
import { closed } from "../../src/core/closed.js";
import { open } from "../../src/core/open.js";

const Inner = closed({ latency_ms: z.number().optional() });
const Outer = closed({
  user_id: z.string().optional(),
  parts: z.array(Inner).optional(),
  made_at: z.string().default(() => crypto.randomUUID()),
  note: z.string().nullable().optional(),
  shape: z
    .discriminatedUnion("kind", [
      closed({ kind: z.literal("round") }),
      closed({ kind: z.literal("flat") }),
    ])
    .optional(),
});

const messages = (value: unknown) => Outer.safeParse(value).error?.issues.map((it) => it.message);

test.each([
  [{ usr_id: 1 }, ['Unknown key "usr_id": did you mean "user_id"?']],
  [{ colour: 1 }, ['Unknown key "colour".']],
  [{ colour: 1, partz: [] }, ['Unknown key "colour". Unknown key "partz": did you mean "parts"?']],
  [{ parts: [{ latency: 1 }] }, ['Unknown key "latency": did you mean "latency_ms"?']],
  [JSON.parse('{"__proto__": 1}'), ['Unknown key "__proto__".']],
  [{ user_id: 1 }, ["Invalid input: expected string, received number"]],
])("%j", (value, expected) => {
  expect(messages(value)).toEqual(expected);
});

test("an open schema keeps unknown keys at every depth and everything else as it was", () => {
  const newer = {
    colour: "red",
    parts: [{ latency_ms: 1, retries: 2 }],
    note: null,
    shape: { kind: "flat", thickness: 1 },
  };
  const reader = open(Outer);
  expect(reader.parse(newer)).toMatchObject(newer);
  expect(reader.safeParse({ user_id: 1 }).success).toBe(false);
  expect(reader.parse({}).made_at).not.toBe(reader.parse({}).made_at);
  expect(Outer.safeParse(newer).success).toBe(false);
});

test("thousands of unknown keys are told in one short message", () => {
  const keys = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, 1]));
  expect(messages(keys)?.[0]).toMatch(/^Unknown key "k0"\. .*And 4980 more unknown keys\.$/);
});

test("a schema is opened once", () => {
  expect(open(Outer)).toBe(open(Outer));
});

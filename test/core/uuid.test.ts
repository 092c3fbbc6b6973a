import { expect, test } from "vitest";
import { Uuid } from "../../src/core/identifier.js";
import { uuidv7 } from "../../src/core/uuid.js";

test("a UUID of version 7 begins with its time", () => {
  const id = uuidv7(Date.parse("2022-02-22T19:22:22.000Z"));
  expect(id).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Uuid.parse(id)).toBe(id);
});

test("ids of later milliseconds sort later, and no two are the same", () => {
  const ids = Array.from({ length: 1000 }, (_, index) => uuidv7(1_700_000_000_000 + index));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(Array.from({ length: 10_000 }, () => uuidv7())).size).toBe(10_000);
});

test.each([
  ["0192F0C1-2345-7ABC-8DEF-0123456789AB"],
  ["0192f0c123457abc8def0123456789ab"],
  ["0192f0c1-2345-7abc-8def-0123456789ab\n"],
  [""],
])("%j is refused", (text) => {
  expect(Uuid.safeParse(text).error?.issues[0]?.message).toMatch(/^Expected a UUID/);
});

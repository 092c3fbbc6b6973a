/**
 * Records that are made to mislead, to crash or to hold up who looks for a person.
 *
 * @module
 */
import { expect, test } from "vitest";
import { models } from "../../../src/catalog.js";
import { type DataSubject, eraseSubject, exportSubject } from "../../../src/privacy/index.js";
import { log } from "../../integrity/_chain.js";
import { all } from "./_planted.js";

const audit = models.find(({ name }) => name === "AuditLog");
const mira: DataSubject = {
  tenant_id: "acme",
  identifiers: [
    { category: "user_id", value: "user-8812" },
    { category: "user_id", value: "a.b*c(d)[e]\\f|g" },
    { category: "email_address", value: "mira@post.example" },
    { category: "phone_number", value: "+49 30 901820441" },
  ],
};

async function erased(record: unknown): Promise<{ text: string; outcome: string }> {
  if (audit === undefined) throw new Error("AuditLog");
  const [first] = await all(eraseSubject([{ model: audit, record }], mira));
  if (first?.kind !== "record" || !("record" in first.input)) throw new Error("no record");
  return { text: JSON.stringify(first.input.record), outcome: first.erasure.outcome };
}

test.each([
  ["under __proto__", '{"__proto__": {"note": "user-8812"}}'],
  ["as a key beside __proto__", '{"__proto__": 1, "user-8812": 2}'],
  ["as constructor", '{"constructor": {"prototype": "user-8812"}}'],
  ["with signs of patterns", String.raw`{"note": "a.b*c(d)[e]\\f|g"}`],
  ["half of a surrogate pair beside it", String.raw`{"note": "\ud800 user-8812"}`],
  ["under an empty key", '{"": {"": "user-8812"}}'],
  ["under a key with a line end", String.raw`{"a\n/~b": ["user-8812"]}`],
  ["in an array", '["user-8812", [["mira@post.example"]]]'],
  ["as the record itself", '"user-8812"'],
])("a record that is no audit record, with an identifier %s", async (_, json) => {
  const { text, outcome } = await erased(JSON.parse(json));
  expect(outcome).toBe("removed");
  expect(text ?? "").not.toMatch(/user-8812|mira@|a\.b\*c/);
});

test.each([
  ["digits and spaces", "4 9 3 0 9 0 1 8 2 0 4 4 ".repeat(40_000)],
  ["signs of addresses", "mira@post.example".repeat(40_000)],
  ["percent signs", "%4%40%%".repeat(100_000)],
  ["beginnings of identifiers", "user-881 ".repeat(80_000)],
])("a megabyte of %s holds nobody up", async (_, note) => {
  const start = performance.now();
  await erased({ ...log(1), before: { note } });
  // Some milliseconds; a search of quadratic cost takes minutes.
  expect(performance.now() - start).toBeLessThan(10_000);
});

test("what is nested 100,000 deep is kept, and told of", async () => {
  const depth = 100_000;
  const record = JSON.parse(`${"[".repeat(depth)}"user-8812"${"]".repeat(depth)}`);
  if (audit === undefined) throw new Error("AuditLog");
  const [first] = await all(eraseSubject([{ model: audit, record }], mira));
  expect(first).toMatchObject({
    erasure: { outcome: "retained", retained: { reason: "invalid_after_erasure" } },
  });
  const [entry] = await all(exportSubject([{ model: audit, record }], mira));
  expect(entry).toMatchObject({ withheld: "not_maskable" });
});

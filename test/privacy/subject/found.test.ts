/**
 * Who is found by what: identifiers in other clothes, numbers, values that only look alike; and how
 * what is found is told.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { closed } from "../../../src/core/closed.js";
import { freeForm } from "../../../src/core/free-form.js";
import { Text } from "../../../src/core/text.js";
import {
  type DataSubject,
  exportSubject,
  SubjectError,
  type SubjectExportEntry,
} from "../../../src/privacy/index.js";
import { all } from "./_planted.js";

const Note = closed({
  note: Text.optional(),
  count: z.number().optional(),
  more: freeForm().optional(),
}).meta({ id: "TestNote" });
const model = { name: "TestNote", schema: Note, domain: "core" } as const;

async function entriesOf(
  identifier: DataSubject["identifiers"][number],
  record: unknown,
): Promise<SubjectExportEntry[]> {
  const subject = { tenant_id: "acme", identifiers: [identifier] };
  const lines = await all(exportSubject([{ model, record }], subject));
  return lines.flatMap((line) => (line.kind === "entry" ? [line] : []));
}

describe("in a text", () => {
  test.each([
    ["payment_card", "4111 1111 1111 1111", "paid by 4111-1111-1111-1111.", 1],
    ["payment_card", "4111 1111 1111 1111", "paid by 41111111111111112.", 0],
    ["bank_account", "GB82 WEST 1234 5698 7654 32", "iban gb82west12345698765432", 1],
    ["bank_account", "GB82 WEST 1234 5698 7654 32", "iban gb82west12345698765433", 0],
    ["phone_number", "+65 6123 4567", "call 0065 6123-4567", 1],
    ["phone_number", "+65 6123 4567", "order 61234567", 0],
    ["email_address", "mira@xn--i\u00f1valid.com", "to MIRA@xn--I\u00f1valid.com!", 1],
    ["email_address", "mira@b\u00fccher.example", "to mira@xn--bcher-kva.example", 1],
    ["user_id", "u7", "u7", 0],
  ] as const)("%s %s is looked for in %j: %d", async (category, value, note, count) => {
    expect(await entriesOf({ category, value }, { note })).toHaveLength(count);
  });
});

describe("in a number", () => {
  const account = { category: "customer_account", value: "918273645" } as const;

  test("that the sender chose, they are found", async () => {
    const [entry] = await entriesOf(account, { more: { account: 918273645 } });
    expect(entry?.found).toMatchObject([{ path: "/more/account", by: "field" }]);
  });

  test("that a schema counts with, nobody is", async () => {
    expect(await entriesOf(account, { count: 918273645 })).toEqual([]);
  });

  test("in a field that no schema knows, they are found", async () => {
    const [entry] = await entriesOf(account, { account: 918273645 });
    expect(entry?.found).toMatchObject([{ path: "/account" }]);
  });
});

test("what nobody may keep leaves no record that is handed over", async () => {
  const record = {
    note: "of user-8812",
    more: { cvv: "123", track: ";4111111111111111=29121010000012300000?" },
  };
  const [entry] = await entriesOf({ category: "user_id", value: "user-8812" }, record);
  expect(JSON.stringify(entry)).not.toMatch(/"123"|411111/);
  expect(entry?.record).toMatchObject({ note: "of user-8812" });
});

test("a key that names another person is masked in what is handed over", async () => {
  const record = { note: "of user-8812", more: { "jon@post.example": 1, "user-8812": 2 } };
  const [entry] = await entriesOf({ category: "user_id", value: "user-8812" }, record);
  expect(JSON.stringify(entry?.record)).not.toContain("jon@post.example");
  expect(JSON.stringify(entry?.record)).toContain('"user-8812":2');
});

test.each([
  ["nothing", undefined],
  ["a text", "user-8812"],
  ["a list", []],
])("%s is no subject, which is said without a value", async (_, subject) => {
  const failed = await all(exportSubject([], subject as unknown as DataSubject)).catch(
    (error: unknown) => error,
  );
  expect(failed).toBeInstanceOf(SubjectError);
  expect(failed).toMatchObject({ code: "bad_subject" });
  expect(String(failed)).toContain("See the subject: ");
  expect(String(failed)).not.toContain("8812");
});

test.each([
  ["a bigint", { actor: "user-8812", size: 1n }],
  ["a function", { actor: "user-8812", run: () => 1 }],
  ["half of a surrogate pair", { actor: "user-8812", note: "\ud800" }],
])("a record with %s, which JSON cannot carry, is withheld and told of", async (_, record) => {
  const [entry] = await entriesOf({ category: "user_id", value: "user-8812" }, record);
  expect(entry).toMatchObject({ withheld: "not_json" });
  expect(entry).not.toHaveProperty("record");
});

test("of unread records the reasons are counted, a hundred of them by their names", async () => {
  const inputs = Array.from({ length: 150 }, (_, number) => ({ unread: `reason ${number}` }));
  const subject: DataSubject = {
    tenant_id: "acme",
    identifiers: [{ category: "user_id", value: "user-8812" }],
  };
  const lines = await all(exportSubject([...inputs, { unread: "" }, { unread: "" }], subject));
  const manifest = lines.at(-1);
  if (manifest?.kind !== "manifest") throw new Error("no manifest");
  expect(manifest.records_unread).toBe(152);
  expect(manifest.unread).toHaveLength(100);
  expect(manifest.unread.at(-1)).toEqual({ reason: "other reasons", record_count: 53 });
});

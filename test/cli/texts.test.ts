/**
 * Numbers, paths, tables and field docs as people read them.
 *
 * @module
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { readFieldDocs } from "../../src/cli/field-docs.js";
import { bytesText, counted, durationText, percentText } from "../../src/cli/numbers.js";
import { collapsedPathText, pathText } from "../../src/cli/path-text.js";
import { table, wrapped } from "../../src/cli/table.js";
import { Tally } from "../../src/cli/tally.js";
import { typeText } from "../../src/cli/type-text.js";

test.each([
  [counted(1, "record"), "1 record"],
  [counted(1234, "record"), "1,234 records"],
  [percentText(0, 0), "0 %"],
  [percentText(1, 100_000), "< 0.1 %"],
  [percentText(1, 3), "33.3 %"],
  [percentText(3, 3), "100 %"],
  [bytesText(0), "0 bytes"],
  [bytesText(1_048_576), "1.05 MB"],
  [bytesText(5e15), "5,000 TB"],
  [durationText(640.4), "640 ms"],
  [durationText(2540), "2.5 s"],
  [durationText(200_000), "3 min 20 s"],
  [pathText([]), "(record)"],
  [pathText(["lines", 3, "a b"]), "lines[3].a b"],
  [collapsedPathText(["lines", 3, "x.y"]), 'lines[]."x.y"'],
  [collapsedPathText([0, "\u001b"]), '[]."\\u001b"'],
  [pathText(["k".repeat(100)]), `"${"k".repeat(77)}..."`],
])("%s", (text, expected) => {
  expect(text).toBe(expected);
});

test.each([
  [{ type: "number" }, "number"],
  [{ type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }, "number, above 0, below 1"],
  [{ type: "integer", minimum: 1 }, "integer, at least 1"],
  [{ type: "string", minLength: 2, maxLength: 2 }, "text, exactly 2 characters"],
  [{ type: "array" }, "list of any JSON value"],
  [{ type: "array", items: true }, "list of any JSON value"],
  [{ type: "object" }, "object"],
  [
    { type: "array", items: { anyOf: [{ type: "string" }, { type: "null" }] } },
    "list of (text or null)",
  ],
  [{ const: "x" }, '"x"'],
  [{ enum: ["a", "b"] }, "a, b"],
  [{ enum: ["a", "b", "c", "d", "e", "f", "g"] }, "a, b, c, d, e and 2 more"],
  [{ anyOf: [{ type: "boolean" }, { $ref: "#/$defs/Page" }] }, "true or false or Page"],
  [{}, "any JSON value"],
] as const)("the type %j is %s", (schema, expected) => {
  expect(typeText(schema as Parameters<typeof typeText>[0])).toBe(expected);
});

test("a table wraps its last column, or sets it below where too little room is left", () => {
  const rows = [
    ["1", "short", "some words in the last column"],
    ["10", "a", ""],
  ];
  expect(table(rows, 40, true)).toEqual([
    "   1  short  some words in the last",
    "             column",
    "  10  a",
  ]);
  expect(table(rows, 30)).toEqual([
    "  1   short",
    "      some words in the last",
    "      column",
    "  10  a",
  ]);
  expect(
    table(
      [
        ["x".repeat(50), "y"],
        ["a", "b"],
      ],
      60,
    ),
  ).toEqual([`  ${"x".repeat(50)}`, "     y", "  a  b"]);
  expect(table([], 30)).toEqual([]);
  expect(wrapped("", 10)).toEqual([]);
});

test("a tally counts at most a thousand different paths by name", () => {
  const tally = new Tally();
  for (let number = 1; number <= 1200; number++) {
    const issue = {
      path: [`key${number}`],
      message: "m",
      severity: "error" as const,
      code: "custom",
    };
    const record = { number, byteOffset: 0, bytes: Buffer.alloc(1) };
    tally.add({ record, valid: false, reason: "invalid", issues: [issue] }, "-");
  }
  expect(tally.paths.size).toBe(1001);
  expect(tally.paths.get("(other paths)")).toBe(200);
  expect(tally.failures.size, "they differ in a number only").toBe(1);
});

test("field docs are read from a file, and are none where there is no file", async () => {
  const folder = mkdtempSync(join(tmpdir(), "field-docs-"));
  const docs = { Money: { doc: "An amount.", fields: { currency: "ISO 4217." } } };
  writeFileSync(join(folder, "field-docs.json"), JSON.stringify(docs));
  const url = (name: string) => pathToFileURL(join(folder, name));
  expect(await readFieldDocs(url("field-docs.json"))).toEqual(docs);
  expect(await readFieldDocs(url("absent.json"))).toEqual({});
  rmSync(folder, { recursive: true });
});

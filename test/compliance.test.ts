/**
 * What `docs/compliance.md` promises is there: each function, rule and test that it names.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { models } from "../src/catalog.js";
import { allRules } from "../src/core/rules/rule-plan.js";
import { extensionKeywords } from "../src/json-schema/extension-keywords.js";
import { root } from "./_fixtures.js";

const text = readFileSync(join(root, "docs/compliance.md"), "utf8");

/** A row of a table: a demand, the names that meet it, the tests that show it. */
const rows = text
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| demand"))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, demand = "", met = "", shown = ""]) => ({
    demand,
    met: quoted(met),
    tests: quoted(shown),
  }));

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
}

const rules = new Set(models.flatMap(({ schema }) => allRules(schema).map(({ id }) => id)));
const exported = new Set(
  readdirSync(join(root, "test/public-api")).flatMap((file) =>
    readFileSync(join(root, "test/public-api", file), "utf8")
      .trim()
      .split("\n"),
  ),
);
const isCommand = (name: string) => existsSync(join(root, "src/cli", `${name}-command.ts`));
const isKeyword = (name: string) => extensionKeywords.some((keyword) => keyword === name);

/** The text of a test and of the helpers beside it. */
function textOfTest(file: string): string {
  const folder = dirname(join(root, file));
  const helpers = readdirSync(folder).filter(
    (name) => name.startsWith("_") && name.endsWith(".ts"),
  );
  return [...helpers, basename(file)]
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
}

test("there are four frameworks, and none is without its limits", () => {
  expect(text.match(/^## /gm)?.length).toBe(4);
  expect(text.match(/^Not met: /gm)?.length).toBe(4);
  expect(rows.length).toBeGreaterThan(40);
});

describe.each(rows)("$demand", ({ met, tests }) => {
  test("is met by what exists", () => {
    const there = (name: string) =>
      rules.has(name) || exported.has(name) || isCommand(name) || isKeyword(name);
    expect(met.length + tests.length).toBeGreaterThan(1);
    expect(met.filter((name) => !there(name))).toEqual([]);
  });

  test("is shown by tests that name it", () => {
    expect(tests.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    const all = tests.map(textOfTest).join("\n");
    // A rule is shown by its fixture, which the tests over the catalog break.
    const own = met.filter((name) => exported.has(name) && !models.some((it) => it.name === name));
    expect(own.filter((name) => !new RegExp(`\\b${name}\\b`).test(all))).toEqual([]);
  });
});

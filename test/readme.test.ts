/**
 * The README is true of what is there.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { liftFieldDocs } from "../scripts/field-docs.js";
import { modelsTable, withTable } from "../scripts/models-table.js";
import { root } from "./_fixtures.js";

const readme = readFileSync(join(root, "README.md"), "utf8");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

test("the table of models is current (npm run readme brings it up to date)", () => {
  expect(withTable(readme, modelsTable(liftFieldDocs(root)))).toBe(readme);
});

test("a text without marks is refused", () => {
  expect(() => withTable("# Models", "")).toThrow("The text has no <!-- models");
});

test("every dependency has its reason", () => {
  const names = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !readme.includes(`| \`${name}\``))).toEqual([]);
});

test("the budgets that it shows are those of the benchmarks", () => {
  const file = join(root, "bench/budgets.json");
  const { ratios } = JSON.parse(readFileSync(file, "utf8"));
  const row = /^(\w+) +\d+ +(valid|invalid) +(verdict|parse) +[\d.]+ +([\d.]+)/gm;
  const shown = [...readme.matchAll(row)].map(([, ...cells]) => cells);
  expect(shown.length).toBe(16);
  for (const [load = "", validity = "", operation = "", budget] of shown) {
    expect(Number(budget)).toBe(ratios[load][validity][operation]);
  }
});

test("every script that it names exists", () => {
  const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name = ""]) => name);
  const own = named.filter((name) => !["ci", "install"].includes(name));
  expect(own.filter((name) => !(name in manifest.scripts))).toEqual([]);
});

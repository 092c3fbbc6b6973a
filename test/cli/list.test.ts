/**
 * `list`: the models by domain.
 *
 * @module
 */
import { expect, test } from "vitest";
import { models } from "../../src/catalog.js";
import { runCli } from "./_run.js";

test("names every model by domain, with its title and its counts", async () => {
  const { code, stdout } = await runCli(["list"]);
  expect(code).toBe(0);
  for (const { name } of models) expect(stdout).toMatch(new RegExp(`^  ${name} +\\S`, "m"));
  expect(stdout).toMatch(/^core$/m);
  expect(stdout).toMatch(/^ {2}Money +Amount of money +3 fields, 4 rules, 1 warning$/m);
});

test("as JSON", async () => {
  const { stdout } = await runCli(["list", "--format", "json"]);
  const listed = JSON.parse(stdout);
  expect(listed).toHaveLength(models.length);
  expect(listed).toContainEqual({
    name: "Money",
    domain: "core",
    title: "Amount of money",
    fields: 3,
    rules: 4,
    warnings: 1,
  });
});

test("fits a narrow terminal", async () => {
  const { stdout } = await runCli(["list"], "", { columns: 60 });
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
});

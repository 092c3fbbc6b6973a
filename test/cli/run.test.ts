/**
 * The command line as a whole: help, and what is no command.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../_fixtures.js";
import { runCli } from "./_run.js";

test.each([
  [["--help"], ["validate", "list", "explain"]],
  [
    ["validate", "--help"],
    ["Examples:", "Exit codes:", "--dead-letters", "byte-order mark"],
  ],
  [
    ["help", "explain"],
    ["--deep", "--cel"],
  ],
])("%j teaches", async (argv, words) => {
  const { code, stdout, stderr } = await runCli(argv);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const word of words) expect(stdout).toContain(word);
});

test("tells its version", async () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(await runCli(["--version"])).toMatchObject({ code: 0, stdout: `${version}\n` });
});

const commands = ["validate", "list", "explain", "json-schema"];

test.each(
  [80, 100].flatMap((columns) =>
    [[], ...commands.map((name) => [name])].map((argv) => ({ argv, columns })),
  ),
)("help of $argv fits $columns columns", async ({ argv, columns }) => {
  const { stdout } = await runCli([...argv, "--help"], "", { columns });
  expect(stdout.split("\n").filter((line) => line.length > columns)).toEqual([]);
});

test.each([
  [[], /Usage: analytics-schemas/],
  [["vaildate"], /unknown command 'vaildate'\n\(Did you mean validate\?\)/],
])("%j is wrong use", async (argv, message) => {
  const { code, stderr } = await runCli(argv);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

test("a bug is thrown, not hidden", async () => {
  const fieldDocs = async () => {
    throw new TypeError("a bug");
  };
  await expect(runCli(["explain", "Money"], "", { fieldDocs })).rejects.toThrow("a bug");
});

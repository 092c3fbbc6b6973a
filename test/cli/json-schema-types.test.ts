import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runCli } from "./_run.js";

test("json-schema --types writes one document, one of each type, and the choices", async () => {
  const out = mkdtempSync(join(tmpdir(), "types-"));
  onTestFinished(() => rmSync(out, { recursive: true }));
  const { code, stderr } = await runCli(["json-schema", "--types", "--out", out, "Money"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: `3 files in ${out}.\n` });
  expect(readdirSync(out).sort()).toEqual(["choices.json", "types", "types.json"]);
  expect(readdirSync(join(out, "types"))).toEqual(["Money.json"]);
  const read = (name: string) => JSON.parse(readFileSync(join(out, name), "utf8"));
  expect(read("types.json").definitions.Money).toEqual(
    expect.objectContaining({ required: ["amount_minor", "currency"] }),
  );
  expect(read("choices.json")).toEqual({});
});

test.each([
  [["--types"], /name a folder for them, --out DIR/],
  [["--types", "--open", "--out", "x"], /'--types' cannot be used with option '--open'/],
  [["--types", "--bundle", "--out", "x"], /'--types' cannot be used with option '--bundle'/],
  [["--types", "--target", "draft-07", "--out", "x"], /'--types' cannot be used with option/],
])("json-schema %j is wrong use", async (options, message) => {
  const { code, stderr } = await runCli(["json-schema", ...options]);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
});

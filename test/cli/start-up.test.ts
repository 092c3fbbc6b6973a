/**
 * What the program loads before it is asked for: little, so that it answers at once.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { catalog } from "../../src/catalog.js";
import { findModel } from "../../src/cli/find-model.js";
import { modelFiles } from "../../src/cli/model-files.js";
import { made, useProgram } from "./_process.js";

test("the table of files has the models of the catalog, in its order", () => {
  const names = (table: object) =>
    Object.entries(table).map(([domain, models]) => [domain, Object.keys(models)]);
  expect(names(modelFiles)).toEqual(names(catalog));
});

test.each(
  Object.entries(catalog).flatMap(([domain, models]) =>
    Object.entries(models).map(([name, schema]) => ({ name, domain, schema })),
  ),
)("$name is loaded by its name", async ({ name, domain, schema }) => {
  const found = await findModel(name);
  expect(found).toMatchObject({ name, domain });
  expect(found.schema).toBe(schema);
});

describe("in the bundle", () => {
  useProgram();

  /** The sources and packages that are loaded along with an entry. */
  function loadedWith(entryPoint: string): readonly string[] {
    const meta = made();
    const [first] =
      Object.entries(meta.outputs).find(([, output]) => output.entryPoint === entryPoint) ?? [];
    const outputs = new Set(first === undefined ? [] : [first]);
    const loaded = new Set<string>();
    for (const path of outputs) {
      const { inputs = {}, imports = [] } = meta.outputs[path] ?? {};
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        if (bytesInOutput > 0) loaded.add(input);
      }
      for (const { path: target, kind, external } of imports) {
        if (kind === "dynamic-import") continue;
        if (external) loaded.add(target);
        else outputs.add(target);
      }
    }
    return [...loaded];
  }

  /** The folders of `src` from which something is loaded. */
  const foldersOf = (loaded: readonly string[]) =>
    [...new Set(loaded.map((path) => /^src\/([a-z-]+)\//.exec(path)?.[1]))]
      .filter((folder) => folder !== undefined)
      .sort();

  test("help, versions and wrong options need no model, no zod and nothing of privacy", () => {
    const loaded = loadedWith("src/cli/main.ts");
    expect(loaded).toContain("src/cli/validate-command.ts");
    expect(loaded.filter((path) => !path.includes("/")).sort()).toEqual([
      "commander",
      "node:fs",
      "package.json",
      "picocolors",
    ]);
    expect(loaded.filter((path) => /^src\/(?!cli\/)/.test(path)).sort()).toMatchInlineSnapshot(`
      [
        "src/core/nearest.ts",
        "src/serialize/array-splitter.ts",
        "src/serialize/auto-splitter.ts",
        "src/serialize/byte-order-mark.ts",
        "src/serialize/checked-limits.ts",
        "src/serialize/limits.ts",
        "src/serialize/line-splitter.ts",
        "src/serialize/nesting.ts",
        "src/serialize/record-assembler.ts",
        "src/serialize/splitter-of.ts",
        "src/serialize/white-space.ts",
      ]
    `);
  });

  test.each([
    ["src/core/money.ts", ["core"]],
    ["src/analytics/analytics-event.ts", ["analytics", "core"]],
    ["src/cli/validate.ts", ["cli", "core", "serialize"]],
    ["src/cli/checksum-run.ts", ["cli", "core", "integrity", "serialize"]],
  ])("%s is loaded with no domain but its own", (entry, folders) => {
    expect(foldersOf(loadedWith(entry))).toEqual(folders);
  });

  test.each([
    "src/cli/mask-records.ts",
    "src/cli/erase-subject.ts",
    "src/cli/export-subject.ts",
    "src/cli/verify-audit.ts",
  ])("%s does without the catalog", (entry) => {
    const loaded = loadedWith(entry);
    expect(loaded).toContain(entry);
    expect(loaded).not.toContain("src/catalog.ts");
  });
});

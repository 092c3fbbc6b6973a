/**
 * The models of the package as it is published: compiled code judges them, and no code is made of text.
 *
 * @module
 */
import { beforeAll, expect, test } from "vitest";
import { models } from "../../src/catalog.js";
import { install, node, write } from "./_package.js";

const judge = `
  import { existsSync, readdirSync, readFileSync } from "node:fs";
  import { isDeepStrictEqual } from "node:util";
  import * as all from "analytics-schemas";
  const names = ${JSON.stringify(models.map(({ name }) => name))};
  const folder = (name) => "node_modules/analytics-schemas/examples/" + name;
  const wrong = [];
  let judged = 0;
  for (const name of names) {
    const schema = all[name];
    const plain = schema.clone();
    if (schema._zod.bag.validator?.definite !== true) wrong.push(name + " is not compiled");
    if (!existsSync(folder(name))) continue;
    for (const file of readdirSync(folder(name)).filter((it) => it.endsWith(".json"))) {
      const value = JSON.parse(readFileSync(folder(name) + "/" + file, "utf8"));
      const expected = plain.safeParse(value);
      const found = schema.safeParse(value);
      const broken = { ...value, made_up: true };
      judged++;
      if (all.isValid(schema, value) !== expected.success) wrong.push(file + ": verdict");
      if (found.success !== expected.success) wrong.push(file + ": parse");
      if (all.isValid(schema, broken)) wrong.push(file + ": an unknown key");
      const issues = (result) => JSON.stringify(result.error?.issues);
      if (issues(schema.safeParse(broken)) !== issues(plain.safeParse(broken))) wrong.push(file + ": issues");
      if (found.success && !isDeepStrictEqual(schema.parse(found.data), plain.parse(found.data)))
        wrong.push(file + ": what parse gives");
    }
  }
  console.log(JSON.stringify({ judged, wrong }));
`;

beforeAll(install, 120_000);

test("every model judges and parses by compiled code as by Zod, where no code is made of text", () => {
  const file = write("compiled.mjs", judge);
  const { judged, wrong } = JSON.parse(node("--disallow-code-generation-from-strings", file));
  expect(wrong).toEqual([]);
  expect(judged).toBeGreaterThan(400);
});

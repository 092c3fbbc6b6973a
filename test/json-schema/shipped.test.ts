/**
 * The files under `schemas/`: current, strict, and of one verdict with TypeScript.
 *
 * @module
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ajvJudge } from "../../conformance/ajv-judge.js";
import { shippedSchemas } from "../../scripts/write-schemas.js";
import { models } from "../../src/catalog.js";
import { bundle } from "../../src/json-schema/bundle.js";
import { breakagesOf, broken, examplesOf, root } from "../_fixtures.js";
import { ajv07, compiled } from "./_ajv.js";

const files = new Map(
  shippedSchemas().map(({ path, text }) => [path, { text, document: JSON.parse(text) }]),
);
const documentAt = (path: string) => files.get(path)?.document;
const schemas = models.map(({ schema }) => schema);
const openJudge = ajvJudge(bundle(schemas, { open: true }));
const older07 = ajv07().addSchema(bundle(schemas, { target: "draft-07" }), "bundle");
const judge = ajvJudge(documentAt("bundle.json"));

/** The first line in which two texts differ. */
function difference(path: string, made: string): string | undefined {
  const kept = readFileSync(join(root, "schemas", path), "utf8");
  if (kept === made) return undefined;
  const [before, after] = [kept.split("\n"), made.split("\n")];
  const line = after.findIndex((text, index) => text !== before[index]);
  return `${path}:${line + 1}\n- ${before[line]}\n+ ${after[line]}`;
}

test("every file is current: `npm run schemas` writes them", () => {
  const stale = [...files].map(([path, { text }]) => difference(path, text));
  expect(stale.filter((each) => each !== undefined).slice(0, 3)).toEqual([]);
});

test.each(models)(
  "$name: its own file, draft-07 and the bundle judge alike",
  ({ name, domain }) => {
    const alone = compiled(documentAt(`${domain}/${name}.json`));
    const older = (value: unknown) => older07.validate(`bundle#/definitions/${name}`, value);
    const open = (value: unknown) => openJudge(name, value);
    for (const { name: example, value } of examplesOf(name)) {
      const verdicts = [judge(name, value), alone(value), older(value), open(value)];
      expect({ example, verdicts }).toEqual({ example, verdicts: [true, true, true, true] });
      const extra = Object.assign({}, value, { usr_idd: 1 });
      expect([judge(name, extra), alone(extra), older(extra), open(extra)]).toEqual([
        false,
        false,
        false,
        true,
      ]);
    }
    for (const [id, breakage] of Object.entries(breakagesOf(name))) {
      const value = broken(name, breakage);
      const isAccepted = judge(name, value);
      expect({ id, verdicts: [alone(value), older(value)] }).toEqual({
        id,
        verdicts: [isAccepted, isAccepted],
      });
    }
  },
);

test("a fixture of a rule is refused where keywords say the rule, and only there", () => {
  const said = new Set(
    [...JSON.stringify(documentAt("bundle.json")).matchAll(/"x-rule":"([^"]+)"/g)].map(
      ([, id]) => id,
    ),
  );
  const all = models.flatMap(({ name }) =>
    Object.entries(breakagesOf(name)).map(([id, breakage]) => ({ id, name, breakage })),
  );
  const wrong = all.filter(
    ({ id, name, breakage }) => judge(name, broken(name, breakage)) === said.has(id),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
  expect(said.size).toBeGreaterThan(200);
});

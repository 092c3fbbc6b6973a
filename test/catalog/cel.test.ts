/**
 * CEL engines come to the verdict of the tree, for every rule that CEL can say.
 *
 * @module
 */
import { expect, test } from "vitest";
import { CelJudge } from "../../conformance/cel-judge.js";
import { celNormalForm } from "../../conformance/cel-normal-form.js";
import { pack } from "../../conformance/pack.js";
import { models } from "../../src/catalog.js";
import { breakagesOf, examplesOf } from "../_fixtures.js";

const given = models.flatMap(({ name }) => [
  ...examplesOf(name),
  ...Object.keys(breakagesOf(name)),
]).length;

test("two engines differ from no tree over the examples, the fixtures and 1,000 mutants", () => {
  const judge = new CelJudge();
  const differences = [...pack(given + 1000, 7)].flatMap((document) => judge.judge(document));
  expect(differences).toEqual([]);
  expect(judge.documents).toBeGreaterThan(given);
  expect(judge.rules.said / judge.rules.all).toBeGreaterThan(0.85);
  const evaluations = [...judge.efforts.values()].map((effort) => effort.evaluations);
  expect(evaluations).toEqual([judge.trees.evaluations, judge.trees.evaluations]);
}, 120_000);

test.each([
  [
    { a: null, b: [{ c: null }, null], d: 1 },
    { b: [{}, null], d: 1 },
  ],
  ["2026-03-01", "2026-03-01"],
  ["2026-03-01T12:00:00Z", "2026-03-01T12:00:00.000Z"],
  ["2026-03-01T13:00:00.123999999999+01:00", "2026-03-01T12:00:00.123Z"],
  ["0000-01-01T00:00:00+00:01", "-001-12-31T23:59:00.000Z"],
  ["9999-12-31T23:59:59-00:01", ":000-01-01T00:00:59.000Z"],
  ["2026-03-01T12:00:61Z", "2026-03-01T12:00:61Z"],
])("the normal form of %j", (value, expected) => {
  expect(plain(celNormalForm(value))).toEqual(expected);
});

/** The same with objects for maps. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!(value instanceof Map)) return value;
  return Object.fromEntries([...value].map(([key, member]) => [key, plain(member)]));
}

/**
 * However a value is judged, the verdict is the same: by `parse`, compiled or not, and by `inspect`.
 *
 * @module
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { models } from "../../src/catalog.js";
import { inspect } from "../../src/core/rules/inspect.js";
import { breakagesOf, broken, examplesOf } from "../_fixtures.js";

type Path = readonly (string | number)[];

/** Every place in a document, its root left out. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return path.length === 0 ? [] : [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  const inside = entries.flatMap(([key, inner]) => placesIn(inner, [...path, key]));
  return path.length === 0 ? inside : [path, ...inside];
}

/** The document with another value at a place; `undefined` takes the place out. */
function changed(document: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  // An earlier change put a list here: a field named `length` would set its own.
  if (Array.isArray(document) && typeof key === "string") return document;
  const copy: Record<string | number, unknown> = Array.isArray(document)
    ? Object.assign([], document)
    : { ...Object(document) };
  const inner = changed(copy[key], rest, value);
  if (inner !== undefined) copy[key] = inner;
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else delete copy[key];
  return copy;
}

const other = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  fc.constantFrom(null, true, -1, 0, 0.5, 1, 2 ** 53, Number.NaN, "", "x", "2026-03-01T00:00:00Z"),
  fc.constantFrom<unknown>([], {}, [[]], new Date(0), "\ud800", JSON.parse('{"__proto__":1}')),
  fc.anything(),
);

test.each(models)("$name", ({ name, schema }) => {
  const compiled = z.compile(schema, { strict: true });
  const documents = [
    ...examplesOf(name).map(({ value }) => value),
    ...Object.values(breakagesOf(name)).map((breakage) => broken(name, breakage)),
  ];
  const mutant = fc
    .constantFrom(...documents)
    .chain((document) =>
      fc
        .array(fc.tuple(fc.constantFrom(...placesIn(document)), other), { maxLength: 3 })
        .map((changes) =>
          changes.reduce((made, [path, value]) => changed(made, path, value), document),
        ),
    );
  let accepted = 0;
  fc.assert(
    fc.property(mutant, (value) => {
      const plain = schema.safeParse(value);
      const { valid, issues } = inspect(schema, value);
      if (plain.success) accepted += 1;
      expect(valid).toBe(plain.success);
      expect(z.validate(compiled, value)).toBe(plain.success);
      const fast = compiled.safeParse(value);
      expect(fast.success).toBe(plain.success);
      const messages = issues.map(({ message }) => message);
      const raised = plain.error?.issues.map(({ message }) => message) ?? [];
      expect(messages).toEqual(expect.arrayContaining(raised));
    }),
    { numRuns: 500 },
  );
  expect(accepted).toBeGreaterThan(20);
});

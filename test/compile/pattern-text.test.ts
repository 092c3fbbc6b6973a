/**
 * The flat code of a pattern answers as the pattern does.
 *
 * @module
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type * as core from "zod/v4/core";
import { models } from "../../src/catalog.js";
import { charTable } from "../../src/compile/char-table.js";
import { ModuleWriter } from "../../src/compile/module-writer.js";
import { sequenceOf } from "../../src/compile/pattern-sequence.js";
import { patternText } from "../../src/compile/pattern-text.js";
import { branches, shapes } from "../../src/core/schema-tree.js";

const patterns = catalogPatterns();
const flat = [...patterns.values()].filter((pattern) => sequenceOf(pattern) !== undefined);

/** Texts as a pattern takes them, and with one place changed, cut or made longer. */
function textsOf(pattern: RegExp): fc.Arbitrary<string> {
  const right = fc.stringMatching(new RegExp(pattern.source, pattern.flags));
  const odd = fc.constantFrom("", "\n", "\r\n", "\u2028", "\0", "\x7f", "\x80", "é", "ÿ", "Ā", "ā");
  const lone = fc.constantFrom(
    "\ud800",
    "\udc00",
    "😀",
    "\uff41",
    "K",
    "ſ",
    " ",
    "-",
    "]",
    "^",
    "\\",
  );
  const any = fc.string({ maxLength: 3, unit: "binary" });
  const wrong = fc
    .tuple(right, fc.nat(), fc.nat({ max: 2 }), fc.oneof(odd, lone, any, right))
    .map(([text, at, cut, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + cut);
    });
  const long = fc.tuple(right, fc.integer({ min: 1, max: 300 }), fc.boolean());
  return fc.oneof(
    { weight: 5, arbitrary: right },
    { weight: 6, arbitrary: wrong },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
    {
      weight: 2,
      arbitrary: long.map(([text, times, ends]) => text.repeat(times) + (ends ? "\n" : "")),
    },
  );
}

describe("every pattern of the catalog that becomes flat code", () => {
  test("There are many of them", () => expect(flat.length).toBeGreaterThan(50));

  test.each(flat)("%s: takes what it takes, and nothing else", (pattern) => {
    const judge = codeOf(pattern);
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(textsOf(pattern), (text) => {
        const expected = pattern.test(text);
        seen.add(expected);
        return judge(text) === expected;
      }),
      { seed: 7, numRuns: 10_000 },
    );
    expect(seen.size, "both answers were given").toBe(2);
    const codes = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    expect(codes.filter((text) => judge(text) !== pattern.test(text))).toEqual([]);
  });
});

test.each([
  [/^a|b$/],
  [/^[a-z]+[0-9]$/],
  [/^(?:ab)*$/],
  [/^[^a]$/],
  [/^[a-z]{2}?$/],
  [/^[a-z]+?$/],
  [/^.$/],
  [/^\d$/],
  [/^[\d]$/],
  [/^[\w-]*$/],
  [/^\b$/],
  [/^a\$/],
  [/^[a-zé]*$/],
  [/^😀+$/u],
  [/^[a-z]$/i],
  [/^[a-z]$/m],
  [/^a$b$/],
  [/^$/],
  [/^\u0041$/],
  [/^[\x41]$/],
  [/[a-z]/],
  [/^a{,3}$/],
  [/^a{b$/],
])("%s: no sequence of sets, so that RegExp judges", (pattern) => {
  expect(sequenceOf(pattern)).toBeUndefined();
});

test.each([
  [/^[\]\\^-]{2,3}$/],
  [/^[a^-]+$/],
  [/^[-a]*$/],
  [/^\[[ -~]\.$/],
  [/^\/[!-~]*$/u],
  [/^a?$/],
  [/^a{2,}$/],
  [/^[+--]{3}$/],
])("%s: sets with signs of their own are read right", (pattern) => {
  expect(sequenceOf(pattern)).toBeDefined();
  const judge = codeOf(pattern);
  const signs = fc.constantFrom(..."ab]\\^-[+,.~ /!é\n");
  fc.assert(
    fc.property(fc.oneof(textsOf(pattern), fc.string({ unit: signs, maxLength: 5 })), (text) => {
      return judge(text) === pattern.test(text);
    }),
    { seed: 7, numRuns: 10_000 },
  );
});

/** The code of a pattern as a module of compiled code holds it. */
function codeOf(pattern: RegExp): (text: string) => boolean {
  const writer = new ModuleWriter();
  const expression = patternText(writer, pattern, "text");
  const constants = writer.text("runtime").replace(/^import .*\n/gm, "");
  return new Function("charTable", `${constants}\nreturn (text) => ${expression};`)(charTable);
}

function catalogPatterns(): Map<string, RegExp> {
  const found = new Map<string, RegExp>();
  const seen = new Set<core.$ZodType>();
  const visit = (schema: core.$ZodType) => {
    for (const { schema: inner } of shapes(schema)) {
      if (seen.has(inner)) continue;
      seen.add(inner);
      for (const { _zod } of inner._zod.def.checks ?? []) {
        const { pattern } = _zod.def as { readonly pattern?: unknown };
        if (pattern instanceof RegExp) found.set(String(pattern), pattern);
      }
      for (const branch of branches(inner)) visit(branch.schema);
    }
  };
  for (const { schema } of models) visit(schema);
  return found;
}

/**
 * Patterns in the portable subset: rewritten, or refused with a reason.
 *
 * @module
 */
import { expect, test } from "vitest";
import { models } from "../../src/catalog.js";
import { lineEndGuard, portablePattern } from "../../src/json-schema/portable-pattern.js";
import { parts } from "../../src/json-schema/schema-parts.js";
import { patternsOf } from "../../src/json-schema/uncarried.js";

test.each([
  [/^\d{3}$/, "^[0-9]{3}$"],
  [/^[\w.-]+$/, "^[A-Za-z0-9_.-]+$"],
  [/^[\w\-.]+$/, "^[A-Za-z0-9_\\-.]+$"],
  [/^a\/b$/, "^a/b$"],
  [/^\u002e\u0024$/, "^\\.\\$$"],
  [/^[\u002d\u005d]$/, "^[\\-\\]]$"],
  [/^\x2e\u00e9$/, "^\\x2eé$"],
  [/^\u{1f600}$/u, "^\u{1f600}$"],
  [/^[a\u{1f600}-\u{1f64f}]$/u, "^[a\u{1f600}-\u{1f64f}]$"],
  [/^[[({]$/, "^[\\[({]$"],
  [/^a{b}]$/, "^a\\{b\\}\\]$"],
  [/^a{,3}$/, "^a\\{,3\\}$"],
  [/^-"_$/, '^-"_$'],
  [/^\v$/, "^\\x0b$"],
  [/^(?:a|b)$|^c$/, "^(?:a|b)$|^c$"],
  [/^(?:[a-z]{1,63}\.){1,15}$/, "^(?:[a-z]{1,63}\\.){1,15}$"],
  [/^[a$]/, "^[a$]"],
  [/^a\\$/, "^a\\\\$"],
  [/^a\$/, "^a\\$"],
])("%s is written %s", (pattern, source) => {
  expect(portablePattern(pattern)).toMatchObject({ ok: true, source });
});

test.each([
  [/^a$/, true],
  [/^a\\$/, true],
  [/^a$|^b$/, true],
  [/^a\$/, false],
  [/^[$a]/, false],
  [/^a/, false],
])("%s is guarded: %s", (pattern, isToTheEnd) => {
  expect(portablePattern(pattern)).toMatchObject({ ok: true, isToTheEnd });
});

test.each([
  [/^a$/i, 'the flags "i"'],
  [/^a$/gu, 'the flags "gu"'],
  [/^(?=a)a$/, '"(?=" is not known'],
  [/^(?<!a)b$/, '"(?<!" is not known'],
  [/^(?<n>a)$/, '"(?<n" is not known'],
  [/^(a)\1$/, '"\\1" is not the same'],
  [/^\bа$/, '"\\b" is not the same'],
  [/^\s$/, '"\\s" is not the same'],
  [/^\p{L}$/u, '"\\p" is not the same'],
  [/^\cA$/, '"\\c" is not the same'],
  [/^\0$/, '"\\0" is not the same'],
  [/^a.b$/, '"." reads line ends'],
  [/^[a&&b]$/, "is a set operation"],
  [/^[a-z--b]$/, "is a set operation"],
  [/^[\w-.]$/, 'a "-" beside'],
  [/^[^a]$/u, "may hold a line end"],
  [/^[^a]/, "reads half characters"],
  [/^😀+$/, "is two code units"],
  [/^\ud83d\ude00$/, "is half a character"],
  [/^a\n$/, 'is a line end before a "$"'],
  [/^a\u2028$/, 'is a line end before a "$"'],
  [/^a$|^b/, 'a "$" ends some alternatives only'],
  [/^(?:a$|b)$/, 'a "$" ends some alternatives only'],
  [/^a{1001}$/, "a repetition of over 1000"],
  [/^a{0,1001}$/, "a repetition of over 1000"],
  [/^(?:a{0,255},){0,31}$/, "a repetition of over 1000"],
  [/^(?:(?:a{2,}){11}b*){50}$/, "a repetition of over 1000"],
])("%s is refused: %s", (pattern, reason) => {
  const made = portablePattern(pattern);
  expect(made.ok ? made.source : made.reason).toContain(reason);
});

test.each([
  ["^[^]$", "is not known everywhere"],
  ["^[]$", "is not known everywhere"],
  ["^[\\&&]$", "is a set operation"],
  ["^[a\u{1f600}]$", "reads half characters"],
])("%s, written as no linter likes it, is refused: %s", (source, reason) => {
  const made = portablePattern(new RegExp(source));
  expect(made.ok ? made.source : made.reason).toContain(reason);
});

/** Texts at the edges of classes, counts and ends. */
const nasty = [
  ..."\0\t\n\v\r .-_/\\$^~!azAZ09[]{}()|&\"'#\u007f\u0085\u00a0\u00e9\u0130\u0661\u2028\u2029\ufeff",
  ..."\u{1f600}\u{1f64f}",
  "",
  "a.b",
  "a{b}]",
  "a{,3}",
  "aaa",
  '-"_',
  "a/b",
  ".$",
  "\u0007",
  ".\u00e9",
  "123",
  "\u0661\u0662\u0663",
  "abc.abc.",
  "a\\",
  "a$",
  "2026-03-01",
  "2026-03-01T12:00:00Z",
  "0192f0c1-2345-7abc-8def-0123456789ab",
  "x".repeat(300),
].flatMap((text) => [text, `${text}\n`, `${text}\r\n`, `${text}\u0085`, `\n${text}`, `${text}a`]);

const own = [
  /^\d{3}$/,
  /^[\w.-]+$/,
  /^[\w\-.]+$/,
  /^\u002e\u0024$/,
  /^[\u002d\u005d]$/,
  /^[[({]$/,
  /^a{b}]$/,
  /^a{,3}$/,
  /^-"_$/,
  /^[$a]/,
  /^a\\$/,
  /a$/,
  /^\v/,
  /^a|b/,
];

test("a rewritten pattern judges every text as the original does, those of all models too", () => {
  const seen = new Set<unknown>();
  const patterns = new Map(own.map((pattern) => [String(pattern), pattern]));
  const visit = (schema: Parameters<typeof parts>[0]): void => {
    if (seen.has(schema)) return;
    seen.add(schema);
    for (const pattern of patternsOf(schema)) patterns.set(String(pattern), pattern);
    for (const [, part] of parts(schema)) visit(part);
  };
  for (const { schema } of models) visit(schema);
  expect(patterns.size).toBeGreaterThan(100);
  const guard = new RegExp(lineEndGuard.pattern, "u");
  for (const pattern of patterns.values()) {
    const made = portablePattern(pattern);
    if (!made.ok) throw new Error(made.reason);
    const rewritten = new RegExp(made.source, "u");
    const differing = nasty.filter((text) => {
      const isAccepted = rewritten.test(text) && !(made.isToTheEnd && guard.test(text));
      return isAccepted !== pattern.test(text);
    });
    expect({ pattern, differing }).toEqual({ pattern, differing: [] });
  }
});

/**
 * Texts that are made to be slow, and texts that are broken.
 *
 * @module
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detect } from "../../../src/privacy/detect/detect.js";
import { detectIn } from "../../../src/privacy/detect/detect-in.js";
import { detectors } from "../../../src/privacy/detect/detectors.js";

const hostile = [
  "a",
  "1",
  "1 ",
  "1-",
  "1.",
  "1234 ",
  "a1",
  "@",
  "a@",
  "a@a",
  "a.@a.",
  '"@',
  ":",
  "a:",
  "1:",
  "::",
  "0-",
  "eyJ",
  "eyJaaaaaaaa.",
  "-----BEGIN PRIVATE KEY-----",
  "password=",
  "bearer ",
  "://",
  "http://a:a",
  "?a=",
  "&email=",
  "www.",
  "%B4^",
  "4111111111111111",
  "4111 1111 1111 1111 ",
  "+1 (",
  "GB82",
  "A1B2 ",
  "born on ",
  "zip code is ",
  "call ",
  "\u200B1",
  "\uFF11",
  "\uD800",
];
const CHARACTERS = 25_000;
const MEGABYTE = 1_000_000;
const of = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

function milliseconds(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

describe("time grows with the length of the text", () => {
  test.each(detectors.map((detector) => [detector.name, detector] as const))(
    "%s",
    (_, detector) => {
      for (const piece of hostile) {
        const search = (length: number) => {
          const text = of(piece, length);
          return milliseconds(() => detect(text, { detectors: [detector], threshold: 0 }));
        };
        search(CHARACTERS / 10);
        const short = search(CHARACTERS);
        const long = search(CHARACTERS * 10);
        // Ten times the text in ten times the time: forty leave room for a busy machine.
        expect(long, `${JSON.stringify(piece)}: ${short} ms, then ${long} ms`).toBeLessThan(
          Math.max(short, 25) * 40,
        );
      }
    },
    120_000,
  );
});

test("a megabyte of all of it at once takes seconds at most", () => {
  const text = of(hostile.map((piece) => of(piece, 5000)).join(" "), MEGABYTE);
  expect(milliseconds(() => detect(text, { threshold: 0 }))).toBeLessThan(20_000);
}, 60_000);

test("findings are sorted, inside the text and apart, whatever the text", () => {
  const part = fc.oneof(
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.constantFrom(...hostile, "ada@example.com", "192.0.2.7", "+49 30 901820", "123-45-6789"),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join("");
      let from = 0;
      for (const { start, end, score } of detect(text, { threshold: 0 })) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        from = end;
      }
    }),
    { seed: 6, numRuns: 500 },
  );
});

describe("where a number stands or how it is written", () => {
  const cards = (text: string) =>
    detect(text).flatMap(({ category, start, end }) =>
      category === "payment_card" ? [text.slice(start, end)] : [],
    );
  test.each([
    ["at both ends of the text", "4111111111111111", ["4111111111111111"]],
    ["in groups", "x 4111 1111 1111 1111 y", ["4111 1111 1111 1111"]],
    ["with a security code behind it", "4111 1111 1111 1111 123", ["4111 1111 1111 1111"]],
    [
      "next to another",
      "4111111111111111,4242424242424242",
      ["4111111111111111", "4242424242424242"],
    ],
    ["over two lines, named", "card 4111 1111\n1111 1111", ["4111 1111\n1111 1111"]],
    ["cut by a line, named", "card 41111111\n11111111", ["41111111\n11111111"]],
    [
      "with zero-width characters",
      "4111\u200B1111\u200B1111\u200B1111",
      ["4111\u200B1111\u200B1111\u200B1111"],
    ],
    [
      "in full-width digits",
      "４１１１１１１１１１１１１１１１",
      ["４１１１１１１１１１１１１１１１"],
    ],
    ["in Arabic digits", "٤١١١١١١١١١١١١١١١", ["٤١١١١١١١١١١١١١١١"]],
    [
      "with no-break spaces",
      "4111\u00A01111\u00A01111\u00A01111",
      ["4111\u00A01111\u00A01111\u00A01111"],
    ],
    ["beside lone surrogates", "\uD800 4111111111111111 \uDC00", ["4111111111111111"]],
    ["at the end of 64 KB", `${"lorem ".repeat(11_000)}4111111111111111`, ["4111111111111111"]],
    ["with a wrong check digit", "card 4111111111111112", []],
    ["inside a longer number", "card 94111111111111111112345", []],
  ])("%s", (_, text, expected) => expect(cards(text)).toEqual(expected));
});

test("a value of 100,000 levels, with a cycle, is searched", () => {
  let deep: unknown = { email: "ada@example.com" };
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  const cycle: Record<string, unknown> = { deep };
  cycle.self = cycle;
  const [only, ...rest] = [...detectIn(cycle)];
  expect(only?.path).toHaveLength(100_002);
  expect(rest).toEqual([]);
});

/**
 * Documents whose canonical JSON differs where a reader prints numbers, sorts keys or escapes texts in
 * its language's own way.
 *
 * @module
 */
import { pick, type Random, seeded } from "../scripts/random.js";
import { edgeDoubles, randomDouble } from "./doubles.js";

/** A document without a model. */
export interface DigestDocument {
  readonly id: string;
  readonly text: string;
}

/** How many numbers a document has. */
const NUMBERS = 250;

/** How one number may be written: none of them is an integer that is not exact. */
const numberTokens: readonly string[] = [
  "0",
  "-0",
  "-0.0",
  "0e5",
  "1.0",
  "1e0",
  "10e-1",
  "100e-2",
  "1E+2",
  "1e20",
  "1e21",
  "1e22",
  "1e23",
  "1e-6",
  "1e-7",
  "0.000001",
  "0.0000001",
  "123456789012345680000.0",
  "9007199254740991",
  "9007199254740992",
  "-9007199254740992",
  "9007199254740993.0",
  "9007199254740994",
  "1152921504606846976",
  "295147905179352825856",
  "0.30000000000000004",
  "4.9e-324",
  "5e-324",
  "3e-324",
  "2.2250738585072014e-308",
  "2.2250738585072011e-308",
  "1.7976931348623157e308",
  "4.35",
  "0.1",
  "1.005",
  "333333333.33333329",
  "2.00000000000000000001",
  "9.999999999999999999999e22",
];

/** Letters whose order by code points is not their order by UTF-16 units, and those next to them. */
const letters: readonly string[] = [
  "",
  "\u0000",
  "\u001f",
  " ",
  '"',
  "/",
  "1",
  "10",
  "2",
  "A",
  "\\",
  "a",
  "\u007f",
  "\u0080",
  "é",
  "e\u0301",
  "\u2028",
  "\u2029",
  "€",
  "\ud7ff",
  "\ue000",
  "דּ",
  "\ufeff",
  "\ufffd",
  "\uffff",
  "\u{10000}",
  "😀",
  "\u{10ffff}",
  "__proto__",
  "constructor",
  "toString",
];

/** The documents; the same for the same seed. */
export function* digestDocuments(seed: number): Generator<DigestDocument> {
  const random = seeded(seed);
  yield { id: "tokens", text: `[${numberTokens.join()}]` };
  yield { id: "escapes", text: JSON.stringify(Array.from({ length: 256 }, letterAt)) };
  for (const [index, numbers] of groups(edgeDoubles()).entries()) {
    yield { id: `edges/${index}`, text: listOf(numbers) };
  }
  for (let index = 0; index < 20; index++) {
    const numbers = Array.from({ length: NUMBERS }, () => randomDouble(random));
    yield { id: `doubles/${index}`, text: listOf(numbers) };
  }
  for (let index = 0; index < 50; index++) {
    yield { id: `keys/${index}`, text: JSON.stringify(keysOf(random)) };
  }
}

function letterAt(_: unknown, index: number): string {
  return String.fromCharCode(index);
}

function groups(values: readonly number[]): number[][] {
  const count = Math.ceil(values.length / NUMBERS);
  return Array.from({ length: count }, (_, index) =>
    values.slice(index * NUMBERS, (index + 1) * NUMBERS),
  );
}

/** With an exponent, since an integer beyond 2^53 is not exact in the shortest of its texts. */
function listOf(numbers: readonly number[]): string {
  return `[${numbers.map((value) => value.toExponential()).join()}]`;
}

function keysOf(random: Random): Record<string, unknown> {
  const names = Array.from({ length: 20 }, () => pick(letters, random) + pick(letters, random));
  return Object.fromEntries(names.map((name, index) => [name, { [pick(letters, random)]: index }]));
}

/**
 * Numbers whose text is hard to get right, and the text that ECMAScript gives them.
 *
 * @module
 */
import { type Random, seeded } from "../scripts/random.js";
import { canonicalJson } from "../src/core/canonical-json.js";

/** How many numbers the readers are given. */
const DOUBLES = 100_000;

const cell = new DataView(new ArrayBuffer(8));

/** The double with these 64 bits. */
export function doubleOf(bits: bigint): number {
  cell.setBigUint64(0, bits);
  return cell.getFloat64(0);
}

/** The 64 bits of a double. */
export function bitsOf(value: number): bigint {
  cell.setFloat64(0, value);
  return cell.getBigUint64(0);
}

/**
 * The ends of the range, every power of two and of ten with its neighbours, and where the text of a
 * number changes its form. The gap below a power of two is half of the one above, which rounding to
 * the shortest text must know.
 */
export function edgeDoubles(): number[] {
  const powers = [
    ...Array.from({ length: 2098 }, (_, index) => 2 ** (index - 1074)),
    ...Array.from({ length: 632 }, (_, index) => Number(`1e${index - 323}`)),
    ...Array.from({ length: 9 }, (_, index) => Number(`${index + 1}e23`)),
  ];
  const values = [
    ...powers,
    ...Array.from({ length: 100 }, (_, index) => (index + 1) * 5e-324),
    ...[0, -0, 2 ** 53, 0.1 + 0.2, 1e21, 1e-7, 1e-6, 123456789012345680000, 333333333.3333333],
    ...[Number.MAX_VALUE, Number.MIN_VALUE, 2 ** -1022 - 2 ** -1074, 4.35, 0.000001, 9.5e-7, -1e-7],
  ];
  return values.flatMap(withNeighbours);
}

function withNeighbours(value: number): number[] {
  const bits = bitsOf(value);
  return [bits - 1n, bits, bits + 1n]
    .filter((each) => each >= 0n)
    .map(doubleOf)
    .filter(Number.isFinite);
}

/** A finite double of random bits: every exponent is as likely as any other. */
export function randomDouble(random: Random): number {
  for (;;) {
    const half = () => BigInt(Math.floor(random() * 2 ** 32));
    const value = doubleOf((half() << 32n) | half());
    if (Number.isFinite(value)) return value;
  }
}

/**
 * A file of numbers against which the readers' own tests hold theirs. A line is 16 hexadecimal digits,
 * the bits of a double, and the text of its canonical JSON.
 */
export function doublesText(seed: number): string {
  const random = seeded(seed);
  const edges = edgeDoubles();
  const values = Array.from(
    { length: DOUBLES },
    (_, index) => edges[index] ?? randomDouble(random),
  );
  return values.map((value) => `${hex(value)} ${canonicalJson(value)}\n`).join("");
}

function hex(value: number): string {
  return bitsOf(value).toString(16).padStart(16, "0");
}

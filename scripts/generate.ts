/**
 * Records made of the shipped examples: varied by a seed, a few per cent of them wrong.
 *
 * @module
 */
import { models } from "../src/catalog.js";
import { Instant } from "../src/core/instant.js";
import { breakagesOf, broken, examplesOf } from "../test/_fixtures.js";
import { pick, type Random, seeded } from "./random.js";

/** A record as a line of bytes, without the newline. */
export interface GeneratedRecord {
  readonly model: string;
  readonly bytes: Buffer;
}

/** What can be wrong with a record, and how often of a thousand. */
const flaws: readonly [
  perMille: number,
  (record: unknown, name: string, random: Random) => Buffer,
][] = [
  [18, (record, name, random) => text(ruleBroken(record, name, random))],
  [6, (record) => text({ ...object(record), evnet_name: "x" })],
  [5, (record) => text(Object.fromEntries(Object.entries(object(record)).slice(1)))],
  [4, (record) => text(withFirst(record, () => 42))],
  [2, (record) => text(record).subarray(0, -7)],
  [1, (record) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text(record)])],
  [
    1,
    (record) =>
      Buffer.concat([text(record).subarray(0, -2), Buffer.from([0xff]), Buffer.from('"}')]),
  ],
  [1, (record) => text({ ...object(record), half: "\ud800" })],
];

/**
 * Records over all models in turn, the same for the same seed.
 *
 * @param count How many, at least 1.
 */
export function* generate(count: number, seed: number): Generator<GeneratedRecord> {
  const random = seeded(seed);
  const examples = new Map(models.map(({ name }) => [name, examplesOf(name)]));
  for (let index = 0; index < count; index++) {
    const name = models[index % models.length]?.name ?? "";
    const { value } = pick(examples.get(name) ?? [], random);
    yield { model: name, bytes: flawed(varied(value, random), name, random) };
  }
}

function flawed(record: unknown, name: string, random: Random): Buffer {
  let draw = random() * 1000;
  for (const [perMille, make] of flaws) {
    draw -= perMille;
    if (draw < 0) return make(record, name, random);
  }
  return text(record);
}

/** The same record at another time, with other ids. */
function varied(record: unknown, random: Random): unknown {
  const shiftMs = Math.floor(random() * 52) * 7 * 86_400_000;
  const renamed = new Map<string, string>();
  const vary = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(vary);
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, vary(inner)]));
    }
    if (typeof value !== "string") return value;
    if (Instant.safeParse(value).success) return shifted(value, shiftMs);
    if (!/^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(value)) return value;
    const id = renamed.get(value) ?? `${value.slice(0, 24)}${hex(random)}${hex(random)}`;
    renamed.set(value, id);
    return id;
  };
  return vary(record);
}

/** Six hexadecimal digits. */
function hex(random: Random): string {
  return Math.floor(random() * 0x1000000)
    .toString(16)
    .padStart(6, "0");
}

function shifted(instant: string, shiftMs: number): string {
  return new Date(Date.parse(instant) + shiftMs).toISOString();
}

function ruleBroken(record: unknown, name: string, random: Random): unknown {
  const breakages = Object.values(breakagesOf(name));
  return breakages.length === 0
    ? withFirst(record, () => null)
    : broken(name, pick(breakages, random));
}

function withFirst(record: unknown, change: (value: unknown) => unknown): unknown {
  const [[key, value] = ["nothing", undefined]] = Object.entries(object(record));
  return { ...object(record), [key]: change(value) };
}

function object(record: unknown): Readonly<Record<string, unknown>> {
  return typeof record === "object" && record !== null ? { ...record } : {};
}

function text(record: unknown): Buffer {
  return Buffer.from(JSON.stringify(record));
}

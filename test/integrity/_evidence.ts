/**
 * What can be tampered with: records, their links and their heads.
 *
 * @module
 */
import { seeded } from "../../scripts/random.js";
import { auditHash } from "../../src/integrity/audit/audit-hash.js";

/** A JSON object that can be changed. */
export type Json = Record<string, unknown>;

/** What is verified. What is frozen is as it was: `own` it before it is changed. */
export interface Evidence {
  /** Records in the order of the input. */
  readonly records: Json[];
  /** Signed heads. */
  readonly heads: Json[];
  /** Signed heads at which an earlier run ended. */
  readonly after: Json[];
}

/** Chance from a seed. */
export class Chance {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = seeded(seed);
  }

  /** An integer from 0 to less than `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** Once in so many times. */
  onceIn(count: number): boolean {
    return this.below(count) === 0;
  }

  /** One of a list that is not empty. */
  of<Item>(list: readonly Item[]): Item {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new Error("nothing to choose from");
    return item;
  }
}

/** The same lists of the same frozen things. */
export function copyOf({ records, heads, after }: Evidence): Evidence {
  return { records: [...records], heads: [...heads], after: [...after] };
}

/** A value that nobody can change. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    for (const member of Object.values(value)) frozen(member);
    Object.freeze(value);
  }
  return value;
}

/** A thing of a list that may be changed: a copy in its place, where it is frozen. */
export function own(list: Json[], at: number): Json {
  const item = list[at];
  if (item === undefined) throw new Error(`nothing at ${at}`);
  if (!Object.isFrozen(item)) return item;
  const copy = structuredClone(item);
  list[at] = copy;
  return copy;
}

export const isMap = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const linkOf = (record: Json): Json => (isMap(record.chain) ? record.chain : {});
export const chainName = (record: Json) => `${record.tenant_id} ${linkOf(record).stream}`;

/** Gives a record the hash that it should have, as whoever knows the format can. */
export function rehash(record: Json): void {
  const link = linkOf(record);
  const algorithm = link.algorithm;
  if (algorithm !== "sha256" && algorithm !== "sha384" && algorithm !== "sha512") return;
  try {
    // What is forged need not be a valid record.
    link.hash = auditHash(record as Parameters<typeof auditHash>[0], algorithm);
  } catch {
    // It has no canonical JSON, and keeps its hash.
  }
}

/** Numbers and links the records of a chain anew, as whoever holds all of them can. */
export function relink(records: Json[], name: string): void {
  let number = 0;
  let before: Json | undefined;
  for (const at of records.keys()) {
    if (chainName(records[at] ?? {}) !== name) continue;
    const record = own(records, at);
    const link = linkOf(record);
    link.sequence = number++;
    if (before === undefined) delete link.prev_hash;
    else link.prev_hash = linkOf(before).hash;
    rehash(record);
    before = record;
  }
}

/** Another value in the place of one: near to it, or of another type. */
export function other(value: unknown, chance: Chance): unknown {
  const any = [null, "", "x", 0, -1, 1e21, true, false, [], {}, [null], { a: 1 }];
  switch (typeof value) {
    case "number":
      return chance.of([String(value), value + 1, -value, value / 2, value === 0, null, [value]]);
    case "string":
      return chance.of([
        `${value} `,
        value.slice(1),
        value.toUpperCase(),
        value.normalize("NFD"),
        [...value].reverse().join(""),
        `${value}\u0000`,
        `${value}\u200b`,
        [value],
        Number(value),
        null,
      ]);
    case "boolean":
      return chance.of<unknown>([!value, String(value), Number(value), null]);
    default:
      return chance.of(any);
  }
}

/**
 * Ways to tamper with audit records, their links and their heads, by chance from a seed.
 *
 * @module
 */
import type { KeyObject } from "node:crypto";
import { seeded } from "../../scripts/random.js";
import { auditHash } from "../../src/integrity/audit/audit-hash.js";
import { signHead } from "../../src/integrity/audit/head.js";

/** A JSON object that can be changed. */
export type Json = Record<string, unknown>;

/** What is verified: records in the order of the input, and signed heads. */
export interface Evidence {
  records: Json[];
  heads: Json[];
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

  /** One of a list that is not empty. */
  of<Item>(list: readonly Item[]): Item {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new Error("nothing to choose from");
    return item;
  }
}

type Tamper = (it: Evidence, chance: Chance, forger: KeyObject) => void;

/** What no hash covers: what was made of the hash, and when values were erased. */
const uncovered = ["erased_at", "chain.signature", "chain.timestamp_token"];

const isMap = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Every object or list of a record with the keys in it that a hash covers. */
function places(value: unknown, path: string[] = []): [Json, string][] {
  if (typeof value !== "object" || value === null) return [];
  // A list is written to by its indexes, as an object by its keys.
  const holder = value as Json;
  return Object.entries(holder).flatMap(([key, member]): [Json, string][] => {
    if (uncovered.includes([...path, key].join("."))) return [];
    return [[holder, key], ...places(member, [...path, key])];
  });
}

function other(value: unknown, chance: Chance): unknown {
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

const anyRecord = ({ records }: Evidence, chance: Chance) => chance.of(records);
const linkOf = (record: Json): Json => (isMap(record.chain) ? record.chain : {});
const chainName = (record: Json) => `${record.tenant_id} ${linkOf(record).stream}`;

function editMember(record: Json, chance: Chance): void {
  const [holder, key] = chance.of(places(record));
  const member = holder[key];
  const kind = chance.below(5);
  if (kind === 0 && !Array.isArray(holder)) delete holder[key];
  else if (kind === 1 && Array.isArray(member) && member.length > 0) {
    chance.of([
      () => member.reverse(),
      () => member.pop(),
      () => member.shift(),
      () => member.push(member[0]),
    ])();
  } else if (kind === 2 && isMap(member)) {
    Object.defineProperty(member, chance.of(["__proto__", "toJSON", "zz", "", "0"]), {
      value: chance.of<unknown>([1, "a", null, {}]),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else if (kind === 3 && !Array.isArray(holder)) {
    holder[`${key}_`] = member;
    delete holder[key];
  } else holder[key] = other(member, chance);
}

function rehash(record: Json): void {
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

/** Links the records of a chain anew from one on, as whoever holds all of them can. */
function relink(records: readonly Json[], name: string): void {
  const chain = records.filter((record) => chainName(record) === name);
  for (const [index, record] of chain.entries()) {
    const before = chain[index - 1];
    const link = linkOf(record);
    link.sequence = index;
    if (before === undefined) delete link.prev_hash;
    else link.prev_hash = linkOf(before).hash;
    rehash(record);
  }
}

function flip(text: string, chance: Chance): string {
  const bytes = Buffer.from(text, "base64");
  const at = chance.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8));
  return bytes.toString("base64");
}

const linkKeys = ["stream", "sequence", "algorithm", "form", "prev_hash", "hash", "commitments"];

function editLink(record: Json, chance: Chance): void {
  const link = linkOf(record);
  const key = chance.of(linkKeys);
  const before = link[key];
  const hex = "0123456789abcdef";
  if (typeof before === "string" && key.endsWith("hash") && chance.below(2) === 0) {
    const at = chance.below(before.length);
    link[key] = before.slice(0, at) + chance.of([...hex]) + before.slice(at + 1);
  } else if (chance.below(4) === 0) delete link[key];
  else link[key] = other(before, chance);
}

/** The ways, by name. */
export const tampers = {
  member: (it, chance) => editMember(anyRecord(it, chance), chance),
  removal: ({ records }, chance) => {
    records.splice(chance.below(records.length), 1 + chance.below(2));
  },
  insertion: (it, chance) => {
    const at = chance.below(it.records.length + 1);
    const forged = structuredClone(anyRecord(it, chance));
    forged.audit_id = "0192f0c1-2345-7abc-8def-ffffffffffff";
    const before = it.records.slice(0, at).findLast((one) => chainName(one) === chainName(forged));
    const link = linkOf(forged);
    if (before !== undefined && chance.below(3) > 0) {
      link.sequence = Number(linkOf(before).sequence) + 1;
      link.prev_hash = linkOf(before).hash;
    }
    if (chance.below(3) > 0) rehash(forged);
    it.records.splice(at, 0, forged);
  },
  reordering: ({ records }, chance) => {
    const [a, b] = [chance.below(records.length), chance.below(records.length)];
    const [one, two] = [records[a], records[b]];
    if (one === undefined || two === undefined) return;
    records[a] = two;
    records[b] = one;
  },
  duplication: (it, chance) => {
    it.records.splice(
      chance.below(it.records.length + 1),
      0,
      structuredClone(anyRecord(it, chance)),
    );
  },
  cutStart: ({ records }, chance) => {
    records.splice(0, 1 + chance.below(records.length));
  },
  cutEnd: ({ records }, chance) => {
    records.splice(chance.below(records.length));
  },
  tenants: (it, chance) => {
    const [one, two] = [anyRecord(it, chance), anyRecord(it, chance)];
    const tenant = one.tenant_id;
    one.tenant_id = chance.below(2) === 0 ? two.tenant_id : "mallory";
    if (chance.below(2) === 0) two.tenant_id = tenant;
    if (chance.below(2) === 0) for (const record of [one, two]) rehash(record);
  },
  link: (it, chance) => {
    const record = anyRecord(it, chance);
    editLink(record, chance);
    if (chance.below(3) === 0) rehash(record);
  },
  rehashed: (it, chance) => {
    const record = anyRecord(it, chance);
    editMember(record, chance);
    rehash(record);
  },
  relinked: (it, chance) => {
    const record = anyRecord(it, chance);
    const name = chainName(record);
    if (chance.below(2) === 0) it.records.splice(it.records.indexOf(record), 1);
    else editMember(record, chance);
    relink(it.records, name);
  },
  head: (it, chance, forger) => {
    const at = chance.below(it.heads.length);
    const { signature, signing_key_id, signature_algorithm, ...content } = it.heads[at] ?? {};
    const forged = {
      ...content,
      [chance.of(Object.keys(content))]: chance.of([1, 2, "x", "acme"]),
    };
    if (chance.below(3) === 0) it.heads.splice(at, 1);
    else if (chance.below(2) === 0) {
      it.heads[at] = { ...forged, signing_key_id, signature_algorithm, signature };
    } else {
      // Signed by the forger's own key, under the name of the right one.
      const unsigned = content as unknown as Parameters<typeof signHead>[0];
      it.heads[at] = signHead(unsigned, forger, "k1");
    }
  },
  signature: ({ heads }, chance) => {
    const head = chance.of(heads);
    head.signature = flip(String(head.signature), chance);
  },
} as const satisfies Record<string, Tamper>;

/**
 * Ways to tamper with the signed heads of chains, by chance from a seed.
 *
 * @module
 */
import type { KeyObject } from "node:crypto";
import { signHead, type UnsignedHead } from "../../src/integrity/audit/head.js";
import { type Chance, type Evidence, type Json, other, own } from "./_evidence.js";

type Tamper = (it: Evidence, chance: Chance, another: Evidence, forger: KeyObject) => void;

/** The list of heads, or of those at which an earlier run ended. */
function someHeads({ heads, after }: Evidence, chance: Chance): Json[] {
  return after.length > 0 && chance.onceIn(3) ? after : heads;
}

function ownHead(it: Evidence, chance: Chance): Json {
  const heads = someHeads(it, chance);
  return own(heads, chance.below(heads.length));
}

function flip(text: string, chance: Chance): string {
  const bytes = Buffer.from(text, "base64");
  const at = chance.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8));
  return bytes.toString("base64");
}

const fields = [
  "tenant_id",
  "stream",
  "sequence",
  "hash",
  "algorithm",
  "record_count",
  "signed_at",
  "signing_key_id",
  "signature_algorithm",
  "signature",
] as const;

/** Signs a head anew by the forger's own key, under the name of the right one. */
function forged({ signature: _, ...content }: Json, forger: KeyObject): Json {
  // A head that was edited may be none: then it is not signed.
  const unsigned = content as unknown as UnsignedHead;
  return { ...signHead(unsigned, forger, "k1") };
}

/** The ways, by name. */
export const headTampers = {
  headRemoved: (it, chance) => {
    const heads = someHeads(it, chance);
    heads.splice(chance.below(heads.length), 1);
  },
  headForged: (it, chance, _, forger) => {
    const heads = someHeads(it, chance);
    const at = chance.below(heads.length);
    const head = own(heads, at);
    if (chance.onceIn(2)) head.sequence = Number(head.sequence) + 1;
    if (chance.onceIn(2)) head.hash = "0".repeat(String(head.hash).length);
    heads[at] = forged(head, forger);
  },
  headAdded: (it, chance, another, forger) => {
    const head = structuredClone(chance.of([...it.heads, ...another.heads]));
    if (chance.onceIn(2)) head.record_count = 1;
    else head.signed_at = "2030-01-01T00:00:00Z";
    someHeads(it, chance).push(chance.onceIn(2) ? head : forged(head, forger));
  },
  headField: (it, chance) => {
    const head = ownHead(it, chance);
    const field = chance.of([...fields, "extra"]);
    const before = head[field];
    if (chance.onceIn(5)) delete head[field];
    else head[field] = chance.onceIn(4) ? chance.of([1, 2, "x", "acme"]) : other(before, chance);
  },
  headsSwapped: (it, chance, another) => {
    const head = ownHead(it, chance);
    const from = chance.of(chance.onceIn(2) ? it.heads : another.heads);
    const taken = fields.filter(() => chance.onceIn(3));
    for (const field of taken) head[field] = from[field];
  },
  signaturesSwapped: (it, chance, another) => {
    const head = ownHead(it, chance);
    head.signature = chance.of([...it.heads, ...it.after, ...another.heads]).signature;
  },
  headOfAnother: (it, chance, another) => {
    const heads = someHeads(it, chance);
    heads[chance.below(heads.length)] = chance.of([...another.heads, ...it.heads, ...it.after]);
  },
  signature: (it, chance) => {
    const head = ownHead(it, chance);
    head.signature = flip(String(head.signature), chance);
  },
} as const satisfies Record<string, Tamper>;

/**
 * Ways to tamper with audit records and their links, by chance from a seed.
 *
 * @module
 */
import {
  type Chance,
  chainName,
  type Evidence,
  isMap,
  type Json,
  linkOf,
  other,
  own,
  rehash,
  relink,
} from "./_evidence.js";

type Tamper = (it: Evidence, chance: Chance, another: Evidence) => void;

/** What no hash covers: what was made of the hash, and when values were erased. */
const uncovered = ["erased_at", "chain.signature", "chain.timestamp_token"];

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

const anyRecord = ({ records }: Evidence, chance: Chance) => chance.of(records);
const ownRecord = ({ records }: Evidence, chance: Chance) =>
  own(records, chance.below(records.length));

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

/** The commitments of a record, as a list that can be added to. */
function commitmentsOf(record: Json): unknown[] {
  const link = linkOf(record);
  if (!Array.isArray(link.commitments)) link.commitments = [];
  return Array.isArray(link.commitments) ? link.commitments : [];
}

/** Leaves a record as it is, gives it a fitting hash, or links its whole chain anew. */
function coverUp(it: Evidence, record: Json, chance: Chance): void {
  const effort = chance.below(3);
  if (effort === 1) rehash(record);
  else if (effort === 2) relink(it.records, chainName(record));
}

/** The ways, by name. */
export const recordTampers = {
  member: (it, chance) => editMember(ownRecord(it, chance), chance),
  removal: ({ records }, chance) => {
    records.splice(chance.below(records.length), 1 + chance.below(2));
  },
  insertion: (it, chance) => {
    const at = chance.below(it.records.length + 1);
    if (chance.onceIn(8)) {
      it.records.splice(at, 0, chance.of<Json>([{}, { chain: {} }, { chain: null }]));
      return;
    }
    const forged = structuredClone(anyRecord(it, chance));
    forged.audit_id = "0192f0c1-2345-7abc-8def-ffffffffffff";
    const before = it.records.slice(0, at).findLast((one) => chainName(one) === chainName(forged));
    const link = linkOf(forged);
    if (before !== undefined && chance.below(3) > 0) {
      link.sequence = Number(linkOf(before).sequence) + 1;
      link.prev_hash = linkOf(before).hash;
    }
    it.records.splice(at, 0, forged);
    coverUp(it, forged, chance);
  },
  reordering: ({ records }, chance) => {
    const [a, b] = [chance.below(records.length), chance.below(records.length)];
    const [one, two] = [records[a], records[b]];
    if (one === undefined || two === undefined) return;
    records[a] = two;
    records[b] = one;
  },
  duplication: ({ records }, chance) => {
    const copies = Array.from({ length: 1 + chance.below(3) }, () => chance.of(records));
    records.splice(chance.below(records.length + 1), 0, ...copies);
  },
  renumberedDuplication: (it, chance) => {
    const at = chance.below(it.records.length);
    const copy = structuredClone(it.records[at] ?? {});
    const link = linkOf(copy);
    link.sequence = Number(link.sequence) + 1;
    link.prev_hash = link.hash;
    rehash(copy);
    it.records.splice(at + 1, 0, copy);
    if (chance.onceIn(2)) relink(it.records, chainName(copy));
  },
  cutStart: ({ records }, chance) => {
    records.splice(0, 1 + chance.below(records.length));
  },
  cutEnd: ({ records }, chance) => {
    records.splice(chance.below(records.length));
  },
  cutToNothing: ({ records, heads, after }, chance) => {
    const name = chainName(chance.of(records));
    const left = chance.onceIn(2) ? [] : records.filter((record) => chainName(record) !== name);
    records.splice(0, records.length, ...left);
    // Without a record no head is missed: nothing is left that could be sealed.
    if (left.length === 0 && chance.onceIn(3)) heads.length = 0;
    if (left.length === 0 && chance.onceIn(3)) after.length = 0;
  },
  splice: ({ records }, chance, another) => {
    const from = chance.below(another.records.length);
    const at = chance.below(records.length);
    records.splice(at, 1 + chance.below(2), ...another.records.slice(from));
  },
  tenants: (it, chance) => {
    const [one, two] = [ownRecord(it, chance), ownRecord(it, chance)];
    const tenant = one.tenant_id;
    one.tenant_id = chance.onceIn(2) ? two.tenant_id : "mallory";
    if (chance.onceIn(2)) two.tenant_id = tenant;
    if (chance.onceIn(2)) for (const record of [one, two]) rehash(record);
  },
  link: (it, chance) => {
    const record = ownRecord(it, chance);
    editLink(record, chance);
    if (chance.onceIn(3)) rehash(record);
  },
  rehashed: (it, chance) => {
    const record = ownRecord(it, chance);
    editMember(record, chance);
    rehash(record);
  },
  relinked: (it, chance) => {
    const record = ownRecord(it, chance);
    const name = chainName(record);
    if (chance.onceIn(2)) it.records.splice(it.records.indexOf(record), 1);
    else editMember(record, chance);
    relink(it.records, name);
  },
  commitmentAdded: (it, chance) => {
    const record = ownRecord(it, chance);
    const path = chance.of([
      ...Object.keys(record).map((key) => `/${key}`),
      "/chain/hash",
      "/chain/prev_hash",
      "/actor/name",
      "/nowhere",
      "",
    ]);
    const digest = chance.of(["0".repeat(64), "f".repeat(96), String(linkOf(record).hash)]);
    commitmentsOf(record).push({ path, digest });
    // What is committed to is not covered: whoever puts a commitment in can change the value, too.
    if (path.lastIndexOf("/") === 0 && Object.hasOwn(record, path.slice(1)) && chance.onceIn(2)) {
      record[path.slice(1)] = other(record[path.slice(1)], chance);
    }
    coverUp(it, record, chance);
  },
  commitmentMoved: (it, chance) => {
    const [from, to] = [ownRecord(it, chance), ownRecord(it, chance)];
    const [mine, theirs] = [commitmentsOf(from), commitmentsOf(to)];
    if (chance.onceIn(2)) theirs.push(...mine.splice(chance.below(mine.length + 1), 1));
    else {
      linkOf(from).commitments = theirs;
      linkOf(to).commitments = mine;
    }
    for (const record of [from, to]) coverUp(it, record, chance);
  },
  committedValueMoved: (it, chance) => {
    const [one, two] = [ownRecord(it, chance), ownRecord(it, chance)];
    const [mine, theirs] = [one.actor, two.actor];
    if (!isMap(mine) || !isMap(theirs)) return;
    // The hash covers no committed value: only its salt holds it.
    const [id, other] = [mine.actor_id, theirs.actor_id];
    if (id === undefined) delete theirs.actor_id;
    else theirs.actor_id = id;
    if (other === undefined) delete mine.actor_id;
    else mine.actor_id = other;
  },
} as const satisfies Record<string, Tamper>;

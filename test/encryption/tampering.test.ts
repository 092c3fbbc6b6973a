/**
 * Whatever is changed in an envelope is found out: 100,000 random changes, none missed.
 *
 * @module
 */
import { expect, test } from "vitest";
import { pick, type Random, seeded } from "../../scripts/random.js";
import type { JsonValue } from "../../src/core/free-form.js";
import {
  EncryptionError,
  type EncryptionErrorCode,
  newDataKey,
  rewrap,
  type SealContext,
  type SealedField,
  type SealedFields,
  seal,
  sealWith,
  unseal,
} from "../../src/encryption/index.js";
import { testKey, testKeys } from "./_keys.js";

const TRIALS = Number(process.env.TAMPERING_TRIALS ?? 100_000);
const SEED = Number(process.env.TAMPERING_SEED ?? Date.now() % 2 ** 32);

/** Every value has it: an error that shows some of a value shows it. */
const SECRET = "s3cret";

const keys = testKeys(
  { key_id: "kek-acme", state: "active", key: testKey("acme"), tenant_id: "acme" },
  { key_id: "kek-acme-old", state: "deactivated", key: testKey("acme old"), tenant_id: "acme" },
  { key_id: "kek-gone", state: "destroyed" },
);

const allowed: readonly EncryptionErrorCode[] = [
  "malformed",
  "unsupported_algorithm",
  "unknown_key",
  "key_destroyed",
  "not_authentic",
];

interface Sample {
  readonly sealed: SealedFields;
  readonly context: SealContext;
}

/** A change, and what the caller says of the record: what would make the change fit. */
type Tampered = { readonly sealed: unknown; readonly context?: SealContext };

/** Changes an envelope, with parts of another one where it likes. */
type Tampering = (it: SealedFields, other: SealedFields, random: Random) => Tampered;

const below = (count: number, random: Random) => Math.floor(random() * count);

const withFieldAt = (it: SealedFields, at: number, change: Partial<SealedField>): Tampered => ({
  sealed: {
    ...it,
    fields: it.fields.map((field, i) => (i === at ? { ...field, ...change } : field)),
  },
});

/** The bytes that the text is, with one bit turned. */
function flipped(text: string, random: Random): string {
  const bytes = Buffer.from(text, "base64url");
  const at = below(bytes.length, random);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8, random));
  return bytes.toString("base64url");
}

/** The text with one character put in, taken out or changed. */
function respelt(text: string, random: Random): string {
  const at = below(text.length, random);
  const character = pick([..."ABCabcwxyz019-_/.= ~\u0000"], random);
  const removed = below(2, random);
  const added = removed === 0 || random() < 0.7 ? character : "";
  return text.slice(0, at) + added + text.slice(at + removed);
}

/** The bytes that the text is, some of them cut off at one end. */
function cut(text: string, random: Random): string {
  const bytes = Buffer.from(text, "base64url");
  const count = below(bytes.length, random);
  return (
    random() < 0.5 ? bytes.subarray(0, count) : bytes.subarray(-count || bytes.length - 1)
  ).toString("base64url");
}

const parts = ["iv", "ciphertext", "tag"] as const;
const headTexts = [
  "sealed_id",
  "tenant_id",
  "record_id",
  "model",
  "created_at",
  "algorithm",
  "key_id",
  "data_key_id",
  "wrapped_key",
] as const;

/** What a caller says who takes the envelope at its word. */
const saidBy = ({ tenant_id, record_id, model }: SealedFields): SealContext => ({
  tenantId: tenant_id,
  recordId: record_id,
  ...(model === undefined ? {} : { model }),
});

const at = (it: SealedFields, random: Random) => below(it.fields.length, random);

const tamperings = {
  flip_in_a_field: (it, _, random) => {
    const [index, part] = [at(it, random), pick(parts, random)];
    return withFieldAt(it, index, { [part]: flipped(it.fields[index]?.[part] ?? "", random) });
  },
  flip_in_the_wrapped_key: (it, _, random) => ({
    sealed: { ...it, wrapped_key: flipped(it.wrapped_key, random) },
  }),
  respelt_in_a_field: (it, _, random) => {
    const [index, part] = [at(it, random), pick([...parts, "path"] as const, random)];
    return withFieldAt(it, index, { [part]: respelt(it.fields[index]?.[part] ?? "", random) });
  },
  respelt_in_the_head: (it, _, random) => {
    const part = pick(headTexts, random);
    const sealed: SealedFields = { ...it, [part]: respelt(it[part] ?? "x", random) };
    return { sealed, context: saidBy(sealed) };
  },
  cut: (it, _, random) => {
    const [index, part] = [at(it, random), pick(parts, random)];
    return withFieldAt(it, index, { [part]: cut(it.fields[index]?.[part] ?? "", random) });
  },
  wrapped_key_cut: (it, _, random) => ({
    sealed: { ...it, wrapped_key: cut(it.wrapped_key, random) },
  }),
  fields_swapped: (it, _, random) => {
    const [a, b] = [at(it, random), at(it, random)];
    const [left, right] = [it.fields[a], it.fields[b]];
    if (left === undefined || right === undefined) return { sealed: it };
    const fields = it.fields.map((field, index) =>
      index === a
        ? { ...right, path: left.path }
        : index === b
          ? { ...left, path: right.path }
          : field,
    );
    return { sealed: { ...it, fields } };
  },
  part_swapped: (it, other, random) => {
    const [index, part] = [at(it, random), pick(parts, random)];
    return withFieldAt(it, index, { [part]: pick(other.fields, random)[part] });
  },
  field_of_another: (it, other, random) => {
    const from = pick(other.fields, random);
    return withFieldAt(it, at(it, random), from);
  },
  field_removed: (it, _, random) => ({
    sealed: { ...it, fields: it.fields.toSpliced(at(it, random), 1) },
  }),
  field_added: (it, other, random) => ({
    sealed: { ...it, fields: it.fields.toSpliced(at(it, random), 0, pick(other.fields, random)) },
  }),
  head_of_another: (it, other) => ({
    sealed: { ...other, fields: it.fields },
    context: saidBy(other),
  }),
  part_of_the_head_of_another: (it, other, random) => {
    const sealed: SealedFields = {
      ...it,
      [pick(headTexts, random)]: other[pick(headTexts, random)],
    };
    return { sealed, context: saidBy(sealed) };
  },
  key_of_another: (it, other) => ({
    sealed: {
      ...it,
      key_id: other.key_id,
      data_key_id: other.data_key_id,
      wrapped_key: other.wrapped_key,
    },
  }),
  another_key_is_named: (it, _, random) => ({
    sealed: {
      ...it,
      key_id: pick(
        ["kek-2025", "kek-2026", "kek-acme", "kek-acme-old", "kek-gone", "kek-no"],
        random,
      ),
    },
  }),
  model_taken_out: ({ model: _, ...it }) => ({ sealed: it, context: saidBy(it) }),
} satisfies Record<string, Tampering>;

/** Envelopes of two tenants, some of one record or under one data key, some wrapped anew. */
async function samples(): Promise<Sample[]> {
  const values = new Map<string, JsonValue>([
    ["/user_id", `${SECRET}-anna`],
    ["/properties/email", `${SECRET}@acme.example`],
    ["/properties/birth", { day: SECRET, list: [SECRET, 1] }],
    ["/properties/long", SECRET.repeat(40)],
  ]);
  const found: Sample[] = [];
  for (const tenantId of ["acme", "other"]) {
    const dataKey = await newDataKey(keys, { tenantId });
    for (const recordId of ["r1", "r2"]) {
      const context = { tenantId, recordId, model: "AnalyticsEvent" };
      found.push({ sealed: sealWith(values, dataKey, context), context });
      found.push({ sealed: sealWith(values, dataKey, context), context });
      found.push({ sealed: await rewrap(await seal(values, keys, context), keys), context });
    }
  }
  return found;
}

/** Why a change was not found out as it should be; undefined where it was. */
async function missed(sealed: unknown, context: SealContext): Promise<string | undefined> {
  try {
    await unseal(sealed, keys, context);
    return "opened";
  } catch (error) {
    if (!(error instanceof EncryptionError)) return `threw ${error}`;
    if (!allowed.includes(error.code)) return `refused as ${error.code}`;
    return `${error.message}${error.stack}`.includes(SECRET) ? "showed a value" : undefined;
  }
}

test(`${TRIALS} random changes are refused, and none shows a value`, async () => {
  const random = seeded(SEED);
  const all = await samples();
  const texts = new Map(all.map(({ sealed }) => [sealed, JSON.stringify(sealed)]));
  for (const { sealed, context } of all) await unseal(sealed, keys, context);
  const names = Object.keys(tamperings) as (keyof typeof tamperings)[];
  const counts = new Map<string, number>();
  let trials = 0;
  for (let drawn = 0; trials < TRIALS && drawn < 2 * TRIALS; drawn++) {
    const [it, other] = [pick(all, random), pick(all, random)];
    const name = pick(names, random);
    const tampering: Tampering = tamperings[name];
    const { sealed, context } = tampering(it.sealed, other.sealed, random);
    // What chance leaves as it was is no change.
    const text = JSON.stringify(sealed);
    if (text === texts.get(it.sealed) || text === texts.get(other.sealed)) continue;
    trials += 1;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const problem = await missed(sealed, context ?? it.context);
    if (problem !== undefined) {
      expect.fail(`TAMPERING_SEED=${SEED}: trial ${trials}, ${name}: ${problem}\n${text}`);
    }
  }
  expect(trials).toBe(TRIALS);
  const tried = Array.from(counts, ([name, count]) => `${name} ${count}`).join(", ");
  process.stdout.write(`Changes refused, none missed: ${tried}.\n`);
  for (const name of names) expect(counts.get(name), name).toBeGreaterThan(TRIALS / 100);
}, 300_000);

/**
 * What holds of masking, of every model at many values with personal data planted in them.
 *
 * @module
 */
import { env } from "node:process";
import { expect, test } from "vitest";
import * as z from "zod";
import { type Model, models } from "../../../src/catalog.js";
import { tokensOf } from "../../../src/core/json-patch/json-pointer.js";
import type { PersonalDataCategory } from "../../../src/core/personal-data.js";
import { sameJson } from "../../../src/core/same-json.js";
import type { SealedField } from "../../../src/core/sealed-fields.js";
import { EncryptionError } from "../../../src/encryption/index.js";
import {
  generaliseAll,
  type Masked,
  type MaskOutcome,
  type MaskPolicy,
  MaskReport,
  MemoryTokenStore,
  maskAsync,
  maskWithReport,
  partialAll,
  personalDataIn,
  pseudonymiseAll,
  redactAll,
  removeAll,
  sealMasked,
  tenantKeys,
  tokeniseAll,
  unmask,
} from "../../../src/privacy/index.js";
import { testKeys } from "../../encryption/_keys.js";
import { type Planted, placesOfFound, placesOfNamed, planted } from "./_planted.js";
import { foundForms, namedForms } from "./_samples.js";

const SEED = Number(env.MASK_SEED ?? 20261123);
/** Values of each model: a thousand where asked for, since they take minutes. */
const VALUES = Number(env.MASK_VALUES ?? 40);
/** With so many values of each model, every form stands at every kind of place. */
const MANY = 1000;

const of = (policy: MaskPolicy, tenant = "acme"): MaskPolicy => ({
  ...policy,
  tenantOf: () => tenant,
});
const master = new Uint8Array(32).fill(7);
const pseudonyms = of(pseudonymiseAll(master));
const pseudonymsOfOther = of(pseudonymiseAll(master), "globex");
const tokens = of(tokeniseAll(new MemoryTokenStore()));
const ciphertexts = of({ name: "encrypt_all", otherwise: "encrypt", key: tenantKeys(master) });

const idempotent = [of(redactAll), of(removeAll), of(partialAll), of(generaliseAll)];
const waiting = [tokens, ciphertexts];

/** Of which categories a part of the clear value may be read. */
const shown: Readonly<Record<string, readonly PersonalDataCategory[]>> = {
  partial_all: [
    "name",
    "phone_number",
    "ip_address",
    "url",
    "user_agent",
    "postal_code",
    "date",
    "birth_date",
  ],
  generalise_all: ["ip_address", "url", "user_agent", "postal_code", "date", "birth_date"],
  pseudonymise_all: ["postal_code", "date", "birth_date"],
  tokenise_all: ["postal_code", "date", "birth_date"],
};

/** Values that replacements are made of, and nobody owns. */
const reserved =
  /redacted|pseudonym\.invalid|example\.invalid|^[pte]_[a-z2-7]+$|^(?:192\.0\.2|198\.51\.100|203\.0\.113|24\d)\.|^2001:db8:|^\+1\d{3}55501|^\+999|\*|-8[0-9a-f]{3}-|\b[0-9a-f][26ae][:-][0-9a-f]{2}[:-]|^r\d+$|^0+$/i;

/** How many characters of a clear value nobody may read. */
const READABLE = 9;

/** What can be read of the clear values; undefined: nothing. */
function leak({ clear }: Planted, masked: unknown, policy: string): string | undefined {
  const text = JSON.stringify(masked);
  for (const { text: whole, category } of clear) {
    const written = JSON.stringify(whole).slice(1, -1);
    if (text.includes(written)) return whole;
    const secret = written.replace(/^https:/, "");
    if (shown[policy]?.includes(category)) continue;
    for (let at = 0; at + READABLE <= secret.length; at++) {
      if (text.includes(secret.slice(at, at + READABLE))) return secret.slice(at, at + READABLE);
    }
  }
  return undefined;
}

const keyOf = ({ category, value }: { category: string; value: unknown }) =>
  `${category} ${JSON.stringify(value)}`;

/** What was planted where, and the kinds of places. */
const ways = new Set<string>();
const wayOf = (form: string, place: string) => `${form} in ${place}`;

/** Tests the models whose turn it is. */
export function holdsOf(turn: number, turns: number): void {
  const mine = models.filter((_, index) => index % turns === turn);
  test.each(mine)("$name", async (model) => holds(model), 1_200_000);
  test.runIf(VALUES >= MANY)(
    "every form was planted, in texts and in maps, at every kind of place",
    () => {
      const isPlanted = (form: string, places: readonly string[]) =>
        places.some((place) => ways.has(wayOf(form, place)));
      const [text, ...inMaps] = placesOfFound;
      expect(foundForms.filter((form) => !isPlanted(form, [text]))).toEqual([]);
      expect(foundForms.filter((form) => !isPlanted(form, inMaps))).toEqual([]);
      expect(namedForms.filter((form) => !isPlanted(form, placesOfNamed))).toEqual([]);
      const places = [...placesOfFound, ...placesOfNamed, "an id", "a number"];
      expect(
        places.filter((place) => ![...ways].some((way) => way.endsWith(` in ${place}`))),
      ).toEqual([]);
    },
  );
}

async function holds({ name, schema }: Model): Promise<void> {
  const compiled = z.compile(schema);
  const issuesOf = (value: unknown) => compiled.safeParse(value).error?.issues;
  let count = 0;
  let plantings = 0;
  for (const it of planted(name, schema, SEED)) {
    if (++count > VALUES) break;
    const where = `seed ${SEED}, value ${count}`;
    const before = JSON.stringify(it.value);
    frozen(it.value);
    for (const { form, place } of it.ways) ways.add(wayOf(form, place));
    plantings += it.clear.length;
    const known = new Set(personalDataIn(schema, it.value).map(keyOf));
    for (const policy of [...idempotent, pseudonyms, ...waiting]) {
      const told = `${policy.name}, ${where}`;
      const masked = async (record: unknown) =>
        waiting.includes(policy)
          ? maskAsync(schema, record, policy)
          : maskWithReport(schema, record, policy);
      const outcome = await masked(it.value).catch((error) => refused(error, told, before));
      const { value, report } = outcome;
      const out = () => `${told}: ${JSON.stringify(value)} of ${before}`;
      const issues = issuesOf(value);
      if (issues !== undefined) expect.fail(`${JSON.stringify(issues)} ${out()}`);
      const leaked = leak(it, [value, report], policy.name);
      if (leaked !== undefined) expect.fail(`${leaked} in ${out()} ${JSON.stringify(report)}`);
      const grown = personalDataIn(schema, value)
        .filter(({ annotation }) => annotation === undefined)
        .filter((site) => typeof site.value === "string" && !reserved.test(site.value))
        .filter((site) => !known.has(keyOf(site)))
        // What stood there before is not new, whatever names it now.
        .filter((site) => !before.includes(JSON.stringify(site.value).slice(1, -1)))
        .filter(({ category }) => !shown[policy.name]?.includes(category))
        .filter((site) => !/^(?:19|20)\d\d-\d\d-\d\d/.test(String(site.value)));
      if (grown.length > 0) expect.fail(`new ${JSON.stringify(grown)} in ${out()}`);
      if (count % 50 === 0) expect(MaskReport.safeParse(report).error, told).toBeUndefined();
      same((await masked(JSON.parse(before))).value, value, told);
      if (idempotent.includes(policy)) {
        same((await masked(value)).value, value, `${told}, twice`);
      }
      if (policy === pseudonyms) differs(schema, it.value, outcome, told);
      if (policy === ciphertexts) await comesBack(name, it.value, outcome, told);
    }
  }
  expect(count).toBe(VALUES + 1);
  if (!["GeoPoint", "Money", "TraceContext", "TenantUsageMetrics"].includes(name))
    expect(plantings).toBeGreaterThan(0);
}

/** Pseudonyms of another tenant are others. */
function differs(schema: Model["schema"], clear: unknown, masked: Masked<unknown>, told: string) {
  const other = maskWithReport(schema, clear, pseudonymsOfOther).value;
  for (const { path, action } of masked.report.fields) {
    const pseudonym = at(masked.value, path);
    if (action !== "pseudonymised" || !/^p_/.test(String(pseudonym))) continue;
    expect(at(other, path), `${told}: ${path}`).not.toBe(pseudonym);
  }
}

const keys = testKeys();

/** What is encrypted comes back for its tenant, and not a byte of it for another or when changed. */
async function comesBack(
  model: string,
  clear: unknown,
  outcome: Masked<unknown> & Partial<Pick<MaskOutcome<unknown>, "secrets">>,
  told: string,
) {
  const { value, secrets = new Map() } = outcome;
  const context = { tenantId: "acme", recordId: "record-1", model };
  const sealed = await sealMasked({ secrets }, keys, context);
  if (sealed === undefined) return same(value, clear, told);
  const back = await unmask(value, sealed, keys, context);
  expect(sameJson(back, clear), `${told}: ${JSON.stringify(back)}`).toBe(true);
  const [field, ...others] = sealed.fields;
  if (field === undefined) return expect.fail(told);
  const changes = [
    () => unmask(value, sealed, keys, { ...context, tenantId: "globex" }),
    () =>
      unmask(value, { ...sealed, tenant_id: "globex" }, keys, { ...context, tenantId: "globex" }),
    () => unmask(value, { ...sealed, fields: [flipped(field), ...others] }, keys, context),
  ];
  for (const change of changes) {
    const error = await change().then(
      (made) => expect.fail(`${told}: opened ${JSON.stringify(made)}`),
      (thrown: unknown) => thrown,
    );
    expect(error, told).toBeInstanceOf(EncryptionError);
  }
}

/** The same ciphertext, the first of its bits another. */
function flipped(field: SealedField): SealedField {
  const { ciphertext } = field;
  const first = Buffer.from(ciphertext, "base64url");
  first[0] = (first[0] ?? 0) ^ 1;
  return { ...field, ciphertext: first.toString("base64url") };
}

/** The value, so that nobody can change it. */
function frozen(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  Object.freeze(value);
  for (const member of Object.values(value)) frozen(member);
}

/** Fails with what was masked. */
function refused(error: unknown, told: string, before: string): never {
  return expect.fail(`${told}: ${String(error)} ${before}`);
}

/** Equal to the last byte, the order of keys too. `toEqual` takes longer than masking. */
function same(actual: unknown, expected: unknown, told: string): void {
  const [now, before] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (now === before) return;
  const at = [...now].findIndex((sign, index) => sign !== before[index]);
  const around = (text: string) => text.slice(Math.max(0, at - 150), at + 150);
  expect.fail(`${told}: ${around(now)} instead of ${around(before)}`);
}

function at(value: unknown, pointer: string): unknown {
  return tokensOf(pointer).reduce<unknown>(
    (inner, token) => (Object(inner) as Readonly<Record<string, unknown>>)[token],
    value,
  );
}

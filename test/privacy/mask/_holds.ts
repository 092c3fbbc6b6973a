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
import {
  generaliseAll,
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
  tokeniseAll,
} from "../../../src/privacy/index.js";
import { type Planted, planted } from "./_planted.js";

const SEED = 20261123;
/** Values of each model: a thousand where asked for, since they take minutes. */
const VALUES = Number(env.MASK_VALUES ?? 40);

const of = (policy: MaskPolicy, tenant = "acme"): MaskPolicy => ({
  ...policy,
  tenantOf: () => tenant,
});
const master = new Uint8Array(32).fill(7);
const pseudonyms = of(pseudonymiseAll(master));
const pseudonymsOfOther = of(pseudonymiseAll(master), "globex");
const tokens = of(tokeniseAll(new MemoryTokenStore()));

const idempotent = [of(redactAll), of(removeAll), of(partialAll), of(generaliseAll)];

/** Of which categories a part of the clear value may be read. */
const shown: Readonly<Record<string, readonly PersonalDataCategory[]>> = {
  partial_all: [
    "name",
    "phone_number",
    "ip_address",
    "url",
    "user_agent",
    "postal_code",
    "payment_card",
    "bank_account",
    "date",
    "birth_date",
  ],
  generalise_all: ["ip_address", "url", "user_agent", "postal_code", "date", "birth_date"],
  pseudonymise_all: ["postal_code", "date", "birth_date"],
  tokenise_all: ["postal_code", "date", "birth_date"],
};

/** Values that replacements are made of, and nobody owns. */
const reserved =
  /redacted|pseudonym\.invalid|example\.invalid|^[pte]_[a-z2-7]+$|^(?:192\.0\.2|198\.51\.100|203\.0\.113|24\d)\.|^2001:db8:|^\+1\d{3}55501|^\+999|\*|-8[0-9a-f]{3}-|^r\d+$|^0+$/i;

/** What is wrong with a masked value; undefined: nothing. */
function leak({ clear }: Planted, masked: unknown, policy: string): string | undefined {
  const text = JSON.stringify(masked);
  for (const { text: whole, category } of clear) {
    if (text.includes(whole)) return whole;
    const secret = whole.replace(/^https:/, "");
    if (shown[policy]?.includes(category)) continue;
    for (let at = 0; at + 9 <= secret.length; at++) {
      if (text.includes(secret.slice(at, at + 9))) return secret.slice(at, at + 9);
    }
  }
  return undefined;
}

const keyOf = ({ category, value }: { category: string; value: unknown }) =>
  `${category} ${JSON.stringify(value)}`;

/** Tests the models whose turn it is. */
export function holdsOf(turn: number, turns: number): void {
  const mine = models.filter((_, index) => index % turns === turn);
  test.each(mine)("$name", async (model) => holds(model), 1_200_000);
}

async function holds({ name, schema }: Model): Promise<void> {
  const compiled = z.compile(schema);
  const isValid = (value: unknown) => compiled.safeParse(value).success;
  let count = 0;
  let plantings = 0;
  for (const it of planted(name, schema, SEED)) {
    if (++count > VALUES) break;
    const where = `seed ${SEED}, value ${count}`;
    const before = JSON.stringify(it.value);
    plantings += it.clear.length;
    const known = new Set(personalDataIn(schema, it.value).map(keyOf));
    for (const policy of [...idempotent, pseudonyms, tokens]) {
      const told = `${policy.name}, ${where}`;
      const { value, report } =
        policy === tokens
          ? await maskAsync(schema, it.value, policy)
          : maskWithReport(schema, it.value, policy);
      if (!isValid(value))
        expect.fail(
          `${told}: ${JSON.stringify(compiled.safeParse(value).error)} ${JSON.stringify(value)}`,
        );
      const leaked = leak(it, value, policy.name) ?? leak(it, report, policy.name);
      if (leaked !== undefined) expect.fail(`${told}: ${leaked} in ${JSON.stringify(value)}`);
      if (JSON.stringify(it.value) !== before) expect.fail(`${told}: the input was changed`);
      const grown = personalDataIn(schema, value)
        .filter(({ annotation }) => annotation === undefined)
        .filter((site) => typeof site.value === "string" && !reserved.test(site.value))
        .filter((site) => !known.has(keyOf(site)))
        .filter(({ category }) => !shown[policy.name]?.includes(category))
        .filter((site) => !/^(?:19|20)\d\d-\d\d-\d\d/.test(String(site.value)));
      if (grown.length > 0) expect.fail(`${told}: new ${JSON.stringify(grown)}`);
      if (count % 50 === 0) expect(MaskReport.safeParse(report).error, told).toBeUndefined();
      const again =
        policy === tokens
          ? (await maskAsync(schema, structuredClone(it.value), policy)).value
          : maskWithReport(schema, structuredClone(it.value), policy).value;
      same(again, value, told);
      if (idempotent.includes(policy)) {
        same(maskWithReport(schema, value, policy).value, value, `${told}, twice`);
      }
      if (policy !== pseudonyms) continue;
      const other = maskWithReport(schema, it.value, pseudonymsOfOther).value;
      for (const { path, action } of report.fields) {
        const pseudonym = at(value, path);
        if (action !== "pseudonymised" || !/^p_/.test(String(pseudonym))) continue;
        expect(at(other, path), `${told}: ${path}`).not.toBe(pseudonym);
      }
    }
  }
  expect(count).toBe(VALUES + 1);
  if (!["GeoPoint", "Money", "TraceContext", "TenantUsageMetrics"].includes(name))
    expect(plantings).toBeGreaterThan(0);
}

/** Equal to the last byte, the order of keys too. `toEqual` takes longer than masking. */
function same(actual: unknown, expected: unknown, told: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual, told).toEqual(expected);
}

function at(value: unknown, pointer: string): unknown {
  return tokensOf(pointer).reduce<unknown>(
    (inner, token) => (Object(inner) as Readonly<Record<string, unknown>>)[token],
    value,
  );
}

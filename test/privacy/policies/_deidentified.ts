/**
 * What holds of every model after Safe Harbor, at many values with personal data planted in them.
 *
 * @module
 */
import { env } from "node:process";
import { expect, test } from "vitest";
import * as z from "zod";
import { type Model, models } from "../../../src/catalog.js";
import {
  DeidentificationError,
  DeidentificationReport,
  deidentify,
} from "../../../src/privacy/index.js";
import { idContent } from "../../../src/privacy/policies/timeless-id.js";
import { type Planted, planted } from "../mask/_planted.js";

const SEED = Number(env.DEIDENTIFY_SEED ?? 20261124);
/** Values of each model: a thousand where asked for, since they take minutes. */
const VALUES = Number(env.DEIDENTIFY_VALUES ?? 20);

/** Tests the models whose turn it is. */
export function deidentifiedOf(turn: number, turns: number): void {
  const mine = models.filter((_, index) => index % turns === turn);
  test.each(mine)("$name", (model) => holds(model), 600_000);
}

function holds({ name, schema }: Model): void {
  const compiled = z.compile(schema);
  let count = 0;
  for (const it of planted(name, schema, SEED)) {
    if (++count > VALUES) break;
    const where = `${name}, seed ${SEED}, value ${count}`;
    const before = JSON.stringify(it.value);
    const { record, report } = deidentified(schema, it.value);
    const out = () => `${where}: ${JSON.stringify(record)} ${JSON.stringify(report)} of ${before}`;
    const { error } = compiled.safeParse(record);
    if (error !== undefined) expect.fail(`${JSON.stringify(error.issues)} ${out()}`);
    if (JSON.stringify(it.value) !== before) expect.fail(`the input was changed: ${where}`);
    const { error: wrong } = DeidentificationReport.safeParse(report);
    if (wrong !== undefined) expect.fail(`${JSON.stringify(wrong.issues)} ${out()}`);
    const isAbout = it.clear.some(({ category }) => category !== "credential");
    if (isAbout && !report.is_about_person) expect.fail(`about nobody? ${out()}`);
    if (!report.is_about_person) continue;
    const leak = leakOf(it, record) ?? leakOf(it, report) ?? dateLeak(record, report.dates);
    if (leak !== undefined) expect.fail(`${leak} in ${out()}`);
    const twice = deidentified(schema, record).record;
    if (JSON.stringify(twice) !== JSON.stringify(record)) {
      expect.fail(`twice: ${JSON.stringify(twice)} in ${out()}`);
    }
  }
  expect(count).toBe(VALUES + 1);
}

/** Windows that begin at midnight need days of the week, which the default forbids. */
function deidentified(schema: Model["schema"], value: unknown) {
  const options = { thisYear: 2026 } as const;
  try {
    return deidentify(schema, value, options);
  } catch (error) {
    if (!(error instanceof DeidentificationError)) throw error;
    const result = deidentify(schema, value, { ...options, dates: "weekdays" });
    expect(result.report.dates).toBe("weekdays");
    return result;
  }
}

/** A planted value, or nine characters of it, that can be read; of dates and ZIP codes more. */
function leakOf({ clear }: Planted, value: unknown): string | undefined {
  const text = JSON.stringify(value);
  for (const { text: whole, category } of clear) {
    // None of the eighteen, unless it reads as one.
    if (category === "demographic" && !whole.includes("@")) continue;
    if (text.includes(JSON.stringify(whole).slice(1, -1))) return whole;
    const length = category === "postal_code" || category === "birth_date" ? 5 : 9;
    const secret = whole.replace(/^https?:\/\//, "");
    for (let at = 0; at + length <= secret.length; at++) {
      const part = secret.slice(at, at + length);
      if (category !== "birth_date" && text.includes(part)) return part;
    }
  }
  return undefined;
}

// A redaction of a text that reads as a date begins in 1970.
const instants = /"((?!1970)\d{4}-\d\d-\d\d(?:T[^"]*)?)"/g;
const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

// No cipher makes a UUID; the generator of values copies one there, since the pattern allows it.
const ciphertexts = new Set(["wrapped_key", "ciphertext"]);

/** A date that says more than it may, or an identifier with a time in it. */
function dateLeak(record: unknown, detail: string): string | undefined {
  const text = JSON.stringify(record, (key, value) => (ciphertexts.has(key) ? undefined : value));
  const id = text.match(ids)?.find((each) => idContent(each) !== "nothing");
  if (id !== undefined && !/^0{8}-0000-8000-/.test(id)) return id;
  const found = [...text.matchAll(instants)].map(([, date = ""]) => date);
  const starts = found.map((date) => `${date.slice(0, 4)}-01-01`);
  if (detail === "years") {
    return found.find(
      (date, at) => !new RegExp(`^${starts[at]}(T00:00:00(\\.000)?Z)?$`).test(date),
    );
  }
  const ms = found.map((date) => Date.parse(date));
  if (detail === "order") {
    return found.find((date, at) => {
      const most = date.length === 10 ? 86_400_000 * found.length : found.length;
      return (ms[at] ?? 0) - Date.parse(starts[at] ?? "") > most;
    });
  }
  const least = Math.min(...ms);
  if (detail === "weekdays") {
    const earliest = found[ms.indexOf(least)] ?? "";
    return least < Date.parse(`${earliest.slice(0, 4)}-01-08`) ? undefined : earliest;
  }
  const earliest = found[ms.indexOf(least)] ?? "";
  return /^\d{4}-01-01(T00:00:00(\.000)?Z)?$/.test(earliest) ? undefined : earliest;
}

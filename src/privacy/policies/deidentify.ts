/**
 * Records without what tells who they are about (HIPAA Safe Harbor, 45 CFR 164.514(b)(2)).
 *
 * @module
 */
import type * as z from "zod";
import { collect } from "../mask/collect.js";
import { Edits } from "../mask/edits.js";
import { extended, type SameRecordSearch } from "../mask/extend.js";
import { collected, type Masked, masked, refuseCardAuthentication } from "../mask/mask.js";
import { maskCollected, searched } from "../mask/mask-async.js";
import { planOf } from "../mask/plan.js";
import type { MaskPolicy, PersonalDataSite } from "../mask/policy.js";
import { riskVerdict } from "../mask/risks.js";
import { sitesOf } from "../mask/run.js";
import type { Collected } from "../mask/slots.js";
import { sweepOf } from "../mask/sweep.js";
import { DeidentificationError } from "./deidentification-error.js";
import type { DeidentificationReport } from "./deidentification-report.js";
import { type DateDetail, Moments } from "./moments.js";
import { reportOf } from "./report-of.js";
import { type SafeHarborOptions, safeHarborPolicy, safeHarborSearch } from "./safe-harbor.js";
import { datesAndIds, isAddedBySafeHarbor } from "./safe-harbor-fields.js";
import type { SafeHarborRecord } from "./safe-harbor-steps.js";

/** A de-identified record, and what was done to it. */
export interface Deidentified<Value> {
  readonly record: Value;
  readonly report: DeidentificationReport;
}

/**
 * A copy of a record without the eighteen identifiers of Safe Harbor: of the person, and of relatives,
 * employers and household members alike. It is valid under the same schema, rules included. In a
 * record about a person every date and instant loses all but its year, unless its rules then fail: the
 * report says what the dates still say. A record that holds nothing personal stays as it is.
 *
 * Places that are required and cannot be left out hold a redaction: coordinates 0 and 0, a URL of
 * `example.invalid`, a numbered constant for an identifier. Nothing is derived from what stood there.
 *
 * @param value A valid record.
 * @throws {DeidentificationError} `dates` where the options forbid what the rules need, `needs_async`.
 * @throws {MaskError} where no valid record can be made of it, and for card authentication data.
 */
export function deidentify<Value>(
  schema: z.ZodType,
  value: Value,
  options: SafeHarborOptions = {},
): Deidentified<Value> {
  if (options.codes !== undefined || (options.detection?.asyncDetectors ?? []).length > 0) {
    const message = "Codes and asynchronous detectors are waited for: use deidentifyAsync.";
    throw new DeidentificationError("needs_async", message);
  }
  const plain = collected(schema, value, options);
  const sites = sitesOf(plain);
  refuseCardAuthentication(plain, sites);
  if (!isAboutPerson(sites)) return withoutSecrets(schema, value, plain, options);
  const prepared = prepare(schema, value, foundIn(schema, value, options), options);
  const { policy, found } = prepared;
  return told(
    value,
    masked(schema, value, policy, found, { tokens: new Map() }),
    prepared,
    options,
  );
}

/**
 * The same, with random codes from a table that the caller keeps, or with detectors that take time,
 * such as a language model.
 *
 * @throws as `deidentify` does, and what the table or a detector throws.
 */
export async function deidentifyAsync<Value>(
  schema: z.ZodType,
  value: Value,
  options: SafeHarborOptions = {},
): Promise<Deidentified<Value>> {
  const plain = await searched(collected(schema, value, options), options.detection);
  const sites = sitesOf(plain);
  refuseCardAuthentication(plain, sites);
  if (!isAboutPerson(sites)) return withoutSecrets(schema, value, plain, options);
  const swept = foundIn(schema, value, options);
  const found = await searched(swept, options.detection, sameRecord);
  const prepared = prepare(schema, value, found, options);
  const outcome = await maskCollected(schema, value, prepared.policy, found);
  return told(value, outcome, prepared, options);
}

/** Whether a record is about a person: a secret alone tells of nobody. */
function isAboutPerson(sites: readonly PersonalDataSite[]): boolean {
  return sites.some(({ category }) => category !== "credential");
}

const secretsOnly: MaskPolicy = { name: "secrets_only", otherwise: "remove" };

/** A record about nobody keeps all but its secrets. */
function withoutSecrets<Value>(
  schema: z.ZodType,
  value: Value,
  plain: Collected,
  options: SafeHarborOptions,
): Deidentified<Value> {
  const outcome = masked(schema, value, secretsOnly, plain, { tokens: new Map() });
  return { record: outcome.value, report: reportOf(value, outcome, { detail: "none" }, options) };
}

interface Prepared extends SafeHarborRecord {
  readonly policy: MaskPolicy;
  readonly found: Collected;
}

/**
 * Values of a person, and not of the record. They are looked for in every text, the names of kinds and
 * systems too: Safe Harbor takes an identifier out wherever it stands, though a kind loses its name.
 */
const sameRecord: SameRecordSearch = {
  isTold: ({ whole }) => !isAddedBySafeHarbor(whole?.pii),
  isSearched: () => true,
};

/** What Safe Harbor changes in a record. */
function foundIn(schema: z.ZodType, value: unknown, options: SafeHarborOptions): Collected {
  const { classify, detection } = safeHarborSearch(options);
  return extended(collect(planOf(schema, classify), value, sweepOf(detection)), sameRecord);
}

function prepare(
  schema: z.ZodType,
  value: unknown,
  found: Collected,
  options: SafeHarborOptions,
): Prepared {
  const dates = found.slots
    .filter(({ whole }) => whole?.category === "date")
    .map((slot) => slot.value);
  const moments = new Moments(dates, options.thisYear ?? new Date().getUTCFullYear());
  const detail = leastDetail(schema, value, found, moments, options);
  const of = { record: value, moments, detail };
  return { ...of, found, policy: safeHarborPolicy(options, of) };
}

/** From the least that dates can say to the most. */
const details = [
  "years",
  "order",
  "intervals",
  "weekdays",
] as const satisfies readonly DateDetail[];

/** The least that dates must say for the rules of the record to hold. */
function leastDetail(
  schema: z.ZodType,
  value: unknown,
  { slots }: Collected,
  moments: Moments,
  { dates = "intervals" }: SafeHarborOptions,
): DateDetail {
  const holds = riskVerdict(schema, datesAndIds);
  const isHeld = (detail: DateDetail) => {
    const edits = new Edits();
    for (const { path, whole, leaf, value: clear } of slots) {
      if (whole?.category !== "date") continue;
      const coarse = moments.coarse(clear, detail);
      if (coarse !== undefined && leaf.accepts(coarse)) edits.at(path, { set: coarse });
    }
    return holds(edits.applied(value));
  };
  const allowed = details.slice(0, details.indexOf(dates) + 1);
  const least = allowed.find(isHeld);
  if (least !== undefined) return least;
  if (holds(value)) {
    throw new DeidentificationError(
      "dates",
      `The rules of the record need more of its dates than their ${dates}: allow more by the option dates, or drop the record.`,
    );
  }
  // It was not valid before.
  return "years";
}

function told<Value>(
  value: Value,
  outcome: Masked<Value>,
  prepared: Prepared,
  options: SafeHarborOptions,
): Deidentified<Value> {
  return { record: outcome.value, report: reportOf(value, outcome, prepared, options) };
}

/**
 * Takes a person out of one record, so that it stays valid.
 *
 * @module
 */
import * as z from "zod";
import type { Model } from "../../catalog.js";
import { isPlainObject } from "../../core/is-record.js";
import { masked } from "../mask/mask.js";
import { MaskError } from "../mask/mask-error.js";
import { redactAll } from "../mask/policies.js";
import type { MaskPolicy } from "../mask/policy.js";
import type { Collected } from "../mask/slots.js";
import { eraseFromChain } from "./erase-from-chain.js";
import type { Erase, Erased, ErasedRecord } from "./erased-record.js";
import type { Retained } from "./erasure-report.js";
import type { SubjectMatcher } from "./subject-matcher.js";
import { everyText, type SubjectPlaces, subjectPlaces } from "./subject-places.js";

const MOST_FOUND = 1000;
const MOST_ERASED = 10_000;
const nothing = { found: [], erased: [], salts_to_destroy: [] };

/**
 * Takes a person out of one record. What is theirs goes, and what may be theirs; what is another's
 * stays.
 *
 * @param dutyOf Says why the record must be kept; it is asked only where the person is in it.
 */
export function eraseFromRecord(
  { name, schema }: Model,
  record: unknown,
  matcher: SubjectMatcher,
  policy: MaskPolicy,
  dutyOf: () => Retained | undefined,
  erased_at: string,
): ErasedRecord {
  const places = located(schema, record, matcher);
  if (places === undefined) return { ...nothing, outcome: "untouched", record };
  if (places === "too_deep") return { ...nothing, record, ...cannot };
  const found = places.found.slice(0, MOST_FOUND);
  const duty = dutyOf();
  if (duty !== undefined) {
    const retained = nameless(duty, matcher);
    return { ...nothing, outcome: "retained", record, found, retained };
  }
  const isFit = fitnessOf(schema, record);
  const erase = eraserOf(schema, record, policy, isFit);
  if (name === "AuditLog" && isPlainObject(record) && record.chain !== undefined) {
    return { ...eraseFromChain(record, places, isFit, erased_at), found };
  }
  const all = places.chosen((whose) => whose !== "other");
  const made = erase(all) ?? erase(places.chosen((whose) => whose === "subject"));
  if (made === undefined) return { ...nothing, record, found, ...cannot };
  const said = name === "AuditLog" ? withErasedAt(made.record, erased_at) : made.record;
  const common = { record: said, found, erased: made.erased, salts_to_destroy: [] };
  if (located(schema, said, matcher) !== undefined) return { ...common, ...cannot };
  return { ...common, outcome: made.isPseudonymised ? "pseudonymised" : "removed" };
}

/** A duty as a report may tell of it: the words of the record may name the person. */
export function nameless({ basis, ...duty }: Retained, matcher: SubjectMatcher): Retained {
  return basis === undefined || matcher.mayBeIn(basis) ? duty : { ...duty, basis };
}

const cannot = {
  outcome: "retained",
  retained: { reason: "invalid_after_erasure" },
} as const;

function located(
  schema: z.ZodType,
  record: unknown,
  matcher: SubjectMatcher,
): SubjectPlaces | "too_deep" | undefined {
  try {
    return subjectPlaces(schema, record, matcher);
  } catch (error) {
    if (error instanceof MaskError) return "too_deep";
    throw error;
  }
}

/** Whether a record may take the place of another: it is valid where that one was. */
function fitnessOf(schema: z.ZodType, record: unknown): (value: unknown) => boolean {
  const isValid = (value: unknown) => z.safeParse(schema, value).success;
  return isValid(record) ? isValid : () => true;
}

/** What erases from a record: as the policy says, else by constants. */
function eraserOf(
  schema: z.ZodType,
  record: unknown,
  policy: MaskPolicy,
  isFit: (value: unknown) => boolean,
): Erase {
  return (collected) => {
    for (const each of [policy, { ...policy, ...redactAll }]) {
      const made = attempt(schema, record, { ...each, classify: everyText }, collected);
      if (made !== undefined && isFit(made.record)) return made;
    }
    return undefined;
  };
}

function attempt(
  schema: z.ZodType,
  record: unknown,
  policy: MaskPolicy,
  collected: Collected,
): Erased | undefined {
  try {
    const { value, report } = masked(schema, record, policy, collected, { tokens: new Map() });
    return {
      record: value,
      erased: report.fields.map(({ path }) => path).slice(0, MOST_ERASED),
      isPseudonymised: report.fields.some(({ action }) => action === "pseudonymised"),
    };
  } catch (error) {
    if (error instanceof MaskError && error.code !== "no_key") return undefined;
    throw error;
  }
}

function withErasedAt(record: unknown, erased_at: string): unknown {
  return isPlainObject(record) ? { ...record, erased_at } : record;
}

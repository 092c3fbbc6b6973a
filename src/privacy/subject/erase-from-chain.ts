/**
 * Takes a person out of an audit record of a chain, so that the chain still verifies.
 *
 * @module
 */
import type { JsonValue } from "../../core/free-form.js";
import { tokensOf } from "../../core/json-patch/json-pointer.js";
import { isList, valueAt, withRemoved, withReplaced } from "../../core/json-patch/place.js";
import { plainJson } from "../../core/plain-json.js";
import type { IssuePath } from "../../core/rules/places.js";
import { sameJson } from "../../core/same-json.js";
import { auditHash } from "../../integrity/audit/audit-hash.js";
import { AuditChain } from "../../security/audit/audit-chain.js";
import type { Collected } from "../mask/slots.js";
import type { ErasedRecord } from "./erased-record.js";
import type { Retained } from "./erasure-report.js";
import type { SubjectPlaces } from "./subject-places.js";

/**
 * Erases the values that the chain commits to: its hash does not cover them, and their salts go with
 * them. A commitment is to a value as a whole, so the whole of it goes: what it says of a person is
 * not told apart from the rest. What else is the person's in the record stays, since any change of it
 * breaks the chain.
 *
 * @param isFit Whether a record may take this one's place.
 */
export function eraseFromChain(
  record: Readonly<Record<string, unknown>>,
  { chosen }: SubjectPlaces,
  isFit: (record: unknown) => boolean,
  erased_at: string,
): Omit<ErasedRecord, "found"> {
  const kept = (retained: Retained): Omit<ErasedRecord, "found"> => ({
    outcome: "retained",
    record,
    erased: [],
    retained,
    salts_to_destroy: [],
  });
  const { data: link } = AuditChain.safeParse(record.chain);
  if (link === undefined) return kept(chained);
  const all = (link.commitments ?? []).map(({ path }) => ({ path, steps: tokensOf(path) }));
  const theirs = placesOf(chosen((whose) => whose === "subject"));
  const open = placesOf(chosen((whose) => whose !== "other"));
  const erased = all.filter(({ steps }) => open.some((path) => isAt(path, steps)));
  const left = erased.reduce<JsonValue | undefined>(
    (content, { steps }) => content && withoutValue(content, steps, isFit),
    jsonOf(record),
  );
  if (left === undefined || !isSameHash(record, left, link)) return kept(invalid);
  // What was erased before stays as it is, the time too.
  if (sameJson(record, left)) return kept(chained);
  const paths = erased.map(({ path }) => path);
  const common = {
    record: { ...Object(left), erased_at },
    erased: paths,
    salts_to_destroy: paths,
  };
  const isCovered = (path: IssuePath) => !all.some(({ steps }) => isAt(path, steps));
  if (theirs.some(isCovered)) return { ...common, outcome: "retained", retained: chained };
  return { ...common, outcome: "removed" };
}

/** What JSON carries of a record; undefined of one that it cannot carry. */
function jsonOf(record: unknown): JsonValue | undefined {
  try {
    return plainJson(record);
  } catch {
    return undefined;
  }
}

/** A record without a committed value; undefined where the schema asks for more than can be left. */
function withoutValue(
  content: JsonValue,
  steps: readonly string[],
  isFit: (record: unknown) => boolean,
): JsonValue | undefined {
  const holder = valueAt(content, steps.slice(0, -1));
  const isItem = holder !== undefined && isList(holder);
  const redacted = withReplaced(content, steps, "redacted");
  const gone = isItem ? withReplaced(content, steps, null) : withRemoved(content, steps);
  // What was taken out before is not there to be taken out again.
  if (!gone.ok) return content;
  const fit = [gone, redacted].flatMap((it) => (it.ok && isFit(it.value) ? [it.value] : []));
  return fit[0];
}

const chained: Retained = {
  reason: "chained_without_commitment",
  basis: "Commit to personal values when records are chained; end this chain when it may end.",
};
const invalid: Retained = { reason: "invalid_after_erasure" };

/** Whether the chain's hash is the same for both. */
function isSameHash(
  before: Readonly<Record<string, unknown>>,
  after: unknown,
  link: AuditChain,
): boolean {
  try {
    const hash = (record: object) => auditHash({ ...record, chain: link }, link.algorithm);
    return hash(before) === hash(Object(after));
  } catch {
    // What has no canonical JSON has no hash that could hold.
    return false;
  }
}

function placesOf({ slots, keys }: Collected): IssuePath[] {
  return [...slots.map(({ path }) => path), ...keys.map(({ path, key }) => [...path, key])];
}

/** Whether a place is at or below another. */
function isAt(path: IssuePath, steps: readonly string[]): boolean {
  return path.length >= steps.length && steps.every((step, index) => step === String(path[index]));
}

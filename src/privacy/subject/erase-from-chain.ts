/**
 * Takes a person out of an audit record of a chain, so that the chain still verifies.
 *
 * @module
 */
import { tokensOf } from "../../core/json-patch/json-pointer.js";
import type { IssuePath } from "../../core/rules/places.js";
import { sameJson } from "../../core/same-json.js";
import { auditHash } from "../../integrity/audit/audit-hash.js";
import { AuditChain } from "../../security/audit/audit-chain.js";
import type { Collected } from "../mask/slots.js";
import type { Erase, ErasedRecord } from "./erased-record.js";
import type { Retained } from "./erasure-report.js";
import type { SubjectPlaces } from "./subject-places.js";

/**
 * Erases the values that the chain commits to: its hash does not cover them. What else is the
 * person's in the record stays, since any change of it breaks the chain.
 */
export function eraseFromChain(
  record: Readonly<Record<string, unknown>>,
  { chosen }: SubjectPlaces,
  erase: Erase,
  erased_at: string,
): Omit<ErasedRecord, "found"> {
  const { data: link } = AuditChain.safeParse(record.chain);
  const commitments = (link?.commitments ?? []).map(({ path }) => ({
    path,
    steps: tokensOf(path),
  }));
  const isCommitted = (path: IssuePath) => commitments.some(({ steps }) => isAt(path, steps));
  const theirs = chosen((whose) => whose === "subject");
  const covered = placesOf(theirs).filter((path) => !isCommitted(path));
  const open = committedOf(
    chosen((whose) => whose !== "other"),
    isCommitted,
  );
  const kept = (retained: Retained): Omit<ErasedRecord, "found"> => ({
    outcome: "retained",
    record,
    erased: [],
    retained,
    salts_to_destroy: [],
  });
  const paths = placesOf(open);
  if (link === undefined || paths.length === 0) return kept(chained);
  const made = erase(open);
  if (made === undefined || !isSameHash(record, made.record, link)) return kept(invalid);
  // What was erased before stays as it is, the time too.
  if (sameJson(record, made.record)) return kept(chained);
  const said = { ...Object(made.record), erased_at };
  const salts = commitments.filter(({ steps }) => paths.some((path) => isAt(path, steps)));
  const common = {
    record: said,
    erased: made.erased,
    salts_to_destroy: salts.map(({ path }) => path),
  };
  if (covered.length > 0) return { ...common, outcome: "retained", retained: chained };
  return { ...common, outcome: made.isPseudonymised ? "pseudonymised" : "removed" };
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

function committedOf(
  { slots, keys }: Collected,
  isCommitted: (path: IssuePath) => boolean,
): Collected {
  return {
    slots: slots.filter(({ path }) => isCommitted(path)),
    keys: keys.filter(({ path, key }) => isCommitted([...path, key]) || isCommitted(path)),
    texts: [],
  };
}

function placesOf({ slots, keys }: Collected): IssuePath[] {
  return [...slots.map(({ path }) => path), ...keys.map(({ path, key }) => [...path, key])];
}

/** Whether a place is at or below another. */
function isAt(path: IssuePath, steps: readonly string[]): boolean {
  return path.length >= steps.length && steps.every((step, index) => step === String(path[index]));
}

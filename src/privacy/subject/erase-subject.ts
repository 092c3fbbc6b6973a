/**
 * A person taken out of all records, and those that must be kept told of (GDPR, article 17).
 *
 * @module
 */
import { randomBytes } from "node:crypto";
import { now } from "../../core/instant.js";
import { pseudonymiseAll, removeAll } from "../mask/policies.js";
import type { MaskPolicy } from "../mask/policy.js";
import type { DataSubject } from "./data-subject.js";
import { eraseFromRecord, nameless } from "./erase-record.js";
import type { RecordErasure, SubjectErasureReport } from "./erasure-report.js";
import { ErasureTally } from "./erasure-tally.js";
import { ownRetention, type Retain } from "./retention.js";
import { Shredder, type ShreddingKeys } from "./shred-subject.js";
import { SubjectMatcher } from "./subject-matcher.js";
import type { SubjectInput, SubjectInputs, SubjectRecord } from "./subject-record.js";

/**
 * What stands in the place of a person's values.
 *
 * - `remove`: nothing, or a constant where the schema wants something.
 * - `pseudonymise`: a pseudonym, the same for the same value, so that counts still hold. Whoever has
 *   the key can find out whose it is: without one of yours it is drawn for this run and forgotten. Of
 *   an audit record in a chain committed values are removed all the same, and its outcome is
 *   `removed`: a salted digest stands for what was there, and no pseudonym has that digest.
 */
export type ErasureMethod = "remove" | "pseudonymise";

/** How a person is erased. */
export interface EraseSubjectOptions {
  /** What stands in the place of their values. Absent: `remove`. */
  readonly method?: ErasureMethod;
  /** The master key of pseudonyms, of at least 32 bytes. Absent: a random one of this run. */
  readonly key?: Uint8Array;
  /** Says why a record must be kept, beyond what it says itself. It is asked where the person is. */
  readonly retain?: Retain;
  /** Their keys, to be destroyed. Absent: nothing is encrypted for them. */
  readonly shred?: ShreddingKeys;
  /** Whether no key is destroyed. The records that are given back are still the erased ones. */
  readonly isDryRun?: boolean;
}

/** What a run of `eraseSubject` gives: each record as it is to be stored, and at the end a report. */
export type ErasureItem =
  | {
      readonly kind: "record";
      /** The record without the person, or as it came. */
      readonly input: SubjectInput;
      /** What became of it. */
      readonly erasure: RecordErasure;
    }
  | { readonly kind: "report"; readonly report: SubjectErasureReport };

/**
 * Takes a person out of records, which come back in their order, each with what became of it; at the
 * end comes a report without any value of theirs. What is theirs goes, whether it identifies them or
 * stands beside what does; what is of others stays. Each record is as valid as it was.
 *
 * A record is kept as it is where a legal hold or a retention duty says so: its own (`AuditRetention`)
 * or by `retain`. Of an audit record in a chain only those values go that the chain commits to, so
 * that it still verifies: they are removed, or `redacted` where the record needs them, by either
 * method. Envelopes sealed under the person's own key are dropped, and the key is
 * destroyed at the end, so that no copy opens: unless what is retained was sealed under it. A run that
 * is not read to its end destroys no key. To erase twice changes nothing.
 *
 * Memory stays bounded, however many records there are.
 *
 * @throws {SubjectError} for a subject who cannot be looked for.
 * @throws {MaskError} `no_key` for a key of less than 32 bytes.
 */
export async function* eraseSubject(
  records: SubjectInputs,
  subject: DataSubject,
  { method = "remove", key, retain, shred, isDryRun = false }: EraseSubjectOptions = {},
): AsyncGenerator<ErasureItem> {
  const matcher = new SubjectMatcher(subject);
  const policy = policyOf(method, key, subject.tenant_id);
  const shredder = shred && (await Shredder.of(shred, subject.tenant_id));
  const tally = new ErasureTally();
  for await (const input of records) {
    const made = erased(input, matcher, policy, retain, shredder);
    const item = { ...made, erasure: { record_number: tally.next(), ...made.erasure } };
    tally.add(item.erasure);
    yield { kind: "record", ...item };
  }
  const shredding = await shredder?.end(isDryRun);
  yield {
    kind: "report",
    report: {
      form: "analytics-schemas/subject-erasure/1",
      tenant_id: subject.tenant_id,
      categories: [...new Set(subject.identifiers.map(({ category }) => category))],
      created_at: now(),
      is_dry_run: isDryRun,
      ...tally.counts,
      ...(shredding === undefined ? {} : { shredding }),
    },
  };
}

function policyOf(
  method: ErasureMethod,
  key: Uint8Array | undefined,
  tenantId: string,
): MaskPolicy {
  const policy = method === "remove" ? removeAll : pseudonymiseAll(key ?? randomBytes(32));
  return { ...policy, tenantOf: () => tenantId };
}

interface Made {
  readonly input: SubjectInput;
  readonly erasure: Omit<RecordErasure, "record_number">;
}

function erased(
  input: SubjectInput,
  matcher: SubjectMatcher,
  policy: MaskPolicy,
  retain: Retain | undefined,
  shredder: Shredder | undefined,
): Made {
  if ("unread" in input) {
    const unread = input.unread.slice(0, 200).toWellFormed() || "no reason was given";
    return {
      input,
      erasure: { outcome: "unread", found: [], erased: [], salts_to_destroy: [], unread },
    };
  }
  const { model, record, sealed = [] } = input;
  const dutyOf = () => ownRetention(model.name, record, new Date()) ?? retain?.(model.name, record);
  const { record: made, ...said } = eraseFromRecord(model, record, matcher, policy, dutyOf, now());
  const theirs = sealed.filter((envelope) => shredder?.isTheirs(envelope));
  const erasure = { model: model.name, ...said };
  if (theirs.length === 0) return { input: { ...input, record: made }, erasure };
  const retained = isDuty(said.retained) ? said.retained : dutyOf();
  if (retained !== undefined) {
    shredder?.keep();
    const told = nameless(retained, matcher);
    return { input, erasure: { ...erasure, outcome: "retained", retained: told } };
  }
  const left: SubjectRecord = {
    ...input,
    record: made,
    sealed: sealed.filter((envelope) => !theirs.includes(envelope)),
  };
  const outcome = said.outcome === "retained" ? "retained" : "shredded";
  return { input: left, erasure: { ...erasure, outcome } };
}

function isDuty(retained: RecordErasure["retained"]): boolean {
  return retained?.reason === "legal_hold" || retained?.reason === "retention_duty";
}

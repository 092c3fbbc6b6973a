/**
 * Links an audit record to the one before it.
 *
 * @module
 */
import { createHash } from "node:crypto";
import type * as z from "zod";
import { type JsonPointer, tokensOf } from "../../core/json-patch/json-pointer.js";
import { valueAt } from "../../core/json-patch/place.js";
import { plainJson } from "../../core/plain-json.js";
import type { AuditCommitment, AuditHashAlgorithm } from "../../security/audit/audit-chain.js";
import { AuditLog } from "../../security/audit-log.js";
import { IntegrityError } from "../integrity-error.js";
import { auditHash } from "./audit-hash.js";
import { type CommitmentSalt, commitment, newSalt } from "./commitment.js";

/** How a record is linked. */
export interface ChainOptions {
  /** The chain. Absent: that of the record before; `main` for the first. */
  readonly stream?: string;
  /** The digest. Absent: that of the record before; SHA-256 for the first. */
  readonly algorithm?: AuditHashAlgorithm;
  /** The places of personal values that may have to be erased one day: at most 50. */
  readonly commit?: readonly JsonPointer[];
}

/** A record in its chain. */
export interface ChainedLog {
  /** The record with its link. It is to be stored as it is. */
  readonly record: AuditLog;
  /** The salts of the committed values, to be kept apart from the record. */
  readonly salts: readonly CommitmentSalt[];
}

/** What a chain is read by, and what its hash leaves out anyway. */
const unerasable = ["audit_id", "tenant_id", "recorded_at", "erased_at", "chain"];

/**
 * Links an audit record to the one before it. What the record leaves open (its id, when it was
 * written down) is filled in first, so that the hash covers it.
 *
 * @param previous The last record of the chain; undefined begins one.
 * @throws {IntegrityError} for a record that is not valid or does not follow, and for a value that
 * cannot be committed to.
 */
export function chain(
  previous: AuditLog | undefined,
  log: z.input<typeof AuditLog>,
  options: ChainOptions = {},
): ChainedLog {
  if (log.chain !== undefined) {
    throw new IntegrityError("already_linked", "Give the record without its link.");
  }
  const before = previous?.chain;
  if (previous !== undefined && before === undefined) {
    throw new IntegrityError("not_linked", "Give the record before with its link, or undefined.");
  }
  const algorithm = options.algorithm ?? before?.algorithm ?? "sha256";
  const { commitments, salts } = committed(log, options.commit ?? [], algorithm);
  const link = {
    stream: options.stream ?? before?.stream ?? "main",
    sequence: before === undefined ? 0 : before.sequence + 1,
    algorithm,
    form: "jcs",
    ...(before !== undefined && { prev_hash: before.hash }),
    // In its place until the record is known to be valid.
    hash: createHash(algorithm).digest("hex"),
    ...(commitments.length > 0 && { commitments }),
  } as const;
  const record = valid({ ...log, chain: link });
  if (previous !== undefined) demandFollows(record, previous);
  const hash = auditHash(record, algorithm);
  return { record: { ...record, chain: { ...link, hash } }, salts };
}

function valid(log: z.input<typeof AuditLog>): AuditLog {
  const { data, error } = AuditLog.safeParse(log);
  if (data !== undefined) return data;
  const places = error.issues.slice(0, 5).map(({ path }) => path.join(".") || "the record");
  const all = [...new Set(places)].join(", ");
  throw new IntegrityError("invalid_log", `Only a valid audit record is linked: see ${all}.`);
}

function demandFollows(record: AuditLog, previous: AuditLog): void {
  const isSame =
    record.tenant_id === previous.tenant_id && record.chain?.stream === previous.chain?.stream;
  if (!isSame) {
    throw new IntegrityError("other_chain", "Link a record to one of its own tenant and stream.");
  }
  if (Date.parse(record.recorded_at) < Date.parse(previous.recorded_at)) {
    throw new IntegrityError(
      "went_back",
      "Link a record to one that was written down before it: the clock may have gone back.",
    );
  }
}

function committed(
  log: z.input<typeof AuditLog>,
  paths: readonly JsonPointer[],
  algorithm: AuditHashAlgorithm,
): { commitments: AuditCommitment[]; salts: CommitmentSalt[] } {
  const content = paths.length === 0 ? null : plainJson(log);
  const commitments: AuditCommitment[] = [];
  const salts: CommitmentSalt[] = [];
  for (const path of paths) {
    demandErasable(path, paths);
    const value = valueAt(content, tokensOf(path));
    if (value === undefined) {
      throw new IntegrityError("nothing_there", `Nothing stands at ${path} to commit to.`);
    }
    const salt = newSalt();
    commitments.push({ path, digest: commitment(value, salt, algorithm) });
    salts.push({ path, salt });
  }
  return { commitments, salts };
}

function demandErasable(path: JsonPointer, paths: readonly JsonPointer[]): void {
  const first = tokensOf(path)[0];
  if (first === undefined || unerasable.includes(first)) {
    throw new IntegrityError("not_erasable", `A chain cannot be read without ${path || "all"}.`);
  }
  const holder = paths.find((other) => path.startsWith(`${other}/`));
  if (holder !== undefined) {
    throw new IntegrityError("not_erasable", `${path} is a part of ${holder}: commit to one.`);
  }
}

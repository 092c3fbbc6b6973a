/**
 * Holds audit records against their chains, one record at a time.
 *
 * @module
 */
import { CanonicalJsonError } from "../../core/canonical-json.js";
import { TenantId, Uuid } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { isPlainObject } from "../../core/is-record.js";
import type { JsonPointer } from "../../core/json-patch/json-pointer.js";
import { AuditChain } from "../../security/audit/audit-chain.js";
import { AuditHead } from "../../security/audit/audit-head.js";
import type { FindKey } from "../detached-signature.js";
import { IntegrityError } from "../integrity-error.js";
import { auditHash } from "./audit-hash.js";
import type { ChainProblem } from "./chain-problem.js";
import { type ChainExtent, type ChainLinkRecord, ChainState } from "./chain-state.js";
import type { CommitmentSalt } from "./commitment.js";
import { verifyHead } from "./head.js";
import { unopenedPaths } from "./unopened.js";

/** What chains are held against. */
export interface ChainProof {
  /** Signed heads, of any number of chains. Absent: what is missing at an end can't be noticed. */
  readonly heads?: readonly unknown[];
  /** Signed heads at which an earlier run ended: these chains go on after them. */
  readonly after?: readonly unknown[];
  /** The keys of the heads, by their ids. Without it every head is refused. */
  readonly findKey?: FindKey;
  /**
   * The salts that are still kept of a record, to hold its committed values against: none for a
   * record of which all were erased. A value that stands without its salt is a problem then.
   */
  readonly saltsOf?: (audit_id: string) => readonly CommitmentSalt[] | undefined;
}

/** Chains that are held at once: each takes some hundred bytes. */
const MOST_CHAINS = 100_000;

/** Holds records against their chains, however many chains are mixed in one input. */
export class ChainVerifier {
  private readonly chains = new Map<string, ChainState>();
  private readonly refusedHeads: ChainProblem[] = [];
  private readonly saltsOf: ChainProof["saltsOf"];
  private index = 0;

  /** Signed heads are verified before they count; those that are not are problems at the end. */
  constructor({ heads = [], after = [], findKey = () => undefined, saltsOf }: ChainProof = {}) {
    this.saltsOf = saltsOf;
    const trusted = byChain(this.verified(heads, findKey));
    const before = byChain(this.verified(after, findKey));
    for (const key of new Set([...trusted.keys(), ...before.keys()])) {
      this.chains.set(key, new ChainState(trusted.get(key) ?? [], before.get(key)));
    }
  }

  /** Records that were given so far. */
  get recordCount(): number {
    return this.index;
  }

  /** How far each chain goes. */
  get extents(): ChainExtent[] {
    return [...this.chains.values()].flatMap((state) => state.extent() ?? []);
  }

  /**
   * Takes the next record and says what is wrong with it.
   *
   * @throws {IntegrityError} `too_many_chains`
   */
  push(record: unknown): readonly ChainProblem[] {
    const index = this.index++;
    if (!isLinked(record)) return [{ fault: "unlinked", index, ...idOf(record) }];
    const { audit_id, tenant_id, chain } = record;
    const place = {
      index,
      ...(audit_id !== undefined && { audit_id }),
      tenant_id,
      stream: chain.stream,
      sequence: chain.sequence,
    };
    const state = this.stateOf(keyOf({ tenant_id, stream: chain.stream }));
    const hash = hashOf(record);
    const faults = state.push(record, hash);
    const unopened = hash === "" ? [] : this.unopened(record);
    return [
      ...faults.map((fault) => ({ ...fault, ...place })),
      ...unopened.map((path) => ({ fault: "not_opened" as const, ...place, path })),
    ];
  }

  /** What is wrong once no more records come: with the ends of the chains, and with the heads. */
  end(): readonly ChainProblem[] {
    const cut = [...this.chains.values()].flatMap((state) =>
      state.missing().map((head) => ({ fault: "cut_end" as const, ...placeOf(head) })),
    );
    return [...cut, ...this.refusedHeads];
  }

  private unopened(record: LinkedLog): readonly JsonPointer[] {
    if (this.saltsOf === undefined || record.chain.commitments === undefined) return [];
    const { audit_id } = record;
    return unopenedPaths(record, (audit_id && this.saltsOf(audit_id)) || []);
  }

  private stateOf(key: string): ChainState {
    const known = this.chains.get(key);
    if (known !== undefined) return known;
    if (this.chains.size >= MOST_CHAINS) {
      const message = `Verify at most ${MOST_CHAINS} chains at once: take them apart by tenant.`;
      throw new IntegrityError("too_many_chains", message);
    }
    const state = new ChainState([]);
    this.chains.set(key, state);
    return state;
  }

  private verified(heads: readonly unknown[], findKey: FindKey): AuditHead[] {
    return heads.flatMap((head) => {
      const { data } = AuditHead.safeParse(head);
      if (data !== undefined && verifyHead(data, findKey).ok) return [data];
      this.refusedHeads.push({ fault: "head_refused", ...(data !== undefined && placeOf(data)) });
      return [];
    });
  }
}

function byChain(heads: readonly AuditHead[]): Map<string, AuditHead[]> {
  const groups = new Map<string, AuditHead[]>();
  for (const head of heads) {
    const key = keyOf(head);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [head]);
    else group.push(head);
  }
  return groups;
}

function placeOf({ tenant_id, stream, sequence }: AuditHead) {
  return { tenant_id, stream, sequence };
}

function keyOf({ tenant_id, stream }: Pick<AuditHead, "tenant_id" | "stream">): string {
  return JSON.stringify([tenant_id, stream]);
}

interface LinkedLog extends ChainLinkRecord {
  readonly [member: string]: unknown;
  readonly audit_id?: Uuid;
}

/** What is read of a record. Whether all of it is valid is another question. */
const read = {
  tenant_id: TenantId,
  recorded_at: Instant,
  audit_id: Uuid.optional(),
  chain: AuditChain,
};

/** One by one: an object schema over a whole record takes ten times as long. */
function isLinked(record: unknown): record is LinkedLog {
  if (!isPlainObject(record)) return false;
  return Object.entries(read).every(([key, schema]) => schema.safeParse(record[key]).success);
}

/** The hash of the record; none, which no link has, for one that JSON cannot carry. */
function hashOf(record: LinkedLog): string {
  try {
    return auditHash(record, record.chain.algorithm);
  } catch (error) {
    if (error instanceof CanonicalJsonError || error instanceof TypeError) return "";
    // Too many levels to walk.
    if (error instanceof RangeError) return "";
    throw error;
  }
}

function idOf(record: unknown): { audit_id?: string } {
  const { data } = Uuid.safeParse(isPlainObject(record) ? record.audit_id : undefined);
  return data === undefined ? {} : { audit_id: data };
}

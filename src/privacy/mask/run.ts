/**
 * One run of a policy over one record: its sites, operators, tenant, key and redactions.
 *
 * @module
 */
import { ownMember } from "../../core/is-record.js";
import type { PersonalDataCategory } from "../../core/personal-data.js";
import { isWildcard, steps } from "../../core/rules/path.js";
import type { IssuePath } from "../../core/rules/places.js";
import { MaskError } from "./mask-error.js";
import type { MaskPolicy, MaskStep, MaskSteps, PersonalDataSite } from "./policy.js";
import { Redactions } from "./redaction.js";
import type { Collected, KeySlot, Slot } from "./slots.js";
import { pseudonymBytes } from "./tenant-key.js";

/** What is fetched before a record is masked. */
export interface Fetched {
  /** Tokens by category and value: see `tokenKey`. */
  readonly tokens: ReadonlyMap<string, string>;
}

/** One run of a policy over one record. */
export class Run {
  readonly policy: MaskPolicy;
  readonly record: unknown;
  readonly collected: Collected;
  /** What was collected, in the terms of callers. */
  readonly sites: readonly PersonalDataSite[];
  readonly redactions = new Redactions();
  private readonly fetched: Fetched;
  private readonly ofRecord: MaskSteps;
  private readonly byPath: readonly (readonly [readonly string[], MaskStep])[];
  private tenant: string | undefined;
  private keepsEncrypted = false;
  private readonly pseudonyms = new Map<string, Buffer>();

  constructor(
    policy: MaskPolicy,
    record: unknown,
    collected: Collected,
    fetched: Fetched,
    sites: readonly PersonalDataSite[] = sitesOf(collected),
  ) {
    this.policy = policy;
    this.sites = sites;
    this.record = record;
    this.collected = collected;
    this.fetched = fetched;
    this.byPath = Object.entries(policy.paths ?? {}).map(([path, step]) => [steps(path), step]);
    this.ofRecord = policy.record?.(record, sites) ?? {};
  }

  /** What is done to a category at a place. */
  stepOf(category: PersonalDataCategory, path: IssuePath): MaskStep {
    const step = this.askedOf(category, path);
    return step === "encrypt" && this.keepsEncrypted ? "keep" : step;
  }

  private askedOf(category: PersonalDataCategory, path: IssuePath): MaskStep {
    const { categories, otherwise } = this.policy;
    return (
      this.byPath.find(([pattern]) => isUnder(path, pattern))?.[1] ??
      this.ofRecord[category] ??
      categories?.[category] ??
      otherwise
    );
  }

  /** Whether it encrypts anything. */
  get encrypts(): boolean {
    return this.sites.some(({ category, path }) => this.stepOf(category, path) === "encrypt");
  }

  /** The same run, in which what is encrypted is kept. */
  withoutEncryption(): Run {
    const run = new Run(this.policy, this.record, this.collected, this.fetched, this.sites);
    run.keepsEncrypted = true;
    return run;
  }

  /** The tenant of the record. */
  tenantId(): string {
    this.tenant ??= (this.policy.tenantOf ?? tenantIdOf)(this.record);
    if (this.tenant !== undefined) return this.tenant;
    throw new MaskError("no_tenant", "Say in the policy whose tenant's record this is: tenantOf.");
  }

  /** The tenant whose key or tokens were used. */
  get usedTenant(): string | undefined {
    return this.tenant;
  }

  /** The bytes of a pseudonym or token. */
  bytesFor(operator: MaskStep, value: string, category: PersonalDataCategory): Buffer {
    if (operator === "tokenise") {
      const token = this.fetched.tokens.get(tokenKey(category, value));
      if (token === undefined)
        throw new MaskError("needs_async", "Tokens are fetched by maskAsync.");
      return Buffer.concat([Buffer.from(token, "hex"), Buffer.alloc(20)]);
    }
    const before = this.pseudonyms.get(value);
    if (before !== undefined) return before;
    const key = this.policy.key?.(this.tenantId());
    if (key === undefined) {
      throw new MaskError("no_key", "Give the policy a key: key: tenantKeys(master).");
    }
    const bytes = pseudonymBytes(key, value);
    this.pseudonyms.set(value, bytes);
    return bytes;
  }
}

/** By what a token is kept while a record is masked. */
export function tokenKey(category: PersonalDataCategory, value: string): string {
  return `${category} ${value}`;
}

/** The tenant of a record: its `tenant_id`, or the one in its `metadata`. */
export function tenantIdOf(record: unknown): string | undefined {
  const own =
    ownMember(record, "tenant_id") ?? ownMember(ownMember(record, "metadata"), "tenant_id");
  return typeof own === "string" ? own : undefined;
}

/** Whether a path is at or below a path of a rule. */
export function isUnder(path: IssuePath, pattern: readonly string[]): boolean {
  if (path.length < pattern.length) return false;
  return pattern.every((step, index) => {
    const there = path[index];
    if (!isWildcard(step)) return step === String(there);
    return step === "*" || typeof there === "number";
  });
}

/** Everything that was collected, in the terms of callers. */
export function sitesOf({ slots, keys }: Pick<Collected, "slots" | "keys">): PersonalDataSite[] {
  return [...slots.flatMap(sitesOfSlot), ...keys.flatMap(sitesOfKey)];
}

/** What one value holds. */
export function sitesOfSlot({ path, whole, findings, value }: Slot): PersonalDataSite[] {
  if (whole !== undefined) {
    return [{ path, category: whole.category, annotation: whole.pii, isKey: false, value }];
  }
  return findings.map((finding) => ({
    path,
    category: finding.category,
    finding,
    isKey: false,
    value: String(value).slice(finding.start, finding.end),
  }));
}

/** What one key holds. */
export function sitesOfKey({ path, key, findings }: KeySlot): PersonalDataSite[] {
  return findings.map((finding) => ({
    path,
    category: finding.category,
    finding,
    isKey: true,
    value: key.slice(finding.start, finding.end),
  }));
}

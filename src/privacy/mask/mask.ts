/**
 * Records with what is personal in them masked, and still valid.
 *
 * @module
 */
import type * as z from "zod";
import type { JsonValue } from "../../core/free-form.js";
import { ownMember } from "../../core/is-record.js";
import { pointerUnder } from "../../core/json-patch/json-pointer.js";
import type { IssuePath } from "../../core/rules/places.js";
import { collect } from "./collect.js";
import { Edits } from "./edits.js";
import { extended } from "./extend.js";
import { MaskError } from "./mask-error.js";
import type { MaskedField, MaskReport } from "./mask-report.js";
import { planOf } from "./plan.js";
import type { MaskPolicy, PersonalDataSite } from "./policy.js";
import { type Done, keyReplacementOf, replacementOf } from "./replace.js";
import { riskVerdict } from "./risks.js";
import { type Fetched, Run, sitesOf } from "./run.js";
import { secretsBetween } from "./secrets.js";
import { type Settled, settle } from "./settle.js";
import type { Collected } from "./slots.js";
import { staleDigests } from "./stale-digests.js";
import { sweepOf } from "./sweep.js";

/** A masked record, and what was done to it. */
export interface Masked<Value> {
  readonly value: Value;
  readonly report: MaskReport;
}

/** A masked record, and the clear values that the policy encrypts. */
export interface MaskOutcome<Value> extends Masked<Value> {
  /** The clear values by their place in the masked record. */
  readonly secrets: ReadonlyMap<string, JsonValue>;
}

const nothingFetched: Fetched = { tokens: new Map() };

/**
 * Every place of a record that holds personal data: fields that the schema annotates, free-form
 * fields by their names, and what detectors find in texts, in free-form maps and in their keys.
 */
export function personalDataIn(
  schema: z.ZodType,
  value: unknown,
  policy: Pick<MaskPolicy, "detection" | "classify"> = {},
): PersonalDataSite[] {
  return sitesOf(collected(schema, value, policy));
}

/**
 * A copy of a record in which what is personal is masked, as a policy says. It is valid under the same
 * schema, rules included. The record itself is not changed, and the copy shares what stayed the same:
 * of a record without personal data it is the record itself. The same record under the same policy
 * and key gives the same copy.
 *
 * @param value A valid record, parsed or not. What its schema does not know is searched as free text.
 * @throws {MaskError} where no valid record can be made of it, and for card authentication data.
 */
export function mask<Value>(schema: z.ZodType, value: Value, policy: MaskPolicy): Value {
  return maskWithReport(schema, value, policy).value;
}

/**
 * The same with a report of what was done to which field. No clear value is in it.
 *
 * @throws {MaskError} as `mask` does.
 */
export function maskWithReport<Value>(
  schema: z.ZodType,
  value: Value,
  policy: MaskPolicy,
): Masked<Value> {
  if ((policy.detection?.asyncDetectors ?? []).length > 0) {
    throw new MaskError("needs_async", "The policy has asynchronous detectors: use maskAsync.");
  }
  const outcome = masked(schema, value, policy, collected(schema, value, policy), nothingFetched);
  if (outcome.secrets.size > 0) {
    throw new MaskError("needs_async", "The policy encrypts: use maskAsync.");
  }
  return { value: outcome.value, report: outcome.report };
}

/** What is personal in a record, and what else is the same as it. */
export function collected(
  schema: z.ZodType,
  value: unknown,
  { detection, classify }: Pick<MaskPolicy, "detection" | "classify">,
): Collected {
  return extended(collect(planOf(schema, classify), value, sweepOf(detection)));
}

/** Masks what was collected. */
export function masked<Value>(
  schema: z.ZodType,
  value: Value,
  policy: MaskPolicy,
  found: Collected,
  fetched: Fetched,
): MaskOutcome<Value> {
  const { slots, keys } = found;
  if (slots.length === 0 && keys.length === 0) {
    return { value, report: { policy: policy.name, fields: [] }, secrets: new Map() };
  }
  const sites = sitesOf(found);
  refuseCardAuthentication(found, sites);
  const run = new Run(policy, value, found, fetched, sites);
  for (const site of sites) {
    run.redactions.reserve({ text: String(site.value), category: site.category });
  }
  const { edits, log } = changed(run);
  const asked = edits.applied(value);
  const settled = riskVerdict(schema, policy.classify)(asked) ? [] : settle(schema, run, edits);
  // The copy has the same schema as the record.
  const made = (settled.length === 0 ? asked : edits.applied(value)) as Value;
  return {
    value: made,
    report: reportOf(run, edits, log, settled),
    secrets: secretsOf(run, made),
  };
}

/** The changes that the policy asks for. */
function changed(run: Run): { readonly edits: Edits; readonly log: Entry[] } {
  const edits = new Edits();
  const log: Entry[] = [];
  for (const slot of run.collected.slots) {
    const made = replacementOf(run, slot);
    if (made === undefined) continue;
    edits.at(made.path, made.value === undefined ? { remove: true } : { set: made.value });
    log.push({ path: slot.path, done: made.done });
  }
  renameKeys(run, edits, log);
  const paths = log.map(({ path }) => path);
  for (const path of staleDigests(run.record, paths)) {
    edits.at(path, { remove: true });
    log.push({ path, done: [{ site: undefined, action: "removed" }] });
  }
  return { edits, log };
}

interface Entry {
  readonly path: IssuePath;
  /** No site: it is the digest of something that is masked. */
  readonly done: readonly (Done | { readonly site: undefined; readonly action: "removed" })[];
}

/** Refuses what nobody may keep, masked or not. */
export function refuseCardAuthentication(
  { keys }: Pick<Collected, "keys">,
  sites: readonly PersonalDataSite[],
): void {
  const site = sites.find(({ category }) => category === "card_authentication");
  if (site === undefined) return;
  const path = site.path.map((step, depth) =>
    keys.some((it) => it.key === step && it.path.length === depth) ? "*" : step,
  );
  throw new MaskError(
    "card_authentication",
    "The record holds card authentication data, which nobody may keep: refuse it.",
    path,
  );
}

function renameKeys(run: Run, edits: Edits, log: Entry[]): void {
  const taken = new Map<string, Set<string>>();
  for (const slot of run.collected.keys) {
    const at = JSON.stringify(slot.path);
    const keys = taken.get(at) ?? keysAt(run.record, slot.path);
    taken.set(at, keys);
    const made = keyReplacementOf(run, slot, (key) => keys.has(key));
    if (made === undefined) continue;
    log.push({ path: [...slot.path, slot.key], done: made.done });
    if (made.key === null) edits.at([...slot.path, slot.key], { remove: true });
    // A removed member needs a name too: reports tell where it stood.
    const name = made.key ?? "*";
    keys.add(name);
    edits.rename(slot.path, slot.key, name);
  }
}

function keysAt(record: unknown, path: IssuePath): Set<string> {
  return new Set(Object.keys(Object(path.reduce<unknown>(ownMember, record))));
}

function reportOf(
  run: Run,
  edits: Edits,
  log: readonly Entry[],
  settled: readonly Settled[],
): MaskReport {
  const told = log.flatMap(({ path, done }) =>
    done.map(({ site, action }): MaskedField => {
      if (site === undefined) {
        return { path: pointerTo(edits.pathAfter(path)), action, reason: "digest" };
      }
      const { finding, category, annotation } = site;
      return {
        path: pointerTo(edits.pathAfter(path)),
        category,
        action,
        reason: finding ? "detector" : annotation ? "schema" : "key",
        ...(finding ? { detector: finding.detector, score: finding.score } : {}),
      };
    }),
  );
  const forRules = settled.map(
    ({ path, change, rule }): MaskedField => ({
      path: pointerTo(edits.pathAfter(path)),
      action: "remove" in change ? "removed" : "redacted",
      reason: "rule",
      rule,
    }),
  );
  return {
    policy: run.policy.name,
    ...(run.usedTenant === undefined ? {} : { tenant_id: run.usedTenant }),
    fields: [...told, ...forRules],
  };
}

function pointerTo(path: IssuePath): string {
  return path.reduce<string>((pointer, step) => pointerUnder(pointer, step), "");
}

/** What the policy encrypts: what differs from the record in which all else is masked. */
function secretsOf(run: Run, value: unknown): ReadonlyMap<string, JsonValue> {
  if (!run.encrypts) return new Map();
  const readable = run.withoutEncryption();
  return secretsBetween(value, changed(readable).edits.applied(run.record));
}

/**
 * Records with what is personal in them masked, and still valid.
 *
 * @module
 */
import type * as z from "zod";
import type { JsonValue } from "../../core/free-form.js";
import { pointerUnder } from "../../core/json-patch/json-pointer.js";
import type { IssuePath } from "../../core/rules/places.js";
import { Edits } from "./edits.js";
import { extended } from "./extend.js";
import { MaskError } from "./mask-error.js";
import type { MaskedField, MaskReport } from "./mask-report.js";
import { planOf } from "./plan.js";
import type { MaskPolicy, PersonalDataSite } from "./policy.js";
import { type Done, keyReplacementOf, replacementOf } from "./replace.js";
import { riskVerdict } from "./risks.js";
import { type Fetched, Run, sitesOf } from "./run.js";
import { type Settled, settle } from "./settle.js";
import { type Collected, collect } from "./slots.js";
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
  refuseCardAuthentication(found);
  const run = new Run(policy, value, found, fetched);
  for (const site of sitesOf(found)) {
    run.redactions.reserve({ text: String(site.value), category: site.category });
  }
  const edits = new Edits();
  const log: Entry[] = [];
  for (const slot of slots) {
    const made = replacementOf(run, slot);
    if (made === undefined) continue;
    edits.at(made.path, made.value === undefined ? { remove: true } : { set: made.value });
    log.push({ path: slot.path, done: made.done });
  }
  renameKeys(run, edits, log);
  const settled = riskVerdict(schema, policy.classify)(edits.applied(value))
    ? []
    : settle(schema, run, edits);
  return {
    // The copy has the same schema as the record.
    value: edits.applied(value) as Value,
    report: reportOf(run, edits, log, settled),
    secrets: secretsOf(run, edits),
  };
}

interface Entry {
  readonly path: IssuePath;
  readonly done: readonly Done[];
}

/** Refuses what nobody may keep, masked or not. */
export function refuseCardAuthentication({ slots, keys }: Collected): void {
  const site = sitesOf({ slots, keys, texts: [] }).find(
    ({ category }) => category === "card_authentication",
  );
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
  const at = path.reduce<unknown>(
    (value, step) => Object.entries(Object(value)).find(([key]) => key === String(step))?.[1],
    record,
  );
  return new Set(Object.keys(Object(at)));
}

function reportOf(
  run: Run,
  edits: Edits,
  log: readonly Entry[],
  settled: readonly Settled[],
): MaskReport {
  const told = log.flatMap(({ path, done }) =>
    done.map(({ site, action }): MaskedField => {
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

/** The clear values that the policy encrypts. */
function secretsOf(run: Run, edits: Edits): Map<string, JsonValue> {
  const secrets = new Map<string, JsonValue>();
  for (const slot of run.collected.slots) {
    const { path, value, whole, findings } = slot;
    const categories = whole ? [whole.category] : findings.map(({ category }) => category);
    if (!categories.some((category) => run.stepOf(category, path) === "encrypt")) continue;
    // What is collected came from JSON.
    secrets.set(pointerTo(edits.pathAfter(path)), value as JsonValue);
  }
  return secrets;
}

/**
 * The places of one record that hold personal data.
 *
 * @module
 */
import { isRecord } from "../../core/is-record.js";
import type { PersonalData, PersonalDataCategory } from "../../core/personal-data.js";
import type { IssuePath } from "../../core/rules/places.js";
import type { DetectionContext, Finding } from "../detect/detector.js";
import { apart } from "./apart.js";
import { keyOnPath } from "./key-on-path.js";
import { freeLeaf, isKey, type Leaf } from "./leaf.js";
import { MaskError } from "./mask-error.js";
import { categoryBeside } from "./named-value.js";
import { type FreePlan, type Plan, unknownPlan } from "./plan.js";
import { closestCategory } from "./strictest.js";

/** What finds personal data in texts and in the names of fields. */
export interface Sweep {
  /** What a text holds; findings may overlap. */
  readonly find: (text: string, context: DetectionContext) => readonly Finding[];
  /** What the name of a field says of its value. */
  readonly ofKey: (key: string, owner?: string) => PersonalDataCategory | undefined;
}

/** A value that may have to change. */
export interface Slot {
  readonly path: IssuePath;
  readonly leaf: Leaf;
  readonly value: unknown;
  /** What the whole value is. Absent: only parts of its text are personal. */
  readonly whole?: Whole | undefined;
  /** The parts of its text that are personal, in order, none over another. */
  readonly findings: readonly Finding[];
  /** The place above it that is annotated as a whole and may be left out. */
  readonly owner?: IssuePath | undefined;
  /** The nearest place above it that may be left out: the last resort. */
  readonly outer?: IssuePath | undefined;
}

/** What a whole value is, and who says so. */
export interface Whole {
  readonly category: PersonalDataCategory;
  readonly pii?: PersonalData | undefined;
  /** The score of the name that says so. Absent: the schema says so. */
  readonly byKey: boolean;
}

/** A key that holds personal data. */
export interface KeySlot {
  /** The object. */
  readonly path: IssuePath;
  readonly key: string;
  readonly findings: readonly Finding[];
  readonly accepts: (key: string) => boolean;
}

/** What was collected from one record. */
export interface Collected {
  readonly slots: Slot[];
  readonly keys: KeySlot[];
  /** Texts that were swept, whatever was found. */
  readonly texts: Slot[];
}

interface Walk extends Collected {
  readonly sweep: Sweep;
  readonly path: (string | number)[];
  owner: IssuePath | undefined;
  outer: IssuePath | undefined;
}

const MAX_DEPTH = 200;

/** Every place of a record that holds personal data. */
export function collect(plan: Plan | undefined, value: unknown, sweep: Sweep): Collected {
  const walk: Walk = {
    slots: [],
    keys: [],
    texts: [],
    sweep,
    path: [],
    owner: undefined,
    outer: undefined,
  };
  if (plan !== undefined) visit(walk, plan, value);
  return walk;
}

function visit(walk: Walk, plan: Plan, value: unknown): void {
  if (value === undefined || value === null) return;
  switch (plan.kind) {
    case "field":
      if (isRecord(value)) free(walk, { ...unknownPlan, pii: plan.pii }, value, plan.leaf);
      else annotated(walk, plan.leaf, value, plan.pii);
      return;
    case "text":
      if (typeof value === "string") swept(walk, plan.leaf, value);
      else free(walk, unknownPlan, value, plan.leaf);
      return;
    case "free":
      free(walk, plan, value, plan.leaf);
      return;
    case "choice": {
      const option = plan.options.find(({ claims }) => claims(value));
      if (option === undefined) free(walk, plan.fallback, value, plan.fallback.leaf);
      else if (option.plan !== undefined) visit(walk, option.plan, value);
      return;
    }
    case "array":
      if (!Array.isArray(value)) {
        free(walk, unknownPlan, value, unknownPlan.leaf);
        return;
      }
      owned(walk, plan, () => {
        for (let index = 0; index < value.length; index++) {
          below(walk, index, () => visit(walk, plan.item, value[index]));
        }
      });
      return;
    case "object":
      if (!isRecord(value)) {
        free(walk, unknownPlan, value, unknownPlan.leaf);
        return;
      }
      owned(walk, plan, () => {
        const category = plan.namedValues && categoryBeside(value, walk.sweep.ofKey);
        for (const key of Object.keys(value)) {
          const leaf = category && plan.namedValues?.get(key);
          if (category && leaf) below(walk, key, () => whole(walk, leaf, value[key], { category }));
          if (leaf) continue;
          const isKnown = plan.known.has(key);
          const member =
            plan.members.get(key) ?? (isKnown ? undefined : (plan.rest ?? unknownPlan));
          if (!isKnown) keyOf(walk, key, () => true);
          if (member !== undefined) below(walk, key, () => visit(walk, member, value[key]));
        }
      });
  }
}

/** A value whose shape the sender chose. */
function free(walk: Walk, plan: Omit<FreePlan, "leaf">, value: unknown, leaf: Leaf): void {
  const { bounds, pii } = plan;
  if (!isRecord(value)) {
    if (pii !== undefined) annotated(walk, leaf, value, pii);
    else if (typeof value === "string") swept(walk, leaf, value);
    else if (typeof value === "number") sweptNumber(walk, leaf, value);
    return;
  }
  if (walk.path.length > MAX_DEPTH) throw new MaskError("too_deep", "The record is too deep.");
  if (Array.isArray(value)) {
    const item = freeLeaf(bounds, false);
    for (let index = 0; index < value.length; index++) {
      below(walk, index, () => free(walk, plan, value[index], item));
    }
    return;
  }
  const member = freeLeaf(bounds, true);
  const owner = keyOnPath(walk.path);
  const isVague = pii === undefined || pii.category === "other";
  for (const key of Object.keys(value)) {
    keyOf(walk, key, (renamed) => isKey(renamed, bounds));
    below(walk, key, () => {
      const category = isVague ? walk.sweep.ofKey(key, owner) : undefined;
      const inner = value[key];
      if (category === undefined) free(walk, plan, inner, member);
      else named(walk, member, inner, category);
    });
  }
}

/** A value whose key says what it is. What is inside it is that too. */
function named(walk: Walk, leaf: Leaf, value: unknown, category: PersonalDataCategory): void {
  if (!isRecord(value)) {
    whole(walk, leaf, value, { category });
    return;
  }
  if (walk.path.length > MAX_DEPTH) throw new MaskError("too_deep", "The record is too deep.");
  const inner = { ...leaf, isRemovable: !Array.isArray(value) };
  for (const key of Object.keys(value)) {
    keyOf(walk, key, () => true);
    const step = Array.isArray(value) ? Number(key) : key;
    const own = typeof step === "string" ? walk.sweep.ofKey(key, keyOnPath(walk.path)) : undefined;
    below(walk, step, () => named(walk, inner, value[key], own ?? category));
  }
}

function annotated(walk: Walk, leaf: Leaf, value: unknown, pii: PersonalData): void {
  const find = (text: string) => walk.sweep.find(text, { key: keyOnPath(walk.path) });
  whole(walk, leaf, value, { category: closestCategory(pii.category, value, find), pii });
}

function whole(walk: Walk, leaf: Leaf, value: unknown, what: Omit<Whole, "byKey">): void {
  if (value === null || value === undefined || value === "") return;
  walk.slots.push({
    path: [...walk.path],
    leaf,
    value,
    whole: { ...what, byKey: what.pii === undefined },
    findings: [],
    owner: walk.owner,
    outer: walk.outer,
  });
}

function swept(walk: Walk, leaf: Leaf, text: string): void {
  const key = keyOnPath(walk.path);
  const slot: Slot = {
    path: [...walk.path],
    leaf,
    value: text,
    outer: walk.outer,
    findings: apart(walk.sweep.find(text, { key, isIdentifier: /(^|_)id$/i.test(key ?? "") })),
  };
  walk.texts.push(slot);
  if (slot.findings.length > 0) walk.slots.push(slot);
}

/** A number that reads as personal data as a whole, such as the number of a card. */
function sweptNumber(walk: Walk, leaf: Leaf, value: number): void {
  if (!Number.isSafeInteger(value) || Math.abs(value) < 100_000_000) return;
  const text = String(value);
  const found = apart(walk.sweep.find(text, { key: keyOnPath(walk.path) })).find(
    ({ start, end }) => end - start === text.length,
  );
  if (found === undefined) return;
  whole(walk, leaf, value, { category: found.category });
}

function keyOf(walk: Walk, key: string, accepts: (key: string) => boolean): void {
  const findings = apart(walk.sweep.find(key, {}));
  if (findings.length > 0) walk.keys.push({ path: [...walk.path], key, findings, accepts });
}

function below(walk: Walk, step: string | number, visitIt: () => void): void {
  walk.path.push(step);
  visitIt();
  walk.path.pop();
}

function owned(walk: Walk, plan: Plan, visitAll: () => void): void {
  const { owner, outer } = walk;
  if (plan.isRemovableOwner === true) walk.owner = [...walk.path];
  if (plan.isRemovable === true) walk.outer = [...walk.path];
  visitAll();
  walk.owner = owner;
  walk.outer = outer;
}

/**
 * One walk over a record, which collects what is personal in it.
 *
 * @module
 */
import { isRecord } from "../../core/is-record.js";
import type { PersonalData, PersonalDataCategory } from "../../core/personal-data.js";
import { apart } from "./apart.js";
import { textInBase64 } from "./base64-text.js";
import { contextOf, foundIn } from "./found-in.js";
import { keyOnPath } from "./key-on-path.js";
import type { Leaf } from "./leaf.js";
import { MaskError } from "./mask-error.js";
import { namedByBeside, namedByKind } from "./named-beside.js";
import { unknownPlan } from "./plan.js";
import type { FreePlan, ObjectPlan, Plan } from "./plan-kinds.js";
import type { Collected, KeySlot, Slot, Sweep, Whole } from "./slots.js";
import { closestCategory, strictestOf } from "./strictest.js";

interface Walk extends Collected {
  readonly names: KeySlot[];
  readonly sweep: Sweep;
  readonly path: (string | number)[];
  owner: Slot["owner"];
  outer: Slot["outer"];
}

const MAX_DEPTH = 200;

/** Every place of a record that holds personal data. */
export function collect(plan: Plan | undefined, value: unknown, sweep: Sweep): Collected {
  const walk: Walk = {
    slots: [],
    keys: [],
    texts: [],
    names: [],
    sweep,
    path: [],
    owner: undefined,
    outer: undefined,
  };
  if (plan !== undefined) visit(walk, plan, value);
  const { slots, keys, texts, names } = walk;
  return { slots, keys, texts, names };
}

function visit(walk: Walk, plan: Plan, value: unknown): void {
  if (value === undefined || value === null) return;
  switch (plan.kind) {
    case "field":
      if (isRecord(value)) free(walk, { ...unknownPlan, pii: plan.pii }, value, plan.leaf);
      else annotated(walk, plan.leaf, value, plan.pii);
      return;
    case "text":
      if (typeof value === "string") swept(walk, plan.leaf, value, plan.isImpersonal);
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
  }
  if (Array.isArray(value) !== (plan.kind === "array") || !isRecord(value)) {
    free(walk, unknownPlan, value, unknownPlan.leaf);
    return;
  }
  const { owner, outer } = walk;
  if (plan.isRemovableOwner === true) walk.owner = [...walk.path];
  if (plan.isRemovable === true) walk.outer = [...walk.path];
  if (plan.kind === "object") members(walk, plan, value);
  else {
    for (const [index, item] of Object.values(value).entries()) {
      walk.path.push(index);
      visit(walk, plan.item, item);
      walk.path.pop();
    }
  }
  walk.owner = owner;
  walk.outer = outer;
}

function members(walk: Walk, plan: ObjectPlan, value: Readonly<Record<string, unknown>>): void {
  const beside = plan.values === undefined ? undefined : namedByBeside(value, walk.sweep);
  for (const key of Object.keys(value)) {
    const member = value[key];
    const type = plan.known.get(key);
    if (type === undefined) keyOf(walk, key, anyKey);
    walk.path.push(key);
    const inner = plan.members.get(key);
    const text = inner?.kind === "text" ? inner.leaf : undefined;
    const paired = beside === undefined ? undefined : plan.values?.get(key);
    const leaf = paired ?? text;
    const category = paired === undefined ? text && namedByKind(value, key, walk.sweep) : beside;
    if (leaf !== undefined && category !== undefined && typeof member === "string")
      whole(walk, leaf, member, { category });
    else if (inner !== undefined) visit(walk, inner, member);
    else if (type === undefined) visit(walk, plan.rest ?? unknownPlan, member);
    else unlike(walk, type, member);
    walk.path.pop();
  }
}

/** A value of a field that holds nothing personal: what is of another type than the field's is swept. */
function unlike(walk: Walk, type: string, value: unknown): void {
  if (typeof value === "string") {
    if (type !== "string") swept(walk, unknownPlan.leaf, value);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (typeof item !== "object" || item === null) continue;
      walk.path.push(index);
      unlike(walk, type, item);
      walk.path.pop();
    }
  } else if (isRecord(value)) free(walk, unknownPlan, value, unknownPlan.leaf);
}

/** A value whose shape the sender chose. */
function free(walk: Walk, plan: FreePlan, value: unknown, leaf: Leaf): void {
  const { pii } = plan;
  if (!isRecord(value)) {
    if (pii !== undefined) annotated(walk, leaf, value, pii);
    else if (typeof value === "string") swept(walk, leaf, value);
    else if (typeof value === "number" || typeof value === "bigint") sweptNumber(walk, leaf, value);
    return;
  }
  if (walk.path.length > MAX_DEPTH) throw new MaskError("too_deep", "The record is too deep.");
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      walk.path.push(index);
      free(walk, plan, item, plan.item);
      walk.path.pop();
    }
    return;
  }
  const owner = keyOnPath(walk.path);
  const isVague = pii === undefined || pii.category === "other";
  const beside = isVague ? namedByBeside(value, walk.sweep) : undefined;
  for (const key of Object.keys(value)) {
    keyOf(walk, key, plan.acceptsKey);
    walk.path.push(key);
    const isBeside = beside !== undefined && (key === "value" || key === "value_base64");
    const category = isBeside
      ? beside
      : isVague
        ? (walk.sweep.ofKey(key, owner) ?? namedByKind(value, key, walk.sweep))
        : undefined;
    if (category === undefined) free(walk, plan, value[key], plan.member);
    else named(walk, plan.member, value[key], category);
    walk.path.pop();
  }
}

/** A value whose key says what it is. What is inside it is that too. */
function named(walk: Walk, leaf: Leaf, value: unknown, category: PersonalDataCategory): void {
  if (!isRecord(value)) {
    whole(walk, leaf, value, { category });
    return;
  }
  if (walk.path.length > MAX_DEPTH) throw new MaskError("too_deep", "The record is too deep.");
  const isList = Array.isArray(value);
  const inner = { ...leaf, isRemovable: !isList };
  for (const key of Object.keys(value)) {
    if (!isList) keyOf(walk, key, anyKey);
    const own = isList ? undefined : walk.sweep.ofKey(key, keyOnPath(walk.path));
    walk.path.push(isList ? Number(key) : key);
    named(walk, inner, value[key], own ?? category);
    walk.path.pop();
  }
}

function annotated(walk: Walk, leaf: Leaf, value: unknown, pii: PersonalData): void {
  const key = keyOnPath(walk.path);
  // In a field of identifiers a bare number is one, and a number in groups is none.
  const find = (text: string) => walk.sweep.find(text, /\d[ -]\d/.test(text) ? {} : contextOf(key));
  const decoded = typeof value === "string" ? textInBase64(value, key) : undefined;
  whole(walk, leaf, value, {
    category: closestCategory(pii.category, decoded ?? value, find),
    pii,
  });
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

function swept(walk: Walk, leaf: Leaf, text: string, isImpersonal = false): void {
  const key = keyOnPath(walk.path);
  const decoded = textInBase64(text, key);
  const found = foundIn(walk.sweep, decoded ?? text, key);
  const slot: Slot = {
    path: [...walk.path],
    leaf,
    value: text,
    outer: walk.outer,
    isImpersonal,
    decoded,
    findings: decoded === undefined ? found : [],
  };
  const [first] = found;
  // Nobody can take a part out of what is encoded.
  if (decoded !== undefined && first !== undefined) {
    whole(walk, leaf, text, { category: strictestOf(found) ?? first.category });
    return;
  }
  walk.texts.push(slot);
  if (slot.findings.length > 0) walk.slots.push(slot);
}

/** A number that reads as personal data as a whole, such as the number of a card. */
function sweptNumber(walk: Walk, leaf: Leaf, value: number | bigint): void {
  if (typeof value === "number" && !Number.isSafeInteger(value)) return;
  if (value > -100_000_000 && value < 100_000_000) return;
  const text = String(value);
  const found = apart(walk.sweep.find(text, { key: keyOnPath(walk.path) })).find(
    ({ start, end }) => end - start === text.length,
  );
  if (found === undefined) return;
  whole(walk, leaf, value, { category: found.category });
}

const anyKey = () => true;

function keyOf(walk: Walk, key: string, accepts: KeySlot["accepts"]): void {
  const findings = apart(walk.sweep.find(key, {}));
  const slot = { path: [...walk.path], key, findings, accepts };
  walk.names.push(slot);
  if (findings.length > 0) walk.keys.push(slot);
}

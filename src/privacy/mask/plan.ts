/**
 * Where in a schema personal data can stand, found once, so that masking visits nothing else.
 *
 * @module
 */
import * as z from "zod";
import * as core from "zod/v4/core";
import { freeFormBounds, freeValueBounds } from "../../core/free-form.js";
import type { FreeFormBounds } from "../../core/free-form-bounds.js";
import { type PersonalData, personalDataOf } from "../../core/personal-data.js";
import { branches, shapes, unwrap } from "../../core/schema-tree.js";
import { freeLeaf, type Leaf, schemaLeaf } from "./leaf.js";
import { namedValues } from "./named-value.js";

/** Says what a schema holds of a person beyond what its annotation says. */
export type Classify = (schema: core.$ZodType) => PersonalData | undefined;

/** A single value that is personal. */
export interface FieldPlan {
  readonly kind: "field";
  readonly pii: PersonalData;
  readonly leaf: Leaf;
}

/** A text for human readers, which detectors sweep. */
export interface TextPlan {
  readonly kind: "text";
  readonly leaf: Leaf;
}

/** A value whose shape the sender chose. */
export interface FreePlan {
  readonly kind: "free";
  readonly bounds: FreeFormBounds | undefined;
  /** What all of it is. Absent: detectors sweep it. */
  readonly pii: PersonalData | undefined;
  /** The value itself, where it is no object. */
  readonly leaf: Leaf;
}

/** An object of which some members are walked. */
export interface ObjectPlan {
  readonly kind: "object";
  readonly members: ReadonlyMap<string, Plan>;
  /** Every key that the schema names, walked or not. */
  readonly known: ReadonlySet<string>;
  /** Members with other keys. Absent: the schema allows none, and they are swept all the same. */
  readonly rest: Plan | undefined;
  /** Members whose name stands beside them, as in headers. */
  readonly namedValues?: ReadonlyMap<string, Leaf> | undefined;
}

/** A list. */
export interface ArrayPlan {
  readonly kind: "array";
  readonly item: Plan;
}

/** One of several shapes. */
export interface ChoicePlan {
  readonly kind: "choice";
  readonly options: readonly {
    readonly claims: (value: unknown) => boolean;
    readonly plan: Plan | undefined;
  }[];
  readonly fallback: FreePlan;
}

/** What is walked below one place, and what can be taken out there as a whole. */
export type Plan = (FieldPlan | TextPlan | FreePlan | ObjectPlan | ArrayPlan | ChoicePlan) & {
  /** Whether the whole place is annotated and may be left out. */
  readonly isRemovableOwner?: boolean;
  /** Whether the place may be left out. */
  readonly isRemovable?: boolean;
};

/** What is swept because nothing is known of it. */
export const unknownPlan: FreePlan = {
  kind: "free",
  bounds: undefined,
  pii: undefined,
  leaf: freeLeaf(undefined, true),
};

const noClassify: Classify = () => undefined;
const known = new WeakMap<Classify, WeakMap<core.$ZodType, { readonly plan: Plan | undefined }>>();

/** The plan of a schema; undefined when nothing personal can stand in it. */
export function planOf(schema: core.$ZodType, classify: Classify = noClassify): Plan | undefined {
  const plans = known.get(classify) ?? new WeakMap();
  known.set(classify, plans);
  const before = plans.get(schema);
  if (before !== undefined) return before.plan;
  const plan = make(schema, classify, undefined);
  plans.set(schema, { plan });
  return plan;
}

function make(
  field: core.$ZodType,
  classify: Classify,
  inherited: PersonalData | undefined,
): Plan | undefined {
  const schema = unwrap(field);
  const own = personalDataOf(field) ?? classify(schema);
  const pii = own ?? inherited;
  const bounds = freeFormBounds(schema) ?? freeValueBounds(schema);
  if (bounds !== undefined || isUnknown(schema)) {
    return { kind: "free", bounds, pii, leaf: schemaLeaf(field, schema) };
  }
  const below = (inner: core.$ZodType) => make(inner, classify, pii);
  if (schema instanceof core.$ZodDiscriminatedUnion) {
    const options = shapes(schema).map((it) => ({ claims: it.claims, plan: below(it.schema) }));
    return options.some(({ plan }) => plan !== undefined)
      ? { kind: "choice", options, fallback: unknownPlan }
      : undefined;
  }
  if (schema instanceof core.$ZodUnion) return ofUnion(field, schema, below);
  if (schema instanceof core.$ZodArray) {
    const item = below(schema._zod.def.element);
    if (item === undefined) return undefined;
    const isRemovable = mayBeAbsent(field);
    return { kind: "array", item, isRemovable, isRemovableOwner: own !== undefined && isRemovable };
  }
  if (schema instanceof core.$ZodObject) {
    const plan = ofObject(schema, below);
    if (plan === undefined) return undefined;
    const isRemovable = mayBeAbsent(field);
    return { ...plan, isRemovable, isRemovableOwner: own !== undefined && isRemovable };
  }
  if (pii !== undefined) {
    // What can have one value only says nothing.
    if (schema._zod.values?.size === 1) return undefined;
    return { kind: "field", pii, leaf: schemaLeaf(field, schema) };
  }
  return isSwept(schema) ? { kind: "text", leaf: schemaLeaf(field, schema) } : undefined;
}

function ofObject(
  schema: core.$ZodObject,
  below: (inner: core.$ZodType) => Plan | undefined,
): ObjectPlan | undefined {
  const members = new Map<string, Plan>();
  let rest: Plan | undefined;
  for (const { step, schema: inner } of branches(schema)) {
    const plan = below(inner);
    if (plan === undefined) continue;
    if (step === "*") rest = plan;
    else members.set(step, plan);
  }
  const known = new Set(Object.keys(schema._zod.def.shape));
  return { kind: "object", members, known, rest, namedValues: namedValues(schema) };
}

/** A union whose options no key tells apart: the option is the first that accepts the value. */
function ofUnion(
  field: core.$ZodType,
  union: core.$ZodUnion,
  below: (inner: core.$ZodType) => Plan | undefined,
): ChoicePlan | undefined {
  const leaf = schemaLeaf(field, union);
  const options = union._zod.def.options.map((option) => {
    const plan = below(option);
    const isKind = kindOf(unwrap(option));
    return {
      claims: (value: unknown) => isKind(value) && z.safeParse(option, value).success,
      plan: plan !== undefined && "leaf" in plan ? { ...plan, leaf } : plan,
    };
  });
  if (options.every(({ plan }) => plan === undefined)) return undefined;
  return { kind: "choice", options, fallback: unknownPlan };
}

/** A cheap look at whether a value can be of a schema at all. */
function kindOf(schema: core.$ZodType): (value: unknown) => boolean {
  const { type } = schema._zod.def;
  if (type === "string" || type === "number" || type === "boolean") {
    return (value) => typeof value === type;
  }
  if (type === "array") return Array.isArray;
  return () => true;
}

function isUnknown(schema: core.$ZodType): boolean {
  return ["unknown", "any", "custom", "record"].includes(schema._zod.def.type);
}

function mayBeAbsent(field: core.$ZodType): boolean {
  return z.safeParse(field, undefined).success;
}

/**
 * Whether a text may hold an address or the like: it has no pattern, or one with a sign that stands
 * for any character, or for `@`.
 */
function isSwept(schema: core.$ZodType): boolean {
  if (!(schema instanceof core.$ZodString)) return false;
  const sources = (schema._zod.def.checks ?? []).flatMap(({ _zod: { def } }) =>
    "pattern" in def && def.pattern instanceof RegExp ? [def.pattern.source] : [],
  );
  const isLoose = sources.every((source) => /@|\[\^|!-|\\S|(?<!\\)\./.test(source));
  return isLoose || z.safeParse(schema, "a.b@c.example").success;
}

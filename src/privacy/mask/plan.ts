/**
 * Where in a schema personal data can stand, found once, so that masking visits nothing else.
 *
 * @module
 */
import * as z from "zod";
import * as core from "zod/v4/core";
import { freeFormBounds, freeValueBounds } from "../../core/free-form.js";
import type { FreeFormBounds } from "../../core/free-form-bounds.js";
import { isImpersonal } from "../../core/impersonal.js";
import { type PersonalData, personalDataOf } from "../../core/personal-data.js";
import { branches, shapes, unwrap } from "../../core/schema-tree.js";
import { isBase64Key } from "./base64-text.js";
import { freeLeaf, isKey, type Leaf, schemaLeaf } from "./leaf.js";
import { nameKeys, valueKeys } from "./named-beside.js";
import type { ChoicePlan, FreePlan, ObjectPlan, Plan, TextPlan } from "./plan-kinds.js";

/** Says what a schema holds of a person beyond what its annotation says. */
export type Classify = (schema: core.$ZodType) => PersonalData | undefined;

/** What is swept because nothing is known of it. */
export const unknownPlan: FreePlan = freePlan(undefined, undefined, freeLeaf(undefined, true));

function freePlan(
  bounds: FreeFormBounds | undefined,
  pii: PersonalData | undefined,
  leaf: Leaf,
  acceptsKey: FreePlan["acceptsKey"] = (key) => isKey(key, bounds),
): FreePlan {
  return {
    kind: "free",
    pii,
    leaf,
    member: freeLeaf(bounds, true),
    item: freeLeaf(bounds, false),
    acceptsKey,
  };
}

/** Whether a map may have a key, by the schema of its keys. */
function keysOf({ _zod: { def } }: core.$ZodRecord): FreePlan["acceptsKey"] {
  return (key) => z.safeParse(def.keyType, key).success;
}

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
    const leaf = schemaLeaf(field, schema);
    return bounds === undefined && schema instanceof core.$ZodRecord
      ? freePlan(bounds, pii, leaf, keysOf(schema))
      : freePlan(bounds, pii, leaf);
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
    const isRemovable = mayBeAbsent(field);
    return { ...plan, isRemovable, isRemovableOwner: own !== undefined && isRemovable };
  }
  if (pii !== undefined) {
    // What can have one value only says nothing.
    if (schema._zod.values?.size === 1) return undefined;
    return { kind: "field", pii, leaf: schemaLeaf(field, schema) };
  }
  if (!isSwept(schema)) return undefined;
  return textPlan(field, schema);
}

/** Objects are always walked, since a sender may add keys that no schema knows. */
function ofObject(
  schema: core.$ZodObject,
  below: (inner: core.$ZodType) => Plan | undefined,
): ObjectPlan {
  const members = new Map<string, Plan>();
  let rest: Plan | undefined;
  for (const { step, schema: inner } of branches(schema)) {
    const plan = below(inner) ?? ofBase64(step, inner);
    if (plan === undefined) continue;
    if (step === "*") rest = plan;
    else members.set(step, plan);
  }
  const fields = Object.entries(schema._zod.def.shape);
  const known = new Map(fields.map(([key, field]) => [key, unwrap(field)._zod.def.type]));
  const isPair = nameKeys.some((key) => known.get(key) === "string");
  const values = fields
    .filter(([key, field]) => isPair && isValueKey(key) && isText(field))
    .map(([key, field]) => [key, schemaLeaf(field, unwrap(field))] as const);
  return {
    kind: "object",
    members,
    known: new Map([...known].map(([key, type]) => [key, typesOf[type] ?? "string"])),
    rest,
    values: values.length > 0 ? new Map(values) : undefined,
  };
}

/** A text, which is swept. */
function textPlan(field: core.$ZodType, schema: core.$ZodType): TextPlan {
  return { kind: "text", leaf: schemaLeaf(field, schema), isImpersonal: isImpersonal(field) };
}

/** A field that carries a text as base64, by its name. */
function ofBase64(key: string, field: core.$ZodType): TextPlan | undefined {
  const schema = unwrap(field);
  const isText = schema instanceof core.$ZodString;
  return isText && isBase64Key(key) ? textPlan(field, schema) : undefined;
}

/** What `typeof` says of values that no text can be among. */
const typesOf: Readonly<Record<string, string>> = {
  number: "number",
  boolean: "boolean",
  object: "object",
  array: "object",
};

const isValueKey = (key: string) => valueKeys.some((it) => it === key);

/** Whether a text may stand there that nobody said of what it is. */
function isText(field: core.$ZodType): boolean {
  const { type } = unwrap(field)._zod.def;
  return personalDataOf(field) === undefined && (type === "string" || type === "union");
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

/** Kinds of schemas that are known to hold no object, and no text that is not a text's. */
const plain = new Set<string>([
  ...[
    "string",
    "number",
    "boolean",
    "int",
    "enum",
    "literal",
    "null",
    "undefined",
    "nan",
    "bigint",
  ],
  ...["date", "never", "void", "object", "array", "union"],
]);

function isUnknown(schema: core.$ZodType): boolean {
  return !plain.has(schema._zod.def.type);
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

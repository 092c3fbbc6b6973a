/**
 * Which fields hold something of a person, which look as if they did, and which are excused.
 *
 * @module
 */
import * as z from "zod";
import { SemVer, TenantId } from "../../src/core/identifier.js";
import { Instant } from "../../src/core/instant.js";
import {
  type PersonalData,
  type PersonalDataCategory,
  personalDataOf,
} from "../../src/core/personal-data.js";
import { branches, nameOf, unwrap } from "../../src/core/schema-tree.js";
import type { FieldDocs } from "../../src/json-schema/describe.js";
import { type LeafKind, suspiciousWord } from "./_suspicion.js";

/** A field of a registered object. */
export interface Field {
  /** The object's id and the key, such as `SmartAlert.labels`. */
  readonly name: string;
  /** The schema as it stands in its field. */
  readonly schema: z.core.$ZodType;
  /** Whether it, or a field in which it lies, says what it holds, wherever the object stands. */
  readonly annotated: boolean;
}

/** Every field of the objects inside these schemas, each once, in the order of their names. */
export function fieldsOf(schemas: readonly z.core.$ZodType[]): Field[] {
  const found = new Map<string, Field>();
  const seen = { covered: new Set<z.core.$ZodType>(), bare: new Set<z.core.$ZodType>() };
  const visit = (schema: z.core.$ZodType, isCovered: boolean): void => {
    const inner = unwrap(schema);
    const known = isCovered ? seen.covered : seen.bare;
    if (known.has(inner)) return;
    known.add(inner);
    for (const option of optionsOf(inner)) visit(option, isCovered || isAnnotated(option));
    const owner = nameOf(inner) ?? "";
    for (const { step, schema: field } of branches(inner)) {
      const covered = isCovered || isAnnotated(field);
      const name = `${owner}.${step}`;
      if (inner instanceof z.core.$ZodObject) {
        const annotated = covered && (found.get(name)?.annotated ?? true);
        found.set(name, { name, schema: field, annotated });
      }
      visit(field, covered);
    }
  };
  for (const schema of schemas) visit(schema, isAnnotated(schema));
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Everything that is said of personal data inside a field's own schema, its items and options. */
export function annotationsOf(schema: z.core.$ZodType): PersonalData[] {
  const own = personalDataOf(schema);
  const parts = [...itemsOf(schema), ...optionsOf(unwrap(schema))];
  return [...(own === undefined ? [] : [own]), ...parts.flatMap(annotationsOf)];
}

/** Whether a field is annotated, or every item or option of it is. */
function isAnnotated(schema: z.core.$ZodType): boolean {
  if (personalDataOf(schema) !== undefined) return true;
  const parts = [...itemsOf(schema), ...optionsOf(unwrap(schema)).filter(isLeafText)];
  return parts.length > 0 && parts.every(isAnnotated);
}

function isLeafText(schema: z.core.$ZodType): boolean {
  return leafKindOf(schema) !== undefined;
}

function itemsOf(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const inner = unwrap(schema);
  return inner instanceof z.core.$ZodArray ? [inner._zod.def.element] : [];
}

function optionsOf(inner: z.core.$ZodType): readonly z.core.$ZodType[] {
  return inner instanceof z.core.$ZodUnion ? inner._zod.def.options : [];
}

/** Texts that name a tenant, an instant or a version, and nobody. */
const impersonal: ReadonlySet<z.core.$ZodType> = new Set([Instant, SemVer, TenantId]);

/**
 * What a leaf is; undefined for what holds no value of its own (objects, whose fields are judged
 * each by itself) or only words of ours (booleans, enums, literals, instants).
 */
export function leafKindOf(schema: z.core.$ZodType): LeafKind | undefined {
  const inner = unwrap(schema);
  if (impersonal.has(inner)) return undefined;
  if (inner instanceof z.core.$ZodString) return "text";
  if (inner instanceof z.core.$ZodNumber) return "number";
  if (inner instanceof z.core.$ZodCustom) return "map";
  const kinds = [...itemsOf(inner), ...optionsOf(inner)].map(leafKindOf);
  return (["map", "text", "number"] as const).find((kind) => kinds.includes(kind));
}

/** A field that looks as if it held something of a person, and the word that makes it so. */
export interface Suspect extends Field {
  readonly word: string;
}

/** The fields whose name or description suggests something of a person, or a secret. */
export function suspectsOf(fields: readonly Field[], docs: FieldDocs): Suspect[] {
  return fields.flatMap((field) => {
    const kind = leafKindOf(field.schema);
    const [owner = "", step = ""] = field.name.split(".");
    const doc = docs[owner]?.fields[step] ?? "";
    const word = kind === undefined ? undefined : suspiciousWord(owner, step, doc, kind);
    return word === undefined ? [] : [{ ...field, word }];
  });
}

/** Fields that look personal, and are neither annotated nor excused. */
export function openSuspicions(
  suspects: readonly Suspect[],
  excused: Readonly<Record<string, string>>,
): string[] {
  return suspects
    .filter(({ name, annotated }) => !annotated && !Object.hasOwn(excused, name))
    .map(({ name, word }) => `${name}: "${word}" suggests personal data; annotate or excuse it`);
}

/** Excuses that excuse nothing: of no field, of one that is annotated, of one nobody suspects. */
export function staleExcuses(
  fields: readonly Field[],
  suspects: readonly Suspect[],
  excused: Readonly<Record<string, string>>,
): string[] {
  const fieldNamed = new Map(fields.map((field) => [field.name, field]));
  const suspected = new Set(suspects.map(({ name }) => name));
  return Object.entries(excused).flatMap(([name, reason]) => {
    const field = fieldNamed.get(name);
    if (field === undefined) return [`${name}: excused, but there is no such field`];
    if (field.annotated) return [`${name}: excused, but annotated`];
    if (!suspected.has(name)) return [`${name}: excused, but nothing suggests personal data`];
    return reason.length < 10 ? [`${name}: excused without a reason`] : [];
  });
}

/** Categories that a number can be, or one of a few words. Every category can be a text or a part. */
const numeric: readonly PersonalDataCategory[] = ["coordinates", "age", "birth_date", "health"];
const wordlike: readonly PersonalDataCategory[] = ["age", "demographic", "health", "biometric"];

/** Annotations of a field that its type cannot be true of. */
export function unfitAnnotations({ name, schema }: Field): string[] {
  const own = personalDataOf(schema);
  const inner = unwrap(schema);
  const { type } = inner._zod.def;
  const fits =
    own === undefined ||
    ["string", "custom", "object", "array", "union"].includes(type) ||
    (type === "number" && numeric.includes(own.category)) ||
    (type === "enum" && wordlike.includes(own.category));
  const inside = [...itemsOf(schema), ...optionsOf(inner)];
  return [
    ...(fits ? [] : [`${name}: ${own.category} in a ${type}`]),
    ...inside.flatMap((part) => unfitAnnotations({ name, schema: part, annotated: true })),
  ];
}

/**
 * Schemas for generators of types: the shape of the data, without what only a validator needs.
 *
 * @module
 */
import type * as z from "zod";
import { type BundleOptions, bundle } from "./bundle.js";
import type { Discriminator } from "./discriminator.js";
import { isFreeValueName } from "./free-form-schema.js";
import { isSchema, type JsonSchema, mapParts } from "./json-schema.js";
import { normalForm } from "./normal-form.js";

/** How schemas for generators of types are written. They are draft-07, and open. */
export type TypesOptions = Pick<BundleOptions, "io" | "docs">;

/** The types that a choice is between. */
export interface Choice {
  /** The key that tells the types apart. */
  readonly property: string;
  /** The name of the type that each value of that key means. */
  readonly types: Readonly<Record<string, string>>;
}

/** What a generator of types reads. */
export interface TypesForm {
  /** One schema a type, by its name. They point to one another by `#/definitions/<Name>`. */
  readonly definitions: Readonly<Record<string, JsonSchema>>;
  /** The choices among them, by name, for generators that cannot choose. */
  readonly choices: Readonly<Record<string, Choice>>;
}

const HERE = "#/$defs/";
const THERE = "#/definitions/";
const DRAFT = "http://json-schema.org/draft-07/schema#";

/** The keywords that stay. All others narrow a value or annotate it for a reader. */
const kept = [
  "$ref",
  "description",
  "deprecated",
  "type",
  "const",
  "enum",
  "items",
  "properties",
  "required",
  "additionalProperties",
  "oneOf",
];

/**
 * Schemas for generators of types. They leave out what only a validator needs: rules, bounds,
 * patterns, defaults, and that unknown keys are refused. What is not told apart by a key is one of
 * the simple types, or any value.
 *
 * @throws JsonSchemaError Something cannot be carried. It names everything that cannot.
 * @throws TypeError A schema has no name: give it one by `.meta({ id })`.
 */
export function typesForm(schemas: readonly z.ZodType[], options: TypesOptions = {}): TypesForm {
  const { $defs } = bundle(schemas, { ...options, open: true });
  const sources = isSchema($defs) ? $defs : {};
  const definitions = new Map<string, JsonSchema>();
  const choices = new Map<string, Choice>();

  /** @param name What the schema is called, or would be if it had a name. */
  const shapeOf = (schema: JsonSchema, name: string): JsonSchema => {
    const { $ref, anyOf, "x-discriminator": told } = schema;
    if (typeof $ref === "string" && isFreeValueName($ref.replace(HERE, ""))) return {};
    if (Array.isArray(anyOf))
      return { ...only(schema, ["description"]), ...simple(anyOf, sources) };
    if (isDiscriminator(told)) choices.set(name, choiceOf(schema, told));
    const { properties, ...rest } = withNames(only(schema, kept));
    const shaped = mapParts(rest, (part) => shapeOf(part, `${name}Item`));
    return {
      ...shaped,
      ...(properties === undefined ? javaMap(shaped) : {}),
      ...(typeof $ref === "string" ? { $ref: $ref.replace(HERE, THERE) } : {}),
      ...(isSchema(properties) ? { properties: fieldsOf(properties, name) } : {}),
    };
  };

  /** A choice without a name gets that of its field: generators call it what they like otherwise. */
  const fieldsOf = (properties: JsonSchema, name: string): JsonSchema => {
    const entries = Object.entries(properties).map(([key, field]) => {
      const { description, ...rest } = isSchema(field) ? field : {};
      const note = description === undefined ? {} : { description };
      return [key, { ...note, ...hoisted(rest, name + pascal(key)) }];
    });
    return Object.fromEntries(entries);
  };

  const hoisted = (schema: JsonSchema, name: string): JsonSchema => {
    const { items } = schema;
    if (isSchema(items)) return { ...only(schema, kept), items: hoisted(items, `${name}Item`) };
    const shape = shapeOf(schema, name);
    if (shape.oneOf === undefined || !choices.has(name)) return shape;
    definitions.set(name, shape);
    return { $ref: THERE + name };
  };

  for (const [name, source] of Object.entries(sources)) {
    if (isSchema(source) && !isFreeValueName(name)) definitions.set(name, shapeOf(source, name));
  }
  return {
    definitions: Object.fromEntries(
      sorted(definitions).map(([name, schema]) => [name, withLists(normalForm(schema))]),
    ),
    choices: Object.fromEntries(sorted(choices)),
  };
}

/** The types as one document, for generators that read one. */
export function typesDocument({ definitions }: TypesForm): JsonSchema {
  return { $schema: DRAFT, definitions };
}

/** The types as one document each, by name, that point to one another by `<Name>.json`. */
export function typeDocuments({ definitions }: TypesForm): Record<string, JsonSchema> {
  const entries = Object.entries(definitions).map(([name, schema]) => {
    return [name, { $schema: DRAFT, ...pointingToFiles(schema) }] as const;
  });
  return Object.fromEntries(entries);
}

function pointingToFiles(schema: JsonSchema): JsonSchema {
  const { $ref } = schema;
  const there = typeof $ref === "string" ? { $ref: `${$ref.replace(THERE, "")}.json` } : {};
  return { ...mapParts(schema, pointingToFiles), ...there };
}

/** `jsonschema2pojo` makes a class of each map, unless it is told that there is one. */
function javaMap({ type, additionalProperties }: JsonSchema): JsonSchema {
  if (type !== "object") return {};
  const isOfTexts = isSchema(additionalProperties) && additionalProperties.type === "string";
  return { existingJavaType: `java.util.Map<String, ${isOfTexts ? "String" : "Object"}>` };
}

function only(schema: JsonSchema, keywords: readonly string[]): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => keywords.includes(key)));
}

/** Without a list of values of which two make one name, such as `<` and `<=`, or none. */
function withNames(schema: JsonSchema): JsonSchema {
  const { enum: values, ...rest } = schema;
  if (!Array.isArray(values)) return schema;
  const names = new Set(values.map((value) => String(value).replace(/[^a-z0-9]/gi, "")));
  return names.size === values.length && !names.has("") ? schema : rest;
}

/** A constant text as a list of one: `typify` reads a constant as any text, and takes a wrong option. */
function withLists(schema: JsonSchema): JsonSchema {
  const { const: only, ...rest } = mapParts(schema, withLists);
  if (only === undefined) return rest;
  return typeof only === "string" ? { ...rest, enum: [only] } : { ...rest, const: only };
}

function choiceOf({ oneOf }: JsonSchema, { property, options }: Discriminator): Choice {
  const all: readonly unknown[] = Array.isArray(oneOf) ? oneOf : [];
  const entries = Object.entries(options).map(([value, index]) => {
    const option = all[index];
    return [value, isSchema(option) ? String(option.$ref).replace(HERE, "") : ""] as const;
  });
  return { property, types: Object.fromEntries(entries) };
}

/** The one simple type of all options, a choice between simple types, or any value. */
function simple(options: readonly unknown[], sources: JsonSchema): JsonSchema {
  const types = options.map((option) => {
    if (!isSchema(option)) return undefined;
    const named = sources[String(option.$ref).replace(HERE, "")];
    return (isSchema(named) ? named : option).type;
  });
  const isSimple = types.every((type) => typeof type === "string" && single.includes(type));
  if (!isSimple) return {};
  const [first, ...more] = [...new Set(types)];
  return more.length === 0
    ? { type: first }
    : { oneOf: [first, ...more].map((type) => ({ type })) };
}

const single = ["string", "integer", "number", "boolean"];

function isDiscriminator(told: unknown): told is Discriminator {
  return isSchema(told) && "property" in told;
}

function pascal(key: string): string {
  return key.replace(/(?:^|_)([a-z0-9])/g, (_, first: string) => first.toUpperCase());
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

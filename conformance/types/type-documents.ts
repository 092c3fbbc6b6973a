/**
 * The valid examples as documents for generated types.
 *
 * @module
 */
import { isSchema, type JsonSchema } from "../../src/json-schema/json-schema.js";
import type { TypesForm } from "../../src/json-schema/types-form.js";

/** A document, and the type that reads it. */
export interface TypeDocument {
  readonly id: string;
  readonly type: string;
  readonly value: unknown;
}

const HERE = "#/definitions/";

/**
 * The value as its type, and each value inside it that is an option of a choice as that option: a
 * language without choices reads these one by one.
 */
export function* typeDocuments(
  form: TypesForm,
  type: string,
  id: string,
  value: unknown,
): Generator<TypeDocument> {
  const option = optionOf(form, type, value);
  yield { id, type: option ?? type, value };
  const { [option ?? type]: schema = {} } = form.definitions;
  yield* inside(form, schema, id, value);
}

function* inside(
  form: TypesForm,
  schema: JsonSchema,
  id: string,
  value: unknown,
): Generator<TypeDocument> {
  const { $ref, properties, items } = schema;
  if (typeof $ref === "string") {
    const name = $ref.replace(HERE, "");
    const { [name]: there = {} } = form.definitions;
    if (form.choices[name] !== undefined) yield* typeDocuments(form, name, id, value);
    else yield* inside(form, there, id, value);
  }
  if (isSchema(items) && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* inside(form, items, `${id}/${index}`, item);
    }
  }
  if (!isSchema(properties) || !isSchema(value)) return;
  for (const [key, field] of Object.entries(properties)) {
    if (key in value && isSchema(field)) yield* inside(form, field, `${id}/${key}`, value[key]);
  }
}

/** The type of a choice that the value claims to be. */
function optionOf({ choices }: TypesForm, type: string, value: unknown): string | undefined {
  const choice = choices[type];
  return choice && isSchema(value) ? choice.types[String(value[choice.property])] : undefined;
}

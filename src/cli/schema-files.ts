/**
 * JSON Schema files of models.
 *
 * @module
 */
import type { Model } from "../catalog.js";
import { bundle } from "../json-schema/bundle.js";
import { jsonText } from "../json-schema/json-text.js";
import { type JsonSchemaOptions, toJsonSchema } from "../json-schema/to-json-schema.js";
import {
  type TypesOptions,
  typeDocuments,
  typesDocument,
  typesForm,
} from "../json-schema/types-form.js";
import { variants } from "../json-schema/variants.js";

/** A file that is to be written. */
export interface SchemaFile {
  /** Its path within the folder, with `/` between the parts. */
  readonly path: string;
  readonly text: string;
}

/** What is written. */
export interface SchemaFileOptions extends JsonSchemaOptions {
  /** One document of all models, and none of each. */
  readonly bundle?: boolean;
  /** A file for each option of a choice too. */
  readonly variants?: boolean;
}

/** `<domain>/<Model>.json` for each model, or `bundle.json` for all of them. */
export function schemaFiles(
  models: readonly Model[],
  { bundle: isBundle = false, variants: hasVariants = false, ...options }: SchemaFileOptions,
): SchemaFile[] {
  if (isBundle) {
    const document = bundle(
      models.map(({ schema }) => schema),
      options,
    );
    return [{ path: "bundle.json", text: jsonText(document) }];
  }
  const files = models.map((model) => ({
    path: `${model.domain}/${model.name}.json`,
    text: jsonText(toJsonSchema(model.schema, options)),
  }));
  return hasVariants ? [...files, ...variantFiles(models, options)] : files;
}

/** `<domain>/variants/<Name>.json` for each option of a choice, in the domain of its first model. */
function variantFiles(models: readonly Model[], options: JsonSchemaOptions): SchemaFile[] {
  const found = new Map<string, SchemaFile>();
  for (const { domain, schema } of models) {
    for (const variant of variants(schema)) {
      if (found.has(variant.name)) continue;
      const text = jsonText(toJsonSchema(variant.schema, options));
      found.set(variant.name, { path: `${domain}/variants/${variant.name}.json`, text });
    }
  }
  return [...found.values()];
}

/**
 * What generators of types read: `types.json` for those that read one document,
 * `types/<Name>.json` for those that read a folder, `choices.json` for those that cannot choose.
 */
export function typesFiles(models: readonly Model[], options: TypesOptions): SchemaFile[] {
  const form = typesForm(
    models.map(({ schema }) => schema),
    options,
  );
  return [
    { path: "types.json", text: jsonText(typesDocument(form)) },
    { path: "choices.json", text: jsonText(form.choices) },
    ...Object.entries(typeDocuments(form)).map(([name, document]) => {
      return { path: `types/${name}.json`, text: jsonText(document) };
    }),
  ];
}

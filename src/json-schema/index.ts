/**
 * JSON Schema for other languages, with the same verdict in all of them.
 *
 * @module
 */
export { type BundleOptions, bundle } from "./bundle.js";
export type { FieldDocs, SchemaDoc } from "./describe.js";
export type { Discriminator } from "./discriminator.js";
export type { DocumentOptions, JsonSchemaTarget } from "./document.js";
export type { Side } from "./emit.js";
export { extensionKeywords } from "./extension-keywords.js";
export type { JsonSchema } from "./json-schema.js";
export { JsonSchemaError, type PortabilityProblem } from "./json-schema-error.js";
export { jsonText } from "./json-text.js";
export type { RuleEntry } from "./rule-entry.js";
export { schemaId } from "./schema-id.js";
export { type JsonSchemaOptions, toJsonSchema } from "./to-json-schema.js";
export {
  type Choice,
  type TypesForm,
  type TypesOptions,
  typeDocuments,
  typesDocument,
  typesForm,
} from "./types-form.js";
export { type SchemaVariant, variants } from "./variants.js";

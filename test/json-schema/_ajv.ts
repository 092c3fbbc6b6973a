/**
 * Ajv over a generated schema.
 *
 * @module
 */
import { Ajv } from "ajv";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type * as z from "zod";
import { extensionKeywords } from "../../src/json-schema/extension-keywords.js";
import type { JsonSchema } from "../../src/json-schema/json-schema.js";
import { type JsonSchemaOptions, toJsonSchema } from "../../src/json-schema/to-json-schema.js";

const settings = { strict: true, keywords: [...extensionKeywords] };

/** A validator in strict mode for a document of draft 2020-12. */
export const compiled = (document: JsonSchema): ValidateFunction =>
  new Ajv2020(settings).compile(document);

/** Ajv in strict mode for draft-07. */
export const ajv07 = (): Ajv => new Ajv(settings);

/** A validator for what a schema is carried to. */
export const carried = (schema: z.ZodType, options?: JsonSchemaOptions): ValidateFunction =>
  compiled(toJsonSchema(schema, options));

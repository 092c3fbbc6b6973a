/**
 * The name by which a dead letter says what a record was judged by.
 *
 * @module
 */
import type * as z from "zod";
import { nameOf } from "../core/schema-tree.js";
import { SerializeError } from "./serialize-error.js";

/** Characters of a name that a dead letter keeps. */
const MAX_LENGTH = 64;

/**
 * The name that is given, else that of the schema.
 *
 * @throws {SerializeError} `schema_unnamed` when there is none of 1 to 64 characters.
 */
export function modelName(schema: z.ZodType, given: string | undefined): string {
  const name = given ?? nameOf(schema);
  if (name !== undefined && name.length > 0 && name.length <= MAX_LENGTH) return name;
  throw new SerializeError(
    "schema_unnamed",
    `A dead letter says by what a record was judged: name the schema by .meta({ id }), or give \`model\`, in 1 to ${MAX_LENGTH} characters.`,
  );
}

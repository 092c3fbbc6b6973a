/**
 * The options of a choice as schemas of their own, for generators of types that cannot choose.
 *
 * @module
 */
import * as z from "zod";
import * as core from "zod/v4/core";
import { nameOf, unwrap } from "../core/schema-tree.js";
import { parts } from "./schema-parts.js";

/** One option of a choice. */
export interface SchemaVariant {
  /** The name of the option, or that of the choice and its tag, such as `SLOTimeWindow_rolling`. */
  readonly name: string;
  /** The key that tells the options apart. */
  readonly property: string;
  /** The values of that key that mean this option. */
  readonly values: readonly string[];
  /** The option itself. */
  readonly schema: z.ZodType;
}

/**
 * The options of every choice inside a schema that a key tells apart, each once. Generators of types
 * for Go and Java read one struct or class from each; a `oneOf` they merge or leave out.
 */
export function variants(schema: z.ZodType): SchemaVariant[] {
  const found = new Map<string, SchemaVariant>();
  const seen = new Set<core.$ZodType>();
  const visit = (part: core.$ZodType): void => {
    const inner = unwrap(part);
    if (seen.has(inner)) return;
    seen.add(inner);
    if (inner instanceof core.$ZodDiscriminatedUnion) {
      for (const variant of optionsOf(inner)) found.set(variant.name, variant);
    }
    for (const [, deeper] of parts(inner)) visit(deeper);
  };
  visit(schema);
  return [...found.values()];
}

function optionsOf(union: core.$ZodDiscriminatedUnion): SchemaVariant[] {
  const { options, discriminator: property } = union._zod.def;
  return options.flatMap((option) => {
    if (!(option instanceof z.ZodType)) return [];
    const values = [...(option._zod.propValues?.[property] ?? [])].map(String);
    const name = nameOf(option) ?? [nameOf(union) ?? "Choice", ...values].join("_");
    return { name, property, values, schema: option };
  });
}

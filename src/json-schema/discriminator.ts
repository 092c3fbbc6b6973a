/**
 * Which option of a union a value claims to be.
 *
 * @module
 */
import * as core from "zod/v4/core";

/** The key whose value tells the options of a `oneOf` apart. */
export interface Discriminator {
  readonly property: string;
  /** The place in `oneOf` of each value of that key. */
  readonly options: Readonly<Record<string, number>>;
}

/** How the options of a union are told apart; undefined for a schema that is no such union. */
export function discriminatorOf(schema: core.$ZodType): Discriminator | undefined {
  if (!(schema instanceof core.$ZodDiscriminatedUnion)) return undefined;
  const { discriminator: property, options } = schema._zod.def;
  const places = options.flatMap((option, index) =>
    [...(option._zod.propValues?.[property] ?? [])].map((value) => [String(value), index] as const),
  );
  return { property, options: Object.fromEntries(places) };
}

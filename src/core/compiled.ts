/**
 * Schemas that flat code judges in place of Zod's parser.
 *
 * @module
 */
import * as z from "zod";
import * as core from "zod/v4/core";

/** Flat code that was made of a schema at build time. */
export interface CompiledSchema {
  /** Whether a value is valid; undefined where only Zod can tell, as for an instance of a class. */
  readonly verdict: (value: unknown) => boolean | undefined;
  /** The parsed value, made anew; `z.INVALID` where it is not valid, or only Zod can tell. */
  readonly parse: (value: unknown) => unknown;
  /** Whether no rule of a parsed value is broken, at any depth, that only warns. */
  readonly heeds: (value: unknown) => boolean;
}

const known = new WeakMap<core.$ZodType, CompiledSchema>();

/** The compiled code of a schema; undefined where it has none. */
export function compiledCode(schema: core.$ZodType): CompiledSchema | undefined {
  return known.get(schema);
}

/**
 * Lets a schema parse and judge by compiled code. It stays the same object, with its name and its
 * place in other schemas. Where the code refuses a value, Zod judges it again and makes the issues.
 */
export function useCompiled(schema: z.ZodType, code: CompiledSchema): void {
  // A twin keeps Zod's own parser, which the schema itself no longer calls first.
  const twin = core.clone(schema, schema._zod.def);
  const fast = z.withParser(twin, code.parse);
  const validator = Object.assign(
    (value: unknown) => {
      const said = code.verdict(value) ?? twin.safeParse(value).success;
      return said || z.INVALID;
    },
    // Its refusal is final: Zod need not judge again.
    { definite: true },
  );
  schema._zod.run = fast._zod.run;
  schema._zod.bag.validator = validator;
  schema._zod.bag.fallbackRun = fast._zod.bag.fallbackRun;
  Object.defineProperties(schema, {
    parse: { value: fast.parse, configurable: true, writable: true },
    safeParse: { value: fast.safeParse, configurable: true, writable: true },
  });
  known.set(schema, code);
}

/**
 * Whether a value is valid, and nothing else: no copy is made and no issue is told. It is the fastest
 * question that a schema of this package answers. Warnings do not count.
 */
export function isValid<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): value is z.input<Schema> {
  return z.validate(schema, value);
}

/**
 * The parts of a schema, for what must walk one.
 *
 * @module
 */
import * as z from "zod";
import * as core from "zod/v4/core";
import { freeFormBounds } from "./free-form.js";
import { Text } from "./text.js";

/** A schema that stands inside another. */
export interface Branch {
  /** A key, `[]` for the items of an array, `*` for the values of a map. */
  readonly step: string;
  /** The schema there, with all that wraps it. */
  readonly schema: core.$ZodType;
}

/** One shape that a schema allows: the schema itself, or one option of a union. */
export interface Shape {
  /** The schema without what wraps it. */
  readonly schema: core.$ZodType;
  /** Whether a value claims to be of this shape. */
  readonly claims: (value: unknown) => boolean;
}

const always = () => true;

/** A schema without what only says that its value may be absent, null or filled in. */
export function unwrap(schema: core.$ZodType): core.$ZodType {
  let inner = schema;
  while (
    inner instanceof core.$ZodOptional ||
    inner instanceof core.$ZodNullable ||
    inner instanceof core.$ZodDefault
  ) {
    inner = inner._zod.def.innerType;
  }
  return inner;
}

/** The shapes that a schema allows: one, or the options of a union told apart by a key. */
export function shapes(schema: core.$ZodType): Shape[] {
  const inner = unwrap(schema);
  if (!(inner instanceof core.$ZodDiscriminatedUnion)) return [{ schema: inner, claims: always }];
  const { options, discriminator } = inner._zod.def;
  return options.map((option) => ({
    schema: option,
    claims: (value) => {
      const tag = (value as Readonly<Record<string, unknown>> | null | undefined)?.[discriminator];
      return option._zod.propValues?.[discriminator]?.has(tag as core.util.Primitive) ?? false;
    },
  }));
}

/** The schemas directly inside a shape. */
export function branches(shape: core.$ZodType): Branch[] {
  if (shape instanceof core.$ZodArray) return [{ step: "[]", schema: shape._zod.def.element }];
  if (!(shape instanceof core.$ZodObject)) return [];
  const { shape: keys, catchall } = shape._zod.def;
  const named = Object.entries(keys).map(([step, schema]) => ({ step, schema }));
  const isMap = catchall !== undefined && !(catchall instanceof core.$ZodNever);
  return isMap ? [...named, { step: "*", schema: catchall }] : named;
}

/** The schemas at the end of a path, one for each shape that has it; none when no shape has it. */
export function schemasAt(schema: core.$ZodType, steps: readonly string[]): core.$ZodType[] {
  const [first, ...rest] = steps;
  if (first === undefined) return [unwrap(schema)];
  if (rest.length === 0 && isTextMap(unwrap(schema), first)) return [Text];
  return shapes(schema)
    .flatMap((shape) => branches(shape.schema))
    .filter((branch) => branch.step === first)
    .flatMap((branch) => schemasAt(branch.schema, rest));
}

/** Whether a schema is a map of texts that may have a key. A wildcard is any key. */
function isTextMap(schema: core.$ZodType, key: string): boolean {
  const bounds = freeFormBounds(schema);
  return bounds?.textOnly === true && (key === "*" || bounds.keyPattern?.test(key) !== false);
}

/** The name under which a schema was registered: `.meta({ id })`. */
export function nameOf(schema: core.$ZodType): string | undefined {
  return z.globalRegistry.get(schema)?.id;
}

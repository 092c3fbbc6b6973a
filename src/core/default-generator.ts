/**
 * How a default is made: a value that stays, the present instant or a new id.
 *
 * @module
 */
import type * as core from "zod/v4/core";
import { Instant } from "./instant.js";

/** `constant`: the same each time. `now`: the present instant. `uuid_v7`: a new UUID. */
export type DefaultGenerator = "constant" | "now" | "uuid_v7" | "unknown";

const uuidOfVersion7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** How far a default may be from the clock to be the present instant. */
const CLOCK_MS = 1000;

/** How many milliseconds the units have in which a number counts from 1970. */
const CLOCK_UNITS = [1, 1000];

/** How the default of a schema is made. Zod tells a function from a value no other way. */
export function generatorOf(schema: core.$ZodDefault): DefaultGenerator {
  const [first, second] = [schema._zod.def.defaultValue, schema._zod.def.defaultValue];
  if (isPresent(first) && isPresent(second)) return "now";
  if (typeof first === "number" && CLOCK_UNITS.some((unit) => isNear(first * unit))) {
    return "unknown";
  }
  if (JSON.stringify(first) === JSON.stringify(second)) return "constant";
  return [first, second].every((value) => uuidOfVersion7.test(String(value)))
    ? "uuid_v7"
    : "unknown";
}

function isPresent(value: unknown): boolean {
  const { data } = Instant.safeParse(value);
  return data !== undefined && isNear(Date.parse(data));
}

function isNear(millis: number): boolean {
  return Math.abs(millis - Date.now()) <= CLOCK_MS;
}

/**
 * Whether compiled code and Zod say the same of a value.
 *
 * @module
 */
import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import type { CompiledSchema } from "../../src/core/compiled.js";
import { isRecord } from "../../src/core/is-record.js";
import { inspect } from "../../src/core/rules/inspect.js";

/** A schema with Zod's parser, the same with compiled code, and that code. */
export interface Sides {
  readonly plain: z.ZodType;
  readonly fast: z.ZodType;
  readonly code: CompiledSchema;
}

/** How compiled code and Zod differ about a value; undefined where they agree. */
export interface Difference {
  readonly about: "verdict" | "parse" | "issues" | "heeds" | "validate";
  readonly zod: unknown;
  readonly compiled: unknown;
}

/** What Zod says of a value, and how compiled code differs. */
export interface Comparison {
  readonly isValid: boolean;
  readonly difference: Difference | undefined;
}

/**
 * Compares the two on a value.
 *
 * @param isJson Whether JSON can have made the value: then compiled code needs no help of Zod's.
 */
export function compare({ plain, fast, code }: Sides, value: unknown, isJson: boolean): Comparison {
  const said = plain.safeParse(value);
  const isValid = said.success;
  const differ = (about: Difference["about"], zod: unknown, other: unknown): Comparison => ({
    isValid,
    difference: { about, zod, compiled: other },
  });
  const verdict = code.verdict(value);
  if (verdict !== isValid && (isJson || verdict !== undefined)) {
    return differ("verdict", isValid, verdict);
  }
  if (z.validate(fast, value) !== isValid) return differ("validate", isValid, !isValid);
  const parsed = code.parse(value);
  if (parsed === z.INVALID) {
    if (isValid && isJson) return differ("parse", said.data, "INVALID");
  } else if (!isValid) return differ("parse", said.error.issues, parsed);
  const fully = fast.safeParse(value);
  if (fully.success !== isValid) return differ("parse", isValid, fully.success);
  if (!isValid) {
    const [expected, given] = [said.error.issues, fully.error?.issues];
    return isDeepStrictEqual(given, expected)
      ? { isValid, difference: undefined }
      : differ("issues", expected, given);
  }
  if (!isSame(fully.data, said.data, value)) return differ("parse", said.data, fully.data);
  const heeds = code.heeds(said.data);
  if (heeds !== (inspect(plain, value).issues.length === 0)) return differ("heeds", !heeds, heeds);
  return { isValid, difference: undefined };
}

const idOfVersion7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7/;
const instant = /^\d{4}-\d\d-\d\dT/;

/** Whether two parsed values are the same, the order of keys too; a default made anew may differ. */
function isSame(given: unknown, expected: unknown, original: unknown): boolean {
  if (Object.is(given, expected)) return true;
  if (!isRecord(given) || !isRecord(expected)) {
    return (
      original === undefined &&
      [idOfVersion7, instant].some((form) =>
        [given, expected].every((text) => typeof text === "string" && form.test(text)),
      )
    );
  }
  if (Object.getPrototypeOf(given) !== Object.getPrototypeOf(expected)) return false;
  const keys = Reflect.ownKeys(given);
  const others = Reflect.ownKeys(expected);
  const inside = isRecord(original) ? original : {};
  return (
    keys.length === others.length &&
    keys.every(
      (key, at) =>
        key === others[at] &&
        isSame(Reflect.get(given, key), Reflect.get(expected, key), Reflect.get(inside, key)),
    )
  );
}

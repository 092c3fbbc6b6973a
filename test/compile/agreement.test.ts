/**
 * Compiled code and Zod agree about every model: verdict, parsed value, issues and warnings.
 *
 * `COMPILE_VALUES` says how many random values, and how many changed ones, each model is tried with.
 *
 * @module
 */
import { env } from "node:process";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { gentle, rough } from "../../conformance/mutations.js";
import { pick, seeded } from "../../scripts/random.js";
import { models } from "../../src/catalog.js";
import { breakagesOf, broken, examplesOf } from "../_fixtures.js";
import { compare, type Sides } from "./_agreement.js";
import { compiled } from "./_compiled.js";
import { randomOf, varied } from "./_random-value.js";

const VALUES = Number(env.COMPILE_VALUES ?? 60);
const SEED = Number(env.COMPILE_SEED ?? 20261123);

/** Valid values that are kept to be changed. */
const KEPT = 60;

describe.each(models)("$name", ({ name, schema }) => {
  const sides: Sides = { plain: schema, ...compiled(schema) };
  const examples = examplesOf(name).map(({ value }) => value);
  const breakages = Object.values(breakagesOf(name)).map((how) => broken(name, how));

  /** Compares, and tells of a difference with what makes it again. */
  function isValid(value: unknown, origin: string): boolean {
    const { isValid: valid, difference } = compare(sides, value, true);
    if (difference !== undefined) {
      throw new Error(`${origin}: ${inspect({ ...difference, value }, { depth: 20 })}`);
    }
    return valid;
  }

  test("examples, and documents that break one rule", () => {
    for (const value of examples) expect(isValid(value, "example")).toBe(true);
    for (const value of breakages) isValid(value, "broken");
  });

  test(
    "random values and changes of them",
    () => {
      const random = seeded(SEED);
      const kept = [...examples];
      let [valid, changed] = [0, 0];
      // Most steps from a valid value to another break something: a limit ends a search in vain.
      for (let step = 0; step < VALUES * 40 && (valid < VALUES || changed < VALUES); step++) {
        const origin = `seed ${SEED}, step ${step}`;
        const draw = random();
        const from = pick(kept, random);
        if (draw < 0.3 && changed < VALUES * 2) {
          isValid(pick(draw < 0.15 ? gentle : rough, random)(from, random), origin);
          changed += 1;
          continue;
        }
        const value = draw < 0.33 ? randomOf(schema, random) : varied(schema, from, random);
        if (isValid(value, origin)) {
          valid += 1;
          kept[kept.length < KEPT ? kept.length : Math.floor(random() * KEPT)] = value;
        } else changed += 1;
      }
      if (env.COMPILE_VALUES !== undefined) {
        process.stdout.write(`${name}: ${valid} valid, ${changed} invalid or changed\n`);
      }
      expect(valid).toBeGreaterThanOrEqual(VALUES / 4);
      expect(changed).toBeGreaterThanOrEqual(VALUES / 4);
    },
    24 * 3_600_000,
  );
});

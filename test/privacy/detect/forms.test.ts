/**
 * What holds of every form of number: at random, and behind the word that names it.
 *
 * @module
 */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detect } from "../../../src/privacy/detect/detect.js";
import { numberForms } from "../../../src/privacy/detect/numbers/number-forms.js";

const separators = /[^0-9A-Z]/g;

/** Texts of a form at random. Patterns fast-check cannot read are left to rows of their own. */
function textsOf(pattern: string): fc.Arbitrary<string> | undefined {
  try {
    return fc.stringMatching(new RegExp(`^(?:${pattern})$`));
  } catch {
    return undefined;
  }
}

describe.each(numberForms)("$name", ({ name, patterns, words, alone, digits }) => {
  const arbitraries = patterns.flatMap((pattern) => textsOf(pattern) ?? []);

  test.skipIf(arbitraries.length === 0)("is judged by its digits, and found by its name", () => {
    const samples = arbitraries.flatMap((texts, index) =>
      fc.sample(texts, { numRuns: 3000, seed: 20261123 + index }),
    );
    const scores = samples.map((text) => alone(text.toUpperCase().replace(separators, ""), text));
    for (const score of scores) {
      if (score !== undefined) expect(score).toSatisfy((it: number) => it >= 0 && it <= 1);
    }
    // A number is looked for where a text has enough digits.
    const hasDigits = (text: string) => text.replace(/[^0-9]/g, "").length >= Math.max(1, digits);
    const right = samples
      .filter((text, index) => scores[index] !== undefined && hasDigits(text))
      .slice(0, 20);
    const [word = ""] = words;
    const missed = right.filter(
      (text) => detect(`${word}: ${text}`, { threshold: 0 }).length === 0,
    );
    expect(missed, name).toEqual([]);
  });
});

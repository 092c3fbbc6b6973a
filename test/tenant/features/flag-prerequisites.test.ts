import { describe, expect, test } from "vitest";
import { FeatureFlag } from "../../../src/tenant/features/feature-flag.js";
import { flagCycles } from "../../../src/tenant/features/flag-cycles.js";
import { flagPrerequisiteProblems } from "../../../src/tenant/features/flag-prerequisite-problems.js";
import { tierPrerequisiteGaps } from "../../../src/tenant/features/tier-prerequisite-gaps.js";

const flag = (key: string, needs: readonly string[] = [], more: object = {}) =>
  FeatureFlag.parse({
    key,
    variants: {
      type: "boolean",
      items: [
        { name: "on", value: true },
        { name: "off", value: false },
      ],
    },
    prerequisites: needs.map((needed) => ({ flag: needed, variant: "on" })),
    ...more,
  });

/** Flags as `a: b c`: a needs b and c. */
const flags = (...written: readonly string[]) =>
  written.map((text) => {
    const [key = "", needs = ""] = text.split(": ");
    return flag(key, needs.split(" ").filter(Boolean));
  });

describe("circles of flags", () => {
  test.each<[string, FeatureFlag[], string[][]]>([
    ["none at all", [], []],
    ["a row", flags("a: b", "b: c", "c"), []],
    ["two ways to one flag", flags("a: b c", "b: d", "c: d", "d"), []],
    ["two flags", flags("a: b", "b: a"), [["a", "b"]]],
    [
      "three flags, of which the last needs the first",
      flags("a: b", "b: c", "c: a"),
      [["a", "b", "c"]],
    ],
    ["a row that leads into a circle", flags("x: a", "a: b", "b: a"), [["a", "b"]]],
    [
      "two circles apart",
      flags("a: b", "b: a", "c: d", "d: c"),
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "two circles through one flag",
      flags("a: b c", "b: a", "c: a"),
      [
        ["a", "b"],
        ["a", "c"],
      ],
    ],
    ["a flag that is not there", flags("a: gone"), []],
  ])("%s", (_, given, expected) => {
    expect(flagCycles(given)).toEqual(expected);
  });

  test("a flag that needs itself, which its own rule refuses, is a circle of one", () => {
    const alone = { ...flag("a"), prerequisites: [{ flag: "a", variant: "on" }] };
    expect(flagCycles([alone])).toEqual([["a"]]);
  });

  test("a row of 500 flags that closes", () => {
    const row = Array.from({ length: 500 }, (_, at) => flag(`f${at}`, [`f${(at + 1) % 500}`]));
    expect(flagCycles(row).map(({ length }) => length)).toEqual([500]);
  });
});

describe("prerequisites that can never be met", () => {
  const problems = (...given: readonly FeatureFlag[]) =>
    flagPrerequisiteProblems(given).map(({ flag: key, fault }) => `${key} ${fault}`);

  test.each<[string, FeatureFlag[], string[]]>([
    ["that are met", [flag("a", ["b"]), flag("b")], []],
    ["of a flag that is not there", [flag("a", ["b"])], ["a unknown_flag"]],
    [
      "of a variant that is not there",
      [flag("a", [], { prerequisites: [{ flag: "b", variant: "blue" }] }), flag("b")],
      ["a unknown_variant"],
    ],
    [
      "of a flag that is turned off",
      [flag("a", ["b"]), flag("b", [], { state: "disabled" })],
      ["a disabled"],
    ],
    ["of a flag that is turned off itself", [flag("a", ["b"], { state: "disabled" })], []],
    [
      "of a flag of a larger tier",
      [flag("a", ["b"], { min_tier: "starter" }), flag("b", [], { min_tier: "business" })],
      ["a larger_tier"],
    ],
    [
      "of a flag of a tier, for one of any",
      [flag("a", ["b"]), flag("b", [], { min_tier: "starter" })],
      ["a larger_tier"],
    ],
    [
      "of a flag of a smaller tier",
      [flag("a", ["b"], { min_tier: "enterprise" }), flag("b", [], { min_tier: "business" })],
      [],
    ],
    [
      "of a flag of the tier free, which is that of any",
      [flag("a", ["b"]), flag("b", [], { min_tier: "free" })],
      [],
    ],
  ])("%s", (_, given, expected) => {
    expect(problems(...given)).toEqual(expected);
  });
});

describe("features of a tier without what they need", () => {
  const known = flags("auto_ml: ml_models", "ml_models", "sso: team_management", "team_management");

  test.each<[string, object, string[]]>([
    ["none", { starter: ["ml_models"], business: ["ml_models", "auto_ml"] }, []],
    [
      "one, in each tier that has it",
      { free: ["auto_ml"], starter: ["auto_ml"], business: ["auto_ml", "ml_models"] },
      ["free auto_ml ml_models", "starter auto_ml ml_models"],
    ],
    ["what is not for sale", { free: ["sso"] }, []],
    ["a feature without a flag", { free: ["dashboards"] }, []],
  ])("%s", (_, features, expected) => {
    const gaps = tierPrerequisiteGaps(features, known);
    expect(gaps.map((gap) => `${gap.tier} ${gap.feature} ${gap.missing}`)).toEqual(expected);
  });
});

/**
 * Matchers agree with labels as Alertmanager's do, and a broken pattern breaks nothing else.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { LabelMatcher } from "../../../src/monitoring/alert/label-matcher.js";
import {
  matcherPatternProblem,
  matchesLabels,
} from "../../../src/monitoring/alert/matches-labels.js";

const labels = {
  alertname: "BufferingHigh",
  severity: "critical",
  region: "eu-west-1",
  empty: "",
  text: "a\nb",
};

const matcher = (name: string, operator: "=" | "!=" | "=~" | "!~", value: string) =>
  LabelMatcher.parse({
    name,
    value,
    is_regex: operator.endsWith("~"),
    is_equal: operator.startsWith("="),
  });

describe("one matcher", () => {
  test.each<[name: string, operator: "=" | "!=" | "=~" | "!~", value: string, agrees: boolean]>([
    ["severity", "=", "critical", true],
    ["severity", "=", "warning", false],
    ["severity", "=", "Critical", false],
    ["severity", "!=", "warning", true],
    ["severity", "!=", "critical", false],
    ["severity", "=~", "crit.*", true],
    ["severity", "=~", "crit", false],
    ["severity", "=~", "warning|critical", true],
    ["severity", "=~", "warning|crit", false],
    ["severity", "!~", "crit", true],
    ["severity", "!~", "warning|critical", false],
    ["severity", "=~", "(?i)CRITICAL", true],
    ["region", "=~", "eu-[a-z]+-[0-9]", true],
    // A label that is absent is the same as an empty one.
    ["team", "=", "", true],
    ["empty", "=", "", true],
    ["team", "!=", "", false],
    ["team", "!=", "audio", true],
    ["team", "=~", ".*", true],
    ["team", "=~", ".+", false],
    ["team", "!~", ".+", true],
    // What every object inherits is no label.
    ["constructor", "=", "", true],
    ["toString", "=~", ".+", false],
    // Alertmanager anchors with ^(?:…)$, where a dot is no line break and $ is the very end.
    ["text", "=~", "a.b", false],
    ["text", "=~", "(?s)a.b", true],
    ["text", "=~", "a", false],
    ["text", "=~", "(?m)a$", false],
    ["alertname", "=~", "^BufferingHigh$", true],
    ["alertname", "=~", "Buffering(High|Low)", true],
  ])("%s%s%j is %s", (name, operator, value, agrees) => {
    expect(matchesLabels([matcher(name, operator, value)], labels)).toBe(agrees);
  });
});

test("all matchers have to agree, and none agree with anything", () => {
  const critical = matcher("severity", "=", "critical");
  expect(matchesLabels([critical, matcher("region", "=~", "eu-.*")], labels)).toBe(true);
  expect(matchesLabels([critical, matcher("region", "=~", "us-.*")], labels)).toBe(false);
  expect(matchesLabels([], labels)).toBe(true);
  expect(matchesLabels([], {})).toBe(true);
});

test("a value that is no text is no label", () => {
  expect(matchesLabels([matcher("severity", "=", "")], { severity: 3 })).toBe(true);
});

describe("a pattern that is not valid", () => {
  // Back references and lookaround are not linear, and RE2 has neither.
  test.each(["(", "[", "*", "a{1001}", "(a)\\1", "(?=a)", "(?<!a)b", "\\"])("%j", (value) => {
    expect(matchesLabels([matcher("severity", "=~", value)], labels)).toBe(false);
    expect(matchesLabels([matcher("severity", "!~", value)], labels)).toBe(false);
    expect(matcherPatternProblem(matcher("severity", "=~", value))).toEqual(
      expect.stringMatching(/./),
    );
  });

  test.each(["", ".*", "a|b", "(?i)x", "[[:alpha:]]+", "\\pL+"])("but %j is", (value) => {
    expect(matcherPatternProblem(matcher("severity", "=~", value))).toBeUndefined();
  });

  test("is a text like any other where no pattern is asked for", () => {
    expect(matcherPatternProblem(matcher("severity", "=", "("))).toBeUndefined();
    expect(matchesLabels([matcher("severity", "=", "(")], { severity: "(" })).toBe(true);
  });
});

test("a pattern that would take for ever elsewhere takes no time", () => {
  const started = performance.now();
  expect(matchesLabels([matcher("x", "=~", "(a+)+b")], { x: "a".repeat(2048) })).toBe(false);
  expect(performance.now() - started).toBeLessThan(1000);
});

test("more patterns than are kept ready are judged alike, round after round", () => {
  for (let round = 0; round < 2; round++) {
    for (let index = 0; index < 600; index++) {
      const one = matcher("severity", "=~", index === 599 ? "(" : `critical|${index}`);
      expect(matchesLabels([one], labels)).toBe(index !== 599);
    }
  }
});

test("a pattern cannot break out of the whole text, and is told of in its own words", () => {
  const broken = matcher("severity", "=~", "critical)|(warn");
  expect(matchesLabels([broken], { severity: "warning" })).toBe(false);
  expect(matcherPatternProblem(broken)).toContain("critical)|(warn");
  expect(matcherPatternProblem(matcher("severity", "=~", "["))).not.toContain("$");
  expect(matchesLabels([matcher("severity", "=~", "a|ab")], { severity: "ab" })).toBe(true);
});

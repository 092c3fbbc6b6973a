/**
 * Silences and inhibitions keep the alerts from being told that Alertmanager would keep.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { InhibitionRule } from "../../src/alerts/inhibition-rule.js";
import { inhibits } from "../../src/alerts/routing/inhibits.js";
import {
  silenceAsksForNothing,
  silencedBy,
  silenceStateAt,
} from "../../src/alerts/routing/silenced-by.js";
import { Silence } from "../../src/alerts/silence.js";

const rule = InhibitionRule.parse({
  tenant_id: "acme",
  name: "Critical hides warning",
  source_matchers: [{ name: "severity", value: "critical" }],
  target_matchers: [{ name: "severity", value: "warning|critical", is_regex: true }],
  equal: ["service", "region"],
});

describe("one alert keeps another from being told", () => {
  test.each([
    [
      "with equal labels",
      { severity: "critical", service: "cdn" },
      { severity: "warning", service: "cdn" },
      true,
    ],
    ["a label that both lack is equal", { severity: "critical" }, { severity: "warning" }, true],
    [
      "an empty one is as one that is absent",
      { severity: "critical", region: "" },
      { severity: "warning" },
      true,
    ],
    [
      "a label of one alone is not",
      { severity: "critical", region: "eu" },
      { severity: "warning" },
      false,
    ],
    [
      "nor are different ones",
      { severity: "critical", service: "cdn" },
      { severity: "warning", service: "drm" },
      false,
    ],
    ["a source that is none", { severity: "warning" }, { severity: "warning" }, false],
    ["a target that is none", { severity: "critical" }, { severity: "info" }, false],
    [
      "two that are both on both sides",
      { severity: "critical", a: "1" },
      { severity: "critical", a: "2" },
      false,
    ],
  ])("%s", (_, source, target, expected) => {
    expect(inhibits(rule, source, target)).toBe(expected);
  });

  test("but never itself", () => {
    const alert = { severity: "critical", service: "cdn" };
    expect(inhibits(rule, alert, alert)).toBe(false);
  });

  test("and not by a rule that is off", () => {
    const off = { ...rule, is_enabled: false };
    expect(inhibits(off, { severity: "critical" }, { severity: "warning" })).toBe(false);
  });

  test("a key that every object inherits is no label", () => {
    const odd = InhibitionRule.parse({ ...rule, equal: ["constructor"] });
    expect(inhibits(odd, { severity: "critical" }, { severity: "warning" })).toBe(true);
  });
});

const silence = Silence.parse({
  silence_id: "0192f0c1-2345-7abc-8def-000000000301",
  tenant_id: "acme",
  matchers: [
    { name: "service", value: "play.+", is_regex: true },
    { name: "env", value: "test", is_equal: false },
  ],
  starts_at: "2026-03-02T20:00:00Z",
  ends_at: "2026-03-02T23:00:00+01:00",
  created_by: "mira",
  comment: "New disks.",
});

describe("a silence", () => {
  test.each([
    ["2026-03-02T19:59:59.999Z", "pending"],
    ["2026-03-02T20:00:00Z", "active"],
    ["2026-03-02T21:59:59.999Z", "active"],
    ["2026-03-02T22:00:00Z", "expired"],
  ])("at %s is %s", (at, state) => {
    expect(silenceStateAt(silence, at)).toBe(state);
  });

  test.each([
    [{ service: "playback" }, "2026-03-02T21:00:00Z", true],
    [{ service: "playback", env: "test" }, "2026-03-02T21:00:00Z", false],
    [{ service: "play" }, "2026-03-02T21:00:00Z", false],
    [{ service: "replays" }, "2026-03-02T21:00:00Z", false],
    [{}, "2026-03-02T21:00:00Z", false],
    [{ service: "playback" }, "2026-03-02T22:00:00Z", false],
  ])("silences %j at %s: %s", (labels, at, expected) => {
    expect(silencedBy([silence], labels, at)).toEqual(expected ? [silence.silence_id] : []);
  });

  test.each([
    ["a value", [{ name: "a", value: "1" }], false],
    ["a label that must not be empty", [{ name: "a", value: "", is_equal: false }], false],
    ["a label that must be empty", [{ name: "a", value: "" }], true],
    ["a label that must not be this", [{ name: "a", value: "1", is_equal: false }], false],
    [
      "a label that must not be like this",
      [{ name: "a", value: "1|2", is_regex: true, is_equal: false }],
      false,
    ],
    ["a pattern for anything", [{ name: "a", value: ".*", is_regex: true }], true],
    [
      "a pattern that takes nothing as well",
      [{ name: "a", value: "(1|2)?", is_regex: true }],
      true,
    ],
    ["a pattern for something", [{ name: "a", value: ".+", is_regex: true }], false],
    [
      "one of several",
      [
        { name: "a", value: "" },
        { name: "b", value: "1" },
      ],
      false,
    ],
  ])("with %s", (_, matchers, expected) => {
    const parsed = Silence.shape.matchers.parse(matchers);
    expect(silenceAsksForNothing({ matchers: parsed })).toBe(expected);
  });
});

/**
 * Alerts are suppressed at their times, and while others explain them.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { alertFingerprint } from "../../../src/monitoring/alert/alert-fingerprint.js";
import { AlertSuppression } from "../../../src/monitoring/alert/alert-suppression.js";
import { type SuppressibleAlert, suppressed } from "../../../src/monitoring/alert/suppressed.js";
import { SuppressionRule } from "../../../src/monitoring/alert/suppression-rule.js";

const now = "2026-03-02T20:00:00Z";
const alert = (name: string, labels: Record<string, string> = {}): SuppressibleAlert => ({
  status: "firing",
  labels: { alertname: name, ...labels },
});
const errors = alert("PlaybackErrors", { region: "eu", severity: "warning" });

const once = (starts_at: string, ends_at: string) => ({ kind: "once", starts_at, ends_at });
const rule = (change: object) =>
  SuppressionRule.parse({
    rule_id: "move",
    reason: "maintenance",
    matchers: [{ name: "alertname", value: "PlaybackErrors" }],
    windows: [once("2026-03-02T19:00:00Z", "2026-03-02T21:00:00Z")],
    ...change,
  });

describe("by time", () => {
  test.each<[name: string, change: object, until: string | undefined | false]>([
    ["in its window", {}, "2026-03-02T21:00:00Z"],
    ["not when turned off", { is_enabled: false }, false],
    ["not of other alerts", { matchers: [{ name: "region", value: "us" }] }, false],
    [
      "from the first instant on",
      { windows: [once(now, "2026-03-02T20:30:00Z")] },
      "2026-03-02T20:30:00Z",
    ],
    ["not at the last instant", { windows: [once("2026-03-02T19:00:00Z", now)] }, false],
    [
      "until the last of two windows",
      {
        windows: [
          once("2026-03-02T19:00:00Z", "2026-03-02T22:00:00+01:00"),
          once("2026-03-02T19:30:00Z", "2026-03-02T22:30:00+01:00"),
          once("2026-03-03T19:30:00Z", "2026-03-03T22:30:00Z"),
        ],
      },
      "2026-03-02T22:30:00+01:00",
    ],
    [
      "every Monday evening in Berlin, no one knows until when",
      {
        windows: [
          {
            kind: "weekly",
            schedule: {
              time_zone: "Europe/Berlin",
              hours: [{ days: ["monday"], start_time: "21:00", end_time: "21:01" }],
            },
          },
        ],
      },
      undefined,
    ],
    [
      "not at a place that nobody knows",
      {
        windows: [
          {
            kind: "weekly",
            schedule: {
              time_zone: "Mars/Olympus",
              hours: [{ days: ["monday"], start_time: "00:00", end_time: "00:00" }],
            },
          },
        ],
      },
      false,
    ],
    [
      "not by a pattern that is not valid",
      { matchers: [{ name: "region", value: "(", is_regex: true }] },
      false,
    ],
  ])("%s", (_, change, until) => {
    const found = suppressed([rule(change)], errors, now);
    if (until === false) return expect(found).toBeUndefined();
    expect(found).toEqual({
      reasons: ["maintenance"],
      ...(until && { suppressed_until: until }),
      silenced_by: [],
      inhibited_by: [],
      muted_by: [],
      rule_ids: ["move"],
    });
    return expect(AlertSuppression.safeParse(found).success).toBe(true);
  });
});

describe("by others that fire", () => {
  const inhibition = rule({
    rule_id: "worse",
    reason: "inhibition",
    matchers: [{ name: "severity", value: "warning" }],
    windows: [],
    parent: { matchers: [{ name: "severity", value: "critical" }], equal: ["region", "zone"] },
  });
  const down = alert("RegionDown", { region: "eu", severity: "critical" });
  test.each<[name: string, others: SuppressibleAlert[], by: string[] | undefined]>([
    ["by a worse one of the same region", [down], [alertFingerprint(down.labels)]],
    [
      "not by one of another region",
      [alert("Down", { region: "us", severity: "critical" })],
      undefined,
    ],
    [
      "not by one that has a label besides",
      [alert("Down", { region: "eu", zone: "b", severity: "critical" })],
      undefined,
    ],
    [
      "but an empty label is none",
      [{ ...down, labels: { ...down.labels, zone: "" } }],
      [alertFingerprint(down.labels)],
    ],
    ["not by one that is over", [{ ...down, status: "resolved" }], undefined],
    ["not by one that is pending", [{ ...down, status: "pending" }], undefined],
    [
      "by one that somebody sees to",
      [{ ...down, status: "acknowledged" }],
      [alertFingerprint(down.labels)],
    ],
    [
      "not by one that is not worse",
      [alert("Slow", { region: "eu", severity: "warning" })],
      undefined,
    ],
    ["by none", [], undefined],
  ])("%s", (_, others, by) => {
    expect(suppressed([inhibition], errors, now, others)?.inhibited_by).toEqual(by);
  });

  test("not by itself, nor by one that it explains in turn", () => {
    const both = rule({
      reason: "dependency",
      windows: [],
      matchers: [{ name: "team", value: "audio" }],
      parent: { matchers: [{ name: "team", value: "audio|base", is_regex: true }] },
    });
    const one = alert("One", { team: "audio" });
    const other = alert("Another", { team: "audio" });
    const base = alert("Base", { team: "base" });
    expect(suppressed([both], one, now, [one])).toBeUndefined();
    expect(suppressed([both], one, now, [other])).toBeUndefined();
    expect(suppressed([both], one, now, [base])).toMatchObject({
      reasons: ["dependency"],
      inhibited_by: [],
      rule_ids: ["move"],
    });
  });

  test("only in a window, where the rule has one", () => {
    const early = {
      ...inhibition,
      windows: rule({ windows: [once("2026-03-02T01:00:00Z", "2026-03-02T02:00:00Z")] }).windows,
    };
    expect(suppressed([early], errors, now, [down])).toBeUndefined();
  });
});

test("several rules are told together, each reason and id once", () => {
  const rules = [
    rule({ rule_id: "s1", reason: "silence" }),
    rule({ rule_id: "s2", reason: "silence" }),
    rule({ rule_id: "night", reason: "mute_time" }),
    rule({ rule_id: "s1", reason: "silence" }),
  ];
  expect(suppressed(rules, errors, now)).toEqual({
    reasons: ["silence", "mute_time"],
    suppressed_until: "2026-03-02T21:00:00Z",
    silenced_by: ["s1", "s2"],
    inhibited_by: [],
    muted_by: ["night"],
    rule_ids: ["s1", "s2", "night"],
  });
});

test.each([
  [{}, "cbf29ce484222325"],
  [{ empty: "" }, "cbf29ce484222325"],
])("the fingerprint of %j is the start of FNV-1a", (labels, fingerprint) => {
  expect(alertFingerprint(labels)).toBe(fingerprint);
});

test("a fingerprint does not depend on the order of labels, but on where they end", () => {
  expect(alertFingerprint({ a: "1", b: "2" })).toBe(alertFingerprint({ b: "2", a: "1" }));
  expect(alertFingerprint({ a: "1", ab: "2" })).toBe(alertFingerprint({ ab: "2", a: "1" }));
  expect(alertFingerprint({ a: "bc" })).not.toBe(alertFingerprint({ ab: "c" }));
});

/**
 * Real rules of Prometheus are rules here, and those that end in a number are thresholds.
 *
 * @module
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PrometheusRuleGroup } from "../../src/monitoring/alert/prometheus-rule.js";
import { MonitoringThreshold } from "../../src/monitoring/monitoring-threshold.js";
import { realData } from "../_real-data.js";
import { verdicts } from "../_verdicts.js";
import { AlertingRuleLike, groupsOf, thresholdOf } from "./_rule-file.js";

const folder = join(realData, "prometheus-rules");
const isHere = existsSync(folder);
const title = isHere ? "real rules" : `real rules (skipped: none in ${folder})`;

const files = () =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.ya?ml$/.test(file))
    .sort()
    .map((file) => groupsOf(readFileSync(join(folder, file), "utf8")));

describe.skipIf(!isHere)(title, () => {
  test("of 38 files, in their groups", () => {
    expect(files()).toHaveLength(38);
    expect(verdicts(PrometheusRuleGroup, files().flat())).toEqual({
      accepted: 72,
      warned: 0,
      refused: 0,
      reasons: {},
    });
  });

  // The other 41 compare series with series, or join several conditions: a threshold has one number.
  test("as thresholds, where they compare a query with a number", () => {
    const rules = files()
      .flat()
      .flatMap((group) => PrometheusRuleGroup.parse(group).rules);
    const alerting = rules.filter((rule) => rule.kind === "alerting");
    const thresholds = alerting
      .map((rule) => thresholdOf(AlertingRuleLike.parse(rule)))
      .filter((threshold) => threshold !== undefined);
    expect([rules.length, alerting.length, thresholds.length]).toEqual([505, 316, 275]);
    expect(verdicts(MonitoringThreshold, thresholds)).toEqual({
      accepted: 275,
      warned: 0,
      refused: 0,
      reasons: {},
    });
  });
});

describe("what Prometheus refuses in a rule is refused", () => {
  const group = (rule: object) => ({ name: "g", rules: [rule] });
  test.each<[why: string, rule: object]>([
    ["neither records nor alerts", { kind: "alerting", expr: "up == 0" }],
    ["records and alerts", { kind: "alerting", alert: "A", record: "a", expr: "up == 0" }],
    ["asks nothing", { kind: "alerting", alert: "A", expr: "" }],
    ["records and waits", { kind: "recording", record: "a", expr: "up", for_s: 60 }],
    ["records and lingers", { kind: "recording", record: "a", expr: "up", keep_firing_for_s: 60 }],
    ["records and says", { kind: "recording", record: "a", expr: "up", annotations: {} }],
    ["records a query", { kind: "recording", record: "up{a='b'}", expr: "up" }],
    [
      "has a label with a bad name",
      { kind: "alerting", alert: "A", expr: "up", labels: { "a b": "" } },
    ],
    ["has a label that is no text", { kind: "alerting", alert: "A", expr: "up", labels: { a: 1 } }],
  ])("one that %s", (_, rule) => {
    expect(PrometheusRuleGroup.safeParse(group(rule)).success).toBe(false);
  });

  test("one that does none of it is not", () => {
    const rule = {
      kind: "alerting",
      alert: "A",
      expr: "up == 0",
      for_s: 60,
      keep_firing_for_s: 60,
    };
    expect(PrometheusRuleGroup.safeParse(group(rule)).success).toBe(true);
  });
});

/**
 * Real alerts of Alertmanager are alerts here, and their fingerprints are the ones we make.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { alertFingerprint } from "../../src/monitoring/alert-fingerprint.js";
import { MonitoringAlert } from "../../src/monitoring/monitoring-alert.js";
import { realData } from "../_real-data.js";
import {
  ApiGroups,
  alertOfApi,
  alertsOfKarma,
  alertsOfWebhook,
  KarmaAlerts,
  Webhook,
} from "./_alertmanager.js";

const folder = join(realData, "alertmanager");
const isHere = existsSync(folder);
const title = isHere ? "real alerts" : `real alerts (skipped: none in ${folder})`;

function documents(source: string, name: RegExp): unknown[] {
  const root = join(folder, source);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => name.test(file))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(root, file), "utf8")));
}

const webhooks = () =>
  documents("prometheus-msteams__prometheus-msteams", /\.json$/).map((each) => Webhook.parse(each));
const apiAlerts = () =>
  documents("prymitive__karma", /groups\.json$/).flatMap((groups) =>
    ApiGroups.parse(groups).flatMap(({ alerts }) => alerts),
  );
const karmaAlerts = () =>
  documents("prymitive__karma", /[\\/]alerts\.json$/).map((each) => KarmaAlerts.parse(each));

interface Counts {
  readonly accepted: number;
  readonly warned: number;
  readonly refused: number;
  readonly reasons: readonly string[];
}

function judged(alerts: readonly unknown[]): Counts {
  const found = alerts.map((alert) => inspect(MonitoringAlert, alert));
  const valid = found.filter((each) => each.valid);
  const reasons = found.flatMap(({ issues }) =>
    issues.map(({ rule, path, message }) => rule ?? `${path.join(".")}: ${message}`),
  );
  return {
    accepted: valid.filter(({ issues }) => issues.length === 0).length,
    warned: valid.filter(({ issues }) => issues.length > 0).length,
    refused: found.length - valid.length,
    reasons: [...new Set(reasons)],
  };
}

describe.skipIf(!isHere)(title, () => {
  test("of 9 webhooks", () => {
    expect(webhooks()).toHaveLength(9);
    expect(judged(webhooks().flatMap(alertsOfWebhook))).toEqual({
      accepted: 10,
      warned: 0,
      refused: 0,
      reasons: [],
    });
  });

  test("of the API of Alertmanager 0.22 and 0.26", () => {
    expect(judged(apiAlerts().map(alertOfApi))).toEqual({
      accepted: 48,
      warned: 0,
      refused: 0,
      reasons: [],
    });
  });

  test("of karma, which asks two Alertmanagers", () => {
    expect(judged(karmaAlerts().flatMap(alertsOfKarma))).toEqual({
      accepted: 4632,
      warned: 0,
      refused: 0,
      reasons: [],
    });
  });

  test("have the fingerprints that Alertmanager gave them", () => {
    const alerts = apiAlerts();
    expect(alerts.map(({ labels }) => alertFingerprint(labels))).toEqual(
      alerts.map(({ fingerprint }) => fingerprint),
    );
  });

  test("keep all nine digits of a second and the offset", () => {
    const [first] = webhooks().flatMap(alertsOfWebhook);
    expect(MonitoringAlert.parse(first).triggered_at).toBe("2018-03-07T06:33:21.873077559-05:00");
  });
});

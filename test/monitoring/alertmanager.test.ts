/**
 * Real alerts of Alertmanager are alerts here, and their fingerprints are the ones we make.
 *
 * @module
 */

import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { alertFingerprint } from "../../src/monitoring/alert/alert-fingerprint.js";
import { MonitoringAlert } from "../../src/monitoring/monitoring-alert.js";
import {
  apiGroups,
  type ForeignGroup,
  alertmanagerFolder as folder,
  karmaGroups,
  webhookGroups,
} from "../_alertmanager.js";
import { verdicts } from "../_verdicts.js";
import { monitoringAlert } from "./_from-alertmanager.js";

const isHere = existsSync(folder);
const title = isHere ? "real alerts" : `real alerts (skipped: none in ${folder})`;

const alertsOf = (groups: Iterable<ForeignGroup>) => [...groups].flatMap(({ alerts }) => alerts);
const webhookAlerts = () => alertsOf(webhookGroups().values());
const apiAlerts = () => ["0.22.0", "0.26.0"].flatMap((version) => alertsOf(apiGroups(version)));

describe.skipIf(!isHere)(title, () => {
  test("of 9 webhooks", () => {
    expect(webhookGroups().size).toBe(9);
    expect(verdicts(MonitoringAlert, webhookAlerts().map(monitoringAlert))).toEqual({
      accepted: 10,
      warned: 0,
      refused: 0,
      reasons: {},
    });
  });

  test("of the API of Alertmanager 0.22 and 0.26", () => {
    expect(verdicts(MonitoringAlert, apiAlerts().map(monitoringAlert))).toEqual({
      accepted: 48,
      warned: 0,
      refused: 0,
      reasons: {},
    });
  });

  test("of karma, which asks two Alertmanagers", () => {
    expect(verdicts(MonitoringAlert, alertsOf(karmaGroups()).map(monitoringAlert))).toEqual({
      accepted: 2316,
      warned: 0,
      refused: 0,
      reasons: {},
    });
  });

  test("have the fingerprints that Alertmanager gave them", () => {
    const alerts = apiAlerts();
    expect(alerts.map(({ labels }) => alertFingerprint(labels))).toEqual(
      alerts.map(({ fingerprint }) => fingerprint),
    );
  });

  test("keep all nine digits of a second and the offset", () => {
    const [first] = webhookAlerts().map(monitoringAlert);
    expect(MonitoringAlert.parse(first).triggered_at).toBe("2018-03-07T06:33:21.873077559-05:00");
  });
});

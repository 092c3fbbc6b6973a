/**
 * Real alerts, groups and silences of Alertmanager become those of this package, and none is refused
 * for a reason that is false in the field.
 *
 * @module
 */

import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { AlertNotificationGroup } from "../../src/alerts/alert-notification-group.js";
import { notificationGroupProblems } from "../../src/alerts/group/group-problems.js";
import { silenceAsksForNothing, silencedBy } from "../../src/alerts/routing/silenced-by.js";
import { Silence } from "../../src/alerts/silence.js";
import { SmartAlert } from "../../src/alerts/smart-alert.js";
import {
  alertmanagerFolder,
  apiGroups,
  apiSilences,
  karmaGroups,
  karmaSilences,
  webhookGroups,
} from "../_alertmanager.js";
import { type Verdicts, verdicts } from "../_verdicts.js";
import { notificationGroup, silence, smartAlert } from "./_from-alertmanager.js";

const isHere = existsSync(alertmanagerFolder);
const title = isHere ? "real alerts" : `real alerts (skipped: none in ${alertmanagerFolder})`;

describe.skipIf(!isHere)(title, () => {
  const groups = {
    webhooks: () => [...webhookGroups().values()],
    "Alertmanager 0.22": () => apiGroups("0.22.0"),
    "Alertmanager 0.26": () => apiGroups("0.26.0"),
    karma: karmaGroups,
  };

  test.each<[keyof typeof groups, number]>([
    ["webhooks", 10],
    ["Alertmanager 0.22", 24],
    ["Alertmanager 0.26", 24],
    ["karma", 2316],
  ])("%s: %i alerts", (source, count) => {
    const alerts = groups[source]().flatMap((group) =>
      group.alerts.map((alert) => smartAlert(alert)),
    );
    expect(verdicts(SmartAlert, alerts)).toEqual({
      accepted: count,
      warned: 0,
      refused: 0,
      reasons: {},
    });
  });

  test.each<[keyof typeof groups, number]>([
    ["webhooks", 9],
    ["Alertmanager 0.22", 10],
    ["Alertmanager 0.26", 10],
    ["karma", 1043],
  ])("%s: %i groups", (source, count) => {
    expect(verdicts(AlertNotificationGroup, groups[source]().map(notificationGroup))).toEqual({
      accepted: count,
      warned: 0,
      refused: 0,
      reasons: {},
    });
  });

  const silences = {
    "Alertmanager 0.22": () => apiSilences("0.22.0"),
    "Alertmanager 0.26": () => apiSilences("0.26.0"),
    karma: karmaSilences,
  };

  test.each<[keyof typeof silences, Verdicts]>([
    // The demonstration of karma silences for 40 years: a warning, and a right one.
    [
      "Alertmanager 0.22",
      { accepted: 0, warned: 3, refused: 0, reasons: { "silence.ends_within_three_months": 3 } },
    ],
    [
      "Alertmanager 0.26",
      { accepted: 0, warned: 3, refused: 0, reasons: { "silence.ends_within_three_months": 3 } },
    ],
    ["karma", { accepted: 23, warned: 0, refused: 0, reasons: {} }],
  ])("%s: silences", (source, expected) => {
    expect(verdicts(Silence, silences[source]().map(silence))).toEqual(expected);
    const asking = silences[source]().map((each) =>
      silenceAsksForNothing(Silence.parse(silence(each))),
    );
    expect(asking).not.toContain(true);
  });

  test.each(["0.22.0", "0.26.0"])(
    "Alertmanager %s and silencedBy agree on every alert",
    (version) => {
      const known = apiSilences(version).map((each) => Silence.parse(silence(each)));
      const alerts = apiGroups(version).flatMap((group) => group.alerts);
      expect(alerts.filter((alert) => alert.silencedBy.length > 0)).toHaveLength(8);
      for (const { labels, silencedBy: expected, updatedAt = "" } of alerts) {
        expect([...silencedBy(known, labels, updatedAt)].sort()).toEqual([...expected].sort());
      }
    },
  );

  test.each<[keyof typeof groups]>([["Alertmanager 0.22"], ["Alertmanager 0.26"], ["karma"]])(
    "%s: the labels of a group are those of its alerts, and no two alerts have the same",
    (source) => {
      const found = groups[source]()
        .flatMap((group) =>
          notificationGroupProblems(AlertNotificationGroup.parse(notificationGroup(group))),
        )
        .filter(({ kind }) => kind !== "common_missing");
      expect(found).toEqual([]);
    },
  );

  // The payloads in prometheus-msteams are shortened by hand: labels that all alerts of a group have
  // are not listed as common, annotations are common that no alert has, and two alerts are one.
  test.each<[string, readonly string[]]>([
    [
      "472b36d",
      [
        "common_missing instance",
        "common_missing job",
        "common_missing description",
        "common_missing summary",
      ],
    ],
    [
      "679799b",
      [
        "not_common msteams_endpoint",
        "common_missing instance",
        "common_missing job",
        "not_common runbook",
        "common_missing description",
      ],
    ],
    [
      "76f1f5f",
      [
        "common_missing instance",
        "common_missing job",
        "not_common summary",
        "not_common runbook",
        "common_missing description",
      ],
    ],
    [
      "7de098e",
      [
        "not_common msteams_connector",
        "common_missing instance",
        "common_missing job",
        "not_common runbook",
        "common_missing description",
      ],
    ],
    ["a2280f5", ["common_missing instance", "common_missing job", "common_missing description"]],
    [
      "b3c39c7",
      [
        "not_common msteams_endpoint",
        "common_missing instance",
        "common_missing job",
        "not_common runbook",
        "common_missing description",
      ],
    ],
    [
      "cd3c75b",
      [
        "common_missing instance",
        "common_missing job",
        "not_common runbook",
        "common_missing description",
      ],
    ],
    [
      "f7d1923",
      [
        "common_missing instance",
        "common_missing job",
        "not_common summary",
        "not_common runbook",
        "same_labels 1",
      ],
    ],
    ["f90ae52", ["common_missing instance", "common_missing job", "common_missing description"]],
  ])("webhook %s: the labels of the group are not those of its alerts", (commit, expected) => {
    const found = [...webhookGroups()]
      .filter(([name]) => name.startsWith(commit))
      .map(([, group]) => AlertNotificationGroup.parse(notificationGroup(group)))
      .flatMap(notificationGroupProblems)
      .map(({ kind, name }) => `${kind} ${name}`);
    expect(found).toEqual(expected);
  });
});

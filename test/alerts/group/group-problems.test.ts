/**
 * The labels of a group are held against those of its alerts.
 *
 * @module
 */
import { expect, test } from "vitest";
import { AlertNotificationGroup } from "../../../src/alerts/alert-notification-group.js";
import { notificationGroupProblems } from "../../../src/alerts/group/group-problems.js";
import { examplesOf } from "../../_fixtures.js";

const alert = (labels: Record<string, string>, annotations?: Record<string, string>) => ({
  tenant_id: "acme",
  title: "Down",
  severity: "error",
  status: "firing",
  triggered_at: "2026-03-02T20:12:00Z",
  relay: {},
  labels,
  ...(annotations === undefined ? {} : { annotations }),
});

const group = (fields: Record<string, unknown>) =>
  AlertNotificationGroup.parse({
    tenant_id: "acme",
    group_key: "{}:{}",
    status: "firing",
    receiver: "all",
    ...fields,
  });

const a1 = alert({ a: "1", b: "1" }, { s: "x", t: "y" });
const a2 = alert({ a: "1", b: "2" }, { s: "x", t: "z" });

test.each<[string, Record<string, unknown>, readonly string[]]>([
  [
    "all is well",
    {
      group_labels: { a: "1" },
      common_labels: { a: "1" },
      common_annotations: { s: "x" },
      alerts: [a1, a2],
    },
    [],
  ],
  [
    "an alert that lacks a label of the group",
    {
      group_labels: { b: "1" },
      common_labels: { a: "1" },
      common_annotations: { s: "x" },
      alerts: [a1, a2],
    },
    ["not_of_every_alert group_labels b"],
  ],
  [
    "a label that is common and not alike",
    { common_labels: { a: "1", b: "1" }, common_annotations: { s: "x" }, alerts: [a1, a2] },
    ["not_common common_labels b"],
  ],
  [
    "labels and annotations that are alike and not common",
    { alerts: [a1, a2] },
    ["common_missing common_labels a", "common_missing common_annotations s"],
  ],
  [
    "a common annotation with another text",
    { common_labels: { a: "1" }, common_annotations: { s: "y" }, alerts: [a1, a2] },
    ["not_common common_annotations s"],
  ],
  [
    "an empty label is as one that is absent",
    {
      group_labels: { c: "" },
      common_labels: { a: "1", d: "" },
      alerts: [alert({ a: "1", b: "1", e: "" }), alert({ a: "1", b: "2" })],
    },
    [],
  ],
  [
    "alerts without annotations have none alike",
    { common_labels: { a: "1" }, alerts: [a1, alert({ a: "1", b: "2" })] },
    [],
  ],
  [
    "two alerts with the same labels, in another order",
    {
      common_labels: { a: "1", b: "1" },
      alerts: [alert({ a: "1", b: "1" }), alert({ b: "1", a: "1", c: "" })],
    },
    ["same_labels alerts 1"],
  ],
  [
    "a key that every object inherits is no label",
    { group_labels: { constructor: "x" }, common_labels: { a: "1" }, alerts: [alert({ a: "1" })] },
    ["not_of_every_alert group_labels constructor"],
  ],
])("%s", (_, fields, expected) => {
  const found = notificationGroupProblems(group(fields));
  expect(found.map(({ kind, field, name }) => `${kind} ${field} ${name}`)).toEqual(expected);
});

test.each(examplesOf("AlertNotificationGroup"))("the example $name has none", ({ value }) => {
  expect(notificationGroupProblems(AlertNotificationGroup.parse(value))).toEqual([]);
});

/**
 * Whether the labels of a group are those of its alerts (Alertmanager `template/template.go`).
 *
 * @module
 */
import type { AlertAnnotations, AlertLabels } from "../../monitoring/alert/alert-labels.js";
import { labelText } from "../../monitoring/alert/label-text.js";
import type { AlertNotificationGroup } from "../alert-notification-group.js";

/**
 * What is wrong with a name in a group.
 *
 * - `not_of_every_alert`: a label of the group that an alert does not have so.
 * - `not_common`: a common label or annotation that the alerts do not have alike.
 * - `common_missing`: a label or annotation that all have alike, and that is not listed as common.
 * - `same_labels`: alerts whose labels are equal are one, and have one fingerprint.
 */
export type NotificationGroupProblemKind =
  | "not_of_every_alert"
  | "not_common"
  | "common_missing"
  | "same_labels";

/** Something that is wrong with a group. */
export interface NotificationGroupProblem {
  /** What it is. */
  readonly kind: NotificationGroupProblemKind;
  /** The field of the group in which it is. */
  readonly field: "group_labels" | "common_labels" | "common_annotations" | "alerts";
  /** The name of the label or annotation; of alerts, the index of the second. */
  readonly name: string;
}

/**
 * Where the labels and annotations of a group are not those of its alerts. It holds of what
 * Alertmanager sends, also when alerts were left out: it works these out from the alerts in the
 * message. A label that is empty is as one that is absent.
 */
export function notificationGroupProblems(
  group: AlertNotificationGroup,
): NotificationGroupProblem[] {
  const labels = group.alerts.map((alert) => alert.labels);
  const annotations = group.alerts.map((alert) => alert.annotations ?? {});
  return [
    ...Object.keys(group.group_labels)
      .filter((name) => !isAlike(name, [group.group_labels, ...labels]))
      .map((name) => problem("not_of_every_alert", "group_labels", name)),
    ...commonProblems("common_labels", group.common_labels, labels),
    ...commonProblems("common_annotations", group.common_annotations, annotations),
    ...sameLabels(labels),
  ];
}

function commonProblems(
  field: "common_labels" | "common_annotations",
  common: AlertLabels | AlertAnnotations,
  all: readonly (AlertLabels | AlertAnnotations)[],
): NotificationGroupProblem[] {
  const alike = Object.keys(all[0] ?? {}).filter((name) => isAlike(name, all));
  return [
    ...Object.keys(common)
      .filter((name) => !isAlike(name, [common, ...all]))
      .map((name) => problem("not_common", field, name)),
    ...alike
      .filter((name) => labelText(all[0] ?? {}, name) !== "" && labelText(common, name) === "")
      .map((name) => problem("common_missing", field, name)),
  ];
}

function isAlike(name: string, all: readonly (AlertLabels | AlertAnnotations)[]): boolean {
  return new Set(all.map((each) => labelText(each, name))).size === 1;
}

function sameLabels(all: readonly AlertLabels[]): NotificationGroupProblem[] {
  const seen = new Set<string>();
  return all.flatMap((labels, index) => {
    const key = JSON.stringify(
      Object.keys(labels)
        .sort()
        .map((name) => [name, labelText(labels, name)])
        .filter(([, text]) => text !== ""),
    );
    const isKnown = seen.has(key);
    seen.add(key);
    return isKnown ? [problem("same_labels", "alerts", String(index))] : [];
  });
}

function problem(
  kind: NotificationGroupProblemKind,
  field: NotificationGroupProblem["field"],
  name: string,
): NotificationGroupProblem {
  return { kind, field, name };
}

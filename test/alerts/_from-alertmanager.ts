/**
 * Alerts, groups and silences of this package from what Alertmanager sends, for tests.
 *
 * @module
 */
import {
  commonFields,
  type ForeignAlert,
  type ForeignGroup,
  type ForeignSilence,
  given,
  zeroTime,
} from "../_alertmanager.js";

/** An alert, as it would be sent, with the key of its group where the sender gives none. */
export function smartAlert(alert: ForeignAlert, groupKey?: string): Record<string, unknown> {
  const { alertname: title } = alert.labels;
  return { title, ...commonFields({ ...given("groupKey", groupKey), ...alert }) };
}

/** A group, as it would be sent. Its key is worked out where the sender gives none. */
export function notificationGroup(group: ForeignGroup): Record<string, unknown> {
  const pairs = Object.entries(group.groupLabels).map(([name, text]) => `${name}="${text}"`);
  const key = group.groupKey ?? `{}:{${pairs.sort().join(", ")}}`;
  return {
    tenant_id: "acme",
    group_key: key,
    status: group.status ?? "firing",
    receiver: group.receiver,
    group_labels: group.groupLabels,
    ...given("common_labels", group.commonLabels),
    ...given("common_annotations", group.commonAnnotations),
    ...given("external_url", group.externalURL),
    alerts: group.alerts.map((alert) => smartAlert(alert, key)),
  };
}

/** A silence, as it would be sent. */
export function silence(foreign: ForeignSilence): Record<string, unknown> {
  return {
    silence_id: foreign.id,
    tenant_id: "acme",
    matchers: foreign.matchers.map(({ name, value, isRegex, isEqual = true }) => ({
      name,
      value,
      is_regex: isRegex,
      is_equal: isEqual,
    })),
    starts_at: foreign.startsAt,
    ends_at: foreign.endsAt,
    created_by: foreign.createdBy,
    comment: foreign.comment,
    ...given("state", foreign.status?.state),
    ...given("updated_at", foreign.updatedAt),
    ...given("created_at", foreign.createdAt === zeroTime ? undefined : foreign.createdAt),
  };
}

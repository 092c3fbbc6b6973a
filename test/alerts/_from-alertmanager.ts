/**
 * Alerts, groups and silences of this package from what Alertmanager sends, for tests.
 *
 * @module
 */
import {
  type ForeignAlert,
  type ForeignGroup,
  type ForeignSilence,
  zeroTime,
} from "../_alertmanager.js";

const severities: Readonly<Record<string, string>> = {
  info: "info",
  warning: "warning",
  critical: "critical",
};

/** An alert, as it would be sent. Only a webhook gives an end that is the end. */
export function smartAlert(alert: ForeignAlert, groupKey?: string): Record<string, unknown> {
  const { severity } = alert.labels;
  const end = alert.endsAt === zeroTime ? undefined : alert.endsAt;
  const isOver = end !== undefined && alert.processing === undefined;
  const reasons = [
    ...(alert.silencedBy.length > 0 ? ["silence"] : []),
    ...(alert.inhibitedBy.length > 0 ? ["inhibition"] : []),
  ];
  return {
    tenant_id: "acme",
    title: alert.labels.alertname,
    severity: severities[severity ?? ""] ?? "warning",
    ...(severity === undefined ? {} : { source_severity: severity }),
    status: isOver ? "resolved" : "firing",
    labels: alert.labels,
    annotations: alert.annotations,
    triggered_at: alert.startsAt,
    ...(isOver ? { resolved_at: end } : {}),
    ...(end !== undefined && !isOver ? { expires_at: end } : {}),
    ...given("updated_at", alert.updatedAt),
    ...given("fingerprint", alert.fingerprint),
    ...given("generator_url", alert.generatorURL),
    relay: {
      receivers: alert.receivers,
      ...given("processing", alert.processing),
      ...given("group_key", groupKey),
    },
    ...(reasons.length === 0
      ? {}
      : {
          suppression: {
            reasons,
            silenced_by: alert.silencedBy,
            inhibited_by: alert.inhibitedBy,
          },
        }),
  };
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

function given(field: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [field]: value };
}

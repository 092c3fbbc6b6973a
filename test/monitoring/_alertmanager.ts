/**
 * What Alertmanager tells of alerts, in the words of the package.
 *
 * @module
 */
import * as z from "zod";

/** The time that Go writes where there is none. */
const noTime = "0001-01-01T00:00:00Z";

const texts = z.record(z.string(), z.string());

/** The payload of a webhook, version 4, of senders old and new. */
export const Webhook = z.object({
  status: z.enum(["firing", "resolved"]),
  receiver: z.string(),
  groupKey: z.string(),
  externalURL: z.string(),
  truncatedAlerts: z.number().optional(),
  alerts: z.array(
    z.object({
      status: z.enum(["firing", "resolved"]).optional(),
      labels: texts,
      annotations: texts,
      startsAt: z.string(),
      endsAt: z.string(),
      generatorURL: z.string().optional(),
      fingerprint: z.string().optional(),
    }),
  ),
});
export type Webhook = z.infer<typeof Webhook>;

/** An alert of the API, version 2. */
export const ApiAlert = z.object({
  labels: texts,
  annotations: texts,
  startsAt: z.string(),
  endsAt: z.string(),
  updatedAt: z.string(),
  fingerprint: z.string(),
  generatorURL: z.string().optional(),
  receivers: z.array(z.object({ name: z.string() })),
  status: z.object({
    state: z.enum(["unprocessed", "active", "suppressed"]),
    silencedBy: z.array(z.string()),
    inhibitedBy: z.array(z.string()),
    mutedBy: z.array(z.string()).default([]),
  }),
});
export type ApiAlert = z.infer<typeof ApiAlert>;

/** Groups of alerts of the API, version 2. */
export const ApiGroups = z.array(z.object({ alerts: z.array(ApiAlert) }));

/** Alerts as karma shows them: those of several Alertmanagers put together. */
export const KarmaAlerts = z.object({
  grids: z.array(
    z.object({
      alertGroups: z.array(
        z.object({
          labels: texts,
          shared: z.object({ labels: texts.nullable() }),
          alerts: z.array(
            z.object({
              labels: texts,
              annotations: z.array(z.object({ name: z.string(), value: z.string() })),
              receiver: z.string(),
              alertmanager: z.array(
                z.object({
                  startsAt: z.string(),
                  state: z.enum(["unprocessed", "active", "suppressed"]),
                  source: z.string(),
                  silencedBy: z.array(z.string()),
                  inhibitedBy: z.array(z.string()),
                }),
              ),
            }),
          ),
        }),
      ),
    }),
  ),
});

const severities: Readonly<Record<string, string>> = {
  none: "debug",
  info: "info",
  warning: "warning",
  error: "error",
  critical: "critical",
};

interface Told {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

function common({ labels, annotations }: Told) {
  return {
    tenant_id: "acme",
    name: labels.alertname,
    severity: severities[labels.severity ?? ""] ?? "warning",
    ...(labels.severity && { source_severity: labels.severity }),
    source: "alertmanager",
    labels,
    annotations,
    ...(annotations.runbook_url && { runbook_url: annotations.runbook_url }),
  };
}

interface Kept {
  readonly silencedBy: readonly string[];
  readonly inhibitedBy: readonly string[];
  readonly mutedBy?: readonly string[];
}

function suppression({ silencedBy, inhibitedBy, mutedBy = [] }: Kept) {
  const reasons = [
    ...(silencedBy.length > 0 ? ["silence"] : []),
    ...(inhibitedBy.length > 0 ? ["inhibition"] : []),
    ...(mutedBy.length > 0 ? ["mute_time"] : []),
  ];
  if (reasons.length === 0) return {};
  const by = { silenced_by: silencedBy, inhibited_by: inhibitedBy, muted_by: mutedBy };
  return { suppression: { reasons, ...by } };
}

/** The alerts of a webhook. Old senders tell the status of the group only. */
export function alertsOfWebhook(webhook: Webhook): unknown[] {
  return webhook.alerts.map((alert) => {
    const status = alert.status ?? webhook.status;
    return {
      ...common(alert),
      status,
      triggered_at: alert.startsAt,
      ...(alert.endsAt !== noTime && {
        [status === "resolved" ? "resolved_at" : "expires_at"]: alert.endsAt,
      }),
      ...(alert.fingerprint && { fingerprint: alert.fingerprint }),
      ...(alert.generatorURL && { generator_url: alert.generatorURL }),
      relay: {
        receivers: [webhook.receiver],
        group_key: webhook.groupKey,
        external_url: webhook.externalURL,
        ...(webhook.truncatedAlerts !== undefined && {
          truncated_alerts_count: webhook.truncatedAlerts,
        }),
      },
    };
  });
}

/** An alert of the API: one that ends in the past is resolved, if not yet forgotten. */
export function alertOfApi(alert: ApiAlert): unknown {
  const isOver = Date.parse(alert.endsAt) <= Date.parse(alert.updatedAt);
  return {
    ...common(alert),
    status: isOver ? "resolved" : "firing",
    triggered_at: alert.startsAt,
    [isOver ? "resolved_at" : "expires_at"]: alert.endsAt,
    updated_at: alert.updatedAt,
    fingerprint: alert.fingerprint,
    ...(alert.generatorURL && { generator_url: alert.generatorURL }),
    ...suppression(alert.status),
    relay: {
      processing: alert.status.state,
      receivers: alert.receivers.map(({ name }) => name),
    },
  };
}

/** The alerts that karma shows, one for each Alertmanager that tells it. */
export function alertsOfKarma({ grids }: z.infer<typeof KarmaAlerts>): unknown[] {
  const groups = grids.flatMap(({ alertGroups }) => alertGroups);
  return groups.flatMap(({ labels: grouped, shared, alerts }) =>
    alerts.flatMap(({ labels, annotations, receiver, alertmanager }) =>
      alertmanager.map((told) => ({
        ...common({
          labels: { ...shared.labels, ...grouped, ...labels },
          annotations: Object.fromEntries(annotations.map(({ name, value }) => [name, value])),
        }),
        status: "firing",
        triggered_at: told.startsAt,
        generator_url: told.source,
        ...suppression(told),
        relay: { processing: told.state, receivers: [receiver] },
      })),
    ),
  );
}

/**
 * What real senders say of alerts and silences (Alertmanager's webhook and API, karma), read into
 * one shape, and what an alert of the package has of it.
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { realData } from "./_real-data.js";

/** Where the files lie. */
export const alertmanagerFolder = join(realData, "alertmanager");

/** Alertmanager's time that means none. */
export const zeroTime = "0001-01-01T00:00:00Z";

const Labels = z.record(z.string(), z.string());

const WebhookGroup = z.looseObject({
  groupKey: z.string(),
  status: z.enum(["firing", "resolved"]),
  receiver: z.string(),
  groupLabels: Labels,
  commonLabels: Labels,
  commonAnnotations: Labels,
  externalURL: z.string(),
  truncatedAlerts: z.number().optional(),
  alerts: z.array(
    z.looseObject({
      status: z.enum(["firing", "resolved"]).optional(),
      labels: Labels,
      annotations: Labels,
      startsAt: z.string(),
      endsAt: z.string(),
    }),
  ),
});

const ApiGroup = z.looseObject({
  labels: Labels,
  receiver: z.object({ name: z.string() }),
  alerts: z.array(
    z.looseObject({
      labels: Labels,
      annotations: Labels,
      startsAt: z.string(),
      endsAt: z.string(),
      updatedAt: z.string(),
      fingerprint: z.string(),
      generatorURL: z.string(),
      receivers: z.array(z.object({ name: z.string() })),
      status: z.looseObject({
        state: z.enum(["unprocessed", "active", "suppressed"]),
        silencedBy: z.array(z.string()),
        inhibitedBy: z.array(z.string()),
        mutedBy: z.array(z.string()).default([]),
      }),
    }),
  ),
});

const KarmaText = z.looseObject({ name: z.string(), value: z.string() });
const KarmaAnswer = z.looseObject({
  silences: z.record(z.string(), z.record(z.string(), z.unknown())),
  grids: z.array(
    z.looseObject({
      alertGroups: z.array(
        z.looseObject({
          receiver: z.string(),
          labels: Labels,
          shared: z.looseObject({ labels: Labels, annotations: z.array(KarmaText) }),
          alerts: z.array(
            z.looseObject({
              labels: Labels,
              annotations: z.array(KarmaText),
              startsAt: z.string(),
              state: z.enum(["unprocessed", "active", "suppressed"]),
              alertmanager: z.array(
                z.looseObject({
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

const ForeignSilence = z.looseObject({
  id: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  createdBy: z.string(),
  comment: z.string(),
  updatedAt: z.string().optional(),
  createdAt: z.string().optional(),
  status: z.object({ state: z.enum(["pending", "active", "expired"]) }).optional(),
  matchers: z.array(
    z.looseObject({
      name: z.string(),
      value: z.string(),
      isRegex: z.boolean(),
      isEqual: z.boolean().optional(),
    }),
  ),
});

/** A silence as it is sent. */
export type ForeignSilence = z.infer<typeof ForeignSilence>;

/** An alert as somebody passes it on. */
export interface ForeignAlert {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly status?: "firing" | "resolved" | undefined;
  readonly startsAt: string;
  readonly endsAt?: string;
  readonly updatedAt?: string;
  readonly fingerprint?: string;
  readonly generatorURL?: string;
  readonly processing?: "unprocessed" | "active" | "suppressed";
  readonly silencedBy: readonly string[];
  readonly inhibitedBy: readonly string[];
  readonly mutedBy: readonly string[];
  readonly receivers: readonly string[];
  readonly groupKey?: string;
  readonly externalURL?: string;
  readonly truncatedAlerts?: number | undefined;
}

/** A group of alerts as somebody passes it on. */
export interface ForeignGroup {
  readonly groupKey?: string;
  readonly status?: "firing" | "resolved";
  readonly receiver: string;
  readonly groupLabels: Readonly<Record<string, string>>;
  readonly commonLabels?: Readonly<Record<string, string>>;
  readonly commonAnnotations?: Readonly<Record<string, string>>;
  readonly externalURL?: string;
  readonly alerts: readonly ForeignAlert[];
}

/** The groups that were posted to prometheus-msteams, by the file's name. */
export function webhookGroups(): Map<string, ForeignGroup> {
  const folder = join(alertmanagerFolder, "prometheus-msteams__prometheus-msteams");
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return new Map(
    files.sort().map((name) => {
      const group = WebhookGroup.parse(readJson(join(folder, name)));
      const { groupKey, externalURL, truncatedAlerts } = group;
      const told = {
        ...{ silencedBy: [], inhibitedBy: [], mutedBy: [], receivers: [group.receiver] },
        ...{ groupKey, externalURL, truncatedAlerts },
      };
      // Old senders tell the status of the group only.
      const alerts = group.alerts.map((alert) => ({ status: group.status, ...alert, ...told }));
      return [name, { ...group, alerts }];
    }),
  );
}

/** The groups that an Alertmanager of this version answered with. */
export function apiGroups(version: string): ForeignGroup[] {
  const file = join(alertmanagerFolder, "prymitive__karma", version, "api_v2_alerts_groups.json");
  return z
    .array(ApiGroup)
    .parse(readJson(file))
    .map(({ labels, receiver, alerts }) => ({
      receiver: receiver.name,
      groupLabels: labels,
      alerts: alerts.map(({ status: { state, ...kept }, receivers, ...alert }) => ({
        ...alert,
        ...kept,
        processing: state,
        receivers: receivers.map(({ name }) => name),
      })),
    }));
}

/** The silences that an Alertmanager of this version answered with. */
export function apiSilences(version: string): ForeignSilence[] {
  const file = join(alertmanagerFolder, "prymitive__karma", version, "api_v2_silences.json");
  return z.array(ForeignSilence).parse(readJson(file));
}

/** The groups of two Alertmanagers together, whose shared labels karma writes once. */
export function karmaGroups(): ForeignGroup[] {
  return karma().grids.flatMap(({ alertGroups }) =>
    alertGroups.map(({ receiver, labels, shared, alerts }) => ({
      receiver,
      groupLabels: labels,
      alerts: alerts.map((alert) => ({
        labels: { ...labels, ...shared.labels, ...alert.labels },
        annotations: byName([...shared.annotations, ...alert.annotations]),
        startsAt: alert.startsAt,
        processing: alert.state,
        ...given("generatorURL", alert.alertmanager[0]?.source),
        mutedBy: [],
        silencedBy: [...new Set(alert.alertmanager.flatMap((each) => each.silencedBy))],
        inhibitedBy: [...new Set(alert.alertmanager.flatMap((each) => each.inhibitedBy))],
        receivers: [receiver],
      })),
    })),
  );
}

/** The silences of two Alertmanagers together. */
export function karmaSilences(): ForeignSilence[] {
  return Object.values(karma().silences)
    .flatMap((cluster) => Object.values(cluster))
    .map((silence) => ForeignSilence.parse(silence));
}

const severities: Readonly<Record<string, string>> = {
  none: "debug",
  info: "info",
  warning: "warning",
  error: "error",
  critical: "critical",
};

/** What alerts of monitoring and of alerts have alike. An end in the past is one, any other not yet. */
export function commonFields(alert: ForeignAlert): Record<string, unknown> {
  const { severity } = alert.labels;
  const end = alert.endsAt === zeroTime ? undefined : alert.endsAt;
  const isPast = Date.parse(end ?? "") <= Date.parse(alert.updatedAt ?? "");
  const status = alert.status ?? (isPast ? "resolved" : "firing");
  return {
    tenant_id: "acme",
    severity: severities[severity ?? ""] ?? "warning",
    ...given("source_severity", severity),
    status,
    labels: alert.labels,
    annotations: alert.annotations,
    triggered_at: alert.startsAt,
    ...given(status === "resolved" ? "resolved_at" : "expires_at", end),
    ...given("updated_at", alert.updatedAt),
    ...given("fingerprint", alert.fingerprint),
    ...given("generator_url", alert.generatorURL),
    relay: {
      receivers: alert.receivers,
      ...given("processing", alert.processing),
      ...given("group_key", alert.groupKey),
      ...given("external_url", alert.externalURL),
      ...given("truncated_alerts_count", alert.truncatedAlerts),
    },
    ...given("suppression", suppression(alert)),
  };
}

function suppression({ silencedBy, inhibitedBy, mutedBy }: ForeignAlert) {
  const reasons = [
    ...(silencedBy.length > 0 ? ["silence"] : []),
    ...(inhibitedBy.length > 0 ? ["inhibition"] : []),
    ...(mutedBy.length > 0 ? ["mute_time"] : []),
  ];
  if (reasons.length === 0) return undefined;
  return { reasons, silenced_by: silencedBy, inhibited_by: inhibitedBy, muted_by: mutedBy };
}

/** A field, where there is a value for it. */
export function given(field: string, value: unknown): Record<string, unknown> {
  return value === undefined || value === "" ? {} : { [field]: value };
}

function karma(): z.infer<typeof KarmaAnswer> {
  return KarmaAnswer.parse(
    readJson(join(alertmanagerFolder, "prymitive__karma", "karma", "alerts.json")),
  );
}

function byName(texts: readonly z.infer<typeof KarmaText>[]): Record<string, string> {
  return Object.fromEntries(texts.map(({ name, value }) => [name, value]));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

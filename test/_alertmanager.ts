/**
 * What real senders say of alerts and silences (Alertmanager's webhook and API, karma), read into
 * one shape and not judged.
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
  alerts: z.array(
    z.looseObject({
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
  readonly startsAt: string;
  readonly endsAt?: string;
  readonly updatedAt?: string;
  readonly fingerprint?: string;
  readonly generatorURL?: string;
  readonly processing?: "unprocessed" | "active" | "suppressed";
  readonly silencedBy: readonly string[];
  readonly inhibitedBy: readonly string[];
  readonly receivers: readonly string[];
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
      const told = { silencedBy: [], inhibitedBy: [], receivers: [group.receiver] };
      return [name, { ...group, alerts: group.alerts.map((alert) => ({ ...alert, ...told })) }];
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
      alerts: alerts.map(({ status, receivers, ...alert }) => ({
        ...alert,
        ...status,
        processing: status.state,
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

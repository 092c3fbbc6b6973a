/**
 * Business events of GitHub's webhooks, as a receiver makes them of a payload.
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

type Payload = Readonly<Record<string, unknown>>;

/** The payloads under a folder, one folder an event, with the name of the event. */
export function payloads(folder: string): { event: string; file: string; payload: Payload }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => ({
      event: file.split("/")[0] ?? "",
      file,
      payload: JSON.parse(readFileSync(join(folder, file), "utf8")),
    }));
}

const categories: Readonly<Record<string, string>> = {
  marketplace_purchase: "subscription",
  sponsorship: "subscription",
  workflow_job: "workflow",
  workflow_run: "workflow",
  check_run: "workflow",
  check_suite: "workflow",
  deployment_status: "workflow",
  secret_scanning_alert: "security",
  code_scanning_alert: "security",
  dependabot_alert: "security",
  repository_vulnerability_alert: "security",
  security_advisory: "security",
};

const states: Readonly<Record<string, string>> = {
  queued: "pending",
  in_progress: "processing",
  completed: "completed",
};

/** The business event of a payload, received at an instant. */
export function businessEventOf(event: string, payload: Payload, receivedAt: string): unknown {
  const { action, sender, changes } = payload;
  const subject = at(payload, event) ?? at(payload, "repository") ?? {};
  const isChange = at(payload, "changes") !== undefined && Object.keys(changes ?? {}).length > 0;
  const name = typeof action === "string" ? `com.github.${event}.${action}` : `com.github.${event}`;
  const happenedAt = isJob(event) ? subject.created_at : subject.updated_at;
  return {
    metadata: {
      tenant_id: "acme",
      source: "https://github.com/",
      timestamp: typeof happenedAt === "string" ? happenedAt : receivedAt,
      recorded_at: receivedAt,
    },
    type: name,
    category: isChange ? "data_change" : (categories[event] ?? "user_action"),
    ...text("subject", subject.node_id ?? subject.id),
    actor: actorOf(sender),
    ...(isChange ? { change: changeOf(event, subject, changes) } : {}),
    data: payload,
    ...processingOf(event, subject),
  };
}

function actorOf(sender: unknown): unknown {
  if (!isRecord(sender)) return { auth_type: "system" };
  return {
    auth_type: sender.type === "Bot" ? "service_account" : "user",
    auth_id: String(sender.node_id),
  };
}

/** GitHub tells the fields that changed as `{ field: { from, to? } }`. */
function changeOf(event: string, subject: Payload, changes: unknown): unknown {
  const fields = isRecord(changes) ? Object.entries(changes) : [];
  const before = fields.flatMap(([key, value]) =>
    isRecord(value) && "from" in value ? [[key, value.from]] : [[key, value]],
  );
  return {
    kind: "update",
    record_type: event,
    record_id: String(subject.node_id ?? subject.id ?? event),
    before: Object.fromEntries(before),
  };
}

/** Whether the event is itself something that waits, runs and ends: it happened when that was made. */
function isJob(event: string): boolean {
  return ["workflow_job", "workflow_run", "check_run"].includes(event);
}

/** What GitHub tells of the handling of a job: when it began to wait, began and ended. */
function processingOf(event: string, subject: Payload): object {
  const state = states[String(subject.status)];
  if (!isJob(event) || state === undefined) {
    return {};
  }
  return {
    processing: {
      state,
      attempt_count: state === "pending" ? 0 : Number(subject.run_attempt ?? 1),
      ...text("created_at", subject.created_at),
      ...text("started_at", subject.started_at),
      ...text("ended_at", subject.completed_at),
    },
  };
}

function text(key: string, value: unknown): object {
  return value === undefined || value === null ? {} : { [key]: String(value) };
}

function at(payload: Payload, key: string): Payload | undefined {
  const value = payload[key];
  return isRecord(value) ? value : undefined;
}

function isRecord(value: unknown): value is Payload {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Why a record must be kept though a person wants it erased (GDPR, article 17, paragraph 3).
 *
 * @module
 */
import { isPlainObject } from "../../core/is-record.js";
import type { RetainedData } from "../../tenant/configuration/tenant-retention.js";
import type { TenantConfiguration } from "../../tenant/tenant-configuration.js";
import type { Retained } from "./erasure-report.js";

/** Says why a record must be kept; undefined when it need not. */
export type Retain = (model: string, record: unknown) => Retained | undefined;

const DAY_MS = 86_400_000;

/**
 * What a record itself says of why it must be kept: an audit record its legal hold, and how many days
 * after it was written down it is to be kept.
 */
export function ownRetention(model: string, record: unknown, at: Date): Retained | undefined {
  if (model !== "AuditLog" || !isPlainObject(record)) return undefined;
  const { retention, recorded_at } = record;
  if (!isPlainObject(retention)) return undefined;
  const { legal_hold_id, kept_days, purpose } = retention;
  if (legal_hold_id !== undefined) {
    return { reason: "legal_hold", ...basisOf(legal_hold_id) };
  }
  const from = typeof recorded_at === "string" ? Date.parse(recorded_at) : Number.NaN;
  if (typeof kept_days !== "number" || Number.isNaN(from)) return undefined;
  const end = from + kept_days * DAY_MS;
  if (end <= at.getTime()) return undefined;
  return { reason: "retention_duty", ...untilOf(end), ...basisOf(purpose) };
}

function basisOf(text: unknown): { basis?: string } {
  return typeof text === "string" && text !== ""
    ? { basis: text.slice(0, 500).toWellFormed() }
    : {};
}

/** A time that no calendar of four digits has is none. */
function untilOf(time: number): { until?: string } {
  const date = new Date(time);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) return {};
  return { until: date.toISOString() };
}

/** The kind of data that the records of a model are. */
const kinds: Readonly<Record<string, RetainedData>> = {
  AuditLog: "audit_log",
  SecurityEvent: "security_event",
  AnalyticsEvent: "event",
  BusinessEvent: "event",
  StreamEvent: "event",
  EventBatch: "event",
  MetricValue: "metric",
  AggregatedMetric: "metric",
  MLPrediction: "prediction",
  MLDataset: "training_data",
  TenantBilling: "financial_record",
  FocusCharge: "financial_record",
};

/**
 * What the settings of a tenant say of why records must be kept: the legal holds of
 * `TenantConfiguration.retention`. How long the tenant keeps data is no duty to keep it: where a law
 * is behind it, say so in a `retain` of your own.
 */
export function retainByHolds({ retention }: Pick<TenantConfiguration, "retention">): Retain {
  const held = new Map(
    retention.filter((it) => it.is_on_legal_hold).map(({ data, basis }) => [data, basis]),
  );
  return (model) => {
    const kind = kinds[model];
    if (kind === undefined || !held.has(kind)) return undefined;
    const basis = held.get(kind);
    return { reason: "legal_hold", ...(basis === undefined ? {} : { basis }) };
  };
}

/**
 * Whether a tenant is within its limits, and by how much it is not.
 *
 * @module
 */
import type { LimitPeriod, TenantLimit } from "../configuration/tenant-limit.js";
import type { TenantConfiguration } from "../tenant-configuration.js";
import type { TenantResource } from "../tenant-resource.js";
import type { TenantUsageMetrics } from "../tenant-usage-metrics.js";

/**
 * What a limit came to.
 *
 * - `within`: no more is used than allowed.
 * - `soft_exceeded`: more than the soft limit, no more than the hard one.
 * - `hard_exceeded`: more than the hard limit.
 * - `unknown`: the usage does not say, or is of another period than the limit.
 */
export type LimitOutcome = "within" | "soft_exceeded" | "hard_exceeded" | "unknown";

/** What one limit came to. Numbers are in the unit at the end of the resource's name. */
export interface LimitVerdict {
  /** The limit. */
  readonly limit: TenantLimit;
  /** What it came to. */
  readonly outcome: LimitOutcome;
  /** How much was used. Absent: the usage does not say. */
  readonly used?: number;
  /** How much more than the soft limit. Absent: no more, or it is not known. */
  readonly over_soft?: number;
  /** How much more than the hard limit. Absent: no more, or it is not known. */
  readonly over_hard?: number;
}

const used: Readonly<Record<TenantResource, (usage: TenantUsageMetrics) => number | undefined>> = {
  users_count: ({ users }) => users?.total_users_count,
  api_keys_count: ({ inventory }) => inventory?.api_keys_count,
  dashboards_count: ({ inventory }) => inventory?.dashboards_count,
  alert_rules_count: ({ inventory }) => inventory?.alert_rules_count,
  ml_models_count: ({ inventory }) => inventory?.ml_models_count,
  storage_bytes: ({ storage }) => storage?.peak_bytes ?? storage?.used_bytes,
  peak_calls_per_s: ({ api }) => api?.peak_calls_per_s,
  peak_connections_count: ({ inventory }) => inventory?.peak_connections_count,
  api_calls_count: ({ api }) => api?.total_calls_count,
  events_count: ({ workload }) => workload?.events_count,
  queries_count: ({ workload }) => workload?.queries_count,
  ml_predictions_count: ({ workload }) => workload?.ml_predictions_count,
  transfer_bytes: ({ transfer }) =>
    transfer && (transfer.total_bytes ?? transfer.ingress_bytes + transfer.egress_bytes),
  ml_training_s: ({ workload }) => workload?.ml_training_s,
};

/**
 * What each limit of a tenant came to, in the order of the limits. A limit itself may be used up.
 *
 * What adds up is compared with the limit of its own period. Usage of a part of that period, such as a
 * day of a month, proves that the limit is exceeded, never that it is not; usage of more than one
 * period proves neither. Periods are of the calendar in UTC. A limit of a lifetime is compared with
 * usage from the making of the tenant on.
 *
 * @throws RangeError when configuration and usage are of two tenants.
 */
export function withinLimits(
  configuration: TenantConfiguration,
  usage: TenantUsageMetrics,
): readonly LimitVerdict[] {
  if (configuration.tenant_id !== usage.tenant_id) {
    throw new RangeError(
      `Expected usage of ${configuration.tenant_id}, not of ${usage.tenant_id}: pass records of one tenant.`,
    );
  }
  const since = Date.parse(configuration.lifecycle.created_at);
  return configuration.limits.map((limit) => verdictOf(limit, usage, since));
}

function verdictOf(limit: TenantLimit, usage: TenantUsageMetrics, since: number): LimitVerdict {
  const amount = used[limit.resource](usage);
  if (amount === undefined) return { limit, outcome: "unknown" };
  const cover = limit.per === undefined ? "whole" : coverage(limit.per, usage, since);
  if (cover === "more") return { limit, outcome: "unknown", used: amount };
  const over_soft = excess(amount, limit.soft);
  const over_hard = excess(amount, limit.hard);
  const overs = {
    ...(over_soft !== undefined && { over_soft }),
    ...(over_hard !== undefined && { over_hard }),
  };
  if (over_hard !== undefined) return { limit, outcome: "hard_exceeded", used: amount, ...overs };
  if (cover === "part" && (limit.hard !== undefined || over_soft === undefined)) {
    return { limit, outcome: "unknown", used: amount, ...overs };
  }
  const outcome = over_soft === undefined ? "within" : "soft_exceeded";
  return { limit, outcome, used: amount, ...overs };
}

function excess(amount: number, most: number | undefined): number | undefined {
  return most !== undefined && amount > most ? amount - most : undefined;
}

/** How the usage's period lies to one of the limit's: the whole of it, a part of it, or more. */
function coverage(
  per: LimitPeriod,
  { period_start, period_end }: TenantUsageMetrics,
  since: number,
): "whole" | "part" | "more" {
  const start = new Date(period_start);
  const end = Date.parse(period_end);
  if (per === "lifetime") return start.getTime() <= since ? "whole" : "part";
  const [first, next] = bounds[per](start);
  if (end > next) return "more";
  return start.getTime() === first && end === next ? "whole" : "part";
}

type Bounds = (at: Date) => readonly [first: number, next: number];

const everyMillis =
  (length: number, from = 0): Bounds =>
  (at) => {
    const first = Math.floor((at.getTime() - from) / length) * length + from;
    return [first, first + length];
  };

const bounds: Readonly<Record<Exclude<LimitPeriod, "lifetime">, Bounds>> = {
  minute: everyMillis(60_000),
  hour: everyMillis(3_600_000),
  day: everyMillis(86_400_000),
  // The first Monday of 1970 was its fifth day.
  week: everyMillis(7 * 86_400_000, 4 * 86_400_000),
  month: (at) => [
    Date.UTC(at.getUTCFullYear(), at.getUTCMonth()),
    Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1),
  ],
  year: (at) => [Date.UTC(at.getUTCFullYear(), 0), Date.UTC(at.getUTCFullYear() + 1, 0)],
};

/**
 * What a tenant uses of the platform, and in which way it is counted (OpenTelemetry: gauges are
 * read, counters add up).
 *
 * @module
 */
import * as z from "zod";

/**
 * What a tenant uses of the platform. Its unit is the end of its name.
 *
 * - `users_count`, `api_keys_count`, `dashboards_count`, `alert_rules_count`, `ml_models_count`: how
 *   many exist.
 * - `storage_bytes`: how much is kept.
 * - `peak_calls_per_s`: the most calls of the API in one second.
 * - `peak_connections_count`: the most connections open at once.
 * - `api_calls_count`, `events_count`, `queries_count`, `ml_predictions_count`: how many there were.
 * - `transfer_bytes`: how much went in and out.
 * - `ml_training_s`: how long models were trained.
 */
export const TenantResource = z
  .enum({
    USERS: "users_count",
    API_KEYS: "api_keys_count",
    DASHBOARDS: "dashboards_count",
    ALERT_RULES: "alert_rules_count",
    ML_MODELS: "ml_models_count",
    STORAGE: "storage_bytes",
    PEAK_CALLS: "peak_calls_per_s",
    PEAK_CONNECTIONS: "peak_connections_count",
    API_CALLS: "api_calls_count",
    EVENTS: "events_count",
    QUERIES: "queries_count",
    ML_PREDICTIONS: "ml_predictions_count",
    TRANSFER: "transfer_bytes",
    ML_TRAINING: "ml_training_s",
  })
  .meta({ id: "TenantResource", title: "Resource of a tenant" });
export type TenantResource = z.infer<typeof TenantResource>;

/** What adds up over a time, and so is limited per time. The others are read at one instant. */
export const countedResources = [
  "api_calls_count",
  "events_count",
  "queries_count",
  "ml_predictions_count",
  "transfer_bytes",
  "ml_training_s",
] as const satisfies readonly TenantResource[];

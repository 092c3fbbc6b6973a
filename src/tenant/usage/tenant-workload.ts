/**
 * What the platform worked on for a tenant, and what there is of it.
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { Count, Quantity, Seconds } from "../../core/units.js";
import { FlagKey } from "../flag-key.js";

/** How often one feature was used. Not every use is a call of the API, and not every call a use. */
export const FeatureUsage = closed({
  /** The key of the feature's flag. */
  feature: FlagKey,
  /** How often it was used. */
  uses_count: Count,
  /** How many people used it. Absent: not counted. */
  users_count: Count.optional(),
}).meta({ id: "FeatureUsage", title: "Use of a feature" });
export type FeatureUsage = z.infer<typeof FeatureUsage>;

/** The sessions of people. */
export const TenantSessionUsage = closed({
  /** The sessions that began in the period. */
  total_count: Count,
  /** How long they lasted on average, in seconds. */
  average_s: Quantity.min(0).optional(),
  /** The most that were open at once. */
  peak_concurrent_count: Count.optional(),
}).meta({ id: "TenantSessionUsage", title: "Sessions of a tenant" });
export type TenantSessionUsage = z.infer<typeof TenantSessionUsage>;

/** What was worked on: counters, which are zero at the start of each period. */
export const TenantWorkload = closed({
  /** The events that were taken in. Absent: not counted. */
  events_count: Count.optional(),
  /** The queries that were answered. Absent: not counted. */
  queries_count: Count.optional(),
  /** What models predicted. Absent: not counted. */
  ml_predictions_count: Count.optional(),
  /** How long models were trained. Absent: not measured. */
  ml_training_s: Seconds.optional(),
}).meta({ id: "TenantWorkload", title: "Workload of a tenant" });
export type TenantWorkload = z.infer<typeof TenantWorkload>;

/** What there is at the end of the period: gauges. */
export const TenantInventory = closed({
  /** The keys of the API that are in use. */
  api_keys_count: Count.optional(),
  /** The dashboards. */
  dashboards_count: Count.optional(),
  /** The rules of alerts. */
  alert_rules_count: Count.optional(),
  /** The models that are kept. */
  ml_models_count: Count.optional(),
  /** The most connections that were open at once in the period. */
  peak_connections_count: Count.optional(),
}).meta({ id: "TenantInventory", title: "Inventory of a tenant" });
export type TenantInventory = z.infer<typeof TenantInventory>;

/**
 * Every model by domain and name: the one file that knows them all.
 *
 * @module
 */
import type * as z from "zod";
import { AlertChannel } from "./alerts/alert-channel.js";
import { AlertNotificationGroup } from "./alerts/alert-notification-group.js";
import { AlertRouteTree } from "./alerts/alert-route-tree.js";
import { AlertWorkflow } from "./alerts/alert-workflow.js";
import { InhibitionRule } from "./alerts/inhibition-rule.js";
import { Silence } from "./alerts/silence.js";
import { SmartAlert } from "./alerts/smart-alert.js";
import { AnalyticsAggregation } from "./analytics/analytics-aggregation.js";
import { AnalyticsEvent } from "./analytics/analytics-event.js";
import { AnalyticsQuery } from "./analytics/analytics-query.js";
import { AnalyticsReport } from "./analytics/analytics-report.js";
import { AnalyticsResult } from "./analytics/analytics-result.js";
import { CloudResource } from "./core/cloud-resource.js";
import { DataQuality } from "./core/data-quality.js";
import { DeadLetter } from "./core/dead-letter.js";
import { EventMetadata } from "./core/event-metadata.js";
import { GeoPoint } from "./core/geo-point.js";
import { Money } from "./core/money.js";
import { SealedFields } from "./core/sealed-fields.js";
import { TraceContext } from "./core/trace-context.js";
import { DashboardWidget } from "./dashboards/dashboard-widget.js";
import { InteractiveDashboard } from "./dashboards/interactive-dashboard.js";
import { BusinessEvent } from "./events/business-event.js";
import { AggregatedMetric } from "./metrics/aggregated-metric.js";
import { MetricValue } from "./metrics/metric-value.js";
import { ModelArtifact } from "./ml/artifact/artifact.js";
import { MLDataset } from "./ml/ml-dataset.js";
import { MLDrift } from "./ml/ml-drift.js";
import { MLExperiment } from "./ml/ml-experiment.js";
import { MLModel } from "./ml/ml-model.js";
import { MLPrediction } from "./ml/ml-prediction.js";
import { MLTraining } from "./ml/ml-training.js";
import { ModelPerformance } from "./ml/performance/performance.js";
import { ApplicationMetrics } from "./monitoring/application-metrics.js";
import { HealthCheck } from "./monitoring/health-check.js";
import { MonitoringAlert } from "./monitoring/monitoring-alert.js";
import { MonitoringThreshold } from "./monitoring/monitoring-threshold.js";
import { SLO } from "./monitoring/slo.js";
import { SystemMetrics } from "./monitoring/system-metrics.js";
import { EventBatch } from "./realtime/event-batch.js";
import { RealtimeMetrics } from "./realtime/realtime-metrics.js";
import { StreamEvent } from "./realtime/stream-event.js";
import { StreamingChannel } from "./realtime/streaming-channel.js";
import { Subscription } from "./realtime/subscription.js";
import { WebSocketEvent } from "./realtime/websocket-event.js";
import { AccessPolicy } from "./security/access-policy.js";
import { AuditHead } from "./security/audit/audit-head.js";
import { AuditLog } from "./security/audit-log.js";
import { ComplianceReport } from "./security/compliance-report.js";
import { SecurityEvent } from "./security/security-event.js";
import { FocusCharge } from "./tenant/focus-charge.js";
import { TenantAnalytics } from "./tenant/tenant-analytics.js";
import { TenantBilling } from "./tenant/tenant-billing.js";
import { TenantConfiguration } from "./tenant/tenant-configuration.js";
import { TenantFeatures } from "./tenant/tenant-features.js";
import { TenantTierTable } from "./tenant/tenant-tier-table.js";
import { TenantUsageMetrics } from "./tenant/tenant-usage-metrics.js";

/** Every model by domain and name. */
export const catalog = {
  analytics: {
    AnalyticsEvent,
    AnalyticsQuery,
    AnalyticsResult,
    AnalyticsAggregation,
    AnalyticsReport,
  },
  ml: {
    MLDataset,
    MLTraining,
    MLExperiment,
    MLDrift,
    ModelPerformance,
    ModelArtifact,
    MLModel,
    MLPrediction,
  },
  metrics: {
    MetricValue,
    AggregatedMetric,
  },
  monitoring: {
    SLO,
    MonitoringThreshold,
    MonitoringAlert,
    SystemMetrics,
    ApplicationMetrics,
    HealthCheck,
  },
  alerts: {
    SmartAlert,
    AlertNotificationGroup,
    AlertChannel,
    AlertWorkflow,
    AlertRouteTree,
    Silence,
    InhibitionRule,
  },
  dashboards: {
    InteractiveDashboard,
    DashboardWidget,
  },
  tenant: {
    TenantConfiguration,
    TenantFeatures,
    TenantAnalytics,
    TenantUsageMetrics,
    TenantTierTable,
    TenantBilling,
    FocusCharge,
  },
  security: {
    AuditLog,
    AuditHead,
    SecurityEvent,
    ComplianceReport,
    AccessPolicy,
  },
  events: {
    BusinessEvent,
  },
  realtime: {
    StreamEvent,
    EventBatch,
    StreamingChannel,
    RealtimeMetrics,
    WebSocketEvent,
    Subscription,
  },
  core: {
    EventMetadata,
    DataQuality,
    GeoPoint,
    Money,
    TraceContext,
    CloudResource,
    DeadLetter,
    SealedFields,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, z.ZodType>>>>;

/** One model of the catalog. */
export interface Model {
  /** Its name, which is its `id` too. */
  readonly name: string;
  /** The folder and subpath in which it stands. */
  readonly domain: string;
  /** The schema. */
  readonly schema: z.ZodType;
}

/** Every model, in the order of the catalog. */
export const models: readonly Model[] = Object.entries(catalog).flatMap(([domain, schemas]) =>
  Object.entries(schemas).map(([name, schema]) => ({ name, domain, schema })),
);

/**
 * Where each model of the catalog stands, so that a command loads only what it is asked for.
 *
 * @module
 */
import type { catalog } from "../catalog.js";

type Catalog = typeof catalog;

/** For each model of the catalog what loads it: the table must be complete to compile. */
type ModelFiles = {
  readonly [Domain in keyof Catalog]: {
    readonly [Name in keyof Catalog[Domain]]: () => Promise<Catalog[Domain][Name]>;
  };
};

/** What loads each model, by domain and name, in the order of the catalog. */
export const modelFiles = {
  analytics: {
    AnalyticsEvent: () => import("../analytics/analytics-event.js").then((it) => it.AnalyticsEvent),
    AnalyticsQuery: () => import("../analytics/analytics-query.js").then((it) => it.AnalyticsQuery),
    AnalyticsResult: () =>
      import("../analytics/analytics-result.js").then((it) => it.AnalyticsResult),
    AnalyticsAggregation: () =>
      import("../analytics/analytics-aggregation.js").then((it) => it.AnalyticsAggregation),
    AnalyticsReport: () =>
      import("../analytics/analytics-report.js").then((it) => it.AnalyticsReport),
  },
  ml: {
    MLDataset: () => import("../ml/ml-dataset.js").then((it) => it.MLDataset),
    MLTraining: () => import("../ml/ml-training.js").then((it) => it.MLTraining),
    MLExperiment: () => import("../ml/ml-experiment.js").then((it) => it.MLExperiment),
    MLDrift: () => import("../ml/ml-drift.js").then((it) => it.MLDrift),
    ModelPerformance: () =>
      import("../ml/performance/performance.js").then((it) => it.ModelPerformance),
    ModelArtifact: () => import("../ml/artifact/artifact.js").then((it) => it.ModelArtifact),
    MLModel: () => import("../ml/ml-model.js").then((it) => it.MLModel),
    MLPrediction: () => import("../ml/ml-prediction.js").then((it) => it.MLPrediction),
  },
  metrics: {
    MetricValue: () => import("../metrics/metric-value.js").then((it) => it.MetricValue),
    AggregatedMetric: () =>
      import("../metrics/aggregated-metric.js").then((it) => it.AggregatedMetric),
  },
  monitoring: {
    SLO: () => import("../monitoring/slo.js").then((it) => it.SLO),
    MonitoringThreshold: () =>
      import("../monitoring/monitoring-threshold.js").then((it) => it.MonitoringThreshold),
    MonitoringAlert: () =>
      import("../monitoring/monitoring-alert.js").then((it) => it.MonitoringAlert),
    SystemMetrics: () => import("../monitoring/system-metrics.js").then((it) => it.SystemMetrics),
    ApplicationMetrics: () =>
      import("../monitoring/application-metrics.js").then((it) => it.ApplicationMetrics),
    HealthCheck: () => import("../monitoring/health-check.js").then((it) => it.HealthCheck),
  },
  alerts: {
    SmartAlert: () => import("../alerts/smart-alert.js").then((it) => it.SmartAlert),
    AlertNotificationGroup: () =>
      import("../alerts/alert-notification-group.js").then((it) => it.AlertNotificationGroup),
    AlertChannel: () => import("../alerts/alert-channel.js").then((it) => it.AlertChannel),
    AlertWorkflow: () => import("../alerts/alert-workflow.js").then((it) => it.AlertWorkflow),
    AlertRouteTree: () => import("../alerts/alert-route-tree.js").then((it) => it.AlertRouteTree),
    Silence: () => import("../alerts/silence.js").then((it) => it.Silence),
    InhibitionRule: () => import("../alerts/inhibition-rule.js").then((it) => it.InhibitionRule),
  },
  dashboards: {
    InteractiveDashboard: () =>
      import("../dashboards/interactive-dashboard.js").then((it) => it.InteractiveDashboard),
    DashboardWidget: () =>
      import("../dashboards/dashboard-widget.js").then((it) => it.DashboardWidget),
  },
  tenant: {
    TenantConfiguration: () =>
      import("../tenant/tenant-configuration.js").then((it) => it.TenantConfiguration),
    TenantFeatures: () => import("../tenant/tenant-features.js").then((it) => it.TenantFeatures),
    TenantAnalytics: () => import("../tenant/tenant-analytics.js").then((it) => it.TenantAnalytics),
    TenantUsageMetrics: () =>
      import("../tenant/tenant-usage-metrics.js").then((it) => it.TenantUsageMetrics),
    TenantTierTable: () =>
      import("../tenant/tenant-tier-table.js").then((it) => it.TenantTierTable),
    TenantBilling: () => import("../tenant/tenant-billing.js").then((it) => it.TenantBilling),
    FocusCharge: () => import("../tenant/focus-charge.js").then((it) => it.FocusCharge),
  },
  security: {
    AuditLog: () => import("../security/audit-log.js").then((it) => it.AuditLog),
    AuditHead: () => import("../security/audit/audit-head.js").then((it) => it.AuditHead),
    SecurityEvent: () => import("../security/security-event.js").then((it) => it.SecurityEvent),
    ComplianceReport: () =>
      import("../security/compliance-report.js").then((it) => it.ComplianceReport),
    AccessPolicy: () => import("../security/access-policy.js").then((it) => it.AccessPolicy),
  },
  events: {
    BusinessEvent: () => import("../events/business-event.js").then((it) => it.BusinessEvent),
  },
  realtime: {
    StreamEvent: () => import("../realtime/stream-event.js").then((it) => it.StreamEvent),
    EventBatch: () => import("../realtime/event-batch.js").then((it) => it.EventBatch),
    StreamingChannel: () =>
      import("../realtime/streaming-channel.js").then((it) => it.StreamingChannel),
    RealtimeMetrics: () =>
      import("../realtime/realtime-metrics.js").then((it) => it.RealtimeMetrics),
    WebSocketEvent: () => import("../realtime/websocket-event.js").then((it) => it.WebSocketEvent),
    Subscription: () => import("../realtime/subscription.js").then((it) => it.Subscription),
  },
  core: {
    EventMetadata: () => import("../core/event-metadata.js").then((it) => it.EventMetadata),
    DataQuality: () => import("../core/data-quality.js").then((it) => it.DataQuality),
    GeoPoint: () => import("../core/geo-point.js").then((it) => it.GeoPoint),
    Money: () => import("../core/money.js").then((it) => it.Money),
    TraceContext: () => import("../core/trace-context.js").then((it) => it.TraceContext),
    CloudResource: () => import("../core/cloud-resource.js").then((it) => it.CloudResource),
    DeadLetter: () => import("../core/dead-letter.js").then((it) => it.DeadLetter),
    SealedFields: () => import("../core/sealed-fields.js").then((it) => it.SealedFields),
  },
} as const satisfies ModelFiles;

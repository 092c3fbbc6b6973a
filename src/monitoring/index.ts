/**
 * Monitoring: how systems and services do, what is expected of them, and when they fail.
 *
 * @module
 */

export { AlertAcknowledgement } from "./alert/alert-acknowledgement.js";
export { type AlertLife, type AlertTiming, alertAfter } from "./alert/alert-after.js";
export { AlertCorrelation } from "./alert/alert-correlation.js";
export { alertFingerprint } from "./alert/alert-fingerprint.js";
export { AlertAnnotations, AlertLabels } from "./alert/alert-labels.js";
export { AlertProcessing, AlertRelay } from "./alert/alert-relay.js";
export { AlertSuppression, AlertSuppressionReason } from "./alert/alert-suppression.js";
export { AlertTrigger, AlertValue } from "./alert/alert-trigger.js";
export { BusinessImpact, BusinessImpactLevel } from "./alert/business-impact.js";
export { type EscalatingAlert, escalation } from "./alert/escalation.js";
export {
  EscalationEnd,
  EscalationLevel,
  EscalationPolicy,
  EscalationTarget,
  EscalationTargetKind,
} from "./alert/escalation-policy.js";
export { EscalationState } from "./alert/escalation-state.js";
export { FlapDetection, FlapState } from "./alert/flap-detection.js";
export { flapping } from "./alert/flapping.js";
export { LabelMatcher } from "./alert/label-matcher.js";
export { matcherPatternProblem, matchesLabels } from "./alert/matches-labels.js";
export {
  AlertResolution,
  AlertTransition,
  alertTransitions,
  MonitoringAlertStatus,
} from "./alert/monitoring-alert-status.js";
export {
  AlertingRule,
  PrometheusRule,
  PrometheusRuleGroup,
  RecordingRule,
} from "./alert/prometheus-rule.js";
export { type SuppressibleAlert, suppressed } from "./alert/suppressed.js";
export {
  OneOffWindow,
  SuppressionParent,
  SuppressionRule,
  SuppressionWindow,
  WeeklyWindow,
} from "./alert/suppression-rule.js";
export { ApdexScore, apdex } from "./application/apdex.js";
export { CacheMetrics } from "./application/cache-metrics.js";
export {
  CircuitState,
  DependencyKind,
  DependencyMetrics,
} from "./application/dependency-metrics.js";
export { EndpointMetrics } from "./application/endpoint-metrics.js";
export { ErrorDefinition } from "./application/error-definition.js";
export {
  LatencyDistribution,
  LatencyPercentile,
  LatencyPopulation,
} from "./application/latency-distribution.js";
export { QueueBacklog } from "./application/queue-backlog.js";
export { RequestMetrics, StatusClassCounts, StatusCount } from "./application/request-metrics.js";
export { ResourcePool, ResourcePoolKind } from "./application/resource-pool.js";
export {
  GarbageCollection,
  RuntimeMemory,
  RuntimeMemoryArea,
} from "./application/runtime-memory.js";
export { RuntimeMetrics } from "./application/runtime-metrics.js";
export { ServiceIdentity } from "./application/service-identity.js";
export { BusinessMetric, SaturationReading, SloReading } from "./application/service-signals.js";
export { ApplicationMetrics } from "./application-metrics.js";
export { FileDescriptorUsage } from "./file-descriptor-usage.js";
export { HealthLink } from "./health/health-link.js";
export { HealthObservation } from "./health/health-observation.js";
export { HealthProbe } from "./health/health-probe.js";
export {
  GrpcServingStatus,
  HealthProbeKind,
  HealthProbePurpose,
} from "./health/health-probe-kind.js";
export { HealthProbeTimings } from "./health/health-probe-timings.js";
export { HealthStatus, healthStatusOf } from "./health/health-status.js";
export { HealthHistoryEntry, HealthTrend, LatencyDirection } from "./health/health-trend.js";
export { healthTrendOf } from "./health/health-trend-of.js";
export { overallHealth, worstHealthStatus } from "./health/overall-health.js";
export { nextProbeState, type ProbeState, type ProbeThresholds } from "./health/probe-state.js";
export { HealthCheck } from "./health-check.js";
export { MonitoringAlert } from "./monitoring-alert.js";
export { MonitoringThreshold, NoDataPolicy, ThresholdStatistic } from "./monitoring-threshold.js";
export { burnRate, burnsTooFast, type ErrorBudget, errorBudget } from "./slo/error-budget.js";
export { BurnRateCondition, BurnRateUrgency, SloAlertPolicy } from "./slo/slo-alert-policy.js";
export {
  SloIndicator,
  SloMetricSource,
  SloRatioIndicator,
  SloRawType,
  SloThresholdIndicator,
} from "./slo/slo-indicator.js";
export { SloObjective } from "./slo/slo-objective.js";
export { SloMeasurement, SloStatus } from "./slo/slo-status.js";
export {
  SloCalendarWindow,
  SloRollingWindow,
  SloTimeWindow,
} from "./slo/slo-time-window.js";
export { SLO, SloBudgetingMethod } from "./slo.js";
export { CpuTime, CpuUtilization } from "./system/cpu-mode.js";
export { CpuUsage, LogicalCpu } from "./system/cpu-usage.js";
export { cpuUtilizationBetween } from "./system/cpu-utilization.js";
export { DiskActivity } from "./system/disk-activity.js";
export { FilesystemMode, FilesystemUsage } from "./system/filesystem-usage.js";
export { GpuUsage } from "./system/gpu-usage.js";
export {
  FanSensor,
  PowerDomain,
  PowerSensor,
  TemperatureSensor,
} from "./system/hardware-sensor.js";
export {
  Celsius,
  FractionalSeconds,
  Hertz,
  Joules,
  TurnsPerMinute,
  Watts,
} from "./system/hardware-units.js";
export { MemoryUsage } from "./system/memory-usage.js";
export { MonitoredHost } from "./system/monitored-host.js";
export {
  NetworkConnections,
  NetworkTransport,
  TcpState,
  TcpStateCount,
} from "./system/network-connections.js";
export { NetworkInterfaceActivity } from "./system/network-interface-activity.js";
export { PagingUsage } from "./system/paging-usage.js";
export { PressureStall } from "./system/pressure-stall.js";
export { ProcessCensus, ProcessStateCount } from "./system/process-census.js";
export { ProcessState, ProcessUsage } from "./system/process-usage.js";
export { SystemMetrics } from "./system-metrics.js";
export {
  AutoscalingTarget,
  ScalingBehavior,
  ScalingPolicy,
  ScalingPolicyChoice,
  ScalingPolicyKind,
} from "./threshold/autoscaling-target.js";
export { breaches, type ThresholdVerdict } from "./threshold/breaches.js";
export { isInSchedule } from "./threshold/is-in-schedule.js";
export { BaselineMethod, SeasonalBaseline } from "./threshold/seasonal-baseline.js";
export {
  AbsentCheck,
  BetweenCheck,
  EqualCheck,
  LimitCheck,
  OutsideCheck,
  ThresholdCheck,
  ThresholdLevel,
  ThresholdLevels,
  UnequalCheck,
} from "./threshold/threshold-check.js";
export {
  ChangeInput,
  DeviationInput,
  DeviationUnit,
  RateInput,
  ThresholdInput,
  ValueInput,
} from "./threshold/threshold-input.js";
export { ThresholdSample } from "./threshold/threshold-sample.js";
export { WeeklyHours, WeeklySchedule } from "./threshold/weekly-schedule.js";
export { KubernetesPlace, MonitoredContainer } from "./workload-identity.js";

/**
 * Monitoring: how systems and services do, what is expected of them, and when they fail.
 *
 * @module
 */

export { AlertAcknowledgement } from "./alert-acknowledgement.js";
export { type AlertLife, type AlertTiming, alertAfter } from "./alert-after.js";
export { AlertCorrelation } from "./alert-correlation.js";
export { alertFingerprint } from "./alert-fingerprint.js";
export { AlertAnnotations, AlertLabels } from "./alert-labels.js";
export { AlertProcessing, AlertRelay } from "./alert-relay.js";
export { AlertSuppression, AlertSuppressionReason } from "./alert-suppression.js";
export { AlertTrigger, AlertValue } from "./alert-trigger.js";
export { ApdexScore, apdex } from "./apdex.js";
export { ApplicationMetrics } from "./application-metrics.js";
export {
  AutoscalingTarget,
  ScalingBehavior,
  ScalingPolicy,
  ScalingPolicyChoice,
  ScalingPolicyKind,
} from "./autoscaling-target.js";
export { breaches, type ThresholdVerdict } from "./breaches.js";
export { BusinessImpact, BusinessImpactLevel } from "./business-impact.js";
export { CacheMetrics } from "./cache-metrics.js";
export { CpuTime, CpuUtilization } from "./cpu-mode.js";
export { CpuUsage, LogicalCpu } from "./cpu-usage.js";
export { cpuUtilizationBetween } from "./cpu-utilization.js";
export { CircuitState, DependencyKind, DependencyMetrics } from "./dependency-metrics.js";
export { DiskActivity } from "./disk-activity.js";
export { EndpointMetrics } from "./endpoint-metrics.js";
export { burnRate, burnsTooFast, type ErrorBudget, errorBudget } from "./error-budget.js";
export { ErrorDefinition } from "./error-definition.js";
export { type EscalatingAlert, escalation } from "./escalation.js";
export {
  EscalationEnd,
  EscalationLevel,
  EscalationPolicy,
  EscalationTarget,
  EscalationTargetKind,
} from "./escalation-policy.js";
export { EscalationState } from "./escalation-state.js";
export { FileDescriptorUsage } from "./file-descriptor-usage.js";
export { FilesystemMode, FilesystemUsage } from "./filesystem-usage.js";
export { FlapDetection, FlapState } from "./flap-detection.js";
export { flapping } from "./flapping.js";
export { GpuUsage } from "./gpu-usage.js";
export { FanSensor, PowerDomain, PowerSensor, TemperatureSensor } from "./hardware-sensor.js";
export {
  Celsius,
  FractionalSeconds,
  Hertz,
  Joules,
  TurnsPerMinute,
  Watts,
} from "./hardware-units.js";
export { HealthCheck } from "./health-check.js";
export { HealthLink } from "./health-link.js";
export { HealthObservation } from "./health-observation.js";
export { HealthProbe } from "./health-probe.js";
export { GrpcServingStatus, HealthProbeKind, HealthProbePurpose } from "./health-probe-kind.js";
export { HealthProbeTimings } from "./health-probe-timings.js";
export { HealthStatus, healthStatusOf } from "./health-status.js";
export { HealthHistoryEntry, HealthTrend, LatencyDirection } from "./health-trend.js";
export { healthTrendOf } from "./health-trend-of.js";
export { isInSchedule } from "./is-in-schedule.js";
export { LabelMatcher } from "./label-matcher.js";
export {
  LatencyDistribution,
  LatencyPercentile,
  LatencyPopulation,
} from "./latency-distribution.js";
export { matcherPatternProblem, matchesLabels } from "./matches-labels.js";
export { MemoryUsage } from "./memory-usage.js";
export { MonitoredHost } from "./monitored-host.js";
export { MonitoringAlert } from "./monitoring-alert.js";
export {
  AlertResolution,
  AlertTransition,
  alertTransitions,
  MonitoringAlertStatus,
} from "./monitoring-alert-status.js";
export { MonitoringThreshold, NoDataPolicy, ThresholdStatistic } from "./monitoring-threshold.js";
export {
  NetworkConnections,
  NetworkTransport,
  TcpState,
  TcpStateCount,
} from "./network-connections.js";
export { NetworkInterfaceActivity } from "./network-interface-activity.js";
export { overallHealth, worstHealthStatus } from "./overall-health.js";
export { PagingUsage } from "./paging-usage.js";
export { PressureStall } from "./pressure-stall.js";
export { nextProbeState, type ProbeState, type ProbeThresholds } from "./probe-state.js";
export { ProcessCensus, ProcessStateCount } from "./process-census.js";
export { ProcessState, ProcessUsage } from "./process-usage.js";
export {
  AlertingRule,
  PrometheusRule,
  PrometheusRuleGroup,
  RecordingRule,
} from "./prometheus-rule.js";
export { QueueBacklog } from "./queue-backlog.js";
export { RequestMetrics, StatusClassCounts, StatusCount } from "./request-metrics.js";
export { ResourcePool, ResourcePoolKind } from "./resource-pool.js";
export { GarbageCollection, RuntimeMemory, RuntimeMemoryArea } from "./runtime-memory.js";
export { RuntimeMetrics } from "./runtime-metrics.js";
export { BaselineMethod, SeasonalBaseline } from "./seasonal-baseline.js";
export { ServiceIdentity } from "./service-identity.js";
export { BusinessMetric, SaturationReading, SloReading } from "./service-signals.js";
export { SLO, SloBudgetingMethod } from "./slo.js";
export { BurnRateCondition, BurnRateUrgency, SloAlertPolicy } from "./slo-alert-policy.js";
export {
  SloIndicator,
  SloMetricSource,
  SloRatioIndicator,
  SloRawType,
  SloThresholdIndicator,
} from "./slo-indicator.js";
export { SloObjective } from "./slo-objective.js";
export { SloMeasurement, SloStatus } from "./slo-status.js";
export {
  SloCalendarWindow,
  SloRollingWindow,
  SloTimeWindow,
} from "./slo-time-window.js";
export { type SuppressibleAlert, suppressed } from "./suppressed.js";
export {
  OneOffWindow,
  SuppressionParent,
  SuppressionRule,
  SuppressionWindow,
  WeeklyWindow,
} from "./suppression-rule.js";
export { SystemMetrics } from "./system-metrics.js";
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
} from "./threshold-check.js";
export {
  ChangeInput,
  DeviationInput,
  DeviationUnit,
  RateInput,
  ThresholdInput,
  ValueInput,
} from "./threshold-input.js";
export { ThresholdSample } from "./threshold-sample.js";
export { WeeklyHours, WeeklySchedule } from "./weekly-schedule.js";
export { KubernetesPlace, MonitoredContainer } from "./workload-identity.js";

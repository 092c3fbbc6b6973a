/**
 * Monitoring: how systems and services do, what is expected of them, and when they fail.
 *
 * @module
 */
export { AlertAnnotations, AlertLabelName, AlertLabels } from "./alert-labels.js";
export { BusinessImpact, BusinessImpactLevel } from "./business-impact.js";
export {
  EscalationEnd,
  EscalationLevel,
  EscalationPolicy,
  EscalationTarget,
  EscalationTargetKind,
} from "./escalation-policy.js";
export { FlapDetection, FlapState } from "./flap-detection.js";
export { HealthCheck } from "./health-check.js";
export { HealthLink } from "./health-link.js";
export { HealthObservation } from "./health-observation.js";
export { HealthProbe } from "./health-probe.js";
export { GrpcServingStatus, HealthProbeKind, HealthProbePurpose } from "./health-probe-kind.js";
export { HealthProbeTimings } from "./health-probe-timings.js";
export { HealthStatus, healthStatusOf } from "./health-status.js";
export { HealthHistoryEntry, HealthTrend, LatencyDirection } from "./health-trend.js";
export { LabelMatcher } from "./label-matcher.js";
export { matches, patternProblem } from "./matches.js";
export { overallHealth, worstHealthStatus } from "./overall-health.js";

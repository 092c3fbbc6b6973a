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
export { LabelMatcher } from "./label-matcher.js";
export { matches, patternProblem } from "./matches.js";

/**
 * Security: what happened that endangers something, who did what, and whether rules are kept.
 *
 * @module
 */
export {
  BreachNotification,
  BreachRegime,
  GDPR_NOTICE_MS,
  HIPAA_NOTICE_MS,
} from "./compliance/breach-notification.js";
export { ComplianceCounts } from "./compliance/compliance-counts.js";
export { ComplianceEvidence, EvidenceMethod } from "./compliance/compliance-evidence.js";
export { ComplianceException } from "./compliance/compliance-exception.js";
export {
  ComplianceFinding,
  FindingSeverity,
  FindingStatus,
} from "./compliance/compliance-finding.js";
export { ControlAssessment, ControlResult } from "./compliance/control-assessment.js";
export { ControlId, ControlReference } from "./compliance/control-reference.js";
export {
  ComplianceReport,
  ComplianceReportState,
  ComplianceVerdict,
} from "./compliance-report.js";

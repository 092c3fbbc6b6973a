/**
 * Security: what happened that endangers something, who did what, and whether rules are kept.
 *
 * @module
 */

export {
  ActionName,
  ActionPattern,
  matchesPattern,
  ResourceName,
  ResourcePattern,
} from "./access/access-pattern.js";
export { AccessEffect, AccessPermission, AccessRole, AccessRoleId } from "./access/access-role.js";
export {
  type AccessDecision,
  type AccessPrincipal,
  type AccessReason,
  type AccessResource,
  allowed,
  decideAccess,
} from "./access/allowed.js";
export {
  type ExclusiveRoleBreach,
  exclusiveRoleBreaches,
} from "./access/exclusive-role-breaches.js";
export { circularRoles } from "./access/inherited-roles.js";
export { BoundPrincipal, PrincipalKind, RoleBinding } from "./access/role-binding.js";
export { AccessPolicy, ExclusiveRoles } from "./access-policy.js";
export { AuditActor, AuditActorKind } from "./audit/audit-actor.js";
export { AuditChain, AuditCommitment, AuditHashAlgorithm } from "./audit/audit-chain.js";
export { AuditHead } from "./audit/audit-head.js";
export { AuditRetention, leastRetentionDays } from "./audit/audit-retention.js";
export { BreakGlass } from "./audit/break-glass.js";
export { type ChainedRecord, chainedContent } from "./audit/chained-content.js";
export { type ChangesCheck, type ChangesVerdict, changesCheck } from "./audit/changes-check.js";
export { type LinkedRecord, type LinkFault, linkFaults } from "./audit/link-faults.js";
export { AuditLog, AuditOperation, AuditOutcome } from "./audit-log.js";
export {
  BreachNotification,
  BreachRegime,
  GDPR_NOTICE_MS,
  HIPAA_NOTICE_MS,
} from "./compliance/breach-notification.js";
export { ComplianceCounts } from "./compliance/compliance-counts.js";
export {
  type BreachDeadlines,
  breachDeadlines,
  findingDueAt,
  overdueFindings,
  usualRemediationDays,
} from "./compliance/compliance-deadlines.js";
export { ComplianceEvidence, EvidenceMethod } from "./compliance/compliance-evidence.js";
export { ComplianceException } from "./compliance/compliance-exception.js";
export {
  ComplianceFinding,
  FindingSeverity,
  FindingStatus,
} from "./compliance/compliance-finding.js";
export { ComplianceObservation } from "./compliance/compliance-observation.js";
export { ControlAssessment, ControlResult } from "./compliance/control-assessment.js";
export { ControlId, ControlReference } from "./compliance/control-reference.js";
export {
  ComplianceReport,
  ComplianceReportState,
  ComplianceVerdict,
} from "./compliance-report.js";
export {
  AuthenticationDetails,
  AuthenticationFactor,
  LogonType,
} from "./event/authentication-details.js";
export {
  BehaviourAnalysis,
  BehaviourBaseline,
  DeviationMethod,
  TravelEvidence,
} from "./event/behaviour-analysis.js";
export { ControlAction, ControlDisposition, ocsfDispositionId } from "./event/control-action.js";
export { CvssBand, CvssVersion, cvssBand } from "./event/cvss-band.js";
export { CvssScore } from "./event/cvss-score.js";
export { EcsCategorization, EcsEventKind, EcsEventOutcome } from "./event/ecs-categorization.js";
export {
  EcsEventCategory,
  EcsEventType,
  ecsCategoriesOf,
  ecsExpectedTypes,
} from "./event/ecs-event-types.js";
export { AnalyticKind, FiredRule } from "./event/fired-rule.js";
export {
  greatCircleKm,
  impossibleTravel,
  type Sighting,
  type TravelVerdict,
} from "./event/impossible-travel.js";
export { MitreAttack } from "./event/mitre-attack.js";
export { ocsfCategoryUid, ocsfTypeUid } from "./event/ocsf-class.js";
export { RiskBand, RiskFactor, RiskLevel, RiskScore } from "./event/risk-score.js";
export { ConnectionDirection, SecurityConnection } from "./event/security-connection.js";
export {
  RawRecordReference,
  SecurityDevice,
  SecurityEvidence,
  SecurityProduct,
} from "./event/security-evidence.js";
export {
  FindingVerdict,
  SecurityFinding,
  SecurityFindingStatus,
} from "./event/security-finding.js";
export { SecurityHttpRequest } from "./event/security-http-request.js";
export {
  ObservableType,
  ocsfObservableTypeId,
  SecurityObservable,
  ThreatIndicator,
  TrafficLight,
} from "./event/security-observable.js";
export { SecurityVulnerability } from "./event/security-vulnerability.js";
export { IpAddress, isPrivateAddress } from "./ip-address.js";
export { NetworkEndpoint } from "./network-endpoint.js";
export { SecurityActor } from "./security-actor.js";
export { AttemptOutcome, SecurityEvent } from "./security-event.js";
export { SecurityLocation } from "./security-location.js";
export { SecurityProcess } from "./security-process.js";
export { ResourceCriticality, SecurityResource } from "./security-resource.js";
export { SecuritySession } from "./security-session.js";
export { SecurityUser, SecurityUserKind } from "./security-user.js";
export { compareThreatLevels, ThreatLevel, threatRank, worstThreatLevel } from "./threat-level.js";
export {
  cefSeverity,
  ecsEventSeverity,
  ocsfSeverityId,
  otelSeverityNumber,
  syslogSeverity,
  threatLevelOfCef,
  threatLevelOfEcs,
  threatLevelOfOcsf,
  threatLevelOfOtel,
  threatLevelOfSyslog,
} from "./threat-level-scales.js";

/**
 * Fields of `security` that look personal by their words, and hold nothing personal.
 *
 * @module
 */

export const security: Readonly<Record<string, string>> = {
  "AuditHead.signing_key_id": "Names a key, and is none.",
  "AuditActor.cross_tenant_grant_id": "A grant between tenants.",
  "AuditChain.signing_key_id": "The id of a key, by which nobody opens anything.",
  "AuditChain.timestamp_token": "A signed time and a digest, by an authority.",
  "AuditLog.before": "The state of any resource; detectors sweep it.",
  "AuthenticationDetails.service_name": "The name of a service.",
  "BehaviourAnalysis.compared_with": "The name of a kind of peers.",
  "BreachNotification.delay_reason": "Prose about a deadline; detectors sweep it.",
  "BreachNotification.no_notice_reason": "Prose about a duty; detectors sweep it.",
  "ComplianceEvidence.url": "A page of an archive.",
  "ComplianceFinding.resource_ids": "Cloud accounts, buckets and hosts.",
  "ComplianceObservation.resource_ids": "Cloud accounts, buckets and hosts.",
  "ComplianceReport.assessment_plan_url": "The document of a plan.",
  "CvssScore.source": "An organisation.",
  "EcsCategorization.action": "A word for what was done.",
  "MitreAttack.sub_technique": "A number of a technique.",
  "MitreAttack.technique": "A number of a technique.",
  "RawRecordReference.location": "An object in a store.",
  "SecurityActor.app_name": "A program.",
  "SecurityActor.identity_provider": "A system that issues identities.",
  "SecurityConnection.connection_id": "A connection between two machines, in one log.",
  "SecurityEvidence.location": "An object in a store.",
  "SecurityFinding.url": "A page of a tool.",
  "SecurityLocation.autonomous_system_name": "A company that runs a network.",
  "SecurityProcess.command_line": "Free text with its secrets masked; detectors sweep it.",
  "SecurityProduct.vendor": "A company.",
  "SecurityResource.account_id": "An account with a cloud, of an organisation.",
  "SecuritySession.issuer": "A system that opens sessions.",
  "SecurityUser.account_id": "An account with a cloud or a directory, of an organisation.",
  "SecurityVulnerability.advisory_id": "The number of a publication.",
  "ThreatIndicator.provider": "A feed or a vendor.",
  "SecurityObservable.name": "The path of a field, not its value.",
  "ThreatIndicator.threat_actor": "The name that analysts gave to a group.",
};

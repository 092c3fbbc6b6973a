/**
 * Fields of `monitoring` that look personal by their words, and hold nothing personal.
 *
 * @module
 */

export const monitoring: Readonly<Record<string, string>> = {
  "AlertRelay.dashboard_url": "A page of the system that passed the alert on.",
  "AlertRelay.external_url": "The system that passed the alert on.",
  "AlertRelay.image_url": "A picture of a chart.",
  "AlertRelay.panel_url": "A page of the system that passed the alert on.",
  "AlertRelay.receivers": "Names of receivers in the configuration, not of readers.",
  "AlertRelay.silence_url": "A page of the system that passed the alert on.",
  "AlertSuppression.inhibited_by": "Fingerprints of alerts.",
  "AlertSuppression.muted_by": "Names of times.",
  "AlertSuppression.silenced_by": "Ids of silences.",
  "BusinessImpact.affected_capabilities": "What software can no longer do.",
  "BusinessImpact.summary": "Prose about customers as a whole; detectors sweep it.",
  "DependencyMetrics.address": "A server of ours or of a supplier.",
  "DependencyMetrics.name": "The name of a service.",
  "DiskActivity.device": "A disk of a server.",
  "FilesystemUsage.device": "A disk of a server.",
  "GpuUsage.partition": "A part of a processor.",
  "GpuUsage.serial_number": "A processor in a server, which nobody carries.",
  "GpuUsage.vendor": "A company.",
  "HealthLink.href": "A page about a check.",
  "KubernetesPlace.pod_uid": "The number of a pod.",
  "MonitoredHost.ip": "Servers, by which no person is reached.",
  "MonitoringAlert.fingerprint": "A digest of labels, not of a device.",
  "MonitoringAlert.generator_url": "A page of the system that raised the alert.",
  "MonitoringAlert.runbook_url": "A page of instructions.",
  "MonitoringThreshold.escalation_policy_id": "A policy of ours, which names the people elsewhere.",
  "MonitoringThreshold.runbook_url": "A page of instructions.",
  "ProcessUsage.name": "An executable, without the command line.",
  "SLO.display_name": "The name of an objective.",
  "SystemMetrics.agent": "A program and its version.",
  "TemperatureSensor.location": "A part of a machine.",
  "SloAlertPolicy.notification_targets":
    "Names of targets in the configuration (OpenSLO), not of readers.",
};

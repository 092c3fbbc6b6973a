/**
 * Fields of `alerts` that look personal by their words, and hold nothing personal.
 *
 * @module
 */

export const alerts: Readonly<Record<string, string>> = {
  "ActionStep.approval_step_id": "A step of the workflow, by its name in it.",
  "AlertLink.url": "A page about the alert: a panel, a ticket, a runbook.",
  "AlertNotificationGroup.external_url": "The system that sends the alerts.",
  "AlertNotificationGroup.receiver":
    "The name of a receiver in the configuration, not of a reader.",
  "AlertReceiver.channel_ids": "Channels of ours; where they lead stands in the channel.",
  "AlertReceiver.name": "The name of a receiver in the configuration, not of a reader.",
  "AlertRoute.group_by": "Names of labels.",
  "AlertRoute.receiver": "The name of a receiver in the configuration, not of a reader.",
  "PhoneTarget.provider": "A company that carries calls.",
  "PushTarget.topic": "A topic to which many devices subscribe.",
  "SecretReference.key": "Where in a store a secret is, never the secret.",
  "SecretReference.path": "Where in a store a secret is, never the secret.",
  "Silence.ticket_url": "A page of a tracker.",
  "SmartAlert.fingerprint": "A digest of labels, not of a device.",
  "SmartAlert.generator_url": "A page of the system that raised the alert.",
  "SmartAlert.runbook_url": "A page of instructions.",
  "SmsTarget.provider": "A company that carries texts.",
  "WebhookHeader.name": "The name of a header.",
};

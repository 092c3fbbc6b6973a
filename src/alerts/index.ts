/**
 * Alerts: what was noticed, who is told by which way, and what is done about it.
 *
 * @module
 */
export { AlertChannel, ChannelTarget } from "./alert-channel.js";
export { AlertChannelType } from "./alert-channel-type.js";
export type { ChannelMessage, SlackBlock } from "./channel-message.js";
export {
  ChannelBatching,
  ChannelRateLimit,
  QuietHours,
  RateLimitExcess,
} from "./channel-pace.js";
export { SlackTarget, TeamsCard, TeamsTarget, TeamsWay } from "./chat-target.js";
export { DeliveryRetry } from "./delivery-retry.js";
export {
  EmailAddress,
  EmailFormat,
  EmailRecipient,
  EmailRecipientRole,
  EmailTarget,
} from "./email-target.js";
export { HttpUrl } from "./http-url.js";
export { opsgeniePriority, pagerDutySeverity, severityRank } from "./incident-severity.js";
export {
  IncidentKey,
  IncidentRegion,
  OpsgeniePriority,
  OpsgeniePriorityMapping,
  OpsgenieResponder,
  OpsgenieResponderKind,
  OpsgenieTarget,
  PagerDutySeverity,
  PagerDutySeverityMapping,
  PagerDutyTarget,
} from "./incident-target.js";
export { type PayloadProblem, payloadProblems } from "./payload-problems.js";
export { PhoneNumber, PhoneProvider, PhoneTarget, SmsTarget } from "./phone-target.js";
export { InterruptionLevel, PushService, PushTarget } from "./push-target.js";
export { SecretReference } from "./secret-reference.js";
export { type SmsSegments, smsSegments } from "./sms-segments.js";
export {
  WebhookHeader,
  WebhookPayload,
  WebhookSignature,
  WebhookTarget,
} from "./webhook-target.js";

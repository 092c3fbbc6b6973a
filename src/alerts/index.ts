/**
 * Alerts: what was noticed, who is told by which way, and what is done about it.
 *
 * @module
 */
export { AlertChannel, ChannelTarget } from "./alert-channel.js";
export { AlertChannelType } from "./alert-channel-type.js";
export { AlertRoute } from "./alert-route.js";
export { AlertReceiver, AlertRouteTree } from "./alert-route-tree.js";
export {
  AlertTimeInterval,
  AlertTimeIntervalName,
  ClockSpan,
  MonthDaySpan,
  MonthSpan,
  RecurringTime,
} from "./alert-time-interval.js";
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
export { InhibitionRule } from "./inhibition-rule.js";
export { inhibits } from "./inhibits.js";
export { type PayloadProblem, payloadProblems } from "./payload-problems.js";
export { PhoneNumber, PhoneProvider, PhoneTarget, SmsTarget } from "./phone-target.js";
export { InterruptionLevel, PushService, PushTarget } from "./push-target.js";
export { groupLabelsOf, type RouteTaken, routeAlert, unreachableRoutes } from "./route-alert.js";
export { SecretReference } from "./secret-reference.js";
export { Silence, SilenceState } from "./silence.js";
export { asksForNothing, silencedBy, silenceStateAt } from "./silenced-by.js";
export { type SmsSegments, smsSegments } from "./sms-segments.js";
export {
  WebhookHeader,
  WebhookPayload,
  WebhookSignature,
  WebhookTarget,
} from "./webhook-target.js";

/**
 * Alerts: what was noticed, who is told by which way, and what is done about it.
 *
 * @module
 */
export { AlertAction, AlertActionKind } from "./alert-action.js";
export { AlertChannel, ChannelTarget } from "./alert-channel.js";
export { AlertChannelType } from "./alert-channel-type.js";
export { AlertLink, AlertLinkKind, AlertOwnership, SimilarAlert } from "./alert-context.js";
export { AlertEvidence } from "./alert-evidence.js";
export { AlertGroupStatus, AlertNotificationGroup } from "./alert-notification-group.js";
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
export { AlertType } from "./alert-type.js";
export { AlertWorkflow, AlertWorkflowTrigger } from "./alert-workflow.js";
export { AlertWorkflowRun, WorkflowRunState, WorkflowStepRun } from "./alert-workflow-run.js";
export {
  ActionStep,
  AlertWorkflowStep,
  ApprovalStep,
  NotifyStep,
  WaitStep,
  WorkflowStepFailure,
} from "./alert-workflow-step.js";
export { AnomalyEvidence, AnomalyMethod } from "./anomaly-evidence.js";
export {
  AlertNews,
  ChannelDelivery,
  ChannelDeliveryStatus,
  DeliverySkipReason,
} from "./channel-delivery.js";
export type { ChannelMessage, SlackBlock } from "./channel-message.js";
export {
  ChannelBatching,
  ChannelRateLimit,
  QuietHours,
  RateLimitExcess,
} from "./channel-pace.js";
export { SlackTarget, TeamsCard, TeamsTarget, TeamsWay } from "./chat-target.js";
export {
  CompositeCondition,
  CompositeEvidence,
  CompositeGroup,
  CompositeOperator,
} from "./composite-evidence.js";
export { CorrelationEvidence, CorrelationMethod } from "./correlation-evidence.js";
export { DeliveryRetry } from "./delivery-retry.js";
export {
  EmailAddress,
  EmailFormat,
  EmailRecipient,
  EmailRecipientRole,
  EmailTarget,
} from "./email-target.js";
export {
  type NotificationGroupProblem,
  type NotificationGroupProblemKind,
  notificationGroupProblems,
} from "./group-problems.js";
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
export { isInTimeInterval, isRouteMuted } from "./is-in-time-interval.js";
export { type ChannelPayloadProblem, channelPayloadProblems } from "./payload-problems.js";
export { PhoneNumber, PhoneProvider, PhoneTarget, SmsTarget } from "./phone-target.js";
export { PredictiveEvidence } from "./predictive-evidence.js";
export { InterruptionLevel, PushService, PushTarget } from "./push-target.js";
export { groupLabelsOf, type RouteTaken, routeAlert, unreachableRoutes } from "./route-alert.js";
export {
  type RouteTreeProblem,
  type RouteTreeProblemKind,
  routeTreeProblems,
} from "./route-tree-problems.js";
export { SecretReference } from "./secret-reference.js";
export { Silence, SilenceState } from "./silence.js";
export { silenceAsksForNothing, silencedBy, silenceStateAt } from "./silenced-by.js";
export { SloBurn } from "./slo-burn.js";
export { SmartAlert } from "./smart-alert.js";
export { type SmsSegments, smsSegments } from "./sms-segments.js";
export { ThresholdEvidence } from "./threshold-evidence.js";
export { TrendDirection, TrendEvidence, TrendMethod } from "./trend-evidence.js";
export {
  WebhookHeader,
  WebhookPayload,
  WebhookSignature,
  WebhookTarget,
} from "./webhook-target.js";
export { unapprovedSteps, type WorkflowOrder, workflowOrder } from "./workflow-order.js";

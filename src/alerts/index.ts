/**
 * Alerts: what was noticed, who is told by which way, and what is done about it.
 *
 * @module
 */

export { AlertChannel, ChannelTarget } from "./alert-channel.js";
export { AlertGroupStatus, AlertNotificationGroup } from "./alert-notification-group.js";
export { AlertReceiver, AlertRouteTree } from "./alert-route-tree.js";
export { AlertType } from "./alert-type.js";
export { AlertWorkflow, AlertWorkflowTrigger } from "./alert-workflow.js";
export { AlertChannelType } from "./channel/alert-channel-type.js";
export {
  AlertNews,
  ChannelDelivery,
  ChannelDeliveryStatus,
  DeliverySkipReason,
} from "./channel/channel-delivery.js";
export type { ChannelMessage, SlackBlock } from "./channel/channel-message.js";
export {
  ChannelBatching,
  ChannelRateLimit,
  QuietHours,
  RateLimitExcess,
} from "./channel/channel-pace.js";
export { SlackTarget, TeamsCard, TeamsTarget, TeamsWay } from "./channel/chat-target.js";
export { DeliveryRetry } from "./channel/delivery-retry.js";
export {
  EmailAddress,
  EmailFormat,
  EmailRecipient,
  EmailRecipientRole,
  EmailTarget,
} from "./channel/email-target.js";
export { opsgeniePriority, pagerDutySeverity, severityRank } from "./channel/incident-severity.js";
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
} from "./channel/incident-target.js";
export { type ChannelPayloadProblem, channelPayloadProblems } from "./channel/payload-problems.js";
export { PhoneNumber, PhoneProvider, PhoneTarget, SmsTarget } from "./channel/phone-target.js";
export { InterruptionLevel, PushService, PushTarget } from "./channel/push-target.js";
export { SecretReference } from "./channel/secret-reference.js";
export { type SmsSegments, smsSegments } from "./channel/sms-segments.js";
export {
  WebhookHeader,
  WebhookPayload,
  WebhookSignature,
  WebhookTarget,
} from "./channel/webhook-target.js";
export { AlertEvidence } from "./evidence/alert-evidence.js";
export { AnomalyEvidence, AnomalyMethod } from "./evidence/anomaly-evidence.js";
export {
  CompositeCondition,
  CompositeEvidence,
  CompositeGroup,
  CompositeOperator,
} from "./evidence/composite-evidence.js";
export { CorrelationEvidence, CorrelationMethod } from "./evidence/correlation-evidence.js";
export { PredictiveEvidence } from "./evidence/predictive-evidence.js";
export { SloBurn } from "./evidence/slo-burn.js";
export { ThresholdEvidence } from "./evidence/threshold-evidence.js";
export { TrendDirection, TrendEvidence, TrendMethod } from "./evidence/trend-evidence.js";
export { AlertLink, AlertLinkKind, AlertOwnership, SimilarAlert } from "./group/alert-context.js";
export {
  type NotificationGroupProblem,
  type NotificationGroupProblemKind,
  notificationGroupProblems,
} from "./group/group-problems.js";
export { InhibitionRule } from "./inhibition-rule.js";
export { AlertRoute } from "./routing/alert-route.js";
export {
  AlertTimeInterval,
  AlertTimeIntervalName,
  ClockSpan,
  MonthDaySpan,
  MonthSpan,
  RecurringTime,
} from "./routing/alert-time-interval.js";
export { inhibits } from "./routing/inhibits.js";
export { isInTimeInterval, isRouteMuted } from "./routing/is-in-time-interval.js";
export {
  groupLabelsOf,
  type RouteTaken,
  routeAlert,
  unreachableRoutes,
} from "./routing/route-alert.js";
export {
  type RouteTreeProblem,
  type RouteTreeProblemKind,
  routeTreeProblems,
} from "./routing/route-tree-problems.js";
export { silenceAsksForNothing, silencedBy, silenceStateAt } from "./routing/silenced-by.js";
export { Silence, SilenceState } from "./silence.js";
export { SmartAlert } from "./smart-alert.js";
export { AlertAction, AlertActionKind } from "./workflow/alert-action.js";
export {
  AlertWorkflowRun,
  WorkflowRunState,
  WorkflowStepRun,
} from "./workflow/alert-workflow-run.js";
export {
  ActionStep,
  AlertWorkflowStep,
  ApprovalStep,
  NotifyStep,
  WaitStep,
  WorkflowStepFailure,
} from "./workflow/alert-workflow-step.js";
export { unapprovedSteps, type WorkflowOrder, workflowOrder } from "./workflow/workflow-order.js";

/**
 * Business events: what happened in the business, to whom, and what it changed.
 *
 * @module
 */
export { BusinessEvent } from "./business-event.js";
export {
  type BusinessDayOptions,
  businessDateOf,
  postingLagDays,
} from "./event/business-date.js";
export { EventActor, EventActorClaims, EventActorType } from "./event/event-actor.js";
export { EventCategory } from "./event/event-category.js";
export { EventCompensation } from "./event/event-compensation.js";
export { EventImpact } from "./event/event-impact.js";
export {
  coarseSeverityOf,
  EventSeverity,
  eventSeverityNumbers,
  eventSeverityOf,
} from "./event/event-severity.js";
export {
  EventTypeName,
  majorVersionOfSchema,
  majorVersionOfType,
  SchemaUri,
  versionsAgree,
} from "./event/event-type-name.js";
export { RecordChange, RecordChangeKind } from "./event/record-change.js";
export {
  patchLeadsToAfter,
  type RecordChangeProblem,
  recordChangeProblem,
} from "./event/record-change-problem.js";
export {
  type EventBatchProblem,
  type EventBatchProblemKind,
  eventBatchProblems,
} from "./event-batch-problems.js";
export { EventProcessing } from "./state/event-processing.js";
export { canMove, EventState, eventTransitions, isFinalState } from "./state/event-state.js";
export { EventStateChange } from "./state/event-state-change.js";

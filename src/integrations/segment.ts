/**
 * Segment: calls of its spec and of those who follow it, such as RudderStack, to events and back.
 *
 * @module
 */
import type { Integration } from "./mapping.js";
import { fromSegment } from "./segment/from-segment.js";
import { segmentLosses } from "./segment/losses.js";

export type {
  AnalyticsEventInput,
  Integration,
  Loss,
  MappingIssue,
  MappingOptions,
  MappingResult,
} from "./mapping.js";
export type { SegmentCall, SegmentCallType } from "./segment/calls.js";
export { fromSegment } from "./segment/from-segment.js";
export { segmentLosses } from "./segment/losses.js";
export { toSegment } from "./segment/to-segment.js";

/** Segment, for the command line. */
export const segment: Integration = {
  name: "segment",
  title: "Segment",
  from: fromSegment,
  losses: segmentLosses,
};

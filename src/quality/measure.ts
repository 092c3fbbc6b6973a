/**
 * What one look at a record gives in one dimension.
 *
 * @module
 */
import type { QualityReasonCode } from "./assessment.js";

/** One thing that lowers a score, or that somebody should know of it. */
export interface Finding {
  readonly code: QualityReasonCode;
  /** The field, without what the sender chose. */
  readonly field?: string;
  /** The id of the rule. */
  readonly rule?: string;
  /** What to say; the code's own sentence unless given. */
  readonly message?: string;
  /** How late, in milliseconds; how far ahead, for the future. */
  readonly lateMs?: number;
}

/** A score, what it rests on, and why it is no higher. */
export interface Measure {
  /** From 0 to 1; undefined when nothing could be measured. */
  readonly score: number | undefined;
  /** The share of what should have been looked at that could be: 0 to 1. */
  readonly evidence: number;
  readonly findings: readonly Finding[];
}

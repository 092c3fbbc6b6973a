/**
 * Whether a score means drift, and which test suits a column (Evidently).
 *
 * @module
 */
import type { ThresholdOperator } from "../../core/threshold-operator.js";
import { type DriftTest, type DriftTestTraits, driftTests } from "./drift-test.js";

const comparisons = {
  lt: (score, threshold) => score < threshold,
  le: (score, threshold) => score <= threshold,
  gt: (score, threshold) => score > threshold,
  ge: (score, threshold) => score >= threshold,
} as const satisfies Record<ThresholdOperator, (score: number, threshold: number) => boolean>;

/**
 * Whether a test's score means drift. A p-value means it when it is low, a distance when it is high.
 *
 * @param score What the test came to: a p-value or share from 0 to 1, or a distance from 0 on.
 * @param threshold Absent: Evidently's default for the test.
 * @throws RangeError when no threshold is given and the test has no default.
 */
export function driftDetected(test: DriftTest, score: number, threshold?: number): boolean {
  const traits: DriftTestTraits = driftTests[test];
  const limit = threshold ?? traits.default_threshold;
  if (limit === undefined) {
    throw new RangeError(`The test ${test} has no default threshold: give one.`);
  }
  return comparisons[traits.drifts](score, limit);
}

/** What of a column decides which test suits it. */
export interface DriftColumnShape {
  /** What its values are. */
  readonly kind: "numerical" | "categorical" | "text";
  /** Rows of the reference. */
  readonly reference_row_count: number;
  /** Different values in reference and current data together. */
  readonly distinct_count: number;
}

/** Up to so many rows of the reference, a test of significance is preferred to a distance. */
const SMALL_REFERENCE = 1000;
/** Numbers with no more different values than this are taken for categories. */
const FEW_VALUES = 5;

/** The test that Evidently takes for a column when nobody chose one. */
export function defaultDriftTest(column: DriftColumnShape): DriftTest {
  const isSmall = column.reference_row_count <= SMALL_REFERENCE;
  if (column.kind === "text") return isSmall ? "perc_text_content_drift" : "abs_text_content_drift";
  if (column.kind === "numerical" && column.distinct_count > FEW_VALUES) {
    return isSmall ? "ks" : "wasserstein";
  }
  if (!isSmall) return "jensenshannon";
  return column.distinct_count > 2 ? "chisquare" : "z";
}

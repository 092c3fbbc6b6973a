/**
 * How good records are, one by one and as a batch; and which of their values are unusual.
 *
 * @module
 */
export { assess, assessBatch, QualityAssessor } from "./assess.js";
export { Assessment, QualityReason, QualityReasonCode } from "./assessment.js";
export { Baseline, BaselinePoint } from "./baseline.js";
export {
  judgeOutlier,
  OutlierJudgement,
  OutlierMethod,
  type OutlierOptions,
  OutlierVerdict,
} from "./outlier.js";
export { Profile, profile } from "./profile.js";
export { QualityError, type QualityErrorCode } from "./quality-error.js";
export {
  type BaselineOutcome,
  type BaselineSummary,
  baselineOf,
  RunningBaseline,
} from "./running-baseline.js";
export type { AssessContext, AssessedDimension } from "./setup.js";
export type { TimelinessContext } from "./timeliness.js";

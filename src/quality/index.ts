/**
 * How good records are, one by one and as a batch; and which of their values are unusual.
 *
 * @module
 */
export { Baseline, BaselinePoint } from "./baseline.js";
export {
  judgeOutlier,
  OutlierJudgement,
  OutlierMethod,
  type OutlierOptions,
  OutlierVerdict,
} from "./outlier.js";
export { QualityError, type QualityErrorCode } from "./quality-error.js";
export {
  type BaselineOutcome,
  type BaselineSummary,
  baselineOf,
  RunningBaseline,
} from "./running-baseline.js";

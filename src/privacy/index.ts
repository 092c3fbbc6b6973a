/**
 * Personal data in records: found, masked, exported, erased.
 *
 * @module
 */
export { type DetectOptions, detect } from "./detect/detect.js";
export {
  DEFAULT_THRESHOLD,
  type DetectionContext,
  type Detector,
  type Finding,
  sureness,
} from "./detect/detector.js";
export { detectors } from "./detect/detectors.js";
export { emailDetector } from "./detect/email.js";
export {
  type Masked,
  type MaskOutcome,
  mask,
  maskWithReport,
  personalDataIn,
} from "./mask/mask.js";
export { maskAsync } from "./mask/mask-async.js";
export { MaskError, type MaskErrorCode } from "./mask/mask-error.js";
export { MaskAction, MaskedField, MaskReason, MaskReport } from "./mask/mask-report.js";
export type { Classify } from "./mask/plan.js";
export {
  generaliseAll,
  partialAll,
  pseudonymiseAll,
  redactAll,
  removeAll,
  tokeniseAll,
} from "./mask/policies.js";
export type {
  AsyncDetector,
  MaskDetection,
  MaskFunction,
  MaskOperator,
  MaskPolicy,
  MaskStep,
  MaskSteps,
  PersonalDataSite,
} from "./mask/policy.js";
export { tenantKeys } from "./mask/tenant-key.js";
export {
  MemoryTokenStore,
  newToken,
  type TokenStore,
  type TokenSubject,
} from "./mask/token-store.js";

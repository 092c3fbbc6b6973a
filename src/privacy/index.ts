/**
 * Personal data in records: found, masked, exported, erased.
 *
 * @module
 */
export { cardAuthenticationDetector } from "./detect/card-authentication.js";
export { credentialDetector } from "./detect/credential.js";
export { type DetectOptions, detect } from "./detect/detect.js";
export { type DetectInOptions, detectIn, type LocatedFindings } from "./detect/detect-in.js";
export {
  DEFAULT_THRESHOLD,
  type DetectionContext,
  type Detector,
  type Finding,
  sureness,
} from "./detect/detector.js";
export { detectors } from "./detect/detectors.js";
export { emailDetector } from "./detect/email.js";
export { categoryOfKey } from "./detect/key-words.js";
export { ipDetector, macDetector } from "./detect/network.js";
export { type NumberForm, numberDetector } from "./detect/numbers/number-form.js";
export { numberForms } from "./detect/numbers/number-forms.js";
export { type CardBrand, cardBrandOf } from "./detect/numbers/payment-card.js";
export { phoneDetector } from "./detect/phone.js";
export { spokenDetector } from "./detect/spoken.js";
export { urlDetector } from "./detect/url.js";
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
export { sealMasked, unmask } from "./mask/unmask.js";
export { type CardData, type CardDataKind, cardDataIn } from "./policies/card-data.js";
export {
  DeidentificationError,
  type DeidentificationErrorCode,
} from "./policies/deidentification-error.js";
export {
  DeidentificationReport,
  DeidentifiedField,
  ResidualRisk,
} from "./policies/deidentification-report.js";
export { type Deidentified, deidentify, deidentifyAsync } from "./policies/deidentify.js";
export { gdprAnalytics } from "./policies/gdpr-analytics.js";
export { IdentifierClass } from "./policies/identifier-class.js";
export { DateDetail } from "./policies/moments.js";
export { type PciDssOptions, pciDss } from "./policies/pci-dss.js";
export { PciDssError, type PciDssErrorCode } from "./policies/pci-dss-error.js";
export { SAFE_HARBOR_VERSION, type SafeHarborOptions } from "./policies/safe-harbor.js";
export { type SparseZips, sparseZips2000 } from "./policies/sparse-zip.js";
export { type BinLength, isTruncatedCard, truncateCard } from "./policies/truncate-card.js";
export { DataSubject, FindingCategory, SubjectIdentifier } from "./subject/data-subject.js";
export {
  type EraseSubjectOptions,
  type ErasureItem,
  type ErasureMethod,
  eraseSubject,
} from "./subject/erase-subject.js";
export {
  ErasureOutcome,
  OutcomeCount,
  RecordErasure,
  Retained,
  RetainedCount,
  RetentionReason,
  Shredding,
  ShreddingOutcome,
  SubjectErasureReport,
} from "./subject/erasure-report.js";
export {
  ExportedModel,
  FoundBy,
  SubjectExportEntry,
  SubjectExportManifest,
  SubjectPlace,
  UnreadCount,
  WithheldReason,
} from "./subject/export-report.js";
export { type ExportSubjectOptions, exportSubject } from "./subject/export-subject.js";
export {
  type ProcessingBasis,
  type ProcessingReason,
  processingBasis,
} from "./subject/processing-basis.js";
export { type Retain, retainByHolds } from "./subject/retention.js";
export type { ShreddingKeys } from "./subject/shred-subject.js";
export { SubjectError, type SubjectErrorCode } from "./subject/subject-error.js";
export type {
  SubjectInput,
  SubjectInputs,
  SubjectRecord,
  UnreadRecord,
} from "./subject/subject-record.js";

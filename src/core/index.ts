/**
 * The vocabulary that every domain shares, and business rules as data.
 *
 * @module
 */
export { AbsoluteUri } from "./absolute-uri.js";
export { CalendarUnit } from "./calendar-unit.js";
export { CanonicalJsonError, canonicalJson } from "./canonical-json.js";
export { ByteForm, Checksum } from "./checksum.js";
export { ClockTime, Weekday } from "./clock-time.js";
export { closed } from "./closed.js";
export { CloudResource } from "./cloud-resource.js";
export { ColumnQuality, Quantile } from "./column-quality.js";
export { isValid } from "./compiled.js";
export { ComplianceFramework } from "./compliance-framework.js";
export {
  ConfidentialityLevel,
  DataClassification,
  DataRegulation,
  DataSensitivity,
} from "./data-classification.js";
export { DataQuality } from "./data-quality.js";
export { DeadLetter, DeadLetterIssue, DeadLetterReason } from "./dead-letter.js";
export { Environment } from "./environment.js";
export { EventMetadata } from "./event-metadata.js";
export {
  FreeForm,
  freeForm,
  type JsonObject,
  type JsonValue,
  Labels,
} from "./free-form.js";
export type { FreeFormBounds } from "./free-form-bounds.js";
export { GeoPoint } from "./geo-point.js";
export { ForeignId, Key, SemVer, Source, TenantId, Uuid } from "./identifier.js";
export { isImpersonal } from "./impersonal.js";
export { CalendarDate, Instant, now, TimeZone } from "./instant.js";
export {
  applyPatch,
  type PatchOutcome,
  type PatchProblem,
  type PatchProblemKind,
} from "./json-patch/apply-patch.js";
export { diff } from "./json-patch/diff.js";
export {
  JsonPatch,
  JsonPatchStep,
  PatchAdd,
  PatchCopy,
  PatchMove,
  PatchRemove,
  PatchReplace,
  PatchTest,
  PatchValue,
} from "./json-patch/json-patch.js";
export { JsonPointer } from "./json-patch/json-pointer.js";
export { KeyReference } from "./key-reference.js";
export { LabelName } from "./label-name.js";
export { MediaType } from "./media-type.js";
export { CurrencyCode, Money } from "./money.js";
export { open } from "./open.js";
export {
  Identifiability,
  PersonalData,
  PersonalDataCategory,
  personalDataOf,
  pii,
} from "./personal-data.js";
export { QualityDimension, QualityScore } from "./quality-dimension.js";
export { Repair, RepairAction } from "./repair.js";
export { cel } from "./rules/cel.js";
export { checkRules } from "./rules/check-rules.js";
export {
  add,
  and,
  ascending,
  atLeastOne,
  type Calculation,
  type Condition,
  type Constant,
  chronological,
  contains,
  count,
  div,
  each,
  earlier,
  eq,
  exactlyOne,
  ge,
  gt,
  has,
  type Literal,
  le,
  lit,
  lt,
  max,
  millisBetween,
  min,
  mul,
  multipleOf,
  ne,
  near,
  not,
  notLater,
  type Operand,
  oneOf,
  or,
  type Path,
  pow,
  product,
  startsWith,
  sub,
  subset,
  sum,
  type Tolerance,
  together,
  unique,
  when,
} from "./rules/expression.js";
export { type Inspection, type InspectOptions, type Issue, inspect } from "./rules/inspect.js";
export { type Rule, type RuleDraft, type RuleSeverity, rule, warn } from "./rules/rule.js";
export { allRules } from "./rules/rule-plan.js";
export { sentence } from "./rules/sentence.js";
export { type ReadyRule, rulesOf, withRules } from "./rules/with-rules.js";
export { sameJson } from "./same-json.js";
export { SealedField, SealedFields } from "./sealed-fields.js";
export { Severity } from "./severity.js";
export { Name, Text } from "./text.js";
export { ThresholdOperator } from "./threshold-operator.js";
export { TraceContext } from "./trace-context.js";
export {
  Bytes,
  Count,
  Days,
  Milliseconds,
  Percent,
  Pixels,
  Quantity,
  Ratio,
  Seconds,
} from "./units.js";
export { uuidv7 } from "./uuid.js";
export { WebAddress } from "./web-address.js";

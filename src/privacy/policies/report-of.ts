/**
 * The report of a de-identification, made from that of the masking engine.
 *
 * @module
 */
import { isRecord } from "../../core/is-record.js";
import { tokensOf } from "../../core/json-patch/json-pointer.js";
import { sameJson } from "../../core/same-json.js";
import type { Masked } from "../mask/mask.js";
import type { MaskAction, MaskedField } from "../mask/mask-report.js";
import type { Collected } from "../mask/slots.js";
import type { DeidentificationReport, DeidentifiedField } from "./deidentification-report.js";
import { type IdentifierClass, identifierClassOf } from "./identifier-class.js";
import type { DateDetail } from "./moments.js";
import { residualRisks } from "./residual-risks.js";
import { SAFE_HARBOR_VERSION, type SafeHarborOptions } from "./safe-harbor.js";
import { sparseZips2000 } from "./sparse-zip.js";

/** What the report tells beside what was masked. */
export interface ReportedRecord {
  readonly detail: DateDetail;
  /** Absent: the record is about nobody. */
  readonly found?: Collected | undefined;
}

/** The report of a de-identification. */
export function reportOf(
  clear: unknown,
  { value, report }: Masked<unknown>,
  of: ReportedRecord,
  options: SafeHarborOptions,
): DeidentificationReport {
  const fields = report.fields
    .filter((field) => field.action !== "replaced" || isChanged(clear, value, field.path))
    .map(fieldOf);
  return {
    policy: "hipaa_safe_harbor",
    policy_version: SAFE_HARBOR_VERSION,
    census_year: (options.sparseZips ?? sparseZips2000).censusYear,
    is_about_person: of.found !== undefined,
    dates: of.detail,
    fields,
    risks: of.found === undefined ? [] : residualRisks(of.found, of.detail),
  };
}

const actions: Readonly<Partial<Record<MaskAction, MaskAction>>> = { replaced: "generalised" };

function fieldOf({
  path,
  category,
  action,
  reason,
  detector,
  rule,
}: MaskedField): DeidentifiedField {
  const identifier: IdentifierClass | undefined =
    category && identifierClassOf(category, tokensOf(path).at(-1) ?? "");
  return {
    path,
    ...(identifier === undefined ? {} : { identifier }),
    ...(category === undefined ? {} : { category }),
    action: actions[action] ?? action,
    reason,
    ...(detector === undefined ? {} : { detector }),
    ...(rule === undefined ? {} : { rule }),
  };
}

/** A function of the policy may give back what it got. */
function isChanged(clear: unknown, value: unknown, pointer: string): boolean {
  return !sameJson(at(clear, pointer), at(value, pointer));
}

function at(value: unknown, pointer: string): unknown {
  return tokensOf(pointer).reduce<unknown>(
    (inner, token) => (isRecord(inner) && Object.hasOwn(inner, token) ? inner[token] : undefined),
    value,
  );
}

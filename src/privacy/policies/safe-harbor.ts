/**
 * HIPAA Safe Harbor as a policy of the masking engine (45 CFR 164.514(b)(2)).
 *
 * @module
 */
import type { PersonalDataCategory } from "../../core/personal-data.js";
import type { IssuePath } from "../../core/rules/places.js";
import { detectors } from "../detect/detectors.js";
import type {
  MaskDetection,
  MaskFunction,
  MaskPolicy,
  MaskStep,
  PersonalDataSite,
} from "../mask/policy.js";
import type { TokenStore } from "../mask/token-store.js";
import { safeHarborTable, type Treatment } from "./identifier-class.js";
import type { DateDetail, Moments } from "./moments.js";
import {
  dateDetector,
  proseDetector,
  TIMED_ID,
  tellingIdDetector,
} from "./safe-harbor-detectors.js";
import { anyId, anyText, datesAndIds, datesIdsAndTexts } from "./safe-harbor-fields.js";
import { coarseZip, type SparseZips, sparseZips2000 } from "./sparse-zip.js";
import { idContent, withoutTime } from "./timeless-id.js";

/** How a record is de-identified. */
export interface SafeHarborOptions {
  /**
   * The most that dates may say. Default: `intervals`, which is taken only where the rules of the
   * record hold with nothing less. `years` is what Safe Harbor means by the letter.
   */
  readonly dates?: Exclude<DateDetail, "none"> | undefined;
  /**
   * What is done to texts for people and to prose. `remove`, the default: they are left out, or
   * redacted, since names and places in them are out of the reach of detectors. `sweep`: what
   * detectors find in them is taken out, and the rest stays; it is the default with asynchronous
   * detectors.
   */
  readonly text?: "remove" | "sweep" | undefined;
  /** Sparse areas of ZIP codes. Default: by the census of 2000. */
  readonly sparseZips?: SparseZips | undefined;
  /** How texts are searched. Only `deidentifyAsync` asks asynchronous detectors. */
  readonly detection?: MaskDetection | undefined;
  /**
   * A table of random codes, which the caller keeps apart: equal identifiers get equal codes, and only
   * who has the table can tell whose they are (164.514(c)). `deidentifyAsync` asks it.
   */
  readonly codes?: TokenStore | undefined;
  /** The tenant of a record, for its codes. Default: its `tenant_id`, or the one in its `metadata`. */
  readonly tenantOf?: MaskPolicy["tenantOf"];
  /** The present year, for ages. Default: that of the clock. */
  readonly thisYear?: number | undefined;
}

/** The version of this policy: it is raised when the same record would come out otherwise. */
export const SAFE_HARBOR_VERSION = "1.0.0";

/** What is known of the record that the policy is for. */
export interface SafeHarborRecord {
  readonly record: unknown;
  readonly moments: Moments;
  readonly detail: DateDetail;
}

/** Whether texts for people are left out. */
export function removesText({ text, detection }: SafeHarborOptions): boolean {
  return text === undefined ? (detection?.asyncDetectors ?? []).length === 0 : text === "remove";
}

/** What Safe Harbor looks for: more than personal data. */
export function safeHarborSearch(
  options: SafeHarborOptions,
): Required<Pick<MaskPolicy, "detection" | "classify">> {
  const { detection } = options;
  const isRemoved = removesText(options);
  return {
    detection: {
      ...detection,
      detectors: [
        ...(detection?.detectors ?? detectors),
        dateDetector,
        tellingIdDetector,
        ...(isRemoved ? [proseDetector] : []),
      ],
    },
    classify: isRemoved ? datesIdsAndTexts : datesAndIds,
  };
}

/** The policy for one record. */
export function safeHarborPolicy(options: SafeHarborOptions, of: SafeHarborRecord): MaskPolicy {
  const { codes, tenantOf, sparseZips = sparseZips2000 } = options;
  const steps: Readonly<Record<Treatment, MaskStep>> = {
    remove: "remove",
    redact: "remove",
    keep: "keep",
    code: codes === undefined ? "remove" : "tokenise",
    zip: (value, { path }) =>
      isAmerican(of.record, path) ? coarseZip(String(value), sparseZips) : [],
    date: (value) => dateOrYear(of.moments.coarse(value, of.detail), value),
    birth: (value) => dateOrYear(of.moments.coarse(value, "years"), value),
    age: bandedAge,
    other,
  };
  const categories = Object.fromEntries(
    Object.entries(safeHarborTable).map(([category, [, treatment]]) => [
      category,
      steps[treatment],
    ]),
  ) as Readonly<Record<PersonalDataCategory, MaskStep>>;
  return {
    name: "hipaa_safe_harbor",
    ...safeHarborSearch(options),
    categories,
    otherwise: "remove",
    tokens: codes,
    tenantOf,
  };
}

/** A date that is none of ours keeps its year, where it has four digits. */
function dateOrYear(coarse: string | number | undefined, value: unknown): unknown[] {
  if (coarse !== undefined) return [coarse];
  const [year] = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(String(value)) ?? [];
  return year === undefined ? [] : [year];
}

/** Ages over 89 are one band: 90 or older. */
const bandedAge: MaskFunction = (value) => {
  const age = Number(value);
  if (!Number.isFinite(age) || age < 0) return [];
  if (age <= 89) return [value];
  return [typeof value === "number" ? 90 : "90"];
};

/** Identifiers of records lose what they tell; what is unique about a person is left out. */
const other: MaskFunction = (value, site: PersonalDataSite) => {
  const isId = site.annotation === anyId || site.finding?.detector === TIMED_ID;
  if (isId) return idWithoutTime(String(value));
  if (site.annotation === anyText) return value === "" ? [value] : [undefined];
  return site.finding === undefined ? [undefined] : [];
};

function idWithoutTime(id: string): string[] {
  const content = idContent(id);
  if (content === "nothing") return [id];
  return content === "time" ? [withoutTime(id)] : [];
}

const american = /^(?:us|usa|united states(?: of america)?)$/i;

/** Whether an address is in the United States, or nothing next to it says where it is. */
function isAmerican(record: unknown, path: IssuePath): boolean {
  const at = path
    .slice(0, -1)
    .reduce<unknown>(
      (value, step) => Object.entries(Object(value)).find(([key]) => key === String(step))?.[1],
      record,
    );
  const [, country] = Object.entries(Object(at)).find(([key]) => /country/i.test(key)) ?? [];
  return typeof country !== "string" || american.test(country.trim());
}

/**
 * HIPAA Safe Harbor as a policy of the masking engine (45 CFR 164.514(b)(2)).
 *
 * @module
 */
import { PersonalDataCategory } from "../../core/personal-data.js";
import type { Path } from "../../core/rules/expression.js";
import { detectors } from "../detect/detectors.js";
import type { Classify } from "../mask/plan.js";
import type { MaskDetection, MaskPolicy, MaskStep } from "../mask/policy.js";
import type { TokenStore } from "../mask/token-store.js";
import { safeHarborTable } from "./identifier-class.js";
import type { DateDetail } from "./moments.js";
import { dateDetector, proseDetector, tellingIdDetector } from "./safe-harbor-detectors.js";
import { datesAndIds, datesIdsAndTexts } from "./safe-harbor-fields.js";
import { type SafeHarborRecord, stepsOf } from "./safe-harbor-steps.js";
import type { SparseZips } from "./sparse-zip.js";

/** How a record is de-identified. */
export interface SafeHarborOptions {
  /**
   * The most that dates may say: it is taken only where the rules of the record hold with nothing
   * less. Default: `intervals`. By the letter Safe Harbor allows `years`, and whoever releases what
   * says more should have an expert judge it (164.514(b)(1)).
   */
  readonly dates?: Exclude<DateDetail, "none"> | undefined;
  /**
   * What is done to texts for people and to prose. `remove`, the default: they are left out, or
   * redacted, since names and places in them are out of the reach of detectors. `sweep`: what
   * detectors find in them is taken out, and the rest stays; it is the default with asynchronous
   * detectors.
   */
  readonly text?: "remove" | "sweep" | undefined;
  /**
   * Places whose texts the caller knows to name nobody, as paths in rules: `event_name`,
   * `properties.plan`. A text there stays unless a detector finds something in it.
   */
  readonly keptTexts?: readonly Path[] | undefined;
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

/** Whether texts for people are left out. */
function removesText({ text, detection }: SafeHarborOptions): boolean {
  return text === undefined ? (detection?.asyncDetectors ?? []).length === 0 : text === "remove";
}

/** What Safe Harbor looks for: more than personal data. */
export function safeHarborSearch(options: SafeHarborOptions): {
  readonly detection: MaskDetection;
  readonly classify: Classify;
} {
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
  const search = safeHarborSearch(options);
  const steps = stepsOf(options, of, search.detection);
  const categories: Partial<Record<PersonalDataCategory, MaskStep>> = {};
  for (const category of PersonalDataCategory.options) {
    categories[category] = steps[safeHarborTable[category][1]];
  }
  return {
    name: "hipaa_safe_harbor",
    ...search,
    categories,
    otherwise: "remove",
    tokens: options.codes,
    tenantOf: options.tenantOf,
  };
}

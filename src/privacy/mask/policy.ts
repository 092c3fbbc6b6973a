/**
 * What is done to which personal data.
 *
 * @module
 */
import type { KeyObject } from "node:crypto";
import type { PersonalData, PersonalDataCategory } from "../../core/personal-data.js";
import type { Path } from "../../core/rules/expression.js";
import type { IssuePath } from "../../core/rules/places.js";
import type { DetectionContext, Detector, Finding } from "../detect/detector.js";
import type { Classify } from "./plan.js";
import type { TokenStore } from "./token-store.js";

/**
 * What can be done to personal data.
 *
 * - `keep`: it stays readable.
 * - `redact`: a constant takes its place. Equal values of a record get equal constants, and different
 *   ones different constants, since rules compare fields.
 * - `partial`: a little of it stays: the last four digits of a card or account, the calling code of a
 *   phone number, the initials of a name, the network of an address, the host of a page. Of anything
 *   else nothing is safe to show, and it is redacted: of an e-mail address too, whose host can be one
 *   person's and whose first letter tells apart the few who work at one.
 * - `generalise`: coordinates to a tenth of a degree, ages to tens, dates to the month, birth dates to
 *   the year, postal codes to three characters, addresses to /24 and /48, pages to their host. What
 *   has no coarser form is redacted.
 * - `pseudonymise`: an HMAC of it under the tenant's key takes its place. Numbers that measure, and
 *   dates, are generalised: a made-up age is a lie and hides nothing.
 * - `tokenise`: a random token that a store keeps takes its place.
 * - `encrypt`: a pseudonym takes its place, and the clear value goes into a sealed part beside the
 *   record.
 * - `remove`: it is left out where that is allowed, else redacted. Items of lists are redacted, since
 *   their places can mean something.
 */
export type MaskOperator =
  | "keep"
  | "redact"
  | "partial"
  | "generalise"
  | "pseudonymise"
  | "tokenise"
  | "encrypt"
  | "remove";

/** One place that holds personal data. */
export interface PersonalDataSite {
  /** The field. */
  readonly path: IssuePath;
  /** What it holds. */
  readonly category: PersonalDataCategory;
  /** What the schema says of it. Absent: a detector or the field's name says so. */
  readonly annotation?: PersonalData | undefined;
  /** The part of a text that a detector found. Absent: it is the whole value. */
  readonly finding?: Finding | undefined;
  /** Whether it is a key, whose object stands at the path. */
  readonly isKey: boolean;
  /** The clear value, or the clear part of the text. */
  readonly value: unknown;
}

/**
 * An operator of the caller's own: what may take the place of a value, the best first; undefined is
 * to leave it out. The first that the schema accepts is taken, and a redaction where it accepts none.
 */
export type MaskFunction = (value: unknown, site: PersonalDataSite) => Iterable<unknown>;

/** An operator by name, or one of the caller's own. */
export type MaskStep = MaskOperator | MaskFunction;

/** An operator for some categories. */
export type MaskSteps = Readonly<Partial<Record<PersonalDataCategory, MaskStep>>>;

/** Finds personal data with what takes time, such as a language model. */
export type AsyncDetector = (
  text: string,
  context: DetectionContext,
) => Promise<readonly Finding[]>;

/** How texts are searched. */
export interface MaskDetection {
  /** The score that a finding has at least. Default: 0.5. */
  readonly threshold?: number | undefined;
  /** Who searches. Default: all of this package. */
  readonly detectors?: readonly Detector[] | undefined;
  /** Who searches besides. Only `maskAsync` asks them. */
  readonly asyncDetectors?: readonly AsyncDetector[] | undefined;
}

/** What is done to which personal data. */
export interface MaskPolicy {
  /** Its name, for reports: at most 128 characters. */
  readonly name: string;
  /** What is done to each category. */
  readonly categories?: MaskSteps | undefined;
  /** What is done to the categories that are not named. */
  readonly otherwise: MaskStep;
  /**
   * What is done to the personal data at some places: a path as in rules, `actor.user_id` or
   * `items[].note`, and all that is below it. It comes before the categories. What is personal is not
   * said here: see `classify`.
   */
  readonly paths?: Readonly<Record<Path, MaskStep>> | undefined;
  /** How texts are searched. */
  readonly detection?: MaskDetection | undefined;
  /** The key of a tenant, of 32 bytes or more: see `tenantKeys`. Needed to pseudonymise and encrypt. */
  readonly key?: ((tenantId: string) => Uint8Array | KeyObject) | undefined;
  /** The tenant of a record. Default: its `tenant_id`, or the one in its `metadata`. */
  readonly tenantOf?: ((record: unknown) => string | undefined) | undefined;
  /** Keeps tokens. Needed to tokenise. */
  readonly tokens?: TokenStore | undefined;
  /** What schemas hold beyond their annotation: every instant a `date`, for instance. */
  readonly classify?: Classify | undefined;
  /**
   * Looks at the whole record first and says what is then done to which category, so that all dates
   * of a record can be shifted together. It comes before the categories, and after the paths.
   */
  readonly record?:
    | ((record: unknown, sites: readonly PersonalDataSite[]) => MaskSteps)
    | undefined;
}

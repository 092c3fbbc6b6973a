/**
 * What Safe Harbor makes of each value.
 *
 * @module
 */
import { ownMember } from "../../core/is-record.js";
import { steps } from "../../core/rules/path.js";
import type { IssuePath } from "../../core/rules/places.js";
import { detect } from "../detect/detect.js";
import { detectors } from "../detect/detectors.js";
import { keyOnPath } from "../mask/key-on-path.js";
import type { MaskDetection, MaskFunction, MaskStep, PersonalDataSite } from "../mask/policy.js";
import { isUnder } from "../mask/run.js";
import type { Treatment } from "./identifier-class.js";
import type { DateDetail, Moments } from "./moments.js";
import type { SafeHarborOptions } from "./safe-harbor.js";
import { FREE_TEXT, TIMED_ID } from "./safe-harbor-detectors.js";
import { anyId, anyText } from "./safe-harbor-fields.js";
import { coarseZip, sparseZips2000 } from "./sparse-zip.js";
import { idContent, withoutTime } from "./timeless-id.js";

/** What is known of the record that the policy is for. */
export interface SafeHarborRecord {
  readonly record: unknown;
  readonly moments: Moments;
  readonly detail: DateDetail;
}

/** What is done in a record, by treatment. */
export function stepsOf(
  { codes, sparseZips = sparseZips2000, keptTexts = [] }: SafeHarborOptions,
  { record, moments, detail }: SafeHarborRecord,
  detection: MaskDetection,
): Readonly<Record<Treatment, MaskStep>> {
  const kept = keptTexts.map(steps);
  const isKept = ({ path }: PersonalDataSite) => kept.some((pattern) => isUnder(path, pattern));
  const isClean = cleanBy(detection);
  const dated = (value: unknown, most: DateDetail) =>
    moments.coarse(value, most) ?? moments.yearIn(value);
  return {
    remove: "remove",
    redact: "remove",
    code: codes === undefined ? "remove" : "tokenise",
    // Somebody may have written a name or an address there.
    keep: (value, site) => [isClean(value, site, !isKept(site)) ? value : undefined],
    zip: (value, { path }) => {
      const coarse = isAmerican(record, path) ? coarseZip(String(value), sparseZips) : [];
      return [...coarse, undefined];
    },
    date: (value, { finding }) => found(dated(value, finding === undefined ? detail : "years")),
    birth: (value) => found(dated(value, "years")),
    age: bandedAge,
    other: (value, site) => {
      const isText = site.annotation === anyText || site.finding?.detector === FREE_TEXT;
      if (isText && isKept(site) && isClean(value, site, false)) return [value];
      return other(value, site);
    },
  };
}

const found = (value: string | number | undefined) => (value === undefined ? [] : [value]);

/** Whether nothing is found in a value: prose neither, where it is looked for. */
function cleanBy({ threshold, detectors: all = detectors }: MaskDetection) {
  const sure = all.filter(({ name }) => name !== FREE_TEXT);
  const options = { ...(threshold === undefined ? {} : { threshold }) };
  return (value: unknown, { path }: PersonalDataSite, asksProse: boolean): boolean => {
    if (typeof value !== "string") return true;
    const context = { key: keyOnPath(path) };
    const by = asksProse ? all : sure;
    return detect(value, { ...options, detectors: by, context }).length === 0;
  };
}

/** Ages over 89 are one band: 90 or older. */
const bandedAge: MaskFunction = (value) => {
  const age = Number(value);
  if (!Number.isFinite(age) || age < 0) return [];
  if (age <= 89) return [value];
  return [typeof value === "number" ? 90 : "90"];
};

/** Identifiers of records lose what they tell; what is unique about a person is left out. */
const other: MaskFunction = (value, { annotation, finding }) => {
  if (annotation === anyId || finding?.detector === TIMED_ID) return idWithoutTime(String(value));
  if (annotation === anyText) return value === "" ? [value] : [undefined];
  return finding === undefined ? [undefined] : [];
};

function idWithoutTime(id: string): string[] {
  const content = idContent(id);
  if (content === "nothing") return [id];
  return content === "time" ? [withoutTime(id)] : [];
}

const american = /^(?:us|usa|united states(?: of america)?)$/i;

/** Whether an address is in the United States, or nothing next to it says where it is. */
function isAmerican(record: unknown, path: IssuePath): boolean {
  const at = path.slice(0, -1).reduce<unknown>(ownMember, record);
  const [, country] = Object.entries(Object(at)).find(([key]) => /country/i.test(key)) ?? [];
  return typeof country !== "string" || american.test(country.trim());
}

/**
 * Where in a record a person's data stands, and what beside it is of others.
 *
 * @module
 */
import type * as z from "zod";
import * as core from "zod/v4/core";
import { JsonPointer, pointerUnder } from "../../core/json-patch/json-pointer.js";
import { type PersonalData, type PersonalDataCategory, pii } from "../../core/personal-data.js";
import type { IssuePath } from "../../core/rules/places.js";
import { credentialDetector } from "../detect/credential.js";
import { detect } from "../detect/detect.js";
import { detectors } from "../detect/detectors.js";
import { categoryOfKey } from "../detect/key-words.js";
import { collect } from "../mask/collect.js";
import { extended } from "../mask/extend.js";
import { keyOnPath } from "../mask/key-on-path.js";
import { freeLeaf } from "../mask/leaf.js";
import { planOf, unknownPlan } from "../mask/plan.js";
import { fieldAt } from "../mask/risks.js";
import { tenantIdOf } from "../mask/run.js";
import type { Collected, KeySlot, Slot, Sweep } from "../mask/slots.js";
import type { SubjectPlace } from "./export-report.js";
import { bytesText, type SubjectMatcher } from "./subject-matcher.js";
import { type OwnedSite, type Whose, whoseOf } from "./whose.js";

/** What is personal in a record in which the subject was found. */
export interface SubjectPlaces {
  /** By which places they were found: at least one. Keys that say who somebody is are `*`. */
  readonly found: readonly SubjectPlace[];
  /** What is personal and chosen by whose it is and what it is. */
  readonly chosen: (choose: (whose: Whose, category: PersonalDataCategory) => boolean) => Collected;
}

/** Marks texts that no schema calls personal. */
const anyText: PersonalData = pii("other");

/** Calls every text personal, so that rules which read one are looked after when it changes. */
export const everyText = (schema: core.$ZodType) =>
  schema instanceof core.$ZodString || schema instanceof core.$ZodTemplateLiteral
    ? anyText
    : undefined;

/** Whether a record may be of the subject's tenant. What names no tenant is of whoever keeps it. */
function isOfTenant(record: unknown, tenantId: string): boolean {
  const own = tenantIdOf(record);
  return own === undefined || own === tenantId;
}

/**
 * Where a person stands in a record; undefined when they are not in it.
 *
 * @throws {MaskError} `too_deep`
 */
export function subjectPlaces(
  schema: z.ZodType,
  record: unknown,
  matcher: SubjectMatcher,
): SubjectPlaces | undefined {
  if (!isOfTenant(record, matcher.tenantId) || !matcher.mayBeIn(record)) return undefined;
  const { slots, keys } = everything(schema, record, matcher);
  const owned = slots.flatMap((slot) => ownedOf(slot, matcher));
  const hidden = hiddenKeys(keys);
  const found = [
    ...owned.filter(({ isMatch }) => isMatch).map((site) => placeOf(site, hidden)),
    ...keys.flatMap((slot) => foundInKey(slot, hidden)),
  ];
  if (found.length === 0) return undefined;
  const whose = whoseOf(owned, matcher);
  return {
    found,
    chosen: (choose) => ({
      slots: slots.flatMap((slot) => chosenPart(slot, matcher, whose, choose)),
      keys: keys.flatMap((slot) => chosenKey(slot, matcher, choose)),
      texts: [],
    }),
  };
}

/** All that is personal, and the identifiers wherever else they stand. */
function everything(schema: z.ZodType, record: unknown, matcher: SubjectMatcher): Collected {
  const all = [matcher.detector, ...detectors];
  const sweep: Sweep = {
    find: (text, context) => detect(text, { context, detectors: all }),
    ofKey: categoryOfKey,
  };
  const base = extended(collect(planOf(schema) ?? unknownPlan, record, sweep));
  const only: Sweep = {
    find: (text) => detect(text, { detectors: [matcher.detector] }),
    ofKey: () => undefined,
  };
  const deep = collect(planOf(schema, everyText) ?? unknownPlan, record, only);
  const known = new Set(base.slots.map(({ path }) => JSON.stringify(path)));
  const more = deep.slots.flatMap((slot): Slot[] => {
    if (slot.whole?.pii !== anyText || known.has(JSON.stringify(slot.path))) return [];
    const findings = only.find(String(slot.value), {});
    return findings.length === 0 ? [] : [{ ...slot, whole: undefined, findings }];
  });
  const slots = [...base.slots, ...more];
  return {
    slots: [...slots, ...strays(schema, record, matcher, slots)],
    keys: base.keys,
    texts: [],
  };
}

/** Where they stand though nothing is expected there: numbers, and fields of records that are wrong. */
function strays(
  schema: z.ZodType,
  record: unknown,
  matcher: SubjectMatcher,
  slots: readonly Slot[],
): Slot[] {
  const known = new Set(slots.map(({ path }) => JSON.stringify(path)));
  return matcher.placesIn(record).flatMap(({ path, value }): Slot[] => {
    if (known.has(JSON.stringify(path))) return [];
    // A number that a schema counts or measures with is nobody's.
    if (typeof value === "number" && fieldAt(schema, record, path) !== undefined) return [];
    const leaf = freeLeaf(undefined, typeof path.at(-1) === "string");
    const whole = { category: "user_id", byKey: true } as const;
    return [{ path, leaf, value, whole, findings: [] }];
  });
}

function ownedOf({ path, whole, findings, value }: Slot, matcher: SubjectMatcher): OwnedSite[] {
  if (whole !== undefined) return [{ path, ...wholeSite(path, whole.category, value, matcher) }];
  return findings.map(({ category, start, end }) => ({
    path,
    category,
    isField: false,
    // Another detector may have found the same, or more around it.
    isMatch: matcher.occursIn(String(value).slice(start, end)),
  }));
}

function wholeSite(
  path: IssuePath,
  category: PersonalDataCategory,
  value: unknown,
  matcher: SubjectMatcher,
): Omit<OwnedSite, "path"> {
  const text = path.at(-1) === "raw_base64" ? bytesText(String(value)) : value;
  const isMatch = matcher.isTheirs(category, text);
  return { category: isSecret(path, value) ? "credential" : category, isField: true, isMatch };
}

/** Whether a value is a credential, whatever the map in which it stands is called. */
function isSecret(path: IssuePath, value: unknown): boolean {
  return (
    categoryOfKey(keyOnPath(path) ?? "") === "credential" ||
    (typeof value === "string" && detect(value, { detectors: [credentialDetector] }).length > 0)
  );
}

function placeOf(
  { path, category, isField }: OwnedSite,
  hidden: ReadonlySet<string>,
): SubjectPlace {
  return { path: safePointer(path, hidden), category, by: isField ? "field" : "text" };
}

function foundInKey({ path, findings }: KeySlot, hidden: ReadonlySet<string>): SubjectPlace[] {
  return findings
    .filter(({ detector }) => detector === "subject")
    .map(({ category }) => ({ path: safePointer(path, hidden), category, by: "key" }));
}

/** Keys that say who somebody is, by their places. */
function hiddenKeys(keys: readonly KeySlot[]): ReadonlySet<string> {
  return new Set(keys.map(({ path, key }) => JSON.stringify([...path, key])));
}

/** A pointer in which no key says who somebody is. One that no pointer can name ends above it. */
function safePointer(path: IssuePath, hidden: ReadonlySet<string>): string {
  let pointer = "";
  for (const [index, step] of path.entries()) {
    const isHidden = hidden.has(JSON.stringify(path.slice(0, index + 1)));
    const next = pointerUnder(pointer, isHidden ? "*" : step);
    if (!JsonPointer.safeParse(next).success) return pointer;
    pointer = next;
  }
  return pointer;
}

function chosenPart(
  slot: Slot,
  matcher: SubjectMatcher,
  whose: (site: OwnedSite) => Whose,
  choose: (whose: Whose, category: PersonalDataCategory) => boolean,
): Slot[] {
  const sites = ownedOf(slot, matcher);
  if (slot.whole !== undefined) {
    return sites.some((site) => choose(whose(site), site.category)) ? [uncarded(slot)] : [];
  }
  const findings = slot.findings.filter((_, index) => {
    const site = sites[index];
    return site !== undefined && choose(whose(site), site.category);
  });
  return findings.length === 0 ? [] : [uncarded({ ...slot, findings })];
}

/** Masking refuses records with card authentication data; what leaves or is erased must lose it. */
function uncarded(slot: Slot): Slot {
  const plain = (category: PersonalDataCategory) =>
    category === "card_authentication" ? "credential" : category;
  return {
    ...slot,
    whole: slot.whole && { ...slot.whole, category: plain(slot.whole.category) },
    findings: slot.findings.map((it) => ({ ...it, category: plain(it.category) })),
  };
}

function chosenKey(
  slot: KeySlot,
  matcher: SubjectMatcher,
  choose: (whose: Whose, category: PersonalDataCategory) => boolean,
): KeySlot[] {
  const findings = slot.findings.filter(({ detector, category }) =>
    choose(detector === matcher.detector.name ? "subject" : "other", category),
  );
  return findings.length === 0 ? [] : [{ ...slot, findings }];
}

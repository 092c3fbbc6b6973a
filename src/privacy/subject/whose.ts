/**
 * Whose the personal data of a record is: the subject's, another person's, or hard to tell.
 *
 * @module
 */
import type { PersonalDataCategory } from "../../core/personal-data.js";
import type { IssuePath } from "../../core/rules/places.js";
import { personCategories } from "./data-subject.js";
import type { SubjectMatcher } from "./subject-matcher.js";

/**
 * Whose something is.
 *
 * - `subject`: theirs.
 * - `other`: another person's.
 * - `shared`: it cannot be told, or is of both.
 */
export type Whose = "subject" | "other" | "shared";

/** Something personal, as far as it matters whose it is. */
export interface OwnedSite {
  readonly path: IssuePath;
  readonly category: PersonalDataCategory;
  /** Whether it is a field as a whole that says so, and not a part of a text. */
  readonly isField: boolean;
  /** Whether it holds an identifier of the subject. */
  readonly isMatch: boolean;
}

/**
 * Says whose each thing of a record is.
 *
 * What holds an identifier of the subject is theirs. An identifier of a category that they have named
 * is another person's when it is none of theirs. All else is of whom the object is about in which it
 * stands, or the nearest object around it that is about somebody: the one whose identifier is a field
 * of it. Where fields of one object identify both, it is the subject's when theirs comes
 * first, and shared otherwise.
 */
export function whoseOf(
  sites: readonly OwnedSite[],
  matcher: SubjectMatcher,
): (site: OwnedSite) => Whose {
  const objects = new Map<string, Whose>();
  for (const site of sites) {
    if (!site.isField) continue;
    const own = identified(site, matcher);
    if (own === undefined) continue;
    const key = keyOf(holderOf(site.path));
    const before = objects.get(key);
    if (before === undefined) objects.set(key, own);
    else if (before === "other" && own === "subject") objects.set(key, "shared");
  }
  const rest = ofRecord(sites, matcher);
  return (site) => {
    if (site.isMatch) return "subject";
    if (matcher.hasNamed(site.category) && personCategories.has(site.category)) return "other";
    for (let path = holderOf(site.path); ; path = path.slice(0, -1)) {
      const whose = objects.get(keyOf(path));
      if (whose !== undefined) return site.isField || whose !== "subject" ? whose : inText(site);
      if (path.length === 0) return site.isField || rest !== "subject" ? rest : inText(site);
    }
  };
}

/** What a text of the subject says may be of anybody, where it tells one person from another. */
function inText({ category }: OwnedSite): Whose {
  return personCategories.has(category) ? "shared" : "subject";
}

/** Whom a field identifies. */
function identified(site: OwnedSite, matcher: SubjectMatcher): Whose | undefined {
  if (site.isMatch) return "subject";
  // In an object of the subject's it may be an identifier that they did not name.
  return personCategories.has(site.category) &&
    (matcher.hasNamed(site.category) || !isWeak(site.category))
    ? "other"
    : undefined;
}

/** An organisation as often as a person. */
function isWeak(category: PersonalDataCategory): boolean {
  return category === "customer_account";
}

/** Whose the record is as a whole: of whom the fields identify that stand the least deep. */
function ofRecord(sites: readonly OwnedSite[], matcher: SubjectMatcher): Whose {
  let depth = Number.POSITIVE_INFINITY;
  let whose: Whose = "shared";
  for (const site of sites) {
    const own = site.isField ? identified(site, matcher) : undefined;
    if (own === undefined || site.path.length > depth) continue;
    if (site.path.length < depth) whose = own;
    else if (whose === "other" && own === "subject") whose = "shared";
    depth = site.path.length;
  }
  return whose;
}

/** The object in which a field stands; of an item of a list, that which holds the list. */
function holderOf(path: IssuePath): IssuePath {
  let end = path.length - 1;
  while (end > 0 && typeof path[end] === "number") end -= 1;
  return path.slice(0, end);
}

function keyOf(path: IssuePath): string {
  return JSON.stringify(path);
}

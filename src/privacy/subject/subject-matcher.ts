/**
 * Finds a person's identifiers, however they are written.
 *
 * @module
 */
import { isRecord } from "../../core/is-record.js";
import type { PersonalDataCategory } from "../../core/personal-data.js";
import type { IssuePath } from "../../core/rules/places.js";
import type { Detector, Finding } from "../detect/detector.js";
import { foldText } from "../detect/fold.js";
import { type DataSubject, DataSubject as DataSubjectSchema } from "./data-subject.js";
import { canonicalOf, type IdentifierPattern, patternOf } from "./identifier-patterns.js";
import { SubjectError } from "./subject-error.js";

/** Fields of this name hold bytes, which may be a text (`DeadLetter`). */
const BYTES_KEY = "raw_base64";

/** Finds the identifiers of one person. */
export class SubjectMatcher {
  readonly tenantId: string;
  /** Finds them in texts. */
  readonly detector: Detector;
  private readonly patterns: readonly IdentifierPattern[];
  private readonly known: ReadonlySet<string>;
  private readonly categories: ReadonlySet<PersonalDataCategory>;
  private readonly searches: readonly { readonly regex: RegExp; readonly of: number[] }[];

  /** @throws {SubjectError} for a subject who cannot be looked for. */
  constructor(subject: DataSubject) {
    const { data, error } = DataSubjectSchema.safeParse(subject);
    if (data === undefined) {
      const [issue] = error.issues;
      const place = issue?.path.join(".") || "the subject";
      throw new SubjectError("bad_subject", `See ${place}: ${issue?.message ?? "not valid"}`);
    }
    this.tenantId = data.tenant_id;
    this.patterns = data.identifiers.map(patternOf);
    this.known = new Set(this.patterns.map(({ canonical }) => canonical));
    this.categories = new Set(this.patterns.map(({ category }) => category));
    this.searches = [false, true].flatMap((anyCase) => this.searchOf(anyCase));
    this.detector = { name: "subject", reads: "folded", find: (text) => this.find(text) };
  }

  /** Whether the subject has named an identifier of this category: others of it are not theirs. */
  hasNamed(category: PersonalDataCategory): boolean {
    return this.categories.has(category);
  }

  /** Whether a whole value that is of a category is one of the identifiers, or holds one. */
  isTheirs(category: PersonalDataCategory, value: unknown): boolean {
    const text = String(value);
    const canonical = canonicalOf(category, text);
    return (
      this.patterns.some((it) => it.category === category && it.canonical === canonical) ||
      this.occursIn(text)
    );
  }

  /** Whether one of them stands in a text. */
  occursIn(text: string): boolean {
    const folded = foldText(text).text;
    return this.searches.some(({ regex }) => {
      regex.lastIndex = 0;
      return regex.test(folded);
    });
  }

  /**
   * Whether one of them may stand anywhere in a value: in a text, a number or a key. What is too short
   * to be found in texts counts where it is all of a text; its field says whether it is theirs.
   */
  mayBeIn(value: unknown): boolean {
    const open: unknown[] = [value];
    while (open.length > 0) {
      const next = open.pop();
      if (typeof next === "string" || typeof next === "number") {
        if (this.isMention(String(next))) return true;
      } else if (Array.isArray(next)) {
        for (const item of next) open.push(item);
      } else if (isRecord(next)) {
        for (const key of Object.keys(next)) {
          if (this.isMention(key)) return true;
          const member = next[key];
          open.push(key === BYTES_KEY && typeof member === "string" ? bytesText(member) : member);
        }
      }
    }
    return false;
  }

  /** The places of texts and numbers in which one of them stands that is told from chance. */
  placesIn(record: unknown): { readonly path: IssuePath; readonly value: unknown }[] {
    const found: { path: IssuePath; value: unknown }[] = [];
    const open: { path: IssuePath; value: unknown }[] = [{ path: [], value: record }];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      const { path, value } = place;
      if (typeof value === "string" || typeof value === "number") {
        if (this.occursIn(String(value))) found.push(place);
      } else if (Array.isArray(value)) {
        for (const [index, item] of value.entries())
          open.push({ path: [...path, index], value: item });
      } else if (isRecord(value)) {
        for (const key of Object.keys(value))
          open.push({ path: [...path, key], value: value[key] });
      }
    }
    return found;
  }

  private isMention(text: string): boolean {
    return this.known.has(text) || this.occursIn(text);
  }

  private *find(text: string): Generator<Finding> {
    for (const { regex, of } of this.searches) {
      regex.lastIndex = 0;
      for (const match of text.matchAll(regex)) {
        const which = match.slice(1).findIndex((group) => group !== undefined);
        const category = this.patterns[of[which] ?? -1]?.category ?? "other";
        const start = match.index;
        const end = start + match[0].length;
        if (end > start) yield { category, detector: "subject", start, end, score: 1 };
      }
    }
  }

  private searchOf(anyCase: boolean): { regex: RegExp; of: number[] }[] {
    const of = [...this.patterns.keys()].filter(
      (index) =>
        this.patterns[index]?.source !== undefined && this.patterns[index].anyCase === anyCase,
    );
    if (of.length === 0) return [];
    // The longest first: of two that begin alike, the longer is meant.
    of.sort((a, b) => lengthOf(this.patterns[b]) - lengthOf(this.patterns[a]));
    const source = of.map((index) => `(${this.patterns[index]?.source})`).join("|");
    return [{ regex: new RegExp(source, anyCase ? "giu" : "gu"), of }];
  }
}

const lengthOf = (pattern: IdentifierPattern | undefined) => pattern?.canonical.length ?? 0;

/** Bytes in base64 as a text. Those that are no UTF-8 are of no matter to what is looked for. */
export function bytesText(base64: string): string {
  return Buffer.from(base64, "base64").toString("utf8");
}

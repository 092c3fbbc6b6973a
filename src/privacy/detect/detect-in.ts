/**
 * Every stretch of a free-form value that holds personal data, with where it is.
 *
 * @module
 */
import { type DetectOptions, detect } from "./detect.js";
import { DEFAULT_THRESHOLD, type Finding, sureness } from "./detector.js";
import { categoryOfKey } from "./key-words.js";

/** What is found at one place of a value. */
export interface LocatedFindings {
  /** The keys and indexes that lead to the text or number. */
  readonly path: readonly (string | number)[];
  /** In the text there, or in the decimal digits of the number there. */
  readonly findings: readonly Finding[];
}

/** How to search a value: as a text, but for the names, which the value has itself. */
export type DetectInOptions = Omit<DetectOptions, "context">;

/**
 * Searches every text and whole number of a value, however deep: maps by the names of their keys
 * too. Where a key says what its value is (`password`, `first_name`), all of the value is found.
 * An item of a list has the name of the list.
 */
export function* detectIn(
  value: unknown,
  options: DetectInOptions = {},
): Generator<LocatedFindings> {
  const seen = new Set<object>();
  const open: Place[] = [{ value, key: undefined, step: undefined, inside: undefined }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value: current, key } = place;
    if (typeof current === "object" && current !== null) {
      if (seen.has(current)) continue;
      seen.add(current);
      for (const inner of placesIn(current, place).reverse()) open.push(inner);
      continue;
    }
    const text = textOf(current);
    if (text === undefined || text === "") continue;
    const findings = findingsIn(text, key, options);
    if (findings.length > 0) yield { path: pathOf(place), findings };
  }
}

interface Place {
  readonly value: unknown;
  readonly key: string | undefined;
  readonly step: string | number | undefined;
  readonly inside: Place | undefined;
}

function placesIn(holder: object, inside: Place): Place[] {
  return Array.isArray(holder)
    ? holder.map((value: unknown, step) => ({ value, key: inside.key, step, inside }))
    : Object.entries(holder).map(([key, value]: [string, unknown]) => ({
        value,
        key,
        step: key,
        inside,
      }));
}

function pathOf(place: Place): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Place | undefined = place; at?.step !== undefined; at = at.inside)
    path.push(at.step);
  return path.reverse();
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "bigint") return value.toString();
  return typeof value === "number" && Number.isSafeInteger(value) ? String(value) : undefined;
}

function findingsIn(
  text: string,
  key: string | undefined,
  options: DetectInOptions,
): readonly Finding[] {
  const { threshold = DEFAULT_THRESHOLD } = options;
  const category = key === undefined ? undefined : categoryOfKey(key);
  if (category !== undefined && sureness.named >= threshold) {
    return [{ category, detector: "key", start: 0, end: text.length, score: sureness.named }];
  }
  return detect(text, { ...options, context: { key } });
}

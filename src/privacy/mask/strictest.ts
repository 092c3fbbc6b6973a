/**
 * What a value is where more than one word for it is true.
 *
 * @module
 */
import type { PersonalDataCategory } from "../../core/personal-data.js";
import type { Finding } from "../detect/detector.js";

/** What policies treat apart from all else, whatever holds it: the strictest first. */
const strict: readonly PersonalDataCategory[] = [
  "card_authentication",
  "payment_card",
  "credential",
];

/**
 * What an annotated value is. Where its schema says no more than that it is personal, a card number or
 * a secret anywhere in it counts more, since a policy may keep all but these.
 */
export function closestCategory(
  said: PersonalDataCategory,
  value: unknown,
  find: (text: string) => readonly Finding[],
): PersonalDataCategory {
  if (said !== "other" || (typeof value !== "string" && typeof value !== "number")) return said;
  const findings = find(String(value));
  return strict.find((category) => findings.some((it) => it.category === category)) ?? said;
}

/** Without the findings that lie inside a stricter one of other findings. */
export function unlessStricter(
  findings: readonly Finding[],
  others: readonly Finding[],
): readonly Finding[] {
  const stricter = others.filter(({ category }) => strict.includes(category));
  if (stricter.length === 0) return findings;
  return findings.filter(
    ({ start, end }) => !stricter.some((other) => other.start <= start && other.end >= end),
  );
}

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

/** What else is asked of a value whose schema says more than that it is personal. */
const cards: readonly PersonalDataCategory[] = ["payment_card"];

/** The shortest number of a card has twelve digits; other scripts have digits too. */
const mayHoldCard = /\d(?:[^A-Za-z\d]{0,3}\d){11}|[^\0-\x7f]/;

/**
 * What an annotated value is. A card number anywhere in it counts more than what its schema says, since
 * a policy may keep all else; where its schema says no more than that it is personal, so does a secret.
 */
export function closestCategory(
  said: PersonalDataCategory,
  value: unknown,
  find: (text: string) => readonly Finding[],
): PersonalDataCategory {
  if (typeof value !== "string" && typeof value !== "number") return said;
  if (said === "payment_card" || said === "card_authentication") return said;
  const text = String(value);
  if (said !== "other" && !mayHoldCard.test(text)) return said;
  return strictestOf(find(text), said === "other" ? strict : cards) ?? said;
}

/** The strictest of what was found; undefined where nothing of it is treated apart. */
export function strictestOf(
  findings: readonly Finding[],
  among: readonly PersonalDataCategory[] = strict,
): PersonalDataCategory | undefined {
  return among.find((category) => findings.some((it) => it.category === category));
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

/**
 * What a record says again of somebody whom one of its fields names.
 *
 * @module
 */
import type { Finding } from "../detect/detector.js";
import { apart } from "./apart.js";
import { isRedaction } from "./redaction.js";
import type { Collected, Slot } from "./slots.js";
import { unlessStricter } from "./strictest.js";

/** Characters of a value below which it is found in texts by chance. */
const LEAST = 5;

const WORD = /[\p{L}\p{N}]/u;

/**
 * The same with the places of texts at which a value stands that a field of the record holds: a user
 * id in a message, a name in a note.
 *
 * @param isTold Whether the value of a field is looked for. Default: of all.
 */
export function extended(
  collected: Collected,
  isTold: (slot: Slot) => boolean = () => true,
): Collected {
  const { slots, keys, texts } = collected;
  const known = new Map(
    slots
      .filter(({ whole, value }) => whole && typeof value === "string" && value.length >= LEAST)
      .filter(isTold)
      .map((slot) => [String(slot.value), slot.whole?.category ?? "other"] as const)
      .filter(([text, category]) => !isRedaction({ text, category })),
  );
  if (known.size === 0 || texts.length === 0) return collected;
  const again = new Map<Slot, Slot>();
  for (const text of texts) {
    const found: Finding[] = [];
    for (const [value, category] of known) {
      for (const start of occurrences(String(text.value), value)) {
        const end = start + value.length;
        found.push({ category, detector: "same_record", start, end, score: 1 });
      }
    }
    if (found.length > 0)
      again.set(text, {
        ...text,
        findings: apart([...unlessStricter(found, text.findings), ...text.findings]),
      });
  }
  if (again.size === 0) return collected;
  const added = [...again].filter(([text]) => text.findings.length === 0).map(([, slot]) => slot);
  return { slots: [...slots.map((slot) => again.get(slot) ?? slot), ...added], keys, texts };
}

/** Where a value stands in a text as a whole word. */
function* occurrences(text: string, value: string): Generator<number> {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
    const before = text[at - 1] ?? "";
    const after = text[at + value.length] ?? "";
    if (!WORD.test(before) && !WORD.test(after)) yield at;
  }
}

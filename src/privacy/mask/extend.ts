/**
 * What a record says again of somebody whom one of its fields names.
 *
 * @module
 */
import type { PersonalDataCategory } from "../../core/personal-data.js";
import { apart } from "./apart.js";
import { finderOf } from "./occurrences.js";
import { isRedaction } from "./redaction.js";
import type { Collected, KeySlot, Slot } from "./slots.js";
import { unlessStricter } from "./strictest.js";

/** Characters of a value below which it is found in texts by chance. */
const LEAST = 5;

/** What is looked for again, and where. */
export interface SameRecordSearch {
  /** Whether the value of a field is looked for. */
  readonly isTold: (slot: Slot) => boolean;
  /** Whether it is looked for in a text. */
  readonly isSearched: (text: Slot) => boolean;
}

/** All values, in all texts but those that name a kind of thing or a system. */
const usual: SameRecordSearch = {
  isTold: () => true,
  isSearched: ({ isImpersonal }) => isImpersonal !== true,
};

/**
 * The same with the places of texts and keys at which a value stands that a field of the record
 * holds: a user id in a message, a name in a note. Upper and lower case are one.
 */
export function extended(
  collected: Collected,
  { isTold, isSearched }: SameRecordSearch = usual,
): Collected {
  const { slots, texts } = collected;
  if (texts.length === 0 && (collected.names ?? []).length === 0) return collected;
  const known = new Map<string, PersonalDataCategory>();
  for (const slot of slots) {
    const { whole, value } = slot;
    if (whole === undefined || typeof value !== "string" || value.length < LEAST) continue;
    if (!isTold(slot)) continue;
    const { category } = whole;
    if (!isRedaction({ text: value, category })) known.set(value, category);
  }
  if (known.size === 0) return collected;
  const find = finderOf(known);
  const findings = (text: string) =>
    find(text).map(({ start, end, about: category }) => ({
      category,
      detector: "same_record",
      start,
      end,
      score: 1,
    }));
  const again = new Map<Slot, Slot>();
  for (const text of texts) {
    if (!isSearched(text)) continue;
    const [first, ...others] = findings(text.decoded ?? String(text.value));
    if (first === undefined) continue;
    if (text.decoded !== undefined) {
      again.set(text, { ...text, whole: { category: first.category, byKey: true } });
      continue;
    }
    const found = [first, ...others];
    const stays = unlessStricter(found, text.findings);
    again.set(text, { ...text, findings: apart([...stays, ...text.findings]) });
  }
  const keys = keysExtended(collected, findings);
  if (again.size === 0 && keys === collected.keys) return collected;
  const added = [...again].filter(([text]) => text.findings.length === 0).map(([, slot]) => slot);
  return {
    ...collected,
    slots: [...slots.map((slot) => again.get(slot) ?? slot), ...added],
    keys,
  };
}

function keysExtended(
  { keys, names = [] }: Collected,
  findings: (text: string) => KeySlot["findings"],
): KeySlot[] {
  const again = new Map<KeySlot, KeySlot>();
  for (const name of names) {
    // What a detector says of a key stays: it may know whose it is.
    const found = findings(name.key).filter(({ start, end }) =>
      name.findings.every((other) => other.end <= start || other.start >= end),
    );
    if (found.length > 0)
      again.set(name, { ...name, findings: apart([...found, ...name.findings]) });
  }
  if (again.size === 0) return keys;
  const added = [...again].filter(([name]) => name.findings.length === 0).map(([, slot]) => slot);
  return [...keys.map((slot) => again.get(slot) ?? slot), ...added];
}

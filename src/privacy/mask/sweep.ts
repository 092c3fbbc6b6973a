/**
 * Detectors as a policy asks for them.
 *
 * @module
 */
import type { PersonalDataCategory } from "../../core/personal-data.js";
import { detect } from "../detect/detect.js";
import { categoryOfKey } from "../detect/key-words.js";
import { categoryOfMember } from "../detect/member-words.js";
import type { MaskDetection } from "./policy.js";
import type { Sweep } from "./slots.js";

/** Keys of maps that senders write again and again: letters alone say nothing of anybody. */
const plainKey = /^[A-Za-z_]{1,32}$/;
/** What most texts are: a word too short for a secret, in which no detector of ours finds anything. */
const word = /^[A-Za-z_]{0,12}$/;
const MOST_KEPT = 4096;
const known = new Map<string, PersonalDataCategory | null>();

function ofKey(key: string, owner?: string): PersonalDataCategory | undefined {
  return ofName(key) ?? (owner === undefined ? undefined : categoryOfMember(key, owner));
}

function ofName(key: string): PersonalDataCategory | undefined {
  const before = known.get(key);
  if (before !== undefined) return before ?? undefined;
  const category = categoryOfKey(key);
  if (known.size < MOST_KEPT && plainKey.test(key)) known.set(key, category ?? null);
  return category;
}

/** What finds personal data in texts and in the names of fields, as a policy says. */
export function sweepOf({ threshold, detectors }: MaskDetection = {}): Sweep {
  const isOurs = detectors === undefined;
  const options = {
    ...(threshold === undefined ? {} : { threshold }),
    ...(detectors === undefined ? {} : { detectors }),
  };
  return {
    find: (text, context) =>
      isOurs && word.test(text) ? [] : detect(text, { ...options, context }),
    ofKey,
  };
}

/**
 * What the names in a text of JSON say of the values beside them: a record as its source wrote it.
 *
 * @module
 */
import type { PersonalDataCategory } from "../../core/personal-data.js";
import { type Finding, sureness } from "../detect/detector.js";
import type { Sweep } from "./slots.js";

/** Texts, their colon where they are a key, brackets, and numbers. What is cut off is passed over. */
const tokens = /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:)?|[{}[\]]|-?\d[\d.eE+-]*/gs;

/** The name of an object or list, and what all in it is. */
interface Level {
  readonly key: string | undefined;
  readonly category: PersonalDataCategory | undefined;
}

const none: Level = { key: undefined, category: undefined };

/**
 * The texts and numbers of a text of JSON that stand under a name which says what they are, whole or
 * cut off. None: it is no JSON, or no name in it says anything.
 */
export function namedInJson(text: string, ofKey: Sweep["ofKey"]): Finding[] {
  if (!/^\s*[{[]/.test(text)) return [];
  const found: Finding[] = [];
  const levels: Level[] = [];
  let key: string | undefined;
  for (const { 0: written, 1: inner, 2: colon, index } of text.matchAll(tokens)) {
    if (colon !== undefined) {
      key = inner;
      continue;
    }
    const above = levels.at(-1) ?? none;
    if (written === "}" || written === "]") levels.pop();
    else {
      const own = key === undefined ? undefined : ofKey(key, above.key);
      const category = own ?? above.category;
      if (written === "{" || written === "[") levels.push({ key: key ?? above.key, category });
      else if (category !== undefined && inner !== "") {
        const start = inner === undefined ? index : index + 1;
        const end = start + (inner ?? written).length;
        found.push({ category, detector: "json_member", start, end, score: sureness.certain });
      }
    }
    key = undefined;
  }
  return found;
}

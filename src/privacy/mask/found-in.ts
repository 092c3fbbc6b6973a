/**
 * What is personal in one text of a record.
 *
 * @module
 */
import type { DetectionContext, Finding } from "../detect/detector.js";
import { apart } from "./apart.js";
import { namedInJson } from "./json-text.js";
import type { Sweep } from "./slots.js";
import { strictestOf } from "./strictest.js";

/**
 * The parts of a text that are personal, by their form and, where it is JSON, by the names beside them:
 * in order, none over another.
 */
export function foundIn(sweep: Sweep, text: string, key: string | undefined): Finding[] {
  const byForm = sweep.find(text, contextOf(key));
  const named = namedInJson(text, sweep.ofKey).map((finding) => {
    const inside = byForm.filter(({ start, end }) => start >= finding.start && end <= finding.end);
    return { ...finding, category: strictestOf(inside) ?? finding.category };
  });
  if (named.length === 0) return apart(byForm);
  const others = byForm.filter(({ start, end }) =>
    named.every((it) => end <= it.start || start >= it.end),
  );
  return apart([...named, ...others]);
}

const isId = /(?:^|_)id$/i;

/** Where a text stands, for detectors. */
export const contextOf = (key: string | undefined): DetectionContext => ({
  key,
  isIdentifier: key !== undefined && isId.test(key),
});

/**
 * Findings of more than one detector, none over another.
 *
 * @module
 */
import type { Finding } from "../detect/detector.js";

/** Findings in order, the surer of two that overlap and, of equals, the longer. */
export function apart(findings: readonly Finding[]): Finding[] {
  if (findings.length < 2) return [...findings];
  const best = [...findings].sort(
    (a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: Finding[] = [];
  for (const each of best) {
    if (kept.every(({ start, end }) => each.end <= start || each.start >= end)) kept.push(each);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * Every stretch of a text that holds personal data.
 *
 * @module
 */
import {
  DEFAULT_THRESHOLD,
  type DetectionContext,
  type Detector,
  type Finding,
} from "./detector.js";
import { detectors, needs } from "./detectors.js";
import { foldText } from "./fold.js";
import { signsIn } from "./signs.js";

/** How to search a text. */
export interface DetectOptions {
  /** Where it stands. */
  readonly context?: DetectionContext;
  /** The score that a finding has at least. Default: 0.5. */
  readonly threshold?: number;
  /** Who searches. Default: {@link detectors}. */
  readonly detectors?: readonly Detector[];
}

/**
 * Every stretch of a text that holds personal data, in the order of the text and without overlaps:
 * of two that overlap, the one with the higher score counts, then the longer, then the first.
 *
 * What a text says in digits of other scripts, with full-width or zero-width characters, is read as
 * if it said it in ASCII.
 */
export function detect(text: string, options: DetectOptions = {}): readonly Finding[] {
  const { context = {}, threshold = DEFAULT_THRESHOLD } = options;
  const folded = foldText(text);
  const signs = signsIn(folded.text);
  const found: Finding[] = [];
  for (const detector of options.detectors ?? detectors) {
    if (needs.get(detector)?.(signs, text.length) === false) continue;
    if (detector.reads === "folded") {
      for (const finding of detector.find(folded.text, context)) {
        if (finding.score < threshold) continue;
        const start = folded.startOf(finding.start);
        found.push({ ...finding, start, end: folded.endOf(finding.end) });
      }
    } else {
      for (const finding of detector.find(text, context)) {
        if (finding.score >= threshold) found.push(finding);
      }
    }
  }
  return found.length < 2 ? found : withoutOverlaps(found);
}

/** The best of what overlaps. Each chain of overlaps is settled by itself. */
function withoutOverlaps(found: Finding[]): Finding[] {
  found.sort((a, b) => a.start - b.start);
  const kept: Finding[] = [];
  let chain: Finding[] = [];
  let chainEnd = 0;
  for (const finding of found) {
    if (chain.length > 0 && finding.start >= chainEnd) {
      kept.push(...best(chain, chainEnd));
      chain = [];
    }
    chain.push(finding);
    chainEnd = Math.max(chainEnd, finding.end);
  }
  return [...kept, ...best(chain, chainEnd)];
}

function best(chain: readonly Finding[], end: number): readonly Finding[] {
  const [first] = chain;
  if (first === undefined || chain.length === 1) return chain;
  const taken = new Uint8Array(end - first.start);
  const kept: Finding[] = [];
  const byRank = [...chain].sort(
    (a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  for (const finding of byRank) {
    const stretch = taken.subarray(finding.start - first.start, finding.end - first.start);
    if (stretch.includes(1)) continue;
    stretch.fill(1);
    kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start);
}

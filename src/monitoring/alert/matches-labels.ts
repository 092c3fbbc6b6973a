/**
 * Holds matchers against the labels of an alert, as Alertmanager does (`pkg/labels/matcher.go`).
 *
 * @module
 */
import { RE2JS } from "re2js";
import type { AlertLabels } from "./alert-labels.js";
import type { LabelMatcher } from "./label-matcher.js";
import { labelText } from "./label-text.js";

/** Patterns kept ready, so that a stream of alerts does not compile them anew. */
const MOST_READY = 500;

/** The patterns used last, the oldest first; undefined stands for one that is not valid. */
const ready = new Map<string, RE2JS | undefined>();

/**
 * Whether every matcher agrees with the labels; none at all agree with any labels. A label that is
 * absent is the same as an empty one. A pattern is RE2's, takes time in proportion to the text, and
 * is held against the whole text.
 *
 * A matcher whose pattern is not valid agrees with nothing, be `is_equal` true or false: a silence
 * that nobody can read silences nothing, and a route that nobody can read is not taken. Ask
 * `matcherPatternProblem` before you store one.
 */
export function matchesLabels(matchers: readonly LabelMatcher[], labels: AlertLabels): boolean {
  return matchers.every((matcher) => agrees(matcher, labelText(labels, matcher.name)));
}

/** What is wrong with the pattern of a matcher; undefined when nothing is, or it has no pattern. */
export function matcherPatternProblem(matcher: LabelMatcher): string | undefined {
  if (!matcher.is_regex) return undefined;
  try {
    compiled(matcher.value);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function agrees({ value, is_regex, is_equal }: LabelMatcher, text: string): boolean {
  if (!is_regex) return (text === value) === is_equal;
  const pattern = patternOf(value);
  return pattern !== undefined && pattern.matcher(text).matches() === is_equal;
}

function patternOf(source: string): RE2JS | undefined {
  const found = ready.has(source) ? ready.get(source) : compiledOrNothing(source);
  ready.delete(source);
  ready.set(source, found);
  const [oldest] = ready.keys();
  if (ready.size > MOST_READY && oldest !== undefined) ready.delete(oldest);
  return found;
}

function compiledOrNothing(source: string): RE2JS | undefined {
  try {
    return compiled(source);
  } catch {
    return undefined;
  }
}

function compiled(source: string): RE2JS {
  return RE2JS.compile(source);
}

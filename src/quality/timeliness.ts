/**
 * Whether a record came while it was of use (Ballou, Wang, Pazer and Tayi 1998; ODCS `timeliness`).
 *
 * @module
 */
import { Instant } from "../core/instant.js";
import { toMillis } from "../core/rules/operand.js";
import { steps } from "../core/rules/path.js";
import { places } from "../core/rules/places.js";
import type { Finding, Measure } from "./measure.js";

/** What is expected of the age of a record. */
export interface TimelinessContext {
  /** The instant against which ages are measured. */
  readonly now: Instant;
  /** The age, in milliseconds, up to which a record is on time. */
  readonly expectedMs: number;
  /** How much later, in milliseconds, a record is of no more use. More than 0. */
  readonly usefulMs: number;
  /** The instants to look at. Absent: those of `usualInstants` that the schema has. */
  readonly paths?: readonly string[];
}

/** Fields in which records say when something was. */
export const usualInstants = [
  "metadata.timestamp",
  "metadata.recorded_at",
  "timestamp",
  "measured_at",
  "occurred_at",
  "recorded_at",
] as const;

/** How far a clock may be ahead before an instant is of the future: a minute (RFC 7519, 4.1.4). */
const CLOCK_SKEW_MS = 60_000;

/**
 * How timely a record is: the mean over its instants of `max(0, 1 - late / usefulMs)`, with `late`
 * the age beyond what is expected. This is Ballou's `max(0, 1 - currency / volatility)`, whose
 * currency begins where lateness does. An instant more than a minute in the future scores 0. One
 * that is absent or malformed is not counted; undefined when there is none.
 */
export function timelinessOf(
  record: unknown,
  context: TimelinessContext,
  paths: readonly string[],
): Measure {
  const nowMs = toMillis(context.now);
  const findings: Finding[] = [];
  const scores: number[] = [];
  let found = 0;
  for (const path of paths) {
    const instants = places(record, steps(path)).filter(
      ({ value }) => Instant.safeParse(value).success,
    );
    if (instants.length === 0) findings.push({ code: "no_instant", field: path });
    else found += 1;
    for (const { value } of instants) {
      const age = nowMs - toMillis(value);
      const late = Math.max(0, age - context.expectedMs);
      if (age < -CLOCK_SKEW_MS) {
        scores.push(0);
        findings.push({ code: "future", field: path, lateMs: -age });
      } else {
        scores.push(Math.max(0, 1 - late / context.usefulMs));
        if (late > 0) findings.push({ code: "late", field: path, lateMs: late });
      }
    }
  }
  const evidence = paths.length === 0 ? 0 : found / paths.length;
  const sum = scores.reduce((total, score) => total + score, 0);
  return { score: scores.length === 0 ? undefined : sum / scores.length, evidence, findings };
}

/**
 * How dangerous something is, in the seven words of OCSF's `severity_id`.
 *
 * @module
 */
import * as z from "zod";

/**
 * How dangerous something is. `threatRank` puts the values in order.
 *
 * - `unknown`: nobody has judged it; not thereby harmless.
 * - `info`: worth knowing, nothing to do.
 * - `low`: to be looked at when there is time.
 * - `medium`: to be looked at, without haste.
 * - `high`: to be looked at now.
 * - `critical`: harm is likely, or under way.
 * - `fatal`: harm is done, and too late to prevent.
 */
export const ThreatLevel = z
  .enum({
    UNKNOWN: "unknown",
    INFO: "info",
    LOW: "low",
    MEDIUM: "medium",
    HIGH: "high",
    CRITICAL: "critical",
    FATAL: "fatal",
  })
  .meta({ id: "ThreatLevel", title: "Threat level" });
export type ThreatLevel = z.infer<typeof ThreatLevel>;

const RANK = {
  unknown: 0,
  info: 1,
  low: 2,
  medium: 3,
  high: 4,
  critical: 5,
  fatal: 6,
} as const satisfies Record<ThreatLevel, number>;

/** The place of a level among all, from 0 for `unknown` to 6 for `fatal`. */
export function threatRank(level: ThreatLevel): number {
  return RANK[level];
}

/** Below zero when the first level is less dangerous than the second: for sorting. */
export function compareThreatLevels(a: ThreatLevel, b: ThreatLevel): number {
  return RANK[a] - RANK[b];
}

/** The most dangerous of the levels; `unknown` when there is none. */
export function worstThreatLevel(levels: readonly ThreatLevel[]): ThreatLevel {
  return levels.reduce<ThreatLevel>(
    (worst, level) => (RANK[level] > RANK[worst] ? level : worst),
    "unknown",
  );
}

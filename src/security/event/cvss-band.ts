/**
 * The five words for a CVSS score (CVSS 3.1, section 5; CVSS 4.0, section 6; CVSS 2.0 by the NVD).
 *
 * @module
 */
import * as z from "zod";

/**
 * How severe a vulnerability is by its score.
 *
 * - `none`: 0.
 * - `low`: 0.1 to 3.9.
 * - `medium`: 4.0 to 6.9.
 * - `high`: 7.0 to 8.9; in CVSS 2.0 up to 10.
 * - `critical`: 9.0 to 10; not in CVSS 2.0.
 */
export const CvssBand = z
  .enum({ NONE: "none", LOW: "low", MEDIUM: "medium", HIGH: "high", CRITICAL: "critical" })
  .meta({ id: "CvssBand", title: "CVSS band" });
export type CvssBand = z.infer<typeof CvssBand>;

/**
 * The version of CVSS by which a score is made.
 *
 * - `2.0`, `3.0`, `3.1`, `4.0`: as published by FIRST.
 */
export const CvssVersion = z
  .enum({ V2_0: "2.0", V3_0: "3.0", V3_1: "3.1", V4_0: "4.0" })
  .meta({ id: "CvssVersion", title: "Version of CVSS" });
export type CvssVersion = z.infer<typeof CvssVersion>;

/** From which score on a band begins, the most severe first. */
export const cvssBandStarts = [
  { band: "critical", from: 9 },
  { band: "high", from: 7 },
  { band: "medium", from: 4 },
  { band: "low", from: 0.1 },
] as const satisfies readonly { readonly band: CvssBand; readonly from: number }[];

/**
 * The band of a score from 0 to 10. CVSS 2.0 has neither `none` nor `critical`.
 *
 * @throws RangeError when the score is not from 0 to 10.
 */
export function cvssBand(score: number, version: CvssVersion = "3.1"): CvssBand {
  if (!(score >= 0 && score <= 10)) {
    throw new RangeError(`Give a CVSS score from 0 to 10, not ${score}.`);
  }
  const band = cvssBandStarts.find(({ from }) => score >= from)?.band ?? "none";
  if (version !== "2.0") return band;
  if (band === "none") return "low";
  return band === "critical" ? "high" : band;
}

/**
 * How severe a vulnerability is by CVSS (OCSF `cvss`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  and,
  eq,
  ge,
  lit,
  lt,
  ne,
  not,
  or,
  startsWith,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { CvssBand, CvssVersion } from "./cvss-band.js";

const Score = z.number().min(0).max(10);

const isFrom = (score: number) => ge("base_score", score);
const isBelow = (score: number) => lt("base_score", score);
const isBand = (band: CvssBand) => eq("severity", lit(band));
const isVersion = (version: CvssVersion) => eq("version", lit(version));

/** How severe a vulnerability is by CVSS. */
export const CvssScore = withRules(
  closed({
    /** The version of CVSS. */
    version: CvssVersion,
    /** What does not change with time or place: 0 to 10, to one decimal. */
    base_score: Score,
    /** With threat and environment taken in: 0 to 10, to one decimal. Absent: not determined. */
    overall_score: Score.optional(),
    /** The word for the base score. Absent: not said. */
    severity: CvssBand.optional(),
    /** The metrics as text, such as `CVSS:3.1/AV:N/AC:L/…`; CVSS 2.0 has no prefix. */
    vector: z
      .string()
      .max(512)
      .regex(/^[A-Za-z0-9.:/()]+$/, {
        error: "Expected a CVSS vector, such as CVSS:3.1/AV:N/AC:L.",
      })
      .optional(),
    /** Who gave the score, such as `NVD` or a vendor. */
    source: Name.optional(),
  }),
  {
    severity_of_score: rule(
      "From CVSS 3.0 on, 0 is none, 0.1 low, 4.0 medium, 7.0 high and 9.0 critical.",
      when(
        ne("version", lit("2.0")),
        or(
          and(isBand("critical"), isFrom(9)),
          and(isBand("high"), isFrom(7), isBelow(9)),
          and(isBand("medium"), isFrom(4), isBelow(7)),
          and(isBand("low"), isFrom(0.1), isBelow(4)),
          and(isBand("none"), eq("base_score", 0)),
        ),
      ),
      "severity",
    ),
    severity_of_old_score: rule(
      "In CVSS 2.0, 0 is low, 4.0 medium and 7.0 high.",
      when(
        isVersion("2.0"),
        or(
          and(isBand("high"), isFrom(7)),
          and(isBand("medium"), isFrom(4), isBelow(7)),
          and(isBand("low"), isBelow(4)),
        ),
      ),
      "severity",
    ),
    // Some scanners tell the version beside the vector only.
    vector_of_version: rule(
      "A vector that begins with a version begins with that of the score.",
      or(
        not(startsWith("vector", lit("CVSS:"))),
        ...["3.0", "3.1", "4.0"].map((version) =>
          and(eq("version", lit(version)), startsWith("vector", lit(`CVSS:${version}/`))),
        ),
      ),
      "vector",
    ),
  },
).meta({ id: "CvssScore", title: "CVSS score" });
export type CvssScore = z.infer<typeof CvssScore>;

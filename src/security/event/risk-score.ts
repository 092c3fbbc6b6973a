/**
 * How risky something is by a score (OCSF `risk_score` and `risk_level_id`, ECS `risk_score_norm`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  and,
  count,
  each,
  eq,
  gt,
  has,
  le,
  lt,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { Quantity } from "../../core/units.js";

/**
 * How risky something is.
 *
 * - `info`: not a risk.
 * - `low`: a small risk.
 * - `medium`: a risk to be looked at.
 * - `high`: a risk to be lowered soon.
 * - `critical`: a risk to be lowered now.
 */
export const RiskLevel = z
  .enum({ INFO: "info", LOW: "low", MEDIUM: "medium", HIGH: "high", CRITICAL: "critical" })
  .meta({ id: "RiskLevel", title: "Risk level" });
export type RiskLevel = z.infer<typeof RiskLevel>;

const Score = z.number().min(0).max(100);

/** The scores that have one level. */
export const RiskBand = withRules(
  closed({
    /** The level. */
    level: RiskLevel,
    /** The least score that has it. */
    from_score: Score,
    /** The least score that is above it. Absent: none is. */
    below_score: Score.optional(),
  }),
  {
    band_is_not_empty: rule("A band ends above its beginning.", lt("from_score", "below_score")),
  },
).meta({ id: "RiskBand", title: "Risk band" });
export type RiskBand = z.infer<typeof RiskBand>;

/** The part of one circumstance in a score. */
export const RiskFactor = closed({
  /** The circumstance, such as `new_country`. */
  name: Name,
  /** The points that it adds; below zero when it lowers the risk. */
  points: Quantity,
}).meta({ id: "RiskFactor", title: "Risk factor" });
export type RiskFactor = z.infer<typeof RiskFactor>;

/** How risky something is by a score. */
export const RiskScore = withRules(
  closed({
    /** From 0 to 100, whatever the scale of its source. */
    score: Score,
    /** The level that the score has. Absent: not said. */
    level: RiskLevel.optional(),
    /** From which score on a level begins, for whoever gave it: at most 5. Absent: not said. */
    bands: z.array(RiskBand).min(1).max(5).optional(),
    /** The score on the scale of its source. */
    source_score: Quantity.optional(),
    /** Why: at most 2000 characters. */
    details: Text.max(2000).optional(),
    /** What makes it up: at most 100. */
    factors: z.array(RiskFactor).max(100).optional(),
    /** The model that gave it, with its version. */
    model: Name.meta({ impersonal: true }).optional(),
  }),
  {
    bands_once: rule("Each level has one band.", unique("bands[].level")),
    score_reaches_level: rule(
      "The score reaches the band of its level.",
      each("bands[]", when(eq("level", "$.level"), le("from_score", "$.score"))),
      "level",
    ),
    score_within_level: rule(
      "The score is not above the band of its level.",
      each("bands[]", when(eq("level", "$.level"), lt("$.score", "below_score"))),
      "level",
    ),
    level_has_a_band: rule(
      "Where bands are told, the level has one.",
      when(and(has("bands"), has("level")), gt(count("bands[]", eq("level", "$.level")), 0)),
      "level",
    ),
  },
).meta({ id: "RiskScore", title: "Risk score" });
export type RiskScore = z.infer<typeof RiskScore>;

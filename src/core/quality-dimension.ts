/**
 * The seven dimensions in which data is good or bad (Open Data Contract Standard 3.1, `dimension`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "./closed.js";
import { Ratio } from "./units.js";

/**
 * A dimension of data quality.
 *
 * - `accuracy`: values are true of the world.
 * - `completeness`: nothing that should be there is missing.
 * - `conformity`: values have the form that was agreed.
 * - `consistency`: values do not contradict one another.
 * - `coverage`: all the records that should be there are.
 * - `timeliness`: data is as recent as it should be.
 * - `uniqueness`: nothing is there twice.
 */
export const QualityDimension = z
  .enum({
    ACCURACY: "accuracy",
    COMPLETENESS: "completeness",
    CONFORMITY: "conformity",
    CONSISTENCY: "consistency",
    COVERAGE: "coverage",
    TIMELINESS: "timeliness",
    UNIQUENESS: "uniqueness",
  })
  .meta({ id: "QualityDimension", title: "Dimension of data quality" });
export type QualityDimension = z.infer<typeof QualityDimension>;

/** How good data is in one dimension. */
export const QualityScore = closed({
  /** The dimension; each stands in a record once. */
  dimension: QualityDimension,
  /** How good the data is in it: 1 is without fault. */
  score_ratio: Ratio,
  /** How much the dimension counts. The weights of a record add up to 1. */
  weight_ratio: Ratio,
}).meta({ id: "QualityScore", title: "Score in one dimension" });
export type QualityScore = z.infer<typeof QualityScore>;

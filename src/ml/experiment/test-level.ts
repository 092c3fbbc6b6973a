/**
 * At what level a hypothesis is tested, and on how many sides.
 *
 * @module
 */
import * as z from "zod";

/** The level of a test, or of an interval: a probability that is neither 0 nor 1. */
export const TestLevel = z.number().gt(0).lt(1);
export type TestLevel = z.infer<typeof TestLevel>;

/**
 * Whether effects either way are looked for.
 *
 * - `one`: only in the direction that was said beforehand.
 * - `two`: either way.
 */
export const HypothesisSides = z
  .enum({ ONE: "one", TWO: "two" })
  .meta({ id: "HypothesisSides", title: "Sides of a test" });
export type HypothesisSides = z.infer<typeof HypothesisSides>;

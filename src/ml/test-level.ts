/**
 * At what level a hypothesis is tested, and on how many sides.
 *
 * @module
 */
import * as z from "zod";

/** A probability that is neither 0 nor 1, such as an error rate. */
export const Probability = z.number().gt(0).lt(1);
export type Probability = z.infer<typeof Probability>;

/**
 * Whether effects either way are looked for.
 *
 * - `one`: only in the direction that was said beforehand.
 * - `two`: either way.
 */
export const TestSides = z
  .enum({ ONE: "one", TWO: "two" })
  .meta({ id: "TestSides", title: "Sides of a test" });
export type TestSides = z.infer<typeof TestSides>;

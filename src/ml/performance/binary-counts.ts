/**
 * How many answers of a binary classifier were right and wrong.
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { Count } from "../../core/units.js";

/** How many answers of a binary classifier were right and wrong. */
export const BinaryCounts = closed({
  /** Positives that were called positive. */
  true_positive_count: Count,
  /** Negatives that were called positive. */
  false_positive_count: Count,
  /** Negatives that were called negative. */
  true_negative_count: Count,
  /** Positives that were called negative. */
  false_negative_count: Count,
}).meta({ id: "BinaryCounts", title: "Right and wrong answers" });
export type BinaryCounts = z.infer<typeof BinaryCounts>;

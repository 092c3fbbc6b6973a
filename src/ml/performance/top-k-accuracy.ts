/**
 * How often the right class is among the likeliest.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Ratio } from "../../core/units.js";

/** How often the right class is among the likeliest k. */
export const TopKAccuracy = closed({
  /** How many of the likeliest classes are looked at. */
  k: z.int().min(1).max(1_000_000),
  /** The share of samples whose class is among them. */
  accuracy_ratio: Ratio,
}).meta({ id: "TopKAccuracy", title: "Top-k accuracy" });
export type TopKAccuracy = z.infer<typeof TopKAccuracy>;

/**
 * Which number of a metric is held against a threshold: the value itself, or what is worked out of it.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { SeasonalBaseline } from "./seasonal-baseline.js";

/** How long ago: from one second to 366 days. */
const Span = z.int().min(1).max(31_622_400);

/** The value itself. */
export const ValueInput = closed({
  /** Tells this kind from the others. */
  kind: z.literal("value"),
}).meta({ id: "ValueInput", title: "Value" });
export type ValueInput = z.infer<typeof ValueInput>;

/**
 * What a change or deviation is measured in.
 *
 * - `absolute`: the metric's own unit.
 * - `percent`: a hundredth of the magnitude of what it is compared with.
 * - `std`: standard deviations of what is expected.
 */
export const DeviationUnit = z
  .enum({ ABSOLUTE: "absolute", PERCENT: "percent", STD: "std" })
  .meta({ id: "DeviationUnit", title: "Unit of a deviation" });
export type DeviationUnit = z.infer<typeof DeviationUnit>;

/** By how much it is larger than it was: negative when it fell. */
export const ChangeInput = closed({
  /** Tells this kind from the others. */
  kind: z.literal("change"),
  /** How long ago it was what it is compared with. */
  over_s: Span,
  /** What the change is measured in. */
  unit: DeviationUnit.exclude(["STD"]).default("absolute"),
}).meta({ id: "ChangeInput", title: "Change" });
export type ChangeInput = z.infer<typeof ChangeInput>;

/**
 * By how much it rises each second: negative when it falls. Of a counter, whoever measures it counts
 * over resets.
 */
export const RateInput = closed({
  /** Tells this kind from the others. */
  kind: z.literal("rate"),
  /** The time over which it is measured. */
  over_s: Span,
}).meta({ id: "RateInput", title: "Rate" });
export type RateInput = z.infer<typeof RateInput>;

/** By how much it is larger than expected: negative when it is smaller. */
export const DeviationInput = closed({
  /** Tells this kind from the others. */
  kind: z.literal("deviation"),
  /** What the deviation is measured in. */
  unit: DeviationUnit,
  /** What is expected. */
  baseline: SeasonalBaseline,
}).meta({ id: "DeviationInput", title: "Deviation" });
export type DeviationInput = z.infer<typeof DeviationInput>;

/** Which number is held against a threshold. */
export const ThresholdInput = z
  .discriminatedUnion("kind", [ValueInput, ChangeInput, RateInput, DeviationInput])
  .meta({ id: "ThresholdInput", title: "Input of a threshold" });
export type ThresholdInput = z.infer<typeof ThresholdInput>;

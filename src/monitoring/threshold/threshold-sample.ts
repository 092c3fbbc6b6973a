/**
 * What was measured when a threshold is judged.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { Quantity } from "../../core/units.js";

/** What was measured when a threshold is judged, by its statistic over its window. */
export const ThresholdSample = closed({
  /** When it is judged. */
  judged_at: Instant,
  /** When the latest sample was measured. Absent: when it is judged. */
  measured_at: Instant.optional(),
  /** The value, in the metric's unit. Absent: nothing was measured. */
  value: Quantity.optional(),
  /** What it was so long before as the threshold says, for a change or rate. */
  earlier_value: Quantity.optional(),
  /** What its baseline expects, for a deviation. */
  expected_value: Quantity.optional(),
  /** The standard deviation of what its baseline expects. */
  expected_std: Quantity.min(0).optional(),
  /** Whether the query failed, so that nobody knows what there is. */
  has_failed: z.boolean().default(false),
}).meta({ id: "ThresholdSample", title: "Sample of a threshold" });
export type ThresholdSample = z.infer<typeof ThresholdSample>;

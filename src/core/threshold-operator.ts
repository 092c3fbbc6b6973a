/**
 * How a number is held against a threshold.
 *
 * @module
 */
import * as z from "zod";

/**
 * How a number is held against one threshold. The threshold is breached
 *
 * - `gt`, `ge`: above it, or from it on.
 * - `lt`, `le`: below it, or from it down.
 */
export const ThresholdOperator = z
  .enum({ GT: "gt", GE: "ge", LT: "lt", LE: "le" })
  .meta({ id: "ThresholdOperator", title: "Operator of a threshold" });
export type ThresholdOperator = z.infer<typeof ThresholdOperator>;

/**
 * From which value of a metric on somebody is told.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Key } from "../core/identifier.js";
import { Quantity } from "../core/units.js";

/**
 * How a number is compared with a threshold.
 *
 * - `gt`, `ge`: it is too large above, or from, the threshold on.
 * - `lt`, `le`: it is too small below, or from, the threshold down.
 */
export const ThresholdOperator = z
  .enum({ GT: "gt", GE: "ge", LT: "lt", LE: "le" })
  .meta({ id: "ThresholdOperator", title: "Operator of a threshold" });
export type ThresholdOperator = z.infer<typeof ThresholdOperator>;

/** From which value on somebody is told. */
export const AggregationThreshold = closed({
  /** The metric. */
  metric: Key,
  /** How it is compared. */
  operator: ThresholdOperator,
  /** The threshold. */
  value: Quantity,
}).meta({ id: "AggregationThreshold", title: "Threshold of an aggregation" });
export type AggregationThreshold = z.infer<typeof AggregationThreshold>;

/**
 * From which value of a metric on somebody is told.
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../core/closed.js";
import { Key } from "../core/identifier.js";
import { ThresholdOperator } from "../core/threshold-operator.js";
import { Quantity } from "../core/units.js";

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

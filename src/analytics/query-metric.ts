/**
 * A number that a query asks for (GA Data API, `Metric`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../core/closed.js";
import { Key } from "../core/identifier.js";
import { withRules } from "../core/rules/with-rules.js";
import { Ratio } from "../core/units.js";
import { AggregateFunction, percentileRules } from "./aggregate-function.js";

/** A number that a query asks for. */
export const QueryMetric = withRules(
  closed({
    /** The name under which it is returned. */
    name: Key,
    /** How it is made of many values. Absent: the metric defines it. */
    function: AggregateFunction.optional(),
    /** Of which field. Absent: the metric defines it. */
    field: Key.optional(),
    /** For a percentile, the share below: 0.95 is the 95th. */
    percentile_ratio: Ratio.optional(),
  }),
  percentileRules,
).meta({ id: "QueryMetric", title: "Metric of a query" });
export type QueryMetric = z.infer<typeof QueryMetric>;

/**
 * One observation that stands for many, with the trace in which it was made (OTLP, OpenMetrics).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Instant } from "../core/instant.js";
import { exactlyOne } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { SpecialNumber } from "../core/special-number.js";
import { TraceContext } from "../core/trace-context.js";
import { Quantity } from "../core/units.js";
import { labelRules, MetricLabel } from "./metric-label.js";
import { BigInteger } from "./metric-number.js";

/** One observation that stands for many. */
export const Exemplar = withRules(
  closed({
    /** What was observed, in the metric's unit. */
    value: Quantity.optional(),
    /** What was observed, where it is an integer beyond 2^53. */
    value_exact: BigInteger.optional(),
    /** What was observed, where it is not finite. */
    value_special: SpecialNumber.optional(),
    /** When. Absent: not known (OpenMetrics). */
    observed_at: Instant.optional(),
    /** The trace in which it was observed. */
    trace: TraceContext.optional(),
    /** Labels that the series itself does not have: at most 64. */
    labels: z.array(MetricLabel).max(64).default([]),
  }),
  {
    one_value: rule(
      "An exemplar has one value.",
      exactlyOne("value", "value_exact", "value_special"),
    ),
    ...labelRules,
  },
).meta({ id: "Exemplar", title: "Exemplar" });
export type Exemplar = z.infer<typeof Exemplar>;

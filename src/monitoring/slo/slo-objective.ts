/**
 * How much of a service is to be good (OpenSLO v1 `objectives`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { eq, exactlyOne, has, lit, not, or, together, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { ThresholdOperator } from "../../core/threshold-operator.js";
import { Quantity } from "../../core/units.js";
import { SloIndicator } from "./slo-indicator.js";

/** How much of a service is to be good. What is left to 1 is the error budget. */
export const SloObjective = withRules(
  closed({
    /** What it is called. */
    name: Name.optional(),
    /** The share that is to be good: below 1, since a budget of nothing cannot be kept. */
    target_ratio: z.number().min(0).lt(1).optional(),
    /** The same, of a hundred. */
    target_percent: z.number().min(0).lt(100).optional(),
    /** How a value is held against the one below: it is good where this is true. */
    operator: ThresholdOperator.optional(),
    /** The value, in the metric's unit. */
    value: Quantity.optional(),
    /** The share of a time slice that is to be good for the slice to count as good. */
    time_slice_target_ratio: z.number().gt(0).max(1).optional(),
    /** How long a time slice is: from one second to a day. */
    time_slice_window_s: z.int().min(1).max(86_400).optional(),
    /** What is measured, in an objective that is put together of several. */
    indicator: SloIndicator.optional(),
    /** The same, by the name under which it is known. */
    indicator_ref: ForeignId.optional(),
    /** How much it counts among several: 1 unless said. */
    composite_weight: z.number().gt(0).max(1_000_000).optional(),
  }),
  {
    one_target: rule(
      "An objective has one target.",
      exactlyOne("target_ratio", "target_percent"),
      "target_ratio",
    ),
    compared_with_something: rule(
      "How a value is compared is told together with what it is compared with.",
      together("operator", "value"),
      "value",
    ),
    threshold_is_compared: rule(
      "A value that is measured is compared with another.",
      when(eq("indicator.kind", lit("threshold")), has("value")),
      "value",
    ),
    one_indicator: rule(
      "An objective measures one thing.",
      or(not(has("indicator")), not(has("indicator_ref"))),
      "indicator_ref",
    ),
    weight_is_of_a_part: rule(
      "Only an objective that measures something of its own has a weight.",
      or(not(has("composite_weight")), has("indicator"), has("indicator_ref")),
      "composite_weight",
    ),
  },
).meta({ id: "SloObjective", title: "Objective" });
export type SloObjective = z.infer<typeof SloObjective>;

/**
 * The colours that a value has from certain limits on (Grafana `thresholds`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  and,
  ascending,
  count,
  each,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Quantity } from "../../core/units.js";
import { WidgetColor } from "./widget-color.js";

/** From a limit on, a value has this colour. */
export const WidgetThresholdStep = closed({
  /** The limit, which is included: in the unit of the value, or in percent of its span. */
  value: Quantity,
  /** The colour from there on. */
  color: WidgetColor,
  /** What it means that the value is there, for those who do not see colours: at most 100 characters. */
  label: Text.min(1).max(100).optional(),
}).meta({ id: "WidgetThresholdStep", title: "Step of thresholds" });
export type WidgetThresholdStep = z.infer<typeof WidgetThresholdStep>;

/**
 * What the limits are measured in.
 *
 * - `absolute`: in the unit of the value.
 * - `percentage`: in percent of the way from the least value to the greatest.
 */
export const WidgetThresholdMode = z
  .enum({ ABSOLUTE: "absolute", PERCENTAGE: "percentage" })
  .meta({ id: "WidgetThresholdMode", title: "Mode of thresholds" });
export type WidgetThresholdMode = z.infer<typeof WidgetThresholdMode>;

/** The colours that a value has from certain limits on. */
export const WidgetThresholds = withRules(
  closed({
    /** What the limits are measured in. */
    mode: WidgetThresholdMode.default("absolute"),
    /** The colour below the first limit: Grafana's first step, which has no value. */
    base_color: WidgetColor.optional(),
    /** The limits, the smallest first: at most 50. */
    steps: z.array(WidgetThresholdStep).max(50).default([]),
  }),
  {
    steps_ascend: rule("The limits stand in ascending order.", ascending("steps[].value"), "steps"),
    // Grafana takes the later one of two that are alike.
    limits_differ: warn("No two limits are alike.", unique("steps[].value"), "steps"),
    base_is_told: warn(
      "It is told which colour a value below all limits has.",
      when(gt(count("steps[]"), 0), has("base_color")),
      "base_color",
    ),
    percentages_within_span: warn(
      "A limit in percent lies between 0 and 100.",
      when(eq("mode", lit("percentage")), each("steps[]", and(ge("value", 0), le("value", 100)))),
    ),
  },
).meta({ id: "WidgetThresholds", title: "Thresholds of a widget" });
export type WidgetThresholds = z.infer<typeof WidgetThresholds>;

/**
 * How the values of a widget are written and coloured (Grafana `fieldConfig`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { and, has, lit, lt, ne, or } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Quantity } from "../../core/units.js";
import { DisplayUnit, UnitSystem } from "./display-unit.js";
import { ValueMapping } from "./value-mapping.js";
import { WidgetThresholds } from "./widget-thresholds.js";

/** How values are written and coloured. */
export const ValueDisplay = withRules(
  closed({
    /** What the values are measured in. Absent: nobody says. */
    unit: DisplayUnit.optional(),
    /** Whose words the unit is in. */
    unit_system: UnitSystem.default("grafana"),
    /** How many digits follow the decimal point. Absent: as many as tell values apart. */
    decimal_count: z.int().min(0).max(20).optional(),
    /** The least value of the scale. Absent: the least of the data. */
    min: Quantity.optional(),
    /** The greatest value of the scale. Absent: the greatest of the data. */
    max: Quantity.optional(),
    /** Which values have which colours. */
    thresholds: WidgetThresholds.optional(),
    /** Values that are shown as a text of their own: at most 500. */
    mappings: z.array(ValueMapping).max(500).default([]),
    /** What is shown where there is no value: at most 100 characters. */
    no_value_text: Text.max(100).optional(),
  }),
  {
    min_below_max: rule("The least value is below the greatest.", lt("min", "max"), "max"),
    // Grafana takes the least and greatest of the data instead, so that colours jump with them.
    percentages_are_of_a_span: warn(
      "Limits in percent are those of a span that is told.",
      or(ne("thresholds.mode", lit("percentage")), and(has("min"), has("max"))),
      "thresholds.mode",
    ),
    share_is_below_one: warn(
      "A share from 0 to 1 is not shown up to 100.",
      or(ne("unit", lit("percentunit")), ne("unit_system", lit("grafana")), ne("max", 100)),
      "max",
    ),
  },
).meta({ id: "ValueDisplay", title: "Display of values" });
export type ValueDisplay = z.infer<typeof ValueDisplay>;

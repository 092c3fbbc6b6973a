/**
 * That a chart shows a field by something (Vega-Lite encodings).
 *
 * @module
 */
import * as z from "zod";
import { AggregateFunction } from "../../analytics/aggregate-function.js";
import { closed } from "../../core/closed.js";
import { and, eq, ge, gt, has, lit, ne, oneOf, or, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Quantity } from "../../core/units.js";
import { AnswerField } from "../answer-field.js";
import { ChartChannel, ChartFieldType } from "./chart-channel.js";
import { ChartScale } from "./chart-scale.js";

/**
 * How the marks of several series are put on one another.
 *
 * - `none`: not at all.
 * - `zero`: from zero on, so that their end is their sum.
 * - `normalize`: that, and every sum is drawn as 100 percent.
 * - `center`: around the middle (streamgraph).
 */
export const ChartStack = z
  .enum({ NONE: "none", ZERO: "zero", NORMALIZE: "normalize", CENTER: "center" })
  .meta({ id: "ChartStack", title: "Stacking" });
export type ChartStack = z.infer<typeof ChartStack>;

/**
 * The axis of a chart with two.
 *
 * - `left`, `right`: as it says.
 */
export const AxisSide = z
  .enum({ LEFT: "left", RIGHT: "right" })
  .meta({ id: "AxisSide", title: "Side of an axis" });
export type AxisSide = z.infer<typeof AxisSide>;

/**
 * How a field is drawn in a chart that mixes kinds.
 *
 * - `line`, `area`, `bar`: as in a chart of that kind.
 * - `point`: as points that nothing joins.
 */
export const ChartMark = z
  .enum({ LINE: "line", AREA: "area", BAR: "bar", POINT: "point" })
  .meta({ id: "ChartMark", title: "Mark of a chart" });
export type ChartMark = z.infer<typeof ChartMark>;

const isQuantitative = eq("field_type", lit("quantitative"));

/** That a chart shows a field by something. */
export const ChartEncoding = withRules(
  closed({
    /** What the field is shown by. */
    channel: ChartChannel,
    /** The field of the answer. */
    field: AnswerField,
    /** What kind of values it has. */
    field_type: ChartFieldType,
    /** What it is called on the chart: at most 255 characters. Absent: as the field. */
    title: Text.max(255).optional(),
    /** How many values became one. Absent: they came so, and nobody says how. */
    aggregate: AggregateFunction.optional(),
    /** Whether values are put into bins, here or before. */
    is_binned: z.boolean().default(false),
    /** Into how many bins at most: 1 to 1000. */
    max_bin_count: z.int().min(1).max(1000).optional(),
    /** From values to positions, sizes and colours. Absent: the usual way for the type. */
    scale: ChartScale.optional(),
    /** How series are put on one another. */
    stack: ChartStack.default("none"),
    /** How it is drawn, where bars and lines are mixed. Absent: as the chart. */
    drawn_as: ChartMark.optional(),
    /** The axis of a chart with two. Absent: the left one. */
    axis_side: AxisSide.optional(),
    /** The least value that the field has. Absent: nobody says. */
    least_value: Quantity.optional(),
  }),
  {
    // Bins that were made before may come as names with an order: 18-24, 25-34.
    bins_have_an_order: rule(
      "Names without an order are not put into bins.",
      when(eq("is_binned", true), ne("field_type", lit("nominal"))),
      "is_binned",
    ),
    bin_count_is_of_bins: rule(
      "Only what is put into bins says into how many.",
      when(has("max_bin_count"), eq("is_binned", true)),
      "max_bin_count",
    ),
    // Times have an average, and whatever has an order has percentiles.
    calculated_is_no_name: rule(
      "Sums, averages and percentiles are no names.",
      when(
        oneOf("aggregate", lit("sum"), lit("average"), lit("percentile")),
        ne("field_type", lit("nominal")),
      ),
      "field_type",
    ),
    counts_are_numbers: rule(
      "How many there are is a number, or a rank by it.",
      when(
        oneOf("aggregate", lit("count"), lit("distinct")),
        oneOf("field_type", lit("quantitative"), lit("ordinal")),
      ),
      "field_type",
    ),
    stack_is_of_numbers: rule(
      "Only numbers are put on one another.",
      or(eq("stack", lit("none")), isQuantitative),
      "stack",
    ),
    stack_is_of_lengths: rule(
      "Only what is shown by a length or an angle is put on one another.",
      or(
        eq("stack", lit("none")),
        oneOf("channel", lit("x"), lit("y"), lit("theta"), lit("radius")),
      ),
      "stack",
    ),
    mark_is_of_a_length: rule(
      "Only numbers that are shown by a height or a length are drawn in their own way.",
      when(has("drawn_as"), and(isQuantitative, oneOf("channel", lit("x"), lit("y")))),
      "drawn_as",
    ),
    // Averages by disjoint modes of one processor do add up.
    stack_adds_up: warn(
      "What is put on one another are sums or counts.",
      or(eq("stack", lit("none")), oneOf("aggregate", lit("sum"), lit("count"))),
      "aggregate",
    ),
    shares_are_not_negative: rule(
      "Shares of 100 percent are not negative.",
      when(eq("stack", lit("normalize")), ge("least_value", 0)),
      "least_value",
    ),
    // Lengths on a logarithmic scale do not add up, which Grafana draws all the same.
    stack_is_linear: warn(
      "What is put on one another has a linear scale.",
      or(eq("stack", lit("none")), eq("scale.scale_type", lit("linear"))),
      "scale.scale_type",
    ),
    logarithm_of_positive: rule(
      "A logarithmic scale shows values above zero.",
      when(eq("scale.scale_type", lit("log")), gt("least_value", 0)),
      "least_value",
    ),
    scale_of_numbers: rule(
      "A scale for numbers shows numbers.",
      when(
        oneOf(
          "scale.scale_type",
          lit("log"),
          lit("pow"),
          lit("sqrt"),
          lit("symlog"),
          lit("quantile"),
          lit("quantize"),
          lit("threshold"),
        ),
        isQuantitative,
      ),
      "scale.scale_type",
    ),
    scale_of_times: rule(
      "A scale for times shows times.",
      when(oneOf("scale.scale_type", lit("time"), lit("utc")), eq("field_type", lit("temporal"))),
      "scale.scale_type",
    ),
    linear_is_no_name: rule(
      "Names have no linear scale.",
      when(eq("scale.scale_type", lit("linear")), ne("field_type", lit("nominal"))),
      "scale.scale_type",
    ),
    areas_begin_at_zero: warn(
      "The scale of an area or an angle begins at zero.",
      when(oneOf("channel", lit("size"), lit("theta")), eq("scale.has_zero", true)),
      "scale.has_zero",
    ),
  },
).meta({ id: "ChartEncoding", title: "Encoding of a chart" });
export type ChartEncoding = z.infer<typeof ChartEncoding>;

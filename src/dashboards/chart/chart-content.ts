/**
 * A widget that draws the answer to a query (Vega-Lite).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  and,
  count,
  each,
  eq,
  ge,
  gt,
  lit,
  not,
  oneOf,
  or,
  subset,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { AnswerField } from "../answer-field.js";
import { DisplayUnit } from "../widget/display-unit.js";
import { AxisSide, ChartEncoding } from "./chart-encoding.js";
import { chartNeedRules } from "./chart-need-rules.js";
import { ChartType } from "./chart-type.js";

/** An axis for numbers of a chart that may have two. */
export const ChartAxis = closed({
  /** On which side it stands. */
  side: AxisSide,
  /** What it is called: at most 255 characters. */
  title: Text.max(255).optional(),
  /** What its numbers are measured in. Absent: as the widget's values. */
  unit: DisplayUnit.optional(),
}).meta({ id: "ChartAxis", title: "Axis of a chart" });
export type ChartAxis = z.infer<typeof ChartAxis>;

/** By what rows or marks are sorted. */
export const WidgetSort = closed({
  /** The field. */
  field: AnswerField,
  /** Whether the largest come first. */
  is_descending: z.boolean().default(false),
}).meta({ id: "WidgetSort", title: "Order in a widget" });
export type WidgetSort = z.infer<typeof WidgetSort>;

/**
 * Where the legend stands.
 *
 * - `bottom`, `right`: as it says.
 * - `hidden`: nowhere.
 */
export const LegendPlace = z
  .enum({ BOTTOM: "bottom", RIGHT: "right", HIDDEN: "hidden" })
  .meta({ id: "LegendPlace", title: "Place of a legend" });
export type LegendPlace = z.infer<typeof LegendPlace>;

const isBy = (channel: "color" | "shape" | "dash" | "text") => eq("channel", lit(channel));

const startsAboveZero = and(
  oneOf("channel", lit("x"), lit("y")),
  eq("field_type", lit("quantitative")),
  eq("scale.has_zero", false),
);

/** A drawing of the answer to a query. */
export const ChartContent = withRules(
  closed({
    /** Tells this kind of widget from the others. */
    widget_type: z.literal("chart"),
    /** How it draws. */
    chart_type: ChartType,
    /** What it shows, and by what: 1 to 60 fields. */
    encodings: z.array(ChartEncoding).min(1).max(60),
    /** Its axes for numbers: at most one on each side. Absent: one, on the left. */
    y_axes: z.array(ChartAxis).max(2).default([]),
    /** By what the marks are sorted, the most important first: at most 10. */
    sort: z.array(WidgetSort).max(10).default([]),
    /** How many marks, or series, are drawn at most: 1 to 100000. */
    limit_count: z.int().min(1).max(100_000).optional(),
    /** Where the legend stands. */
    legend: LegendPlace.default("bottom"),
    /** Whether values or names are written beside the marks. */
    has_labels: z.boolean().default(false),
    /** Whether a span without a value is bridged. */
    connects_gaps: z.boolean().default(false),
  }),
  {
    ...chartNeedRules,
    sizes_are_not_negative: rule(
      "What is shown as an area, an angle or a flow is not negative.",
      each(
        "encodings[]",
        when(
          and(oneOf("channel", lit("size"), lit("theta")), eq("field_type", lit("quantitative"))),
          ge("least_value", 0),
        ),
      ),
    ),
    // Names of weekdays are sorted by a number that nobody sees.
    sorted_by_its_fields: warn(
      "Marks are sorted by fields that the chart shows.",
      subset("sort[].field", "encodings[].field"),
      "sort",
    ),
    one_axis_a_side: rule("There is one axis on a side.", unique("y_axes[].side"), "y_axes"),
    axes_are_told: rule(
      "A field belongs to an axis that the chart has.",
      when(gt(count("y_axes[]"), 0), subset("encodings[].axis_side", "y_axes[].side")),
      "y_axes",
    ),
    // Two scales of one unit are drawn on purpose where one series is far larger, but mislead.
    axes_differ_in_unit: warn("Two axes have different units.", unique("y_axes[].unit"), "y_axes"),
    bars_begin_at_zero: warn(
      "Bars and areas begin at zero.",
      when(
        oneOf("chart_type", lit("bar"), lit("area"), lit("waterfall")),
        eq(
          count("encodings[]", startsAboveZero),
          count("encodings[]", and(startsAboveZero, eq("scale.scale_type", lit("log")))),
        ),
      ),
      "encodings",
    ),
    // WCAG 2.2, 1.4.1: some viewers do not see the difference.
    color_is_not_alone: warn(
      "What names are told apart by is not their colour alone.",
      or(
        eq("has_labels", true),
        // One field by two channels: bars whose names stand below them, too.
        not(unique("encodings[].field")),
        eq(count("encodings[]", and(isBy("color"), oneOf("field_type", lit("nominal")))), 0),
        gt(count("encodings[]", or(isBy("shape"), isBy("dash"), isBy("text"))), 0),
      ),
      "encodings",
    ),
    pie_has_few_slices: warn(
      "A pie has at most 12 slices.",
      when(oneOf("chart_type", lit("pie"), lit("donut")), ge(12, "limit_count")),
      "limit_count",
    ),
  },
).meta({ id: "ChartContent", title: "Widget: chart" });
export type ChartContent = z.infer<typeof ChartContent>;

/**
 * The kinds of charts.
 *
 * @module
 */
import * as z from "zod";

/**
 * How a chart draws what it shows.
 *
 * - `line`: change along an ordered axis.
 * - `area`: that, and how much it adds up to.
 * - `bar`: values side by side, upright or lying.
 * - `pie`, `donut`: shares of a whole.
 * - `scatter`: two numbers of each thing.
 * - `bubble`: two numbers of each thing, and a third as its size.
 * - `heatmap`: a number by two dimensions, as a colour.
 * - `cohort`: how many of those who came at one time are left after each span.
 * - `histogram`: how many values lie in each bin.
 * - `box_plot`: median, quartiles and outliers.
 * - `treemap`, `sunburst`: shares of a whole, and shares of those.
 * - `funnel`: how many are left after each stage.
 * - `gauge`: one or a few values on a scale.
 * - `candlestick`: first, highest, lowest and last value of each span.
 * - `radar`: many numbers of few things.
 * - `sankey`: how much flows from where to where.
 * - `waterfall`: what a total is made up of, step by step.
 * - `state_timeline`: from when to when something was in which state.
 */
export const ChartType = z
  .enum({
    LINE: "line",
    AREA: "area",
    BAR: "bar",
    PIE: "pie",
    DONUT: "donut",
    SCATTER: "scatter",
    BUBBLE: "bubble",
    HEATMAP: "heatmap",
    COHORT: "cohort",
    HISTOGRAM: "histogram",
    BOX_PLOT: "box_plot",
    TREEMAP: "treemap",
    SUNBURST: "sunburst",
    FUNNEL: "funnel",
    GAUGE: "gauge",
    CANDLESTICK: "candlestick",
    RADAR: "radar",
    SANKEY: "sankey",
    WATERFALL: "waterfall",
    STATE_TIMELINE: "state_timeline",
  })
  .meta({ id: "ChartType", title: "Type of chart" });
export type ChartType = z.infer<typeof ChartType>;

/**
 * Which fields each kind of chart needs, and by what it can show them (Vega-Lite).
 *
 * @module
 */
import type { ChartChannel, ChartFieldType } from "./chart-channel.js";
import type { ChartType } from "./chart-type.js";

/** How many fields of certain types are shown by certain channels. */
export interface ChartNeed {
  /** The channels, which are counted together. */
  readonly channels: readonly ChartChannel[];
  /** The types of fields that count. */
  readonly types: readonly ChartFieldType[];
  /** How many fields there must be at least. */
  readonly min: number;
  /** How many there may be, of whatever type. */
  readonly max: number;
  /** Whether only fields in bins count. */
  readonly isBinned?: boolean;
}

/** What holds of a kind of chart. */
export interface ChartPlan {
  /** What it needs, as a sentence. */
  readonly says: string;
  readonly needs: readonly ChartNeed[];
  /** What it may have beside. `detail`, `tooltip`, `text`, `row` and `column` every chart may. */
  readonly may: readonly ChartChannel[];
}

const any = ["nominal", "ordinal", "quantitative", "temporal"] as const;
const ordered = ["ordinal", "quantitative", "temporal"] as const;
const named = ["nominal", "ordinal"] as const;
const numbers = ["quantitative"] as const;

/** How many series a chart has at most that are fields of their own: as many as it has encodings. */
const MOST_SERIES = 60;

const need = (
  channels: readonly ChartChannel[],
  types: readonly ChartFieldType[],
  max = 1,
): ChartNeed => ({ channels, types, min: 1, max });

const whole = [need(["color"], named), need(["theta"], numbers)];
const hierarchy = [need(["level"], named, 10), need(["size"], numbers)];

/** What each kind of chart needs. */
export const chartPlans: Readonly<Record<ChartType, ChartPlan>> = {
  line: {
    says: "A line chart has one ordered x and numbers as y.",
    needs: [need(["x"], ordered), need(["y"], numbers, MOST_SERIES)],
    may: ["y2", "color", "shape", "dash", "opacity", "size"],
  },
  area: {
    says: "An area chart has one ordered x and numbers as y.",
    needs: [need(["x"], ordered), need(["y"], numbers, MOST_SERIES)],
    may: ["y2", "color", "opacity"],
  },
  bar: {
    says: "A bar chart has an x and a y, of which one is a number.",
    needs: [
      need(["x"], any, MOST_SERIES),
      need(["y"], any, MOST_SERIES),
      need(["x", "y"], numbers, MOST_SERIES),
    ],
    may: ["x2", "y2", "color", "opacity"],
  },
  pie: { says: "A pie has names as colours and numbers as angles.", needs: whole, may: ["radius"] },
  donut: {
    says: "A donut has names as colours and numbers as angles.",
    needs: whole,
    may: ["radius"],
  },
  scatter: {
    says: "A scatter plot has a number or time as x and as y.",
    needs: [need(["x"], ["quantitative", "temporal"]), need(["y"], ["quantitative", "temporal"])],
    may: ["color", "shape", "size", "opacity"],
  },
  bubble: {
    says: "A bubble chart has numbers or times as x and y, and a number as size.",
    needs: [
      need(["x"], ["quantitative", "temporal"]),
      need(["y"], ["quantitative", "temporal"]),
      need(["size"], numbers),
    ],
    may: ["color", "shape", "opacity"],
  },
  heatmap: {
    says: "A heatmap has an x, a y and a number as colour.",
    needs: [need(["x"], any), need(["y"], any), need(["color"], numbers)],
    may: ["opacity"],
  },
  cohort: {
    says: "A cohort chart has an ordered x, a y and a number as colour.",
    needs: [need(["x"], ordered), need(["y"], any), need(["color"], numbers)],
    may: [],
  },
  histogram: {
    says: "A histogram has one ordered field in bins as x.",
    needs: [{ channels: ["x"], types: ordered, min: 1, max: 1, isBinned: true }],
    may: ["x2", "y", "color", "opacity"],
  },
  box_plot: {
    says: "A box plot has numbers as x or y.",
    needs: [need(["x", "y"], numbers, MOST_SERIES)],
    may: ["color"],
  },
  treemap: {
    says: "A treemap has levels of names and a number as size.",
    needs: hierarchy,
    may: ["color"],
  },
  sunburst: {
    says: "A sunburst has levels of names and a number as size.",
    needs: hierarchy,
    may: ["color"],
  },
  funnel: {
    says: "A funnel has stages and a number as size.",
    needs: [need(["stage"], named), need(["size"], numbers)],
    may: ["color"],
  },
  gauge: {
    says: "A gauge has numbers as values.",
    needs: [need(["value"], numbers, MOST_SERIES)],
    may: ["color"],
  },
  candlestick: {
    says: "A candlestick chart has an ordered x, and numbers that open, rise, fall and close.",
    needs: [
      need(["x"], ["temporal", "ordinal"]),
      need(["open"], numbers),
      need(["high"], numbers),
      need(["low"], numbers),
      need(["close"], numbers),
    ],
    may: ["y", "color"],
  },
  radar: {
    says: "A radar chart has names as angles and numbers as radius.",
    needs: [need(["theta"], named), need(["radius"], numbers, MOST_SERIES)],
    may: ["color", "dash"],
  },
  sankey: {
    says: "A flow has a source, a target and a number as size.",
    needs: [need(["source"], named), need(["target"], named), need(["size"], numbers)],
    may: ["color"],
  },
  waterfall: {
    says: "A waterfall has steps as x and a number as y.",
    needs: [need(["x"], ["nominal", "ordinal", "temporal"]), need(["y"], numbers)],
    may: ["y2", "color"],
  },
  state_timeline: {
    says: "A timeline of states has times as x and states as colours.",
    needs: [need(["x"], ["temporal"]), need(["color"], any, MOST_SERIES)],
    may: ["x2", "y"],
  },
};

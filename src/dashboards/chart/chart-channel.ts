/**
 * What a chart can show a field by, and what kinds of fields there are (Vega-Lite).
 *
 * @module
 */
import * as z from "zod";

/**
 * What a field is shown by.
 *
 * - `x`, `y`: how far right, how far up.
 * - `x2`, `y2`: how far it reaches from there.
 * - `color`, `shape`, `dash`, `opacity`: colour, form of a point, form of a line, how dense.
 * - `size`: how large an area is.
 * - `theta`, `radius`: how wide an angle, how far from the middle.
 * - `level`: one level of a hierarchy, the outermost first.
 * - `stage`: one stage of a funnel.
 * - `source`, `target`: where a flow begins and ends.
 * - `open`, `high`, `low`, `close`: first, highest, lowest and last value of a span.
 * - `value`: a number on a scale of its own.
 * - `text`, `tooltip`: what is written on it, or beside the pointer.
 * - `row`, `column`: for each of whose values there is a small chart, one below or beside another.
 * - `detail`: what tells series apart, without a look of its own.
 */
export const ChartChannel = z
  .enum({
    X: "x",
    Y: "y",
    X2: "x2",
    Y2: "y2",
    COLOR: "color",
    SHAPE: "shape",
    DASH: "dash",
    OPACITY: "opacity",
    SIZE: "size",
    THETA: "theta",
    RADIUS: "radius",
    LEVEL: "level",
    STAGE: "stage",
    SOURCE: "source",
    TARGET: "target",
    OPEN: "open",
    HIGH: "high",
    LOW: "low",
    CLOSE: "close",
    VALUE: "value",
    TEXT: "text",
    TOOLTIP: "tooltip",
    ROW: "row",
    COLUMN: "column",
    DETAIL: "detail",
  })
  .meta({ id: "ChartChannel", title: "Channel of a chart" });
export type ChartChannel = z.infer<typeof ChartChannel>;

/**
 * What kind of values a field has (Vega-Lite).
 *
 * - `nominal`: names without an order.
 * - `ordinal`: names or ranks with one.
 * - `quantitative`: numbers that can be calculated with.
 * - `temporal`: times.
 */
export const ChartFieldType = z
  .enum({
    NOMINAL: "nominal",
    ORDINAL: "ordinal",
    QUANTITATIVE: "quantitative",
    TEMPORAL: "temporal",
  })
  .meta({ id: "ChartFieldType", title: "Type of a field" });
export type ChartFieldType = z.infer<typeof ChartFieldType>;

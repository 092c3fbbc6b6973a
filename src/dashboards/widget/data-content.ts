/**
 * Widgets that show the answer to a query without a chart: tables, single numbers, maps and logs.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { GeoPoint } from "../../core/geo-point.js";
import { Key } from "../../core/identifier.js";
import {
  atLeastOne,
  count,
  gt,
  has,
  not,
  or,
  subset,
  together,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Pixels, Quantity } from "../../core/units.js";
import { AnswerField } from "../answer-field.js";
import { WidgetSort } from "../chart/chart-content.js";

/** A column of a table. */
export const TableColumn = closed({
  /** The field of the answer. */
  field: AnswerField,
  /** Its heading: at most 255 characters. Absent: the field. */
  title: Text.max(255).optional(),
  /** On which side its values stand. Absent: numbers on the right, all else on the left. */
  align: z.enum({ LEFT: "left", CENTER: "center", RIGHT: "right" }).optional(),
  /** How wide it is. Absent: as wide as it needs to be. */
  width_px: Pixels.min(1).optional(),
  /** Whether it is there, but not shown. */
  is_hidden: z.boolean().default(false),
}).meta({ id: "TableColumn", title: "Column of a table" });
export type TableColumn = z.infer<typeof TableColumn>;

/** Rows and columns. */
export const TableContent = withRules(
  closed({
    /** Tells this kind of widget from the others. */
    widget_type: z.literal("table"),
    /** The columns, from the left: at most 200. None: those of the answer. */
    columns: z.array(TableColumn).max(200).default([]),
    /** By what the rows are sorted, the most important first: at most 10. */
    sort: z.array(WidgetSort).max(10).default([]),
    /** How many rows are shown at most: 1 to 100000. */
    limit_count: z.int().min(1).max(100_000).optional(),
    /** How many rows are on a page: 1 to 10000. Absent: there are no pages. */
    page_row_count: z.int().min(1).max(10_000).optional(),
  }),
  {
    columns_once: rule("Each field has one column.", unique("columns[].field")),
    sorted_by_its_columns: rule(
      "Rows are sorted by columns of the table, where it names them.",
      when(gt(count("columns[]"), 0), subset("sort[].field", "columns[].field")),
      "sort",
    ),
  },
).meta({ id: "TableContent", title: "Widget: table" });
export type TableContent = z.infer<typeof TableContent>;

/**
 * How the values of a span become the one that is shown.
 *
 * - `last`, `first`: the latest, the earliest.
 * - `mean`, `median`, `min`, `max`, `sum`, `count`, `distinct`: as it says.
 * - `range`, `delta`: the greatest less the least, the last less the first.
 */
export const ValueReducer = z
  .enum({
    LAST: "last",
    FIRST: "first",
    MEAN: "mean",
    MEDIAN: "median",
    MIN: "min",
    MAX: "max",
    SUM: "sum",
    COUNT: "count",
    DISTINCT: "distinct",
    RANGE: "range",
    DELTA: "delta",
  })
  .meta({ id: "ValueReducer", title: "Reduction to one value" });
export type ValueReducer = z.infer<typeof ValueReducer>;

/**
 * Which way is good.
 *
 * - `up`, `down`: the more, or the less, the better.
 * - `neither`: a change is neither good nor bad.
 */
export const GoodDirection = z
  .enum({ UP: "up", DOWN: "down", NEITHER: "neither" })
  .meta({ id: "GoodDirection", title: "Good direction" });
export type GoodDirection = z.infer<typeof GoodDirection>;

/** One number, and how it has changed. */
export const KpiContent = withRules(
  closed({
    /** Tells this kind of widget from the others. */
    widget_type: z.literal("kpi"),
    /** The field of the answer. Absent: its only number. */
    value_field: AnswerField.optional(),
    /** How the values of the time range become one. */
    reducer: ValueReducer.default("last"),
    /** What the number should be. */
    target_value: Quantity.optional(),
    /** Whether it is compared with the span before, which is as long. */
    compares_with_previous: z.boolean().default(false),
    /** Which way is good. Absent: nobody says, and a change has no colour. */
    good_direction: GoodDirection.optional(),
    /** Whether its change over time is drawn behind it. */
    has_sparkline: z.boolean().default(false),
  }),
  {
    target_has_a_direction: warn(
      "A number that has a target says which side of it is good.",
      or(not(has("target_value")), has("good_direction")),
      "good_direction",
    ),
  },
).meta({ id: "KpiContent", title: "Widget: one number" });
export type KpiContent = z.infer<typeof KpiContent>;

/** Numbers at places of a map. */
export const MapContent = withRules(
  closed({
    /** Tells this kind of widget from the others. */
    widget_type: z.literal("map"),
    /** The field with degrees north of the equator. */
    latitude_field: AnswerField.optional(),
    /** The field with degrees east of Greenwich. */
    longitude_field: AnswerField.optional(),
    /** The field with a code of a place, instead or in another layer. */
    place_field: AnswerField.optional(),
    /** What these codes are: `iso_3166_1_alpha_2`, `iso_3166_2`, `geohash`. */
    place_code: Key.optional(),
    /** The number that is shown as a size. */
    size_field: AnswerField.optional(),
    /** The number or name that is shown as a colour. */
    color_field: AnswerField.optional(),
    /** The middle of the map. Absent: that of the data. */
    center: GeoPoint.optional(),
    /** How close it is seen: 0 is the whole earth, 24 a room. */
    zoom: z.number().min(0).max(24).optional(),
  }),
  {
    // A map of several layers may have both: points over coloured countries.
    place_is_told: rule(
      "A place is told by its degrees or by a code.",
      atLeastOne("latitude_field", "place_field"),
      "latitude_field",
    ),
    degrees_are_two: rule(
      "Degrees are told north and east.",
      together("latitude_field", "longitude_field"),
      "longitude_field",
    ),
    code_is_known: rule(
      "A code of a place says of which kind it is.",
      together("place_field", "place_code"),
      "place_code",
    ),
  },
).meta({ id: "MapContent", title: "Widget: map" });
export type MapContent = z.infer<typeof MapContent>;

/** Lines of a log. */
export const LogContent = withRules(
  closed({
    /** Tells this kind of widget from the others. */
    widget_type: z.literal("log"),
    /** Whether the newest lines come first. */
    is_newest_first: z.boolean().default(true),
    /** Whether long lines are broken. */
    wraps_lines: z.boolean().default(false),
    /** Whether each line shows its time. */
    shows_time: z.boolean().default(true),
    /** The labels that each line shows: at most 50. */
    shown_labels: z.array(AnswerField).max(50).default([]),
    /** How many lines are shown at most: 1 to 100000. */
    limit_count: z.int().min(1).max(100_000).default(1000),
  }),
  { labels_once: rule("Each label is shown once.", unique("shown_labels[]")) },
).meta({ id: "LogContent", title: "Widget: log" });
export type LogContent = z.infer<typeof LogContent>;

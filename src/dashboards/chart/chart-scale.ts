/**
 * From the values of a field to positions, sizes and colours (Vega-Lite scales).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { eq, gt, has, lit, lt, ne, not, oneOf, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Quantity } from "../../core/units.js";

/**
 * How values become positions, sizes and colours (Vega-Lite).
 *
 * - `linear`: in proportion.
 * - `log`: by their logarithm.
 * - `pow`, `sqrt`: by a power, by their root.
 * - `symlog`: by a logarithm that knows zero and negative numbers.
 * - `time`, `utc`: by the clocks of the viewer, or of UTC.
 * - `quantile`, `quantize`, `threshold`: by steps of equal number, of equal width, or that are told.
 * - `ordinal`: one after another.
 * - `point`, `band`: one beside another, as points or as bands.
 */
export const ChartScaleType = z
  .enum({
    LINEAR: "linear",
    LOG: "log",
    POW: "pow",
    SQRT: "sqrt",
    SYMLOG: "symlog",
    TIME: "time",
    UTC: "utc",
    QUANTILE: "quantile",
    QUANTIZE: "quantize",
    THRESHOLD: "threshold",
    ORDINAL: "ordinal",
    POINT: "point",
    BAND: "band",
  })
  .meta({ id: "ChartScaleType", title: "Type of a scale" });
export type ChartScaleType = z.infer<typeof ChartScaleType>;

/** From the values of a field to positions, sizes and colours. */
export const ChartScale = withRules(
  closed({
    /** How. Absent: as is usual for the type of the field. */
    scale_type: ChartScaleType.optional(),
    /** The base of a logarithm: above 0, at most 1000000, not 1. Absent: 10. */
    base: z.number().gt(0).max(1_000_000).optional(),
    /** The power, for `pow`: above 0, at most 100. Absent: 1. */
    exponent: z.number().gt(0).max(100).optional(),
    /** The least value that is shown. Absent: that of the data. */
    domain_min: Quantity.optional(),
    /** The greatest value that is shown. Absent: that of the data. */
    domain_max: Quantity.optional(),
    /** Whether zero is shown. Absent: as is usual for the chart. */
    has_zero: z.boolean().optional(),
    /** Whether large values stand where small ones usually do. */
    is_reversed: z.boolean().default(false),
  }),
  {
    min_below_max: rule(
      "The least value is below the greatest.",
      lt("domain_min", "domain_max"),
      "domain_max",
    ),
    base_is_of_logarithm: rule(
      "Only a logarithm has a base.",
      when(has("base"), oneOf("scale_type", lit("log"), lit("symlog"))),
      "base",
    ),
    base_is_not_one: rule("No logarithm has the base 1.", ne("base", 1)),
    exponent_is_of_power: rule(
      "Only a power has an exponent.",
      when(has("exponent"), eq("scale_type", lit("pow"))),
      "exponent",
    ),
    logarithm_has_no_zero: rule(
      "A logarithmic scale does not show zero.",
      when(eq("scale_type", lit("log")), eq("has_zero", false)),
      "has_zero",
    ),
    logarithm_begins_above_zero: rule(
      "A logarithmic scale begins above zero.",
      when(eq("scale_type", lit("log")), gt("domain_min", 0)),
      "domain_min",
    ),
    logarithm_ends_above_zero: rule(
      "A logarithmic scale ends above zero.",
      when(eq("scale_type", lit("log")), gt("domain_max", 0)),
      "domain_max",
    ),
    zero_is_shown: rule(
      "A scale that shows zero does not begin above it.",
      when(eq("has_zero", true), not(gt("domain_min", 0))),
      "has_zero",
    ),
  },
).meta({ id: "ChartScale", title: "Scale of a chart" });
export type ChartScale = z.infer<typeof ChartScale>;

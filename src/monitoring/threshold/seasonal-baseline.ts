/**
 * What a metric is expected to be, by its own past.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { TimeZone } from "../../core/instant.js";
import { has, le, lit, mul, oneOf, together, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count } from "../../core/units.js";

/**
 * How the expected value is found.
 *
 * - `rolling_mean`: the average of the samples just before; spread is their standard deviation.
 * - `rolling_median`: their median; spread is 1.4826 times their median absolute deviation.
 * - `seasonal_mean`: the average of the samples at the same time in seasons before.
 * - `seasonal_median`: their median, with the spread of `rolling_median`.
 * - `forecast`: a model foretells it, and how sure it is.
 */
export const BaselineMethod = z
  .enum({
    ROLLING_MEAN: "rolling_mean",
    ROLLING_MEDIAN: "rolling_median",
    SEASONAL_MEAN: "seasonal_mean",
    SEASONAL_MEDIAN: "seasonal_median",
    FORECAST: "forecast",
  })
  .meta({ id: "BaselineMethod", title: "Method of a baseline" });
export type BaselineMethod = z.infer<typeof BaselineMethod>;

const isMethod = (...methods: BaselineMethod[]) => oneOf("method", ...methods.map(lit));

/** What a metric is expected to be, by its own past. */
export const SeasonalBaseline = withRules(
  closed({
    /** How the expected value is found. */
    method: BaselineMethod,
    /** How much of the past is looked at: from one minute to two years. */
    history_s: z.int().min(60).max(63_244_800),
    /** How long a season is: 86400 is a day, 604800 a week. At most 366 days. */
    season_s: z.int().min(60).max(31_622_400).optional(),
    /** How many seasons before are looked at: at most 104. */
    seasons_count: z.int().min(1).max(104).optional(),
    /** The place whose clocks make the seasons, so that summer time does not shift them. */
    time_zone: TimeZone.default("UTC"),
    /** How many samples there must be before anything is expected. */
    min_samples_count: Count.default(0),
    /** The model that foretells. */
    model_id: ForeignId.optional(),
  }),
  {
    season_is_whole: rule(
      "How long a season is and how many there are is told together.",
      together("season_s", "seasons_count"),
      "season_s",
    ),
    seasonal_has_a_season: rule(
      "What is expected by the season says how long one is.",
      when(isMethod("seasonal_mean", "seasonal_median"), has("season_s")),
      "season_s",
    ),
    seasons_within_history: rule(
      "The seasons that are looked at lie in the past that is looked at.",
      le(mul("season_s", "seasons_count"), "history_s"),
      "history_s",
    ),
    forecast_has_a_model: rule(
      "A forecast says which model made it.",
      when(isMethod("forecast"), has("model_id")),
      "model_id",
    ),
    model_is_of_forecast: rule(
      "Only a forecast is made by a model.",
      when(has("model_id"), isMethod("forecast")),
      "model_id",
    ),
  },
).meta({ id: "SeasonalBaseline", title: "Seasonal baseline" });
export type SeasonalBaseline = z.infer<typeof SeasonalBaseline>;

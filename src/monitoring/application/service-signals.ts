/**
 * What else is read of a service: numbers of the business, indicators of objectives, saturation.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Labels } from "../../core/free-form.js";
import { ForeignId, Key } from "../../core/identifier.js";
import { eq, gt, has, le, not, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { Count, Quantity, Ratio } from "../../core/units.js";
import { fourDigits, isShare } from "../rounding.js";

/** A number that the business watches. */
export const BusinessMetric = closed({
  /** Its name: `tracks_started`. */
  name: Key,
  /** What it came to in the time. */
  value: Quantity,
  /** What it is measured in, by UCUM: `{track}`, `s`, `1`. At most 63 characters. Money has an amount of its own elsewhere. */
  unit: z.string().regex(/^[!-~]{1,63}$/, {
    error: "Expected a UCUM unit of 1 to 63 characters, such as {track} or s.",
  }),
  /** What tells it from others of the name. */
  labels: Labels.optional(),
}).meta({ id: "BusinessMetric", title: "Metric of the business" });
export type BusinessMetric = z.infer<typeof BusinessMetric>;

/** What an objective of the service is held against: its indicator in the time. */
export const SloReading = withRules(
  closed({
    /** The objective. */
    slo_id: ForeignId,
    /** Events that were good. */
    good_count: Count,
    /** All events that count. */
    total_count: Count,
    /** The share of good events. Absent when there were none. */
    good_ratio: Ratio.optional(),
  }),
  {
    good_within_total: rule(
      "There are no more good events than events.",
      le("good_count", "total_count"),
      "good_count",
    ),
    ratio_is_good_by_total: rule(
      "The share of good events is their number by that of all.",
      when(gt("total_count", 0), isShare("good_ratio", "good_count", "total_count", fourDigits)),
      "good_ratio",
    ),
    nothing_has_no_ratio: warn(
      // Some senders report 1 here: nothing was bad.
      "Without events there is no share of good ones.",
      when(eq("total_count", 0), not(has("good_ratio"))),
      "good_ratio",
    ),
  },
).meta({ id: "SloReading", title: "Reading of an objective" });
export type SloReading = z.infer<typeof SloReading>;

/** How full the service is by its scarcest resources. */
export const SaturationReading = closed({
  /** The resource: `cpu`, `memory`, `db-pool`, `disk-iops`, `cpu-quota`. */
  resource: Name,
  /** How much of what it can give is asked for: 1 is full, and above it work waits. */
  demand_ratio: Quantity.min(0),
  /** The share of time in which it was throttled. */
  throttled_ratio: Ratio.optional(),
}).meta({ id: "SaturationReading", title: "Reading of saturation" });
export type SaturationReading = z.infer<typeof SaturationReading>;

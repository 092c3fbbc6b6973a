/**
 * When an alert that comes and goes counts as one that flaps (Nagios Core, `base/flapping.c`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { add, eq, has, le, lt, or, sub, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Percent } from "../../core/units.js";

/** Shares are told to a tenth, so that one just below a threshold can look as if it were on it. */
const rounding = 0.05;

/**
 * From which share of changes on something flaps, and down to which it no longer does. Between the
 * two nothing changes, so that flapping itself does not flap.
 */
export const FlapDetection = withRules(
  closed({
    /** It stops to flap at this share of changes or less. Absent: 20, as compiled into Nagios. */
    low_percent: Percent.default(20),
    /** It begins to flap at this share of changes or more. Absent: 30, as compiled into Nagios. */
    high_percent: Percent.default(30),
  }),
  {
    low_below_high: rule(
      "It stops to flap at a smaller share of changes than it begins.",
      lt("low_percent", "high_percent"),
      "low_percent",
    ),
  },
).meta({ id: "FlapDetection", title: "Flap detection" });
export type FlapDetection = z.infer<typeof FlapDetection>;

/** Whether something flaps. */
export const FlapState = withRules(
  closed({
    /** Whether it flaps. */
    is_flapping: z.boolean(),
    /** The share of changes among its last 20, the later ones weighted more: 100 when all are. */
    change_percent: Percent,
    /** The thresholds by which it was judged. */
    detection: FlapDetection.optional(),
    /** Since when it flaps. Absent: it does not, or not known. */
    flapping_since: Instant.optional(),
  }),
  {
    much_change_is_flapping: rule(
      "It flaps at the upper threshold and above.",
      or(lt("change_percent", add("detection.high_percent", rounding)), eq("is_flapping", true)),
      "is_flapping",
    ),
    little_change_is_none: rule(
      "It does not flap at the lower threshold and below.",
      when(le("change_percent", sub("detection.low_percent", rounding)), eq("is_flapping", false)),
      "is_flapping",
    ),
    since_it_flaps: rule(
      "Only what flaps does so since some time.",
      when(has("flapping_since"), eq("is_flapping", true)),
      "flapping_since",
    ),
  },
).meta({ id: "FlapState", title: "State of flapping" });
export type FlapState = z.infer<typeof FlapState>;

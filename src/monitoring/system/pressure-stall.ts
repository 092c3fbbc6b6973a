/**
 * How long tasks waited for a resource (Linux, pressure stall information).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { le } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Ratio } from "../../core/units.js";
import { FractionalSeconds } from "./hardware-units.js";

/** How long tasks waited for a resource: at least one of them (some), or all at once (full). */
export const PressureStall = withRules(
  closed({
    /** Seconds in which some task waited, counted up. */
    some_s: FractionalSeconds.optional(),
    /** Seconds in which all tasks waited, counted up. */
    full_s: FractionalSeconds.optional(),
    /** The share of the last 10 s in which some task waited. */
    some_10s_ratio: Ratio.optional(),
    /** The share of the last 10 s in which all tasks waited. */
    full_10s_ratio: Ratio.optional(),
    /** The share of the last 60 s in which some task waited. */
    some_60s_ratio: Ratio.optional(),
    /** The share of the last 60 s in which all tasks waited. */
    full_60s_ratio: Ratio.optional(),
    /** The share of the last 300 s in which some task waited. */
    some_300s_ratio: Ratio.optional(),
    /** The share of the last 300 s in which all tasks waited. */
    full_300s_ratio: Ratio.optional(),
  }),
  {
    full_within_some: rule("When all tasks wait, some do.", le("full_s", "some_s"), "full_s"),
    full_within_some_10s: rule(
      "When all tasks wait, some do: in the last 10 s.",
      le("full_10s_ratio", "some_10s_ratio"),
      "full_10s_ratio",
    ),
    full_within_some_60s: rule(
      "When all tasks wait, some do: in the last 60 s.",
      le("full_60s_ratio", "some_60s_ratio"),
      "full_60s_ratio",
    ),
    full_within_some_300s: rule(
      "When all tasks wait, some do: in the last 300 s.",
      le("full_300s_ratio", "some_300s_ratio"),
      "full_300s_ratio",
    ),
  },
).meta({ id: "PressureStall", title: "Pressure stall" });
export type PressureStall = z.infer<typeof PressureStall>;

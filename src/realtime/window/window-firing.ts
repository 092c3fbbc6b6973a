/**
 * Which of a window's results one is (Apache Beam, `PaneInfo` and triggers).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { eq, has, le, lit, not, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count } from "../../core/units.js";

/**
 * When a result came, by the watermark.
 *
 * - `early`: before the watermark reached the end of the window; what is missing may still come.
 * - `on_time`: the first one after the watermark reached the end.
 * - `late`: a later one, because late events came.
 */
export const FiringTiming = z
  .enum({ EARLY: "early", ON_TIME: "on_time", LATE: "late" })
  .meta({ id: "FiringTiming", title: "Timing of a result" });
export type FiringTiming = z.infer<typeof FiringTiming>;

/**
 * What a result has of those before it in the same window.
 *
 * - `discarding`: only what came since the last one; results are added up.
 * - `accumulating`: all that came so far; it takes the place of the last one.
 */
export const AccumulationMode = z
  .enum({ DISCARDING: "discarding", ACCUMULATING: "accumulating" })
  .meta({ id: "AccumulationMode", title: "Accumulation mode" });
export type AccumulationMode = z.infer<typeof AccumulationMode>;

/** Which of a window's results one is. */
export const WindowFiring = withRules(
  closed({
    /** When it came, by the watermark, or by the clock where there is none. */
    timing: FiringTiming,
    /** Its place among the results of the window, from 0. Absent: not counted, as by Flink. */
    index: Count.optional(),
    /** Its place among those after the end of the window, from 0. Absent: early, or not counted. */
    non_speculative_index: Count.optional(),
    /** Whether no other will follow. Absent: not known. */
    is_last: z.boolean().optional(),
    /** What it has of those before it. */
    accumulation: AccumulationMode.default("accumulating"),
  }),
  {
    early_is_not_counted: rule(
      "An early result is not counted among those that came after the end of the window.",
      when(eq("timing", lit("early")), not(has("non_speculative_index"))),
      "non_speculative_index",
    ),
    on_time_is_first: rule(
      "The result that is on time is the first after the end of the window.",
      when(eq("timing", lit("on_time")), eq("non_speculative_index", 0)),
      "non_speculative_index",
    ),
    counted_among_all: rule(
      "As many results came after the end of the window as came at all, or fewer.",
      le("non_speculative_index", "index"),
      "non_speculative_index",
    ),
  },
).meta({ id: "WindowFiring", title: "Firing of a window" });
export type WindowFiring = z.infer<typeof WindowFiring>;

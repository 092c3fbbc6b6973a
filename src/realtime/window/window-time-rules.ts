/**
 * What holds between a window, its bounds and the watermark.
 *
 * @module
 */
import {
  add,
  and,
  atLeastOne,
  count,
  each,
  earlier,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  millisBetween,
  multipleOf,
  ne,
  not,
  notLater,
  oneOf,
  or,
  sub,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import type { StreamWindow } from "./stream-window.js";
import type { FiringTiming } from "./window-firing.js";

const isKind = (kind: StreamWindow["kind"]) => eq("window.kind", lit(kind));
const isTimed = (...timings: FiringTiming[]) => oneOf("firing.timing", ...timings.map(lit));
const isProcessingTime = eq("time_domain", lit("processing_time"));
const length = millisBetween("window_start", "window_end");
const sinceOffset = sub(
  millisBetween(lit("1970-01-01T00:00:00.000Z"), "window_start"),
  "window.offset_ms",
);
/** A watermark that is meant as Flink's, the last instant seen, is a millisecond behind ours. */
const isAtEnd = ge(millisBetween("window_end", "watermark_at"), -1);

/** What holds between a window and its bounds. */
const boundsRules = {
  window_has_bounds: rule(
    "Every window but the global one begins and ends.",
    or(isKind("global"), and(has("window_start"), has("window_end"))),
    "window_end",
  ),
  global_has_no_bounds: rule(
    "The global window neither begins nor ends.",
    when(isKind("global"), not(atLeastOne("window_start", "window_end"))),
    "window",
  ),
  starts_before_it_ends: rule(
    "A window begins before it ends.",
    earlier("window_start", "window_end"),
    "window_end",
  ),
  window_is_its_size: rule(
    "A tumbling or hopping window is as long as its size.",
    // Bounds in the wrong order are told of once.
    or(not(earlier("window_start", "window_end")), eq(length, "window.size_ms")),
    "window_end",
  ),
  tumbling_is_aligned: rule(
    "A tumbling window begins a multiple of its size after 1970 in UTC, and its offset.",
    when(isKind("tumbling"), multipleOf(sinceOffset, "window.size_ms")),
    "window_start",
  ),
  hopping_is_aligned: rule(
    "A hopping window begins a multiple of its slide after 1970 in UTC, and its offset.",
    multipleOf(sinceOffset, "window.slide_ms"),
    "window_start",
  ),
  session_lasts_a_gap: rule(
    "A session lasts from its first event to the end of the gap after its last.",
    or(not(earlier("window_start", "window_end")), ge(length, "window.gap_ms")),
    "window_end",
  ),
  session_has_an_event: rule(
    "A session has at least one event.",
    when(isKind("session"), gt("event_count", 0)),
    "event_count",
  ),
  session_of_one_is_a_gap: rule(
    "A session of one event lasts as long as the gap.",
    when(and(eq("event_count", 1), ge(length, "window.gap_ms")), eq(length, "window.gap_ms")),
    "window_end",
  ),
};

/** What holds between the bounds and the watermark. */
const watermarkRules = {
  early_is_before_the_end: rule(
    "A result is early while the watermark is before the end of the window.",
    when(isTimed("early"), earlier("watermark_at", "window_end")),
    "watermark_at",
  ),
  on_time_is_at_the_end: rule(
    "A result is on time or late when the watermark has reached the end of the window.",
    when(isTimed("on_time", "late"), isAtEnd),
    "watermark_at",
  ),
  clock_has_no_watermark: rule(
    "Windows by the clock of the machine have no watermark, and nothing in them is late.",
    when(
      isProcessingTime,
      not(atLeastOne("watermark_at", "allowed_lateness_ms", "late_count", "dropped_count")),
    ),
    "time_domain",
  ),
  clock_has_no_inputs: rule(
    "Windows by the clock of the machine have no watermarks of inputs.",
    when(isProcessingTime, eq(count("input_watermarks[]"), 0)),
    "input_watermarks",
  ),
  clock_is_not_late: rule(
    "Windows by the clock of the machine have no late result.",
    when(isProcessingTime, ne("firing.timing", lit("late"))),
    "firing.timing",
  ),
  // The time of the result may be told in whole seconds, and clocks are set back.
  clock_has_passed_the_end: warn(
    "A window by the clock of the machine is complete when the clock has passed its end.",
    when(and(isProcessingTime, isTimed("on_time")), notLater("window_end", "computed_at")),
    "computed_at",
  ),
  // Devices whose clocks are ahead push the watermark into the future.
  result_after_the_end: warn(
    "A result that is not early is worked out after the end of the window.",
    when(
      and(not(isProcessingTime), isTimed("on_time", "late")),
      notLater("window_end", "computed_at"),
    ),
    "computed_at",
  ),
  dropped_are_late: rule(
    "Events that are dropped were late.",
    le("dropped_count", "late_count"),
    "dropped_count",
  ),
  late_are_counted: rule(
    "Late events that were not dropped are among the events of the window.",
    le("late_count", add("event_count", "dropped_count")),
    "late_count",
  ),
  dropped_after_lateness: rule(
    "Events are dropped when the watermark has passed the end of the window by the lateness that is allowed.",
    when(
      gt("dropped_count", 0),
      ge(add(millisBetween("window_end", "watermark_at"), 1), "allowed_lateness_ms"),
    ),
    "watermark_at",
  ),
  inputs_once: rule("Each input has one watermark.", unique("input_watermarks[].input")),
  // An input that was idle may come back behind the watermark, which does not go back.
  not_ahead_of_inputs: warn(
    "The watermark is not after that of an input that is not idle.",
    each(
      "input_watermarks[]",
      when(eq("is_idle", false), notLater("$.watermark_at", "watermark_at")),
    ),
  ),
  previous_is_earlier: rule(
    "The window that this one is compared with began before it.",
    earlier("change.previous_window_start", "window_start"),
    "change.previous_window_start",
  ),
};

/** What holds between a window, its bounds and the watermark. */
export const windowTimeRules = { ...boundsRules, ...watermarkRules };

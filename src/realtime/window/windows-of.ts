/**
 * The windows that hold an instant, by the arithmetic of Apache Beam and Flink.
 *
 * @module
 */
import type { Instant } from "../../core/instant.js";
import { toMillis } from "../../core/rules/operand.js";
import type { StreamWindow } from "./stream-window.js";

/** The bounds of one window, half open: the end does not belong to it. Neither: it is all of time. */
export interface WindowSpan {
  /** The first instant of the window. */
  readonly window_start?: Instant;
  /** The first instant after the window. */
  readonly window_end?: Instant;
}

/** The first and the last millisecond that an RFC 3339 instant can name. */
const firstMillis = Date.parse("0000-01-01T00:00:00Z");
const lastMillis = Date.parse("9999-12-31T23:59:59.999Z");

/** The latest start of a window at or before a time: Flink's `getWindowStartWithOffset`. */
function latestStart(millis: number, slideMs: number, offsetMs: number): number {
  const past = (millis - offsetMs) % slideMs;
  return millis - (past < 0 ? past + slideMs : past);
}

function spanOf(startMs: number, lengthMs: number): WindowSpan[] {
  const endMs = startMs + lengthMs;
  if (startMs < firstMillis || endMs > lastMillis) return [];
  return [
    {
      window_start: new Date(startMs).toISOString(),
      window_end: new Date(endMs).toISOString(),
    },
  ];
}

/** The windows of one length that hold a time, the latest first. */
function hopsOf(millis: number, sizeMs: number, slideMs: number, offsetMs: number): WindowSpan[] {
  const spans: WindowSpan[] = [];
  for (
    let start = latestStart(millis, slideMs, offsetMs);
    start > millis - sizeMs;
    start -= slideMs
  ) {
    spans.push(...spanOf(start, sizeMs));
  }
  return spans;
}

/**
 * All windows that hold an instant, the latest first, as Flink's and Beam's window assigners list
 * them. An instant counts to the millisecond.
 *
 * - A tumbling window is one; hopping windows are `size / slide` rounded up or down, and none where
 *   the slide is longer than the size and the instant falls into the gap.
 * - Of a session it is the window of this event alone, from it to the end of the gap: those of
 *   several events are put together by `sessionsOf`.
 * - A window that RFC 3339 cannot name, because it leaves the years 0 to 9999, is left out.
 */
export function windowsOf(instant: Instant, window: StreamWindow): readonly WindowSpan[] {
  const millis = toMillis(instant);
  switch (window.kind) {
    case "tumbling":
      return hopsOf(millis, window.size_ms, window.size_ms, window.offset_ms);
    case "hopping":
      return hopsOf(millis, window.size_ms, window.slide_ms, window.offset_ms);
    case "session":
      return spanOf(millis, window.gap_ms);
    case "global":
      return [{}];
  }
}

/**
 * The sessions that events of one key make, the earliest first: from the first event to the end of
 * the gap after the last. An event that comes exactly a gap after the one before it begins a new
 * session, as in Beam: spans are half open. Flink and Kafka Streams put such an event into the old
 * one.
 *
 * @param instants When the events happened, in any order.
 * @param gapMs How long nothing comes before a session is over, above 0.
 */
export function sessionsOf(instants: readonly Instant[], gapMs: number): readonly WindowSpan[] {
  if (!(gapMs > 0)) throw new RangeError("The gap of a session must be above 0 milliseconds.");
  const times = instants.map(toMillis).sort((a, b) => a - b);
  const lasts = times.filter((time, at) => time + gapMs <= (times[at + 1] ?? Infinity));
  const firsts = times.filter((time, at) => at === 0 || time >= (times[at - 1] ?? time) + gapMs);
  return firsts.flatMap((first, at) => spanOf(first, (lasts[at] ?? first) - first + gapMs));
}

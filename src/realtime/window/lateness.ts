/**
 * Watermarks: what is late, what is too late, and how far a stream has come.
 *
 * A watermark here is the instant before which all events have been seen, as in Beam. Flink's is the
 * last instant of which all have been seen: add a millisecond to it.
 *
 * @module
 */
import type { Instant } from "../../core/instant.js";
import { toMillis } from "../../core/rules/operand.js";
import type { StreamWindow } from "./stream-window.js";
import { type WindowSpan, windowsOf } from "./windows-of.js";

/** Whether an event is late: the watermark had passed the time at which it happened. */
export function isLate(eventTime: Instant, watermark: Instant): boolean {
  return toMillis(eventTime) < toMillis(watermark);
}

/**
 * Whether a window takes no more events: the watermark has reached its end and the lateness that is
 * allowed (Flink's `isWindowLate`). A global window always takes more.
 *
 * @param allowedLatenessMs In milliseconds, 0 or more.
 */
export function isWindowExpired(
  span: WindowSpan,
  watermark: Instant,
  allowedLatenessMs: number,
): boolean {
  if (!(allowedLatenessMs >= 0)) {
    throw new RangeError("The allowed lateness must be 0 milliseconds or more.");
  }
  if (span.window_end === undefined) return false;
  return toMillis(span.window_end) + allowedLatenessMs <= toMillis(watermark);
}

/**
 * The windows that still take an event, the latest first. None: it is dropped. A late event is taken
 * by every window that is still open, so that it may count in some hopping windows and not in
 * others. Sessions that are open already may take an event whose own window has expired.
 *
 * @param allowedLatenessMs In milliseconds, 0 or more.
 */
export function windowsOpenTo(
  eventTime: Instant,
  window: StreamWindow,
  watermark: Instant,
  allowedLatenessMs: number,
): readonly WindowSpan[] {
  return windowsOf(eventTime, window).filter(
    (span) => !isWindowExpired(span, watermark, allowedLatenessMs),
  );
}

/** How far one input of an operator has come. */
export interface InputProgress {
  /** Its watermark. Absent: it has none yet, and holds the first one back. */
  readonly watermark_at?: Instant | undefined;
  /** Whether nothing comes from it for now, so that nobody waits for it. */
  readonly is_idle: boolean;
}

/**
 * The watermark of an operator, by Flink's `StatusWatermarkValve`: the earliest of its inputs that
 * are not idle, and never before the one that it had. An input that comes back behind that one is
 * waited for no more until it has caught up. When all are idle, it is the latest of them. Undefined
 * while there is none.
 *
 * @param previous The watermark that it had. Absent: none yet.
 */
export function combinedWatermark(
  inputs: readonly InputProgress[],
  previous?: Instant,
): Instant | undefined {
  const isBehind = (mark: Instant) => previous !== undefined && toMillis(mark) < toMillis(previous);
  const active = inputs.filter(({ is_idle }) => !is_idle);
  const isWaiting = active.some(({ watermark_at }) => watermark_at === undefined);
  if (isWaiting && previous === undefined) return undefined;
  const ahead = (active.length > 0 ? active : inputs)
    .map(({ watermark_at }) => watermark_at)
    .filter((mark) => mark !== undefined)
    .filter((mark) => !isBehind(mark))
    .sort((a, b) => toMillis(a) - toMillis(b));
  return (active.length > 0 ? ahead[0] : ahead.at(-1)) ?? previous;
}

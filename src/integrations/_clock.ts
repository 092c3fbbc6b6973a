/**
 * Makes the clocks of an event agree with its timestamp (Segment spec, "Common fields"; Snowplow,
 * "Event timestamps").
 *
 * @module
 */
import { Instant } from "../core/instant.js";
import type { ForeignObject } from "./_foreign.js";
import { put, take, valueAt } from "./_place.js";
import type { NoteRepair } from "./_repair-log.js";

/** What the foreign system calls the times that a repair may name. */
export interface ClockNames {
  /** When it happened, as the platform counts it. */
  readonly timestamp: string;
  /** When the device sent it. */
  readonly sentAt: string;
}

/** Readings that stand in for a missing timestamp, the best first. */
const STAND_INS = ["clock.original_timestamp", "clock.received_at", "clock.sent_at"] as const;

/**
 * Fills in a missing timestamp, and takes out what contradicts it. The true time wins over the
 * timestamp, and the timestamp over the moment of sending.
 */
export function settleClock(event: ForeignObject, names: ClockNames, note: NoteRepair): void {
  const trueTime = instantAt(event, "clock.true_timestamp");
  const given = instantAt(event, "metadata.timestamp");
  if (trueTime !== undefined && given !== undefined && !isNear(trueTime, given)) {
    take(event, "metadata.timestamp");
    put(event, "metadata.timestamp", trueTime);
    note(names.timestamp, "removed", "It contradicts the true time.", given);
  }
  if (given === undefined) fillTimestamp(event, names, note);
  if (trueTime === undefined) settleSkew(event, names, note);
}

function fillTimestamp(event: ForeignObject, names: ClockNames, note: NoteRepair): void {
  const computed = instantAt(event, "clock.true_timestamp") ?? corrected(event);
  const place = STAND_INS.find((path) => valueAt(event, path) !== undefined);
  const timestamp = computed ?? (place && valueAt(event, place));
  if (timestamp !== undefined) put(event, "metadata.timestamp", timestamp);
  note(names.timestamp, "filled", `There was none; ${whence(timestamp, computed)}.`);
}

function whence(timestamp: unknown, computed: unknown): string {
  if (timestamp === undefined) return "it is the time of the mapping";
  return computed === undefined
    ? "the best of the other clocks stands in"
    : "it is computed from the other clocks";
}

function settleSkew(event: ForeignObject, names: ClockNames, note: NoteRepair): void {
  const timestamp = instantAt(event, "metadata.timestamp");
  const expected = correctedMillis(event);
  if (timestamp === undefined || expected === undefined) return;
  if (Math.abs(Date.parse(timestamp) - expected) <= 1) return;
  note(names.sentAt, "removed", "It contradicts the timestamp.", take(event, "clock.sent_at"));
}

/** When it happened by the collector's clock, if that is an instant between years 0 and 9999. */
function corrected(event: ForeignObject): string | undefined {
  const millis = correctedMillis(event);
  if (millis === undefined || Number.isNaN(new Date(millis).getTime())) return undefined;
  const instant = new Date(millis).toISOString();
  return Instant.safeParse(instant).success ? instant : undefined;
}

/** When the collector received it, less the time that the device kept it. */
function correctedMillis(event: ForeignObject): number | undefined {
  const [received, sent, original] = ["received_at", "sent_at", "original_timestamp"].map((key) =>
    instantAt(event, `clock.${key}`),
  );
  if (received === undefined || sent === undefined || original === undefined) return undefined;
  return Date.parse(received) - (Date.parse(sent) - Date.parse(original));
}

function isNear(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= 1;
}

function instantAt(event: ForeignObject, path: string): string | undefined {
  const value = valueAt(event, path);
  return typeof value === "string" ? value : undefined;
}

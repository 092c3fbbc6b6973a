/**
 * How bad an event is, in the words and numbers of OpenTelemetry (logs data model, SeverityNumber).
 *
 * @module
 */
import * as z from "zod";
import type { Severity } from "../../core/severity.js";

/**
 * How bad an event is, by OpenTelemetry's short names. A source with one level in a range has the
 * first of it; one with two (error and critical) has `error` and `error2`.
 *
 * - `unspecified`: the source does not say (0).
 * - `trace`, `trace2`, `trace3`, `trace4`: of use to those who look for a fault in the code (1 to 4).
 * - `debug`, `debug2`, `debug3`, `debug4`: of use to developers (5 to 8).
 * - `info`, `info2`, `info3`, `info4`: normal, nothing to do (9 to 12).
 * - `warn`, `warn2`, `warn3`, `warn4`: unusual, may become a fault (13 to 16).
 * - `error`, `error2`, `error3`, `error4`: something failed (17 to 20).
 * - `fatal`, `fatal2`, `fatal3`, `fatal4`: nothing goes on (21 to 24).
 */
export const EventSeverity = z
  .enum({
    UNSPECIFIED: "unspecified",
    TRACE: "trace",
    TRACE2: "trace2",
    TRACE3: "trace3",
    TRACE4: "trace4",
    DEBUG: "debug",
    DEBUG2: "debug2",
    DEBUG3: "debug3",
    DEBUG4: "debug4",
    INFO: "info",
    INFO2: "info2",
    INFO3: "info3",
    INFO4: "info4",
    WARN: "warn",
    WARN2: "warn2",
    WARN3: "warn3",
    WARN4: "warn4",
    ERROR: "error",
    ERROR2: "error2",
    ERROR3: "error3",
    ERROR4: "error4",
    FATAL: "fatal",
    FATAL2: "fatal2",
    FATAL3: "fatal3",
    FATAL4: "fatal4",
  })
  .meta({ id: "EventSeverity", title: "Severity of an event" });
export type EventSeverity = z.infer<typeof EventSeverity>;

/** The number of each severity, 0 to 24 (OpenTelemetry `SeverityNumber`). One to one. */
export const eventSeverityNumbers = {
  unspecified: 0,
  trace: 1,
  trace2: 2,
  trace3: 3,
  trace4: 4,
  debug: 5,
  debug2: 6,
  debug3: 7,
  debug4: 8,
  info: 9,
  info2: 10,
  info3: 11,
  info4: 12,
  warn: 13,
  warn2: 14,
  warn3: 15,
  warn4: 16,
  error: 17,
  error2: 18,
  error3: 19,
  error4: 20,
  fatal: 21,
  fatal2: 22,
  fatal3: 23,
  fatal4: 24,
} as const satisfies Readonly<Record<EventSeverity, number>>;

/** The severity that has a number; undefined for what is no integer from 0 to 24. */
export function eventSeverityOf(severityNumber: number): EventSeverity | undefined {
  return EventSeverity.options.find((each) => eventSeverityNumbers[each] === severityNumber);
}

const ranges = [
  { most: 8, severity: "debug" },
  { most: 12, severity: "info" },
  { most: 16, severity: "warning" },
  { most: 20, severity: "error" },
  { most: 24, severity: "critical" },
] as const satisfies readonly { most: number; severity: Severity }[];

/** The severity in the five words of the platform; undefined where the source does not say. */
export function coarseSeverityOf(severity: EventSeverity): Severity | undefined {
  const severityNumber = eventSeverityNumbers[severity];
  if (severityNumber === 0) return undefined;
  return ranges.find(({ most }) => severityNumber <= most)?.severity;
}

/**
 * What a threat level is on the scales of OCSF, ECS, syslog, CEF and OpenTelemetry.
 *
 * Every table is complete. `unknown` is the least number of a scale that has no word for it.
 *
 * @module
 */
import type { ThreatLevel } from "./threat-level.js";

/** OCSF `severity_id`; its 99, `Other`, is no level. */
const OCSF = {
  unknown: 0,
  info: 1,
  low: 2,
  medium: 3,
  high: 4,
  critical: 5,
  fatal: 6,
} as const satisfies Record<ThreatLevel, number>;

/**
 * ECS leaves the scale of `event.severity` to its source. 21, 47, 73 and 99 are those of Elastic's
 * detection rules; the others lie around them.
 */
const ECS = {
  unknown: 0,
  info: 10,
  low: 21,
  medium: 47,
  high: 73,
  critical: 99,
  fatal: 100,
} as const satisfies Record<ThreatLevel, number>;

/** RFC 5424, section 6.2.1: 0 is an emergency, 6 informational. `unknown` goes as informational. */
const SYSLOG = {
  unknown: 6,
  info: 6,
  low: 5,
  medium: 4,
  high: 3,
  critical: 2,
  fatal: 0,
} as const satisfies Record<ThreatLevel, number>;

/** CEF: 0 to 3 are low, 4 to 6 medium, 7 and 8 high, 9 and 10 very high. */
const CEF = {
  unknown: 0,
  info: 1,
  low: 3,
  medium: 5,
  high: 8,
  critical: 9,
  fatal: 10,
} as const satisfies Record<ThreatLevel, number>;

/** OpenTelemetry `SeverityNumber`: 9 INFO, 13 WARN, 17 ERROR, 21 FATAL; 0 is unspecified. */
const OPEN_TELEMETRY = {
  unknown: 0,
  info: 9,
  low: 13,
  medium: 14,
  high: 17,
  critical: 21,
  fatal: 24,
} as const satisfies Record<ThreatLevel, number>;

/** OCSF `severity_id` of a level: 0 to 6. */
export const ocsfSeverityId = (level: ThreatLevel): number => OCSF[level];

/** ECS `event.severity` of a level: 0 to 100, on the scale of Elastic's detection rules. */
export const ecsEventSeverity = (level: ThreatLevel): number => ECS[level];

/** The syslog severity of a level: 0 to 7, the most dangerous first (RFC 5424). */
export const syslogSeverity = (level: ThreatLevel): number => SYSLOG[level];

/** The CEF severity of a level: 0 to 10. */
export const cefSeverity = (level: ThreatLevel): number => CEF[level];

/** OpenTelemetry's severity number of a level: 0 to 24. */
export const otelSeverityNumber = (level: ThreatLevel): number => OPEN_TELEMETRY[level];

/** Levels from the most dangerous one down, for reading a scale back. */
const DOWNWARDS = ["fatal", "critical", "high", "medium", "low", "info"] as const;

/** The level of an OCSF `severity_id`; `unknown` for 0, 99 and what OCSF does not know. */
export function threatLevelOfOcsf(severityId: number): ThreatLevel {
  return DOWNWARDS.find((level) => OCSF[level] === severityId) ?? "unknown";
}

/**
 * The level of an ECS `event.severity` on the scale of Elastic's detection rules, where 1 to 21 are
 * low, up to 47 medium, up to 73 high and up to 100 critical; `unknown` for any other number. What
 * `ecsEventSeverity` writes is read back as it was.
 */
export function threatLevelOfEcs(severity: number): ThreatLevel {
  if (!(severity > 0 && severity <= 100)) return "unknown";
  const written = DOWNWARDS.find((level) => ECS[level] === severity);
  if (written !== undefined) return written;
  if (severity > ECS.high) return "critical";
  if (severity > ECS.medium) return "high";
  return severity > ECS.low ? "medium" : "low";
}

/** The level of a syslog severity, 0 to 7; `unknown` for any other number. 1 is `critical`. */
export function threatLevelOfSyslog(severity: number): ThreatLevel {
  if (!Number.isInteger(severity) || severity < 0 || severity > 7) return "unknown";
  return DOWNWARDS.find((level) => severity <= SYSLOG[level]) ?? "info";
}

/** The level of a CEF severity by its four bands, 0 to 10; `unknown` for any other number. */
export function threatLevelOfCef(severity: number): ThreatLevel {
  if (!Number.isInteger(severity) || severity < 0 || severity > 10) return "unknown";
  if (severity >= 9) return "critical";
  if (severity >= 7) return "high";
  return severity >= 4 ? "medium" : "low";
}

/** The level of an OpenTelemetry severity number, 1 to 24; `unknown` for any other number. */
export function threatLevelOfOtel(severityNumber: number): ThreatLevel {
  if (!Number.isInteger(severityNumber) || severityNumber < 1 || severityNumber > 24) {
    return "unknown";
  }
  return DOWNWARDS.find((level) => OPEN_TELEMETRY[level] <= severityNumber) ?? "info";
}

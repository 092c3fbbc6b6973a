/**
 * Whether something that was measured breaches a threshold, and how badly.
 *
 * @module
 */
import type * as z from "zod";
import { Severity } from "../../core/severity.js";
import type { ThresholdOperator } from "../../core/threshold-operator.js";
import type { MonitoringThreshold, NoDataPolicy } from "../monitoring-threshold.js";
import { isInSchedule } from "./is-in-schedule.js";
import type {
  BetweenCheck,
  EqualCheck,
  LimitCheck,
  OutsideCheck,
  ThresholdCheck,
  UnequalCheck,
} from "./threshold-check.js";
import type { DeviationUnit, ThresholdInput } from "./threshold-input.js";
import type { ThresholdSample } from "./threshold-sample.js";

/** A sample as it is given: what has a default may be left out. */
type Sample = z.input<typeof ThresholdSample>;

/**
 * What a judgement came to.
 *
 * - `ok`: it is not breached.
 * - `breach`: it is, as badly as the severity says.
 * - `no_data`: nothing is known.
 * - `not_judged`: it is turned off, or outside its hours.
 */
export type ThresholdVerdict =
  | { readonly outcome: "ok" | "no_data" | "not_judged" }
  | { readonly outcome: "breach"; readonly severity: Severity };

/**
 * Whether a sample breaches a threshold, and how badly. One judgement only: how many it takes, and
 * for how long, is not asked here. What was breached before is left only at its recovery value, which
 * is good itself; without one, as soon as it is not breached. Nothing counts as measured when a number
 * that is needed is absent or not finite, when a percentage is of 0 or a deviation in multiples of 0,
 * or when the sample is older than `no_data_after_s`.
 *
 * @param previous What it came to the time before. Absent: nothing was breached.
 */
export function breaches(
  threshold: MonitoringThreshold,
  sample: Sample,
  previous: ThresholdVerdict = { outcome: "ok" },
): ThresholdVerdict {
  const { check, schedule } = threshold;
  const isOffHours = schedule !== undefined && isInSchedule(schedule, sample.judged_at) === false;
  if (!threshold.is_enabled || isOffHours) return { outcome: "not_judged" };
  if (sample.has_failed) return withoutData(threshold.on_error, check, previous);
  const value = isStale(threshold, sample) ? undefined : judgedValue(threshold.input, sample);
  if (check.kind === "absent") return verdict(value === undefined ? check.severity : undefined);
  if (value === undefined) return withoutData(threshold.on_no_data, check, previous);
  const before = previous.outcome === "breach" ? previous.severity : undefined;
  if (check.kind === "limit") return verdict(limitSeverity(check, value, before));
  return verdict(isBad(check, value, before !== undefined) ? check.severity : undefined);
}

function verdict(severity: Severity | undefined): ThresholdVerdict {
  return severity === undefined ? { outcome: "ok" } : { outcome: "breach", severity };
}

function withoutData(
  policy: NoDataPolicy,
  check: ThresholdCheck,
  previous: ThresholdVerdict,
): ThresholdVerdict {
  switch (policy) {
    case "breach":
      return verdict(worst(check));
    case "keep":
      return previous;
    default:
      return { outcome: policy };
  }
}

function isStale({ no_data_after_s }: MonitoringThreshold, sample: Sample): boolean {
  const age = Date.parse(sample.judged_at) - Date.parse(sample.measured_at ?? sample.judged_at);
  return age > no_data_after_s * 1000;
}

/** The number that is held against the threshold. */
function judgedValue(input: ThresholdInput, sample: Sample): number | undefined {
  const { value = NaN, earlier_value = NaN, expected_value = NaN, expected_std = NaN } = sample;
  switch (input.kind) {
    case "value":
      return finite(value);
    case "change":
      return finite(difference(value, earlier_value, input.unit, NaN));
    case "rate":
      return finite((value - earlier_value) / input.over_s);
    case "deviation":
      return finite(difference(value, expected_value, input.unit, expected_std));
  }
}

function difference(value: number, from: number, unit: DeviationUnit, std: number): number {
  const units = { absolute: 1, percent: Math.abs(from) / 100, std } satisfies Record<
    DeviationUnit,
    number
  >;
  return (value - from) / units[unit];
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

/** The levels of a limit, the worst first. */
const levelsFromWorst = ["critical", "error", "warning", "info"] as const;

function worst(check: ThresholdCheck): Severity | undefined {
  if (check.kind !== "limit") return check.severity;
  return levelsFromWorst.find((severity) => check.levels[severity] !== undefined);
}

const isBreached = {
  gt: (value, limit) => value > limit,
  ge: (value, limit) => value >= limit,
  lt: (value, limit) => value < limit,
  le: (value, limit) => value <= limit,
} as const satisfies Record<ThresholdOperator, (value: number, limit: number) => boolean>;

function limitSeverity(
  { operator, levels }: LimitCheck,
  value: number,
  before: Severity | undefined,
): Severity | undefined {
  return levelsFromWorst.find((severity) => {
    const level = levels[severity];
    if (level === undefined) return false;
    if (isBreached[operator](value, level.value)) return true;
    if (before === undefined || rank(before) < rank(severity)) return false;
    const { recovery_value } = level;
    if (recovery_value === undefined) return false;
    return operator.startsWith("g") ? value > recovery_value : value < recovery_value;
  });
}

function rank(severity: Severity): number {
  return Severity.options.indexOf(severity);
}

function isBad(
  check: BetweenCheck | OutsideCheck | EqualCheck | UnequalCheck,
  value: number,
  wasBad: boolean,
): boolean {
  switch (check.kind) {
    case "between":
      return isBetween(check, value, wasBad);
    case "outside":
      return isOutside(check, value, wasBad);
    case "equal":
      return value === check.value;
    case "unequal":
      return value !== check.value;
  }
}

function isBetween(check: BetweenCheck, value: number, wasBad: boolean): boolean {
  const { low, high, recovery_low = low, recovery_high = high } = check;
  if (value >= low && value <= high) return true;
  return wasBad && value > recovery_low && value < recovery_high;
}

function isOutside(check: OutsideCheck, value: number, wasBad: boolean): boolean {
  const { low, high, recovery_low = low, recovery_high = high } = check;
  return wasBad ? value < recovery_low || value > recovery_high : value < low || value > high;
}

/**
 * Which of a metric's points a tracker shows as its value (MLflow).
 *
 * @module
 */
import type { SpecialNumber } from "../../core/special-number.js";
import type { TrainingMetricPoint } from "./training-metric-series.js";

const specials = {
  NaN: Number.NaN,
  "+Inf": Number.POSITIVE_INFINITY,
  "-Inf": Number.NEGATIVE_INFINITY,
} as const satisfies Record<SpecialNumber, number>;

/**
 * The point that MLflow shows as the value of a metric: that of the highest step, of these the one
 * logged last, of these the one of the highest value. A point without a time is earlier than all that
 * have one. NaN is below every other value; MLflow's databases hold it as 0 there. Undefined where
 * there is no point.
 */
export function lastPoint(points: readonly TrainingMetricPoint[]): TrainingMetricPoint | undefined {
  return points.reduce<TrainingMetricPoint | undefined>(
    (last, point) => (last === undefined || isAfter(point, last) ? point : last),
    undefined,
  );
}

function isAfter(a: TrainingMetricPoint, b: TrainingMetricPoint): boolean {
  const byStep = a.step - b.step;
  if (byStep !== 0) return byStep > 0;
  const [at, bt] = [millisOf(a), millisOf(b)];
  return at === bt ? rankOf(a) > rankOf(b) : at > bt;
}

function millisOf({ recorded_at }: TrainingMetricPoint): number {
  return recorded_at === undefined ? Number.NEGATIVE_INFINITY : Date.parse(recorded_at);
}

function rankOf({ value, value_special }: TrainingMetricPoint): number {
  const number = value ?? (value_special && specials[value_special]) ?? Number.NaN;
  return Number.isNaN(number) ? Number.NEGATIVE_INFINITY : number;
}

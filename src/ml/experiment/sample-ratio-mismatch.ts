/**
 * Whether the variants of an experiment have got their shares of the units (Fabijan et al. 2019,
 * "Diagnosing Sample Ratio Mismatch in Online Controlled Experiments").
 *
 * @module
 */
import { chiSquareTail } from "./incomplete-gamma.js";
import type { SampleRatioCheck } from "./sample-ratio-check.js";

/** The p-value below which the usual alarm goes off. */
export const SAMPLE_RATIO_ALARM = 0.001;

/** What of a variant the check looks at. */
export interface SampleRatioVariant {
  /** The share of the units that it was to get, from 0 to 1. Shares are taken relative to their sum. */
  readonly allocation_ratio: number;
  /** The units that it got: a whole number from 0 on. */
  readonly unit_count: number;
}

/**
 * Pearson's chi-square test of goodness of fit of the units that the variants got against those
 * that they were to get. Undefined where there is nothing to compare: fewer than two variants with a
 * share, or no units.
 *
 * The p-value is an approximation, good where each variant was to get at least five units.
 *
 * @param threshold The p-value below which there is a mismatch, above 0 and below 1.
 */
export function sampleRatioMismatch(
  variants: readonly SampleRatioVariant[],
  threshold: number = SAMPLE_RATIO_ALARM,
): SampleRatioCheck | undefined {
  if (!(threshold > 0 && threshold < 1)) {
    throw new RangeError(`The threshold is a p-value above 0 and below 1, and not ${threshold}.`);
  }
  const shares = total(variants.map(({ allocation_ratio }) => allocation_ratio));
  const units = total(variants.map(({ unit_count }) => unit_count));
  const open = variants.filter(({ allocation_ratio }) => allocation_ratio > 0);
  if (open.length < 2 || units === 0) return undefined;

  const closedGotUnits = variants.some(
    ({ allocation_ratio, unit_count }) => allocation_ratio === 0 && unit_count > 0,
  );
  const chi_square = closedGotUnits
    ? Number.MAX_VALUE
    : Math.min(
        Number.MAX_VALUE,
        total(
          open.map(({ allocation_ratio, unit_count }) => {
            const expected = (units * allocation_ratio) / shares;
            return (unit_count - expected) ** 2 / expected;
          }),
        ),
      );
  const degrees_of_freedom = open.length - 1;
  const p_value = chiSquareTail(chi_square, degrees_of_freedom);
  return { chi_square, degrees_of_freedom, p_value, threshold, is_mismatch: p_value < threshold };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

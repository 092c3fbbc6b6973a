/**
 * How many bytes may come out of compressed ones.
 *
 * @module
 */
import { SerializeError } from "./serialize-error.js";

/** How many bytes may come out of compressed ones. */
export interface ExpansionLimits {
  /** Bytes that come out at most. */
  readonly maxBytes?: number;
  /**
   * Bytes that come out of each that goes in, at most. Absent: 100, where events come to 20. The
   * first 64 KiB that come out are free, since they harm nobody.
   */
  readonly maxRatio?: number;
}

/** Bytes that come out of each at most, unless a caller says otherwise. */
export const USUAL_RATIO = 100;

/** Bytes that may come out whatever went in. */
export const FREE_BYTES = 65_536;

/**
 * The limits, with those that are absent.
 *
 * @throws {SerializeError} `wrong_limits` for what is no number from 1.
 */
export function expansionLimits(limits: ExpansionLimits): Required<ExpansionLimits> {
  const { maxBytes = Number.MAX_SAFE_INTEGER, maxRatio = USUAL_RATIO } = limits;
  if (maxBytes >= 1 && maxRatio >= 1) return { maxBytes, maxRatio };
  throw new SerializeError("wrong_limits", "maxBytes and maxRatio are numbers from 1.");
}

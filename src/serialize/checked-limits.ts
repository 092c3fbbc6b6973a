/**
 * Limits that a caller asks for, held to what can be kept.
 *
 * @module
 */
import { type RecordLimits, usualLimits } from "./limits.js";
import { SerializeError } from "./serialize-error.js";

/** Bytes of a record that a dead letter can hold. */
export const MOST_BYTES = 67_108_864;

const bounds = {
  maxBytes: { least: 16, most: MOST_BYTES },
  maxDepth: { least: 1, most: 1000 },
} as const satisfies Record<keyof RecordLimits, { least: number; most: number }>;

/**
 * The limits, the usual ones where none are given.
 *
 * @throws {SerializeError} `wrong_limits` unless a record may have 16 bytes to 64 MiB, and 1 to 1000
 * levels.
 */
export function checkedLimits(limits: Partial<RecordLimits> = {}): RecordLimits {
  const { maxBytes, maxDepth } = { ...usualLimits, ...limits };
  return { maxBytes: checked("maxBytes", maxBytes), maxDepth: checked("maxDepth", maxDepth) };
}

function checked(name: keyof RecordLimits, value: number): number {
  const { least, most } = bounds[name];
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new SerializeError("wrong_limits", `${name} is an integer from ${least} to ${most}.`);
}

/**
 * Numbers with a unit. The unit stands in a field's name too: `timeout_ms: Milliseconds`.
 *
 * @module
 */
import * as z from "zod";

/** How many: an integer from 0 to 2^53 - 1. */
export const Count = z.int().min(0);
export type Count = z.infer<typeof Count>;

/** A share of a whole, from 0 to 1. */
export const Ratio = z.number().min(0).max(1);
export type Ratio = z.infer<typeof Ratio>;

/** A share of a hundred, from 0 to 100. */
export const Percent = z.number().min(0).max(100);
export type Percent = z.infer<typeof Percent>;

/** Milliseconds: from 0 to 2^53 - 1, fractions allowed. */
export const Milliseconds = z.number().min(0).max(Number.MAX_SAFE_INTEGER);
export type Milliseconds = z.infer<typeof Milliseconds>;

/** Whole seconds, from 0 to 2^53 - 1. */
export const Seconds = z.int().min(0);
export type Seconds = z.infer<typeof Seconds>;

/** Whole days, from 0 to 36525 (a century). */
export const Days = z.int().min(0).max(36_525);
export type Days = z.infer<typeof Days>;

/** Bytes: an integer from 0 to 2^53 - 1. */
export const Bytes = z.int().min(0);
export type Bytes = z.infer<typeof Bytes>;

/** Pixels: an integer from 0 to 100000. */
export const Pixels = z.int().min(0).max(100_000);
export type Pixels = z.infer<typeof Pixels>;

/** A number without a unit of its own: any finite double. */
export const Quantity = z.number().min(-Number.MAX_VALUE).max(Number.MAX_VALUE);
export type Quantity = z.infer<typeof Quantity>;

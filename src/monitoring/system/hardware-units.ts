/**
 * Numbers with the units of machines (OpenTelemetry `system.*` and `hw.*`).
 *
 * @module
 */
import * as z from "zod";

/** Seconds with fractions: from 0 to 2^53 - 1. */
export const FractionalSeconds = z.number().min(0).max(Number.MAX_SAFE_INTEGER);
export type FractionalSeconds = z.infer<typeof FractionalSeconds>;

/** Hertz: from 0 to 10^12. */
export const Hertz = z.number().min(0).max(1e12);
export type Hertz = z.infer<typeof Hertz>;

/** Degrees Celsius: from absolute zero to 100000. NVMe drives report 65261.85 for a limit that they lack. */
export const Celsius = z.number().min(-273.15).max(100_000);
export type Celsius = z.infer<typeof Celsius>;

/** Watts: from 0 to 10^9. */
export const Watts = z.number().min(0).max(1e9);
export type Watts = z.infer<typeof Watts>;

/** Joules: from 0 to 2^53 - 1, fractions allowed. */
export const Joules = z.number().min(0).max(Number.MAX_SAFE_INTEGER);
export type Joules = z.infer<typeof Joules>;

/** Turns a minute: from 0 to 10^6. */
export const TurnsPerMinute = z.number().min(0).max(1e6);
export type TurnsPerMinute = z.infer<typeof TurnsPerMinute>;

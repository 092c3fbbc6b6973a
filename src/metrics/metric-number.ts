/**
 * How a sender held a number, and integers that JSON cannot carry as numbers (ProtoJSON).
 *
 * @module
 */
import * as z from "zod";

/**
 * How the sender held a number.
 *
 * - `integer`: as an integer of 64 bits (OTLP `as_int`).
 * - `double`: as a double (OTLP `as_double`; all of Prometheus).
 */
export const NumberType = z
  .enum({ INTEGER: "integer", DOUBLE: "double" })
  .meta({ id: "NumberType", title: "Type of a number" });
export type NumberType = z.infer<typeof NumberType>;

/** An integer beyond 2^53 as decimal digits: 16 to 20 of them, as 64 bits can hold. */
export const BigInteger = z.string().regex(/^-?[1-9][0-9]{15,19}$/, {
  error: "Expected an integer of 16 to 20 decimal digits.",
});
export type BigInteger = z.infer<typeof BigInteger>;

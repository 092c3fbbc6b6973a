/**
 * Numbers that JSON cannot carry as numbers (ProtoJSON; Prometheus text format).
 *
 * @module
 */
import * as z from "zod";

/**
 * A double that is not finite. It is a value like any other and never means that one is missing.
 *
 * - `NaN`: not a number, such as the median of nothing.
 * - `+Inf`: positive infinity.
 * - `-Inf`: negative infinity.
 */
export const SpecialNumber = z
  .enum({ NAN: "NaN", POSITIVE_INFINITY: "+Inf", NEGATIVE_INFINITY: "-Inf" })
  .meta({ id: "SpecialNumber", title: "Number that is not finite" });
export type SpecialNumber = z.infer<typeof SpecialNumber>;

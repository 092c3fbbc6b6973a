/**
 * What metrics are called and measured in (OpenTelemetry, Prometheus, UCUM).
 *
 * @module
 */
import * as z from "zod";

/**
 * The name of a metric: what Prometheus' classic names and OpenTelemetry's instruments may have, 1
 * to 255 characters. A name of Prometheus 3 with other characters comes in its escaped form, `U__…`.
 */
export const MetricName = z
  .string()
  .regex(/^[A-Za-z_:][A-Za-z0-9_:./-]{0,254}$/, {
    error: "Expected a letter, '_' or ':' and then up to 254 of A-Z, a-z, 0-9 and _:./-",
  })
  .meta({ impersonal: true });
export type MetricName = z.infer<typeof MetricName>;

/**
 * The unit by UCUM's case-sensitive codes: `s`, `By`, `Cel`, `1`, `{listener}`. At most 63
 * printable characters of ASCII, no spaces.
 */
export const MetricUnit = z
  .string()
  .regex(/^[!-~]{1,63}$/, {
    error: "Expected a UCUM unit of 1 to 63 characters, such as s, By or {listener}.",
  })
  .meta({ impersonal: true });
export type MetricUnit = z.infer<typeof MetricUnit>;

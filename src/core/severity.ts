/**
 * How bad something is, in the five words that every source can be mapped to.
 *
 * @module
 */
import * as z from "zod";

/**
 * How bad something is. Each value covers one range of OpenTelemetry's severity numbers.
 *
 * - `debug`: of use to developers only (1 to 8).
 * - `info`: normal, nothing to do (9 to 12).
 * - `warning`: unusual, may become a fault (13 to 16).
 * - `error`: something failed (17 to 20).
 * - `critical`: something that others depend on failed (21 to 24).
 */
export const Severity = z
  .enum({
    DEBUG: "debug",
    INFO: "info",
    WARNING: "warning",
    ERROR: "error",
    CRITICAL: "critical",
  })
  .meta({ id: "Severity", title: "Severity" });
export type Severity = z.infer<typeof Severity>;

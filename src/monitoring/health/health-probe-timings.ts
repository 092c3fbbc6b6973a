/**
 * Where the time of a probe went (phases of Prometheus' blackbox exporter).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { Milliseconds } from "../../core/units.js";

/** Where the time of a probe went, one phase after the other. */
export const HealthProbeTimings = closed({
  /** Until the name was resolved. */
  resolve_ms: Milliseconds.default(0),
  /** From there until the connection was open. */
  connect_ms: Milliseconds.default(0),
  /** From there until TLS was agreed on. 0 without TLS. */
  tls_ms: Milliseconds.default(0),
  /** From there until the first byte of the answer. */
  processing_ms: Milliseconds.default(0),
  /** From there until the last byte. */
  transfer_ms: Milliseconds.default(0),
}).meta({ id: "HealthProbeTimings", title: "Timings of a health probe" });
export type HealthProbeTimings = z.infer<typeof HealthProbeTimings>;

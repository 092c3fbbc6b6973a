/**
 * The names of labels (Prometheus labels, OTLP attributes).
 *
 * @module
 */
import * as z from "zod";

/** What the name of a label looks like. */
export const labelNamePattern = /^[A-Za-z_][A-Za-z0-9_:./-]{0,254}$/;

/** The name of a label: as Prometheus' or OpenTelemetry's, 1 to 255 characters. */
export const LabelName = z.string().regex(labelNamePattern, {
  error: "Expected a letter or '_' and then up to 254 of A-Z, a-z, 0-9 and _:./-",
});
export type LabelName = z.infer<typeof LabelName>;

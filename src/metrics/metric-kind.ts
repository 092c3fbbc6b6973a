/**
 * Kinds of metrics, and how their totals are counted (OpenMetrics 1.0, OTLP).
 *
 * @module
 */
import * as z from "zod";

/**
 * What a metric measures.
 *
 * - `gauge`: a value that stands at some height now, such as a temperature.
 * - `counter`: a total of what was added (OTLP `Sum`).
 * - `histogram`: how many observations fell between bounds that somebody chose.
 * - `gauge_histogram`: how what is there now is spread, such as the ages of waiting requests.
 * - `exponential_histogram`: a histogram with bounds by a formula (Prometheus: native histogram).
 * - `summary`: quantiles that the sender worked out.
 * - `info`: labels that describe something; its value is 1.
 * - `stateset`: which of several states are on.
 * - `unknown`: the sender did not say (Prometheus: untyped).
 */
export const MetricKind = z
  .enum({
    GAUGE: "gauge",
    COUNTER: "counter",
    HISTOGRAM: "histogram",
    GAUGE_HISTOGRAM: "gauge_histogram",
    EXPONENTIAL_HISTOGRAM: "exponential_histogram",
    SUMMARY: "summary",
    INFO: "info",
    STATESET: "stateset",
    UNKNOWN: "unknown",
  })
  .meta({ id: "MetricKind", title: "Kind of metric" });
export type MetricKind = z.infer<typeof MetricKind>;

/**
 * From when on a total is counted.
 *
 * - `delta`: from the point before this one. Points of one series add up.
 * - `cumulative`: from the start of the series, or from when it was last set back. They do not.
 */
export const Temporality = z
  .enum({ DELTA: "delta", CUMULATIVE: "cumulative" })
  .meta({ id: "Temporality", title: "Temporality" });
export type Temporality = z.infer<typeof Temporality>;

/**
 * Metrics: what was measured, point by point and over periods of time.
 *
 * @module
 */
export { SpecialNumber } from "../core/special-number.js";
export { AggregatedMetric } from "./aggregated-metric.js";
export { Exemplar } from "./exemplar.js";
export { ExplicitHistogram } from "./explicit-histogram.js";
export { ExponentialBuckets, ExponentialHistogram } from "./exponential-histogram.js";
export { InstrumentationScope } from "./instrumentation-scope.js";
export { type Merged, merge } from "./merge.js";
export { MetricAggregationType } from "./metric-aggregation-type.js";
export { MetricKind, Temporality } from "./metric-kind.js";
export { MetricLabel } from "./metric-label.js";
export { MetricName, MetricUnit } from "./metric-name.js";
export { BigInteger, NumberType } from "./metric-number.js";
export { MetricValue } from "./metric-value.js";
export { QuantileSummary, SummaryQuantile } from "./quantile-summary.js";
export { StateSet } from "./state-set.js";

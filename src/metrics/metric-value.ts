/**
 * One measured point of a metric (OTLP data points, Prometheus and OpenMetrics samples).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { DataQuality } from "../core/data-quality.js";
import { FreeForm } from "../core/free-form.js";
import { TenantId } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import { each, notLater } from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { SpecialNumber } from "../core/special-number.js";
import { Text } from "../core/text.js";
import { Quantity } from "../core/units.js";
import { Exemplar } from "./exemplar.js";
import { ExplicitHistogram } from "./explicit-histogram.js";
import { ExponentialHistogram } from "./exponential-histogram.js";
import { InstrumentationScope } from "./instrumentation-scope.js";
import { MetricKind, Temporality } from "./metric-kind.js";
import { labelRules, MetricLabel } from "./metric-label.js";
import { MetricName, MetricUnit } from "./metric-name.js";
import { BigInteger, NumberType } from "./metric-number.js";
import { QuantileSummary } from "./quantile-summary.js";
import { StateSet } from "./state-set.js";
import { valueRules } from "./value-rules.js";

/** One measured point of a metric. */
export const MetricValue = withRules(
  closed({
    /** The tenant to whom it belongs. */
    tenant_id: TenantId,
    /** The metric. */
    name: MetricName,
    /** What it measures, for a human reader: at most 1024 characters. */
    description: Text.max(1024).optional(),
    /** What kind of metric it is. */
    kind: MetricKind,
    /** What it is measured in. Absent: not known, or nothing. */
    unit: MetricUnit.optional(),
    /** From when on a counter or histogram counts. */
    temporality: Temporality.optional(),
    /** Whether a counter only rises, until it is set back to zero. */
    is_monotonic: z.boolean().optional(),
    /** Since when it is counted: a later start than before says that it was set back. */
    start_at: Instant.optional(),
    /** When it was measured, or read. Absent: now. */
    measured_at: Instant.default(now),
    /** What tells the series from others of the metric: at most 128. */
    labels: z.array(MetricLabel).max(128).default([]),
    /** A number: any finite double, an integer up to 2^53. */
    value: Quantity.optional(),
    /** A number, where it is an integer beyond 2^53. */
    value_exact: BigInteger.optional(),
    /** A number, where it is not finite. */
    value_special: SpecialNumber.optional(),
    /** How the sender held the number. Absent: not known. */
    value_type: NumberType.optional(),
    /** How many observations fell between bounds that somebody chose. */
    histogram: ExplicitHistogram.optional(),
    /** How many observations fell between bounds by a formula. */
    exponential_histogram: ExponentialHistogram.optional(),
    /** Quantiles that the sender worked out. */
    summary: QuantileSummary.optional(),
    /** Which of several states are on. */
    state_set: StateSet.optional(),
    /** Whether the series is known to have no value here (OTLP flag, Prometheus staleness). */
    has_no_recorded_value: z.boolean().default(false),
    /** Observations that stand for many: at most 100. */
    exemplars: z.array(Exemplar).max(100).default([]),
    /** What was measured: a host, a service, a device (OTLP resource attributes). */
    resource: FreeForm.optional(),
    /** The code that measured. */
    scope: InstrumentationScope.optional(),
    /** How good the data is. */
    quality: DataQuality.optional(),
  }),
  {
    start_not_later: rule(
      "What is counted was begun before it was measured.",
      notLater("start_at", "measured_at"),
    ),
    exemplars_not_later: warn(
      "An exemplar was observed before the point was measured.",
      each("exemplars[]", notLater("observed_at", "$.measured_at")),
    ),
    ...labelRules,
    ...valueRules,
  },
).meta({ id: "MetricValue", title: "Metric value" });
export type MetricValue = z.infer<typeof MetricValue>;

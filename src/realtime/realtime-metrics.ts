/**
 * A metric of a stream over a window of time, as a stream processor tells it (the Dataflow model;
 * Apache Beam, Flink, Kafka Streams). Windows by the calendar are those of reports, not of streams.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Labels } from "../core/free-form.js";
import { ForeignId, Key, TenantId, Uuid } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { Count, Milliseconds, Quantity, Ratio } from "../core/units.js";
import { uuidv7 } from "../core/uuid.js";
import { InputWatermark } from "./window/input-watermark.js";
import { StreamWindow } from "./window/stream-window.js";
import { StreamTimeDomain } from "./window/time-domain.js";
import { WindowAggregation } from "./window/window-aggregation.js";
import { WindowChange } from "./window/window-change.js";
import { WindowFiring } from "./window/window-firing.js";
import { WindowStatistics } from "./window/window-statistics.js";
import { windowTimeRules } from "./window/window-time-rules.js";
import { windowValueRules } from "./window/window-value-rules.js";

/** A metric of a stream over one window, for one key. */
export const RealtimeMetrics = withRules(
  closed({
    /** Identifies the result. Absent: a new UUID of version 7. */
    result_id: Uuid.default(() => uuidv7()),
    /** The tenant whose events they are. */
    tenant_id: TenantId,
    /** What is measured, such as `plays_per_minute`. */
    metric_name: Key,
    /** What the value is measured in, by UCUM: `s`, `By`, `{play}`. Absent: not known, or nothing. */
    unit: Text.min(1).max(63).optional(),
    /** The key by which the stream is split, such as a country and an app. Absent: it is not. */
    labels: Labels.optional(),
    /** The job that works it out. */
    job_id: ForeignId.optional(),
    /** The step of the job. */
    operator: Name.optional(),
    /** How the stream is cut into windows. */
    window: StreamWindow,
    /** The first instant of this window. Absent: the global window. */
    window_start: Instant.optional(),
    /**
     * The first instant after it. Of a session it is the last event and the gap, as in Beam, Flink
     * and Spark; Kafka Streams tells the last event. Absent: the global window.
     */
    window_end: Instant.optional(),
    /** By which clock the stream is cut. */
    time_domain: StreamTimeDomain.default("event_time"),
    /** Which of the window's results this is. */
    firing: WindowFiring,
    /** When it was worked out, by the clock of the machine. Absent: now. */
    computed_at: Instant.default(now),
    /**
     * The instant before which all events had been seen when it was worked out. Flink's is the last
     * instant seen: a millisecond less. Absent: not told, or there is none.
     */
    watermark_at: Instant.optional(),
    /** How far each input had come: at most 1000. */
    input_watermarks: z.array(InputWatermark).max(1000).default([]),
    /** How long after its end the window takes late events. Absent: not told. */
    allowed_lateness_ms: Milliseconds.optional(),
    /** Events in the window so far, those of earlier results among them, without dropped ones. */
    event_count: Count.optional(),
    /** Events that came when the watermark had passed them, so far, with dropped ones. */
    late_count: Count.optional(),
    /** Of these, those that came too late for the window, so far. */
    dropped_count: Count.optional(),
    /** Which number of the window is its value. */
    aggregation: WindowAggregation,
    /** Of which share a percentile is: 0.95 is the 95th. */
    percentile_ratio: Ratio.optional(),
    /** The value, in the unit. Absent: there were none to work it out of. */
    value: Quantity.optional(),
    /** What the values were, in a few numbers. Absent: only the value is told. */
    statistics: WindowStatistics.optional(),
    /** How the value differs from that of an earlier window. */
    change: WindowChange.optional(),
  }),
  { ...windowTimeRules, ...windowValueRules },
).meta({ id: "RealtimeMetrics", title: "Real-time metrics" });
export type RealtimeMetrics = z.infer<typeof RealtimeMetrics>;

/**
 * Results of stream processors, and subscriptions, that look wrong and are right in the field.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { RealtimeMetrics } from "../../src/realtime/realtime-metrics.js";
import { Subscription } from "../../src/realtime/subscription.js";

type Row = readonly [why: string, record: Readonly<Record<string, unknown>>, warnings: string[]];

const minute = {
  tenant_id: "acme",
  metric_name: "plays",
  window: { kind: "tumbling", size_ms: 60_000 },
  window_start: "2026-03-02T20:14:00Z",
  window_end: "2026-03-02T20:15:00Z",
  computed_at: "2026-03-02T20:15:02Z",
  firing: { timing: "on_time" },
  aggregation: "count",
  value: 3,
};
const session = {
  ...minute,
  window: { kind: "session", gap_ms: 1_800_000 },
  window_start: "2026-03-02T20:14:07.123Z",
  window_end: "2026-03-02T21:02:11.004Z",
  computed_at: "2026-03-02T21:02:12Z",
};
const inputs = (...marks: (string | undefined)[]) =>
  marks.map((watermark_at, at) => ({ input: `plays-${at}`, watermark_at }));

const windows: readonly Row[] = [
  ["Flink, which does not count its results", minute, []],
  [
    "Flink's watermark is the last instant that was seen",
    { ...minute, watermark_at: "2026-03-02T20:14:59.999Z" },
    [],
  ],
  [
    "Beam's first result is a late one: the one on time was empty",
    { ...minute, firing: { timing: "late", index: 0, non_speculative_index: 0 } },
    [],
  ],
  [
    "a phone whose clock is ahead pushes the watermark, and the result comes before the end",
    { ...minute, watermark_at: "2026-03-02T20:15:30Z", computed_at: "2026-03-02T20:14:20Z" },
    ["realtime_metrics.result_after_the_end"],
  ],
  [
    "a source is idle, the watermark stands, and results are early for hours",
    {
      ...minute,
      firing: { timing: "early", index: 40 },
      watermark_at: "2026-03-02T20:14:10Z",
      computed_at: "2026-03-02T23:00:00Z",
      input_watermarks: [{ input: "plays-0", is_idle: true }],
    },
    [],
  ],
  [
    "a partition comes back behind the watermark",
    {
      ...minute,
      watermark_at: "2026-03-02T20:15:00Z",
      input_watermarks: inputs("2026-03-02T20:10:00Z", "2026-03-02T20:15:00Z"),
    },
    ["realtime_metrics.not_ahead_of_inputs"],
  ],
  [
    "late events are counted, and some were dropped",
    {
      ...minute,
      firing: { timing: "late", index: 2, non_speculative_index: 1 },
      watermark_at: "2026-03-02T20:16:10Z",
      allowed_lateness_ms: 60_000,
      event_count: 3,
      late_count: 5,
      dropped_count: 4,
    },
    [],
  ],
  [
    "a hopping window whose size is no multiple of its hop",
    {
      ...minute,
      window: { kind: "hopping", size_ms: 50_000, slide_ms: 20_000 },
      window_start: "2026-03-02T20:14:20Z",
      window_end: "2026-03-02T20:15:10Z",
      computed_at: "2026-03-02T20:15:10Z",
    },
    [],
  ],
  [
    "Flink samples ten seconds of each minute",
    {
      ...minute,
      window: { kind: "hopping", size_ms: 10_000, slide_ms: 60_000 },
      window_end: "2026-03-02T20:14:10Z",
    },
    ["hopping_window.leaves_no_gap"],
  ],
  [
    "days of New York, by an offset",
    {
      ...minute,
      window: { kind: "tumbling", size_ms: 86_400_000, offset_ms: 18_000_000 },
      window_start: "2026-03-02T05:00:00Z",
      window_end: "2026-03-03T05:00:00Z",
      computed_at: "2026-03-03T05:00:03Z",
    },
    [],
  ],
  ["a session that begins at no round time", session, []],
  [
    "a session of one event",
    { ...session, window_end: "2026-03-02T20:44:07.123Z", event_count: 1, value: 1 },
    [],
  ],
  [
    "a session over the night in which clocks are set forward",
    {
      ...session,
      window_start: "2026-03-29T01:50:00+01:00",
      window_end: "2026-03-29T03:40:00+02:00",
      computed_at: "2026-03-29T01:41:00Z",
    },
    [],
  ],
  [
    "a clock in whole seconds, and windows of half ones",
    {
      ...minute,
      time_domain: "processing_time",
      window: { kind: "tumbling", size_ms: 500 },
      window_start: "2026-03-02T20:15:02Z",
      window_end: "2026-03-02T20:15:02.500Z",
    },
    ["realtime_metrics.clock_has_passed_the_end"],
  ],
  [
    "no plays, and no average of them",
    { ...minute, aggregation: "average", value: undefined, statistics: { count: 0, sum: 0 } },
    [],
  ],
  [
    "averages of whole milliseconds, by a division of integers",
    {
      ...minute,
      aggregation: "average",
      value: 3,
      statistics: { count: 7, sum: 27, min: 1, max: 9, average: 3 },
    },
    [],
  ],
  [
    "ratios to two decimals, all of them alike",
    {
      ...minute,
      aggregation: "average",
      value: 0.01,
      statistics: {
        count: 900,
        sum: 11.7,
        min: 0,
        max: 0.02,
        average: 0.01,
        std: 0,
        std_kind: "population",
      },
    },
    [],
  ],
  [
    "HyperLogLog finds more different listeners than there were plays",
    {
      ...minute,
      aggregation: "distinct_count",
      value: 102,
      statistics: { count: 100, distinct_count: 102 },
    },
    [],
  ],
  [
    "a rate over a minute to one decimal",
    { ...minute, aggregation: "rate", value: 0.05, statistics: { count: 3 } },
    [],
  ],
  [
    "a loss that is less: from -8 to -6",
    {
      ...minute,
      aggregation: "sum",
      value: -6,
      change: { previous_value: -8, absolute_change: 2, relative_change: 0.25 },
    },
    [],
  ],
  [
    "the trend of an hour, against which one minute goes",
    {
      ...minute,
      change: { previous_value: 5, absolute_change: -2, relative_change: -0.4, trend: "rising" },
    },
    ["window_change.rising_goes_up"],
  ],
];

const http = { protocol: "http", sink: "https://example.com/event-processor" };
const subscription = { tenant_id: "acme", delivery: http };
const github = { dialect: "prefix", terms: [{ attribute: "type", value: "com.github." }] };

const subscriptions: readonly Row[] = [
  ["everything that a tenant sends", subscription, []],
  ["empty lists, which ask for nothing", { ...subscription, types: [], filters: [] }, []],
  [
    "an id that its manager made",
    { ...subscription, subscription_id: "bigco-subscription-1234", source: "/sensors/tn-1/alerts" },
    [],
  ],
  [
    "a sink within a cluster, without TLS",
    { ...subscription, delivery: { ...http, sink: "http://broker.knative-eventing.svc:8080/a" } },
    [],
  ],
  [
    "a function of Azure, whose key stands in the query",
    { ...subscription, delivery: { ...http, sink: "https://f.azurewebsites.net/api/f?code=ref" } },
    [],
  ],
  [
    "several brokers of Kafka",
    {
      ...subscription,
      delivery: { protocol: "kafka", sink: "kafka://b-1:9092,b-2:9092", topic_name: "plays.eu_v2" },
    },
    [],
  ],
  [
    "MQTT through a WebSocket",
    {
      ...subscription,
      delivery: { protocol: "mqtt5", sink: "wss://mqtt.example.com/mqtt", topic_name: "plays/eu" },
    },
    [],
  ],
  [
    "MQTT 3, and nothing that expires",
    {
      ...subscription,
      delivery: { protocol: "mqtt3", sink: "mqtt://10.0.0.7:1883", topic_name: "a", qos: 0 },
    },
    [],
  ],
  [
    "NATS over TLS",
    { ...subscription, delivery: { protocol: "nats", sink: "tls://n:4222", subject: "plays.eu" } },
    [],
  ],
  [
    "an attribute of an extension, and the same attribute in two filters",
    {
      ...subscription,
      filters: [
        github,
        { dialect: "suffix", terms: [{ attribute: "type", value: ".push" }] },
        {
          dialect: "not",
          filter: { dialect: "exact", terms: [{ attribute: "bot", value: "true" }] },
        },
      ],
    },
    [],
  ],
  [
    "a filter that can never hold",
    { ...subscription, types: ["com.acme.a"], filters: [github] },
    [],
  ],
  [
    "one that has expired, and is switched off afterwards",
    {
      ...subscription,
      is_active: false,
      created_at: "2026-01-01T00:00:00Z",
      expires_at: "2026-02-01T00:00:00Z",
      updated_at: "2026-02-01T00:00:05Z",
    },
    ["subscription.expired_is_warned_of"],
  ],
  [
    "one that was changed as it was made",
    {
      ...subscription,
      created_at: "2026-01-01T00:00:00Z",
      updated_at: "2026-01-01T00:00:00Z",
    },
    [],
  ],
  [
    "what the manager asks for in its own words",
    { ...subscription, config: { interval: 5, data: "hello", nested: { a: [1] } } },
    [],
  ],
  [
    "an IPv6 address",
    { ...subscription, delivery: { ...http, sink: "https://[2001:db8::1]:8443/" } },
    [],
  ],
];

describe.each([
  { name: "RealtimeMetrics", schema: RealtimeMetrics, rows: windows },
  { name: "Subscription", schema: Subscription, rows: subscriptions },
])("$name", ({ schema, rows }) => {
  test.each(rows)("%s", (_, record, warnings) => {
    const { valid, issues } = inspect(schema, record);
    expect(
      issues.map(({ rule, path, message }) => rule ?? `${path.join(".")}: ${message}`),
    ).toEqual(warnings);
    expect(valid).toBe(true);
  });
});

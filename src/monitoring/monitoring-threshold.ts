/**
 * From when on something that is measured is a fault, how bad a one, and who is told.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { ForeignId, Key, TenantId, Uuid } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import { UserId } from "../core/person.js";
import {
  eq,
  exactlyOne,
  ge,
  has,
  le,
  lit,
  multipleOf,
  not,
  notLater,
  or,
  together,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { Seconds } from "../core/units.js";
import { uuidv7 } from "../core/uuid.js";
import { WebAddress } from "../core/web-address.js";
import { AlertAnnotations, AlertLabels } from "./alert/alert-labels.js";
import { FlapDetection } from "./alert/flap-detection.js";
import { LabelMatcher } from "./alert/label-matcher.js";
import { SuppressionRule } from "./alert/suppression-rule.js";
import { AutoscalingTarget } from "./threshold/autoscaling-target.js";
import { ThresholdCheck } from "./threshold/threshold-check.js";
import { ThresholdInput } from "./threshold/threshold-input.js";
import { WeeklySchedule } from "./threshold/weekly-schedule.js";

/**
 * How the samples of a window become one number.
 *
 * - `last`: the latest of them.
 * - `avg`, `min`, `max`, `sum`, `count`: their average, smallest, largest, total and number.
 * - `percentile`: the one below which a given share lies.
 */
export const ThresholdStatistic = z
  .enum({
    LAST: "last",
    AVG: "avg",
    MIN: "min",
    MAX: "max",
    SUM: "sum",
    COUNT: "count",
    PERCENTILE: "percentile",
  })
  .meta({ id: "ThresholdStatistic", title: "Statistic of a threshold" });
export type ThresholdStatistic = z.infer<typeof ThresholdStatistic>;

/**
 * What it means that nothing was measured, or that the query failed (Grafana).
 *
 * - `no_data`: that nothing is known, which is told as such.
 * - `breach`: that it is as bad as can be.
 * - `ok`: that all is well.
 * - `keep`: that it is as it was.
 */
export const NoDataPolicy = z
  .enum({ NO_DATA: "no_data", BREACH: "breach", OK: "ok", KEEP: "keep" })
  .meta({ id: "NoDataPolicy", title: "Policy for no data" });
export type NoDataPolicy = z.infer<typeof NoDataPolicy>;

const isPercentile = eq("statistic", lit("percentile"));

/** From when on something that is measured is a fault. */
export const MonitoringThreshold = withRules(
  closed({
    /** Identifies the threshold. Absent: a new UUID of version 7. */
    threshold_id: Uuid.default(() => uuidv7()),
    /** The tenant to whom it belongs. */
    tenant_id: TenantId,
    /** What it is called; alerts of it have this name. */
    name: Name,
    /** What it is for, for a human reader: at most 2000 characters. */
    description: Text.max(2000).optional(),
    /** Whether it is judged at all. */
    is_enabled: z.boolean().default(true),
    /** The metric that is judged. */
    metric: Key.optional(),
    /** The query whose result is judged instead, in the words of the system that answers it. */
    expr: Text.min(1).max(8192).optional(),
    /** Which series of the metric are judged, each by itself: at most 32. Empty: all. */
    matchers: z.array(LabelMatcher).max(32).default([]),
    /** What the metric is measured in, by UCUM: `s`, `By`, `1`. At most 63 characters. */
    unit: Text.min(1).max(63).optional(),
    /** How the samples of a window become one number. */
    statistic: ThresholdStatistic.default("last"),
    /** For a percentile, the share below: 0.95 is the 95th. */
    percentile_ratio: z.number().gt(0).lt(1).optional(),
    /** How long the window is: at most 366 days. Absent: the latest sample counts. */
    window_s: z.int().min(1).max(31_622_400).optional(),
    /** Which number is judged. Absent: the value itself. */
    input: ThresholdInput.default({ kind: "value" }),
    /** What it is held against. */
    check: ThresholdCheck,
    /** How often it is judged. */
    evaluation_interval_s: z.int().min(1).max(86_400).default(60),
    /** How long it must be breached before an alert fires. */
    for_s: Seconds.default(0),
    /** How long an alert still fires once it is no longer breached. */
    keep_firing_for_s: Seconds.default(0),
    /** How many of the latest judgements must be breaches before an alert fires. */
    breach_count: z.int().min(1).max(1000).optional(),
    /** How many of the latest judgements are looked at for that. */
    of_latest_count: z.int().min(1).max(1000).optional(),
    /** How old the latest sample may be before nothing counts as measured. */
    no_data_after_s: z.int().min(1).max(31_622_400).default(300),
    /** What it means that nothing was measured. */
    on_no_data: NoDataPolicy.default("no_data"),
    /** What it means that the query failed. */
    on_error: NoDataPolicy.default("no_data"),
    /** When it is judged. Absent: always. */
    schedule: WeeklySchedule.optional(),
    /** When nobody is told of its alerts: at most 20. */
    suppression_rules: z.array(SuppressionRule).max(20).default([]),
    /** From when on an alert that comes and goes flaps. Absent: that is not looked at. */
    flap_detection: FlapDetection.optional(),
    /** What is scaled by the same metric. */
    autoscaling: AutoscalingTarget.optional(),
    /** Who is told, one after another. */
    escalation_policy_id: ForeignId.optional(),
    /** The objective that it guards. */
    slo_id: Uuid.optional(),
    /** Labels that its alerts have beside those of the series. */
    labels: AlertLabels.optional(),
    /** What its alerts say. */
    annotations: AlertAnnotations.optional(),
    /** What to do when it is breached. */
    runbook_url: WebAddress.optional(),
    /** Who made it. */
    created_by: UserId.optional(),
    /** When it was made. Absent: now. */
    created_at: Instant.default(now),
    /** When it was changed last. Absent: never. */
    updated_at: Instant.optional(),
  }),
  {
    one_source: rule(
      "Either a metric or a query is judged.",
      exactlyOne("metric", "expr"),
      "metric",
    ),
    percentile_has_a_share: rule(
      "A percentile says which.",
      when(isPercentile, has("percentile_ratio")),
      "percentile_ratio",
    ),
    share_is_of_percentile: rule(
      "Only a percentile says which.",
      when(has("percentile_ratio"), isPercentile),
      "percentile_ratio",
    ),
    statistic_has_a_window: rule(
      "Samples that become one number are those of a window.",
      or(eq("statistic", lit("last")), has("window_s")),
      "window_s",
    ),
    windows_leave_no_gap: warn(
      "A window is as long as the time between two judgements, or longer.",
      ge("window_s", "evaluation_interval_s"),
      "window_s",
    ),
    wait_is_whole: warn(
      "How long it must be breached is a whole number of judgements.",
      multipleOf("for_s", "evaluation_interval_s"),
      "for_s",
    ),
    breaches_of_latest: rule(
      "How many judgements must be breaches is told together with how many are looked at.",
      together("breach_count", "of_latest_count"),
      "breach_count",
    ),
    breaches_within_latest: rule(
      "No more judgements must be breaches than are looked at.",
      le("breach_count", "of_latest_count"),
      "breach_count",
    ),
    absence_is_of_value: rule(
      "Whether there is a number at all is asked of the value itself.",
      when(eq("check.kind", lit("absent")), eq("input.kind", lit("value"))),
      "input",
    ),
    absence_scales_nothing: rule(
      "Nothing is scaled by whether there is a number at all.",
      when(eq("check.kind", lit("absent")), not(has("autoscaling"))),
      "autoscaling",
    ),
    suppression_rules_once: rule(
      "No two rules of suppression have one id.",
      unique("suppression_rules[].rule_id"),
    ),
    updated_after_created: rule(
      "It is changed after it was made.",
      notLater("created_at", "updated_at"),
      "updated_at",
    ),
  },
).meta({ id: "MonitoringThreshold", title: "Monitoring threshold" });
export type MonitoringThreshold = z.infer<typeof MonitoringThreshold>;

/**
 * A rule that Prometheus evaluates, and the group in which it stands (`model/rulefmt`; the kinds are
 * those of its API). Durations such as `5m` are seconds here.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { Count, Seconds } from "../../core/units.js";
import { AlertAnnotations, AlertLabels, addedLabelRules } from "./alert-labels.js";

/** A query in PromQL: 1 to 8192 characters. */
const PromQL = Text.min(1).max(8192);

/** A rule that raises an alert for each series that its query yields. */
export const AlertingRule = withRules(
  closed({
    /** Tells this kind from the other. */
    kind: z.literal("alerting"),
    /** What the alert is called: its label `alertname`. */
    alert: Name,
    /** The query in PromQL. */
    expr: PromQL,
    /** How long the query must yield a series before the alert fires. Absent: none. */
    for_s: Seconds.optional(),
    /** How long the alert still fires once the query yields the series no more. Absent: none. */
    keep_firing_for_s: Seconds.optional(),
    /** Labels that the alert has beside those of the series; their texts may be templates. */
    labels: AlertLabels.optional(),
    /** What is said of the alert; the texts may be templates. */
    annotations: AlertAnnotations.optional(),
  }),
  addedLabelRules,
).meta({ id: "AlertingRule", title: "Alerting rule" });
export type AlertingRule = z.infer<typeof AlertingRule>;

/** A rule that writes what its query yields as a metric. It waits for nothing and says nothing. */
export const RecordingRule = withRules(
  closed({
    /** Tells this kind from the other. */
    kind: z.literal("recording"),
    /** The metric, such as `job:plays:rate5m`: 1 to 255 characters, no braces. */
    record: z.string().regex(/^[A-Za-z_:][A-Za-z0-9_:./-]{0,254}$/, {
      error: "Expected the name of a metric, such as job:plays:rate5m.",
    }),
    /** The query in PromQL. */
    expr: PromQL,
    /** Labels that the series get. */
    labels: AlertLabels.optional(),
  }),
  addedLabelRules,
).meta({ id: "RecordingRule", title: "Recording rule" });
export type RecordingRule = z.infer<typeof RecordingRule>;

/** A rule that Prometheus evaluates. */
export const PrometheusRule = z
  .discriminatedUnion("kind", [AlertingRule, RecordingRule])
  .meta({ id: "PrometheusRule", title: "Rule of Prometheus" });
export type PrometheusRule = z.infer<typeof PrometheusRule>;

/** Rules that are evaluated one after another at the same interval. */
export const PrometheusRuleGroup = withRules(
  closed({
    /** Its name, which stands once in a file. */
    name: Name,
    /** How often it is evaluated. Absent: as often as Prometheus does by default. */
    interval_s: Seconds.min(1).optional(),
    /** How far in the past it is evaluated, so that late samples are there. */
    query_offset_s: Seconds.optional(),
    /** How many alerts or series one rule may yield. Absent or 0: any number. */
    limit_count: Count.optional(),
    /** Labels that are added to those of each rule. */
    labels: AlertLabels.optional(),
    /** The rules in order: at most 1000. */
    rules: z.array(PrometheusRule).max(1000),
  }),
  addedLabelRules,
).meta({ id: "PrometheusRuleGroup", title: "Group of rules of Prometheus" });
export type PrometheusRuleGroup = z.infer<typeof PrometheusRuleGroup>;

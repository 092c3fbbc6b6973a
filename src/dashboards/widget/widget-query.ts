/**
 * What a widget asks for, and what keeps the answer within the tenant.
 *
 * @module
 */
import * as z from "zod";
import { AnalyticsQuery } from "../../analytics/analytics-query.js";
import { closed } from "../../core/closed.js";
import { ForeignId, Key, Uuid } from "../../core/identifier.js";
import { has, lit, oneOf, or } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { Count, Seconds } from "../../core/units.js";
import { AnswerField } from "../answer-field.js";

/**
 * What keeps the answer to a query within the tenant.
 *
 * - `source`: the source of data holds nothing else, or adds the tenant itself (Mimir, Loki:
 *   `X-Scope-OrgID`).
 * - `proxy`: what stands between adds a filter (prom-label-proxy, row-level security).
 * - `query`: the text of the query has a filter on the tenant.
 * - `variable`: it has one on the variable of the dashboard that holds the tenant.
 */
export const QueryIsolation = z
  .enum({ SOURCE: "source", PROXY: "proxy", QUERY: "query", VARIABLE: "variable" })
  .meta({ id: "QueryIsolation", title: "Isolation of a query" });
export type QueryIsolation = z.infer<typeof QueryIsolation>;

/** A query in the words of the system that answers it. */
export const TextWidgetQuery = withRules(
  closed({
    /** Tells this kind of query from the others. */
    kind: z.literal("text"),
    /** Its name within the widget, Grafana's `refId`: `A`, `B`, `errors by region`. */
    query_key: Name,
    /** The words it is in: `promql`, `logql`, `sql`. Absent: those of the source. */
    language: Key.optional(),
    /** The source that is asked; may be a variable such as `$datasource`. Absent: the usual one. */
    datasource_id: ForeignId.optional(),
    /** What is asked, variables not filled in: at most 8192 characters. */
    text: Text.min(1),
    /** What its series are called: at most 1024 characters. May speak of labels, `{{instance}}`. */
    legend: Text.max(1024).optional(),
    /** What keeps the answer within the tenant. */
    isolation: QueryIsolation,
    /** The label or column that is filtered for that. */
    tenant_label: AnswerField.optional(),
    /** How many points of each series are asked for at most. Absent: as many as there are pixels. */
    max_point_count: Count.min(1).optional(),
    /** How far apart the points are at least. */
    min_interval_s: Seconds.min(1).optional(),
    /** How long an answer may be given again. Absent: the source decides. */
    cache_ttl_s: Seconds.optional(),
    /** Whether it is asked, but not shown: others calculate with it. */
    is_hidden: z.boolean().default(false),
  }),
  {
    filter_names_its_label: rule(
      "A filter on the tenant names the label that it filters.",
      or(oneOf("isolation", lit("source"), lit("proxy")), has("tenant_label")),
      "tenant_label",
    ),
  },
).meta({ id: "TextWidgetQuery", title: "Query: text" });
export type TextWidgetQuery = z.infer<typeof TextWidgetQuery>;

/** A question to analytics data. Its own rules keep it within its tenant. */
export const AnalyticsWidgetQuery = closed({
  /** Tells this kind of query from the others. */
  kind: z.literal("analytics"),
  /** Its name within the widget, Grafana's `refId`: `A`, `B`, `errors by region`. */
  query_key: Name,
  /** The question. The time range of the dashboard comes before its own days. */
  query: AnalyticsQuery,
  /** Whether it is asked, but not shown: others calculate with it. */
  is_hidden: z.boolean().default(false),
}).meta({ id: "AnalyticsWidgetQuery", title: "Query: analytics" });
export type AnalyticsWidgetQuery = z.infer<typeof AnalyticsWidgetQuery>;

/** A question to analytics data that is kept elsewhere, with its tenant. */
export const SavedWidgetQuery = closed({
  /** Tells this kind of query from the others. */
  kind: z.literal("saved"),
  /** Its name within the widget, Grafana's `refId`: `A`, `B`, `errors by region`. */
  query_key: Name,
  /** The id of the `AnalyticsQuery`. */
  analytics_query_id: Uuid,
  /** Whether it is asked, but not shown: others calculate with it. */
  is_hidden: z.boolean().default(false),
}).meta({ id: "SavedWidgetQuery", title: "Query: saved" });
export type SavedWidgetQuery = z.infer<typeof SavedWidgetQuery>;

/** The answer that another widget of the dashboard has already (Grafana `-- Dashboard --`). */
export const SharedWidgetQuery = closed({
  /** Tells this kind of query from the others. */
  kind: z.literal("shared"),
  /** Its name within the widget, Grafana's `refId`: `A`, `B`, `errors by region`. */
  query_key: Name,
  /** The widget whose answer it is. */
  widget_id: ForeignId,
}).meta({ id: "SharedWidgetQuery", title: "Query: of another widget" });
export type SharedWidgetQuery = z.infer<typeof SharedWidgetQuery>;

/** What a widget asks for. */
export const WidgetQuery = z
  .discriminatedUnion("kind", [
    TextWidgetQuery,
    AnalyticsWidgetQuery,
    SavedWidgetQuery,
    SharedWidgetQuery,
  ])
  .meta({ id: "WidgetQuery", title: "Query of a widget" });
export type WidgetQuery = z.infer<typeof WidgetQuery>;

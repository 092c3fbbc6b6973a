/**
 * Dashboards as Grafana, Superset, Metabase, Looker, Datadog and Kibana have them, which no rule may
 * refuse.
 *
 * @module
 */
import { expect, test } from "vitest";
import { InteractiveDashboard } from "../../src/dashboards/interactive-dashboard.js";
import { chart, dashboard, type Fields, problems, query, widget } from "./_honest.js";

const kpi = { widget_type: "kpi" };
const at = (x: number, y: number, width: number, height: number) => ({
  position: { x, y, width, height },
});
const asks = (isolation: string, more: Fields = {}) =>
  widget(kpi, {
    queries: [
      query("plays", {
        isolation,
        ...(isolation === "source" || isolation === "proxy" ? {} : { tenant_label: "tenant" }),
      }),
    ],
    ...more,
  });
const textbox = (name: string) => ({ name, source: { variable_type: "textbox" } });

test.each<[string, Fields]>([
  ["with a title of another script", { title: "再生数 · Wiedergaben 🎧", tags: ["音楽", "prod"] }],
  [
    "with a row of 40 panels",
    {
      layout: { sections: [{ section_id: "7", title: "Shards", is_collapsed: true }] },
      widgets: Array.from({ length: 40 }, (_, index) =>
        widget(kpi, {
          widget_id: String(index),
          section_id: "7",
          ...at((index % 24) * 1, Math.floor(index / 24) * 4, 1, 4),
        }),
      ),
    },
  ],
  [
    "of Kibana, which has 48 columns",
    { layout: { column_count: 48 }, widgets: [widget(kpi, at(24, 0, 24, 15))] },
  ],
  [
    "of three columns that flow, whose panels still know their old place",
    { layout: { mode: "flow", column_count: 3 }, widgets: [widget(kpi, at(12, 0, 12, 8))] },
  ],
  [
    "whose file is older than its import (Grafana provisioning)",
    { created_at: "2026-03-01T09:00:00Z", updated_at: "2025-11-20T08:00:00Z" },
  ],
  [
    "that was made anew under its old id, whose last view is kept",
    { created_at: "2026-03-01T09:00:00Z", last_viewed_at: "2026-02-27T08:00:00Z" },
  ],
  [
    "that nobody saw, whose last view is filled with the time of an update (Metabase 51)",
    { view_count: 0, last_viewed_at: "2024-07-20T08:00:00Z" },
  ],
  [
    "that asks every 5 seconds, on a screen on the wall",
    { refresh_interval_s: 5, min_refresh_interval_s: 5, theme: { mode: "dark" } },
  ],
  [
    "whose list of refreshes has some that the server leaves out",
    {
      refresh_interval_s: 30,
      min_refresh_interval_s: 10,
      allowed_refresh_intervals_s: [5, 10, 30, 60],
    },
  ],
  [
    "that is shared by its folder",
    { folder_id: "audio-platform", sharing: { visibility: "shared" } },
  ],
  [
    "that is public, and that a team changes",
    {
      sharing: {
        visibility: "public",
        shared_with: [{ audience: "team", audience_id: "audio", permission: "edit" }],
      },
    },
  ],
  [
    "that is public, beside the permissions that every dashboard of Grafana has",
    {
      sharing: {
        visibility: "public",
        shared_with: [
          { audience: "role", audience_id: "Viewer", permission: "view" },
          { audience: "role", audience_id: "Editor", permission: "edit" },
        ],
      },
    },
  ],
  [
    "whose public address is paused",
    { sharing: { visibility: "tenant", public_time_range: true } },
  ],
  [
    "whose source keeps tenants apart, so that a viewer may write one",
    { widgets: [asks("source")], variables: [textbox("tenant")], tenant_variable: "tenant" },
  ],
  [
    "that is public, with one tenant to choose, which no address can set",
    {
      sharing: { visibility: "public" },
      widgets: [asks("variable")],
      variables: [
        {
          name: "tenant",
          is_in_url: false,
          source: { variable_type: "custom", options: [{ value: "acme_music" }] },
        },
      ],
      tenant_variable: "tenant",
    },
  ],
  [
    "that is public, whose source keeps tenants apart",
    {
      sharing: { visibility: "public" },
      widgets: [asks("proxy")],
      variables: [
        {
          name: "tenant",
          source: { variable_type: "query", query: "label_values(tenant)", refresh: "on_load" },
        },
      ],
      tenant_variable: "tenant",
    },
  ],
  [
    "that is public, where a viewer writes what only a query without a filter hears",
    {
      sharing: { visibility: "public" },
      widgets: [asks("query"), asks("source", { widget_id: "search" })],
      variables: [textbox("search")],
    },
  ],
  [
    "repeated for each source, one of which is chosen",
    {
      layout: { sections: [{ section_id: "each", repeat_variable: "source" }] },
      variables: [
        {
          name: "source",
          source: { variable_type: "datasource", plugin: "prometheus", current_values: ["eu"] },
        },
      ],
      widgets: [widget(kpi, { section_id: "each", repeat: { variable: "source" } })],
    },
  ],
  [
    "with tabs in which there are rows, as Superset has them",
    {
      layout: {
        sections: [
          { section_id: "TAB-1", section_kind: "tab", title: "Übersicht" },
          { section_id: "TAB-2", section_kind: "tab", title: "" },
          { section_id: "ROW-a", parent_section_id: "TAB-1" },
          { section_id: "ROW-b", parent_section_id: "TAB-2", is_collapsed: true },
        ],
      },
      widgets: [widget(kpi, { section_id: "ROW-b", ...at(0, 0, 24, 2) })],
    },
  ],
  ["that leads to all dashboards", { links: [{ title: "All", dashboard_tags: [] }] }],
  [
    "with a filter of Elasticsearch at hand",
    {
      variables: [
        {
          name: "filters",
          source: {
            variable_type: "adhoc",
            filters: [{ label: "@level", operator: "=", value: "error" }],
          },
        },
        { name: "by", source: { variable_type: "group_by", labels: ["@host", "Größe"] } },
      ],
    },
  ],
  [
    "whose variables wait for one another",
    {
      variables: [
        { name: "track", depends_on: ["artist"], source: { variable_type: "query", query: "t" } },
        { name: "artist", depends_on: ["genre"], source: { variable_type: "query", query: "a" } },
        { name: "genre", source: { variable_type: "query", query: "g" } },
      ],
    },
  ],
  [
    "of a week that begins on Sunday",
    {
      week_start: "sunday",
      time_zone: "America/New_York",
      time_range: { kind: "relative", from: "now/w", to: "now/w" },
    },
  ],
  [
    "of a fiscal quarter",
    {
      fiscal_year_start_month: 2,
      time_range: { kind: "relative", from: "now-1Q/fQ", to: "now-1Q/fQ" },
    },
  ],
  [
    "whose widgets stand in one another's place, which Grafana mends",
    {
      widgets: [widget(kpi, at(0, 0, 12, 8)), widget(kpi, { widget_id: "v", ...at(0, 0, 12, 8) })],
    },
  ],
  [
    "with charts of two sources, one of them chosen",
    {
      variables: [
        {
          name: "ds",
          source: { variable_type: "datasource", plugin: "grafana-clickhouse-datasource" },
        },
      ],
      widgets: [
        widget(chart("line", ["x:temporal t", "y:quantitative v"]), {
          queries: [
            query("up", { datasource_id: "$ds" }),
            query("select 1", { query_key: "B", datasource_id: "-- Mixed --" }),
          ],
        }),
      ],
    },
  ],
])("a dashboard %s", (_title, more) => {
  expect(problems(InteractiveDashboard, dashboard(more), "error")).toEqual([]);
});

const slow = { rendering: { rendered_at: "2026-03-07T20:00:00Z", duration_ms: 8000 } };
const variable = (variable_type: string, more: Fields = {}) => ({
  name: "v",
  source: { variable_type, ...more },
});
const repeated = (source: Fields) => ({
  layout: { mode: "flow" },
  widgets: [widget(kpi, { repeat: { variable: "v" } })],
  variables: [source],
});

test.each<[string, Fields, string[]]>([
  [
    "that asks before the answers are there",
    { layout: { mode: "flow" }, refresh_interval_s: 5, widgets: [widget(kpi, slow)] },
    ["interactive_dashboard.refresh_waits_for_answers"],
  ],
  [
    "whose slow widget asks less often than the others",
    {
      layout: { mode: "flow" },
      refresh_interval_s: 5,
      widgets: [widget(kpi, { ...slow, refresh_interval_s: 60 })],
    },
    [],
  ],
  [
    "repeated for what a viewer writes",
    repeated(variable("textbox")),
    ["interactive_dashboard.repeats_have_values"],
  ],
  [
    "repeated for one value of a list",
    repeated(variable("query", { query: "q", refresh: "on_load" })),
    ["interactive_dashboard.repeats_have_values"],
  ],
  [
    "repeated for all values of a list",
    repeated(variable("query", { query: "q", refresh: "on_load", includes_all: true })),
    [],
  ],
  [
    "with all widgets in one place",
    {
      widgets: [widget(kpi, at(0, 0, 12, 8)), widget(kpi, { widget_id: "v", ...at(0, 0, 6, 4) })],
    },
    ["interactive_dashboard.places_differ"],
  ],
  [
    "in two sections of which a widget stands in one place",
    {
      layout: { sections: [{ section_id: "a" }, { section_id: "b" }] },
      widgets: [
        widget(kpi, { ...at(0, 0, 12, 8), section_id: "a" }),
        widget(kpi, { ...at(0, 0, 12, 8), section_id: "b", widget_id: "v" }),
      ],
    },
    [],
  ],
  [
    "whose public viewers write into a query with a filter",
    {
      layout: { mode: "flow" },
      sharing: { visibility: "public" },
      widgets: [asks("query")],
      variables: [textbox("search")],
    },
    ["interactive_dashboard.public_takes_no_free_text"],
  ],
  [
    "whose public viewers may write a value that is not offered",
    {
      layout: { mode: "flow" },
      sharing: { visibility: "public" },
      widgets: [asks("query")],
      variables: [variable("custom", { options: [{ value: "a" }], allows_own_values: true })],
    },
    ["interactive_dashboard.public_takes_no_free_text"],
  ],
])("of a dashboard %s, the warnings are told", (_title, more, rules) => {
  const told = problems(InteractiveDashboard, dashboard(more), "warning");
  expect(told.filter((rule) => rule.startsWith("interactive_dashboard."))).toEqual(rules);
});

test.each<[string, Fields, string]>([
  ["may be written by a viewer", { variables: [textbox("tenant")] }, "tenant_variable_is_not_free"],
  [
    "may be written beside those offered",
    {
      variables: [
        {
          name: "tenant",
          source: {
            variable_type: "custom",
            options: [{ value: "acme_music" }],
            allows_own_values: true,
          },
        },
      ],
    },
    "tenant_variable_is_not_free",
  ],
  [
    "may be set by an address for the public",
    {
      sharing: { visibility: "public" },
      variables: [
        {
          name: "tenant",
          source: { variable_type: "custom", options: [{ value: "acme_music" }] },
        },
      ],
    },
    "public_tenant_is_fixed",
  ],
])("a dashboard is refused whose tenant %s", (_title, more, rule) => {
  const record = dashboard({ widgets: [asks("variable")], tenant_variable: "tenant", ...more });
  expect(problems(InteractiveDashboard, record, "error")).toEqual([
    `interactive_dashboard.${rule}`,
  ]);
});

/**
 * Grafana's own model of a dashboard (schema versions 14 to 41), as an `InteractiveDashboard`.
 *
 * It maps what is there and mends nothing: what Grafana keeps wrong is wrong here too.
 *
 * @module
 */
import * as z from "zod";

const Text = z.string().nullish();
const Amount = z.union([z.number(), z.string()]).nullish();
const Flag = z.boolean().nullish();
const Source = z.union([z.string(), z.looseObject({ uid: Text })]).nullish();
const Step = z.looseObject({ value: Amount, color: Text });
const Defaults = z.looseObject({
  unit: Text,
  decimals: Amount,
  min: Amount,
  max: Amount,
  thresholds: z.looseObject({ mode: Text, steps: z.array(Step).nullish() }).nullish(),
  custom: z
    .looseObject({
      stacking: z.looseObject({ mode: Text }).nullish(),
      scaleDistribution: z.looseObject({ type: Text, log: Amount }).nullish(),
    })
    .nullish(),
});
const Panel = z.looseObject({
  id: Amount,
  type: z.string(),
  title: Text,
  description: Text,
  datasource: Source,
  gridPos: z.looseObject({ x: Amount, y: Amount, w: Amount, h: Amount }).nullish(),
  targets: z
    .array(
      z.looseObject({
        refId: Text,
        expr: Text,
        legendFormat: Text,
        hide: Flag,
        datasource: Source,
      }),
    )
    .nullish(),
  fieldConfig: z.looseObject({ defaults: Defaults.nullish() }).nullish(),
  repeat: Text,
  repeatDirection: Text,
  collapsed: Flag,
  maxPerRow: Amount,
  links: z.array(z.looseObject({ title: Text, url: Text })).nullish(),
  stack: Flag,
  content: Text,
  options: z.looseObject({ content: Text, mode: Text }).nullish(),
  get panels() {
    return z.array(Panel).nullish();
  },
});
type Panel = z.infer<typeof Panel>;
const Variable = z.looseObject({
  name: z.string(),
  type: z.string(),
  label: Text,
  description: Text,
  hide: z.number().nullish(),
  datasource: Source,
  query: z.union([z.string(), z.looseObject({ query: Text })]).nullish(),
  regex: Text,
  refresh: z.union([z.number(), z.boolean()]).nullish(),
  multi: Flag,
  includeAll: Flag,
  allValue: Text,
  auto: Flag,
  auto_count: Amount,
  auto_min: Text,
  current: z.looseObject({ value: z.union([z.string(), z.array(z.string())]).nullish() }).nullish(),
});
type Variable = z.infer<typeof Variable>;
const Dashboard = z.looseObject({
  uid: Text,
  title: z.string(),
  description: Text,
  tags: z.array(z.string()),
  schemaVersion: z.number(),
  version: z.number().nullish(),
  timezone: Text,
  editable: Flag,
  graphTooltip: z.number().nullish(),
  weekStart: Text,
  fiscalYearStartMonth: z.number().nullish(),
  timepicker: z.looseObject({ refresh_intervals: z.array(z.string()).nullish() }).nullish(),
  time: z.looseObject({ from: z.string(), to: z.string() }),
  refresh: z.union([z.string(), z.boolean()]).nullish(),
  panels: z.array(Panel).nullish(),
  rows: z.array(z.looseObject({ title: Text, collapse: Flag, panels: z.array(Panel) })).nullish(),
  templating: z.looseObject({ list: z.array(Variable) }),
  annotations: z
    .looseObject({
      list: z.array(
        z.looseObject({ name: z.string(), datasource: Source, expr: Text, iconColor: Text }),
      ),
    })
    .nullish(),
  links: z
    .array(
      z.looseObject({ title: Text, type: Text, url: Text, tags: z.array(z.string()).nullish() }),
    )
    .nullish(),
});

const tenant_id = "monitoring-mixins";

/** A dashboard of Grafana as an `InteractiveDashboard`, not judged yet. */
export function fromGrafana(json: unknown): unknown {
  const from = Dashboard.parse(json);
  const { sections, widgets } = placed(from.panels ?? [], from.rows ?? []);
  return defined({
    tenant_id,
    external_id: from.uid,
    title: from.title,
    description: from.description,
    tags: from.tags,
    schema_version: from.schemaVersion,
    version: from.version,
    layout: { mode: widgets.every(({ position }) => position) ? "grid" : "flow", sections },
    widgets,
    variables: from.templating.list.map(variableOf),
    time_range: { kind: "relative", from: from.time.from, to: from.time.to },
    time_zone: from.timezone === "utc" ? "UTC" : undefined,
    refresh_interval_s: secondsOf(from.refresh),
    is_editable: from.editable,
    pointer_sync: ["none", "crosshair", "tooltip"][from.graphTooltip ?? 0],
    week_start: from.weekStart || undefined,
    // Grafana counts months from 0.
    fiscal_year_start_month: (from.fiscalYearStartMonth ?? 0) + 1,
    allowed_refresh_intervals_s: from.timepicker?.refresh_intervals?.map(secondsOf),
    annotations: from.annotations?.list.map((each) =>
      defined({
        name: each.name,
        datasource_id: sourceOf(each.datasource),
        query: each.expr,
        color: each.iconColor,
      }),
    ),
    links: from.links?.map(({ title, type, url, tags }) =>
      defined({
        title,
        ...(type === "dashboards" ? { dashboard_tags: tags } : { url }),
      }),
    ),
  });
}

interface Row {
  readonly title?: string | null | undefined;
  readonly collapse?: boolean | null | undefined;
  readonly panels: readonly Panel[];
}

/** Panels after a row belong to it, as do those inside one that is collapsed. */
function placed(panels: readonly Panel[], rows: readonly Row[]) {
  const sections: unknown[] = [];
  const widgets: ReturnType<typeof widgetOf>[] = [];
  let section_id: string | undefined;
  let number = 0;
  const begin = (title: unknown, is_collapsed: unknown, repeat_variable?: unknown) => {
    section_id = `row-${sections.length + 1}`;
    sections.push(defined({ section_id, title, is_collapsed, repeat_variable }));
  };
  const put = (panel: Panel) => {
    number += 1;
    widgets.push(widgetOf(panel, section_id, number));
  };
  for (const { title, collapse, panels: inside } of rows) {
    begin(title, collapse);
    for (const panel of inside) put(panel);
  }
  for (const panel of panels) {
    if (panel.type !== "row") put(panel);
    else {
      begin(panel.title, panel.collapsed, panel.repeat || undefined);
      for (const inside of panel.panels ?? []) put(inside);
    }
  }
  return { sections, widgets };
}

function widgetOf(panel: Panel, section_id: string | undefined, number: number) {
  const { gridPos: at, fieldConfig, targets } = panel;
  return defined({
    widget_id: panel.id === null || panel.id === undefined ? `no-id-${number}` : String(panel.id),
    tenant_id,
    title: panel.title,
    description: panel.description,
    section_id,
    position: at?.w ? { x: at.x, y: at.y, width: at.w, height: at.h } : undefined,
    content: contentOf(panel),
    // The refIds of old panels are missing, and Grafana gives them letters.
    queries: targets
      ?.filter(({ expr }) => expr)
      .map(({ refId, expr, legendFormat, hide, datasource }, index) =>
        defined({
          kind: "text",
          query_key: refId || `Q${index}`,
          datasource_id: sourceOf(datasource) ?? sourceOf(panel.datasource),
          text: expr,
          legend: legendFormat,
          isolation: "source",
          is_hidden: hide,
        }),
      ),
    display: displayOf(fieldConfig?.defaults),
    repeat: panel.repeat
      ? defined({
          variable: panel.repeat,
          direction: panel.repeatDirection === "v" ? "vertical" : "horizontal",
          max_per_row_count: panel.repeatDirection === "v" ? undefined : panel.maxPerRow,
        })
      : undefined,
    drill_downs: panel.links?.filter(({ url }) => url).map(({ title, url }) => ({ title, url })),
  });
}

/** What a panel shows. Grafana's do not say which field is shown by what, but their kind does. */
function contentOf(panel: Panel): unknown {
  const chart = (chart_type: string, ...encodings: readonly unknown[]) => ({
    widget_type: "chart",
    chart_type,
    encodings,
    has_labels: chart_type === "pie",
  });
  const as = (channel: string, field_type: string, more = {}) => ({
    channel,
    field: channel,
    field_type,
    ...more,
  });
  const time = as("x", "temporal");
  const { stacking, scaleDistribution } = panel.fieldConfig?.defaults?.custom ?? {};
  const stack = { normal: "zero", percent: "normalize" }[stacking?.mode ?? ""] ?? "none";
  switch (panel.type) {
    case "timeseries":
    case "graph":
      return chart(
        "line",
        time,
        as("y", "quantitative", {
          stack: panel.stack ? "zero" : stack,
          ...(scaleDistribution?.type === "log"
            ? { scale: { scale_type: "log", base: scaleDistribution.log } }
            : {}),
        }),
      );
    case "barchart":
      return chart("bar", as("x", "nominal"), as("y", "quantitative"));
    case "piechart":
      return chart("pie", as("color", "nominal"), as("theta", "quantitative"));
    case "gauge":
    case "bargauge":
      return chart("gauge", as("value", "quantitative"));
    case "histogram":
      return chart("histogram", as("x", "quantitative", { is_binned: true }));
    case "heatmap":
      return chart("heatmap", time, as("y", "ordinal"), as("color", "quantitative"));
    case "status-history":
    case "state-timeline":
      return chart("state_timeline", time, as("color", "ordinal"));
    case "marcusolsson-treemap-panel":
      return chart("treemap", as("level", "nominal"), as("size", "quantitative"));
    case "stat":
    case "singlestat":
      return { widget_type: "kpi" };
    case "table":
      return { widget_type: "table" };
    case "geomap":
      return { widget_type: "map", place_field: "country", place_code: "iso_3166_1_alpha_2" };
    case "logs":
      return { widget_type: "log" };
    case "alertlist":
      return { widget_type: "alert_list" };
    case "text":
      return {
        widget_type: "text",
        mode: panel.options?.mode ?? "markdown",
        text: panel.options?.content ?? panel.content ?? "",
        // Grafana sanitises every text unless it is told not to (disable_sanitize_html).
        is_sanitized: true,
      };
    default:
      throw new Error(`No mapping for the panel type ${panel.type}.`);
  }
}

function displayOf(defaults: z.infer<typeof Defaults> | null | undefined) {
  if (!defaults) return undefined;
  const steps = defaults.thresholds?.steps;
  const base = steps?.find(({ value }) => value === null || value === undefined);
  return defined({
    unit: defaults.unit || undefined,
    decimal_count: defaults.decimals,
    min: defaults.min,
    max: defaults.max,
    thresholds: steps
      ? defined({
          mode: defaults.thresholds?.mode,
          base_color: base?.color ?? undefined,
          steps: steps
            .filter((step) => step !== base)
            .map(({ value, color }) => defined({ value, color })),
        })
      : undefined,
  });
}

function variableOf(from: Variable): unknown {
  const query = typeof from.query === "string" ? from.query : from.query?.query;
  const chosen = [from.current?.value ?? []].flat();
  const isAll = chosen.includes("$__all");
  const choice = {
    is_multi: from.multi,
    includes_all: from.includeAll,
    is_all_current: isAll,
    current_values: isAll ? [] : chosen.filter((value) => value !== ""),
  };
  const listed = () => (query ?? "").split(",").map((option) => option.trim());
  const sources: Readonly<Record<string, () => object>> = {
    query: () => ({
      ...choice,
      datasource_id: sourceOf(from.datasource),
      query,
      pattern: from.regex || undefined,
      all_value: from.allValue || undefined,
      refresh: ["never", "on_load", "on_time_change"][Number(from.refresh ?? 0)],
    }),
    datasource: () => ({ ...choice, plugin: query, pattern: from.regex || undefined }),
    custom: () => ({
      ...choice,
      options: listed().map((option) => ({ value: option.split(" : ").at(-1) })),
    }),
    interval: () => {
      const isAuto = chosen[0]?.startsWith("$__auto_interval") ?? false;
      return {
        options: listed(),
        has_auto: from.auto,
        is_auto_current: isAuto,
        current: isAuto ? undefined : chosen[0],
        auto_step_count: from.auto ? from.auto_count : undefined,
        auto_min: from.auto ? from.auto_min : undefined,
      };
    },
    textbox: () => ({ value: query ?? "" }),
  };
  const source = sources[from.type];
  if (source === undefined) throw new Error(`No mapping for the variable type ${from.type}.`);
  return defined({
    name: from.name,
    label: from.label,
    description: from.description,
    visibility: ["shown", "value_only", "hidden"][from.hide ?? 0],
    source: defined({ variable_type: from.type, ...source() }),
  });
}

function sourceOf(source: z.infer<typeof Source>): string | undefined {
  return (typeof source === "string" ? source : source?.uid) ?? undefined;
}

const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** `"30s"` in seconds; `""`, `false` and null are no refresh. */
function secondsOf(refresh: string | boolean | null | undefined): number | undefined {
  const [, amount, unit = ""] = /^([0-9]+)([smhd])$/.exec(String(refresh ?? "")) ?? [];
  return amount === undefined ? undefined : Number(amount) * (seconds[unit] ?? 1);
}

/** An object without what is absent from it. */
function defined<Fields extends object>(fields: Fields): Fields {
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined || value === null) Reflect.deleteProperty(fields, key);
  }
  return fields;
}

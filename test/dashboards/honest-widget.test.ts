/**
 * Widgets as Grafana, Superset, Metabase, Looker, Datadog and Kibana have them, which no rule may
 * refuse.
 *
 * @module
 */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Grafana writes its variables so.
import { describe, expect, test } from "vitest";
import { DashboardWidget } from "../../src/dashboards/dashboard-widget.js";
import { chart, type Fields, field, problems, query, tenant_id, widget } from "./_honest.js";

const kpi = { widget_type: "kpi" };
const bars = chart("bar", ["x:nominal genre", "y:quantitative plays"]);
const plays = (more: Fields = {}): Fields => ({
  kind: "analytics",
  query_key: "A",
  query: {
    tenant_id,
    date_ranges: [{ start_date: "2026-03-01", end_date: "2026-03-07" }],
    metrics: [{ name: "plays" }],
    dimensions: ["genre"],
    ...more,
  },
});

describe("a chart", () => {
  test.each<[string, Fields]>([
    [
      "of Kibana, whose time is called @timestamp",
      chart("line", ["x:temporal @timestamp", "y:quantitative Count of records"]),
    ],
    [
      "of Superset, whose metric is called as its SQL",
      chart("bar", ["x:nominal genre", "y:quantitative SUM(plays)"]),
    ],
    [
      "of Metabase, whose fields are called as people speak",
      chart("line", ["x:temporal Created At: Week", "y:quantitative Hörstunden"]),
    ],
    [
      "of status codes, whose classes begin with a digit",
      chart("area", ["x:temporal time", "y:quantitative 2xx", "y:quantitative 5xx"]),
    ],
    [
      "of 40 shards, each a field of its own",
      chart("line", [
        "x:temporal time",
        ...Array.from({ length: 40 }, (_, index) => `y:quantitative shard_${index}`),
      ]),
    ],
    [
      "of a forecast with the band in which it lies",
      chart("line", ["x:temporal day", "y:quantitative low", "y2:quantitative high"]),
    ],
    ["of ranks, the best at the top", chart("line", ["x:ordinal week", "y:quantitative rank"])],
    [
      "that lies, one bar for each genre",
      chart("bar", ["x:quantitative plays", "y:nominal genre"]),
    ],
    ["that is a pie of 30 genres", chart("pie", ["color:nominal genre", "theta:quantitative n"])],
    [
      "that is a rose",
      chart("pie", ["color:nominal hour", "theta:quantitative one", "radius:quantitative plays"]),
    ],
    [
      "that is a lying box plot",
      chart("box_plot", ["x:quantitative buffer_ms", "y:nominal region"]),
    ],
    [
      "that is a box plot of quartiles that the warehouse worked out",
      chart("box_plot", [
        "x:nominal region",
        ...["min", "p25", "p50", "p75", "max"].map((name) => `y:quantitative ${name}`),
      ]),
    ],
    [
      "of cohorts by the channel by which listeners came",
      chart("cohort", ["x:ordinal week", "y:nominal channel", "color:quantitative retained"]),
    ],
    [
      "that is a histogram of lines of a log over time",
      chart("histogram", [
        field("x:temporal @timestamp", { is_binned: true, max_bin_count: 60 }),
        "y:quantitative Count",
      ]),
    ],
    [
      "that is a histogram of ages, whose brackets came as names with an order",
      chart("histogram", [field("x:ordinal age_bracket", { is_binned: true })]),
    ],
    [
      "of bars by age bracket",
      chart("bar", [field("x:ordinal age_bracket", { is_binned: true }), "y:quantitative plays"]),
    ],
    [
      "of the median release date by genre",
      chart("scatter", [
        field("x:temporal released_on", { aggregate: "percentile" }),
        "y:quantitative plays",
      ]),
    ],
    [
      "of the mean time of the last play",
      chart("scatter", [
        field("x:temporal last_played_at", { aggregate: "average" }),
        "y:quantitative plays",
      ]),
    ],
    [
      "of days, sorted by a number of the day that is not shown",
      chart("bar", ["x:ordinal weekday", "y:quantitative plays"], {
        sort: [{ field: "weekday_number" }],
      }),
    ],
    [
      "of bars of plays and a line of shares over them",
      chart("bar", [
        "x:ordinal month",
        field("y:quantitative plays", { axis_side: "left" }),
        field("y:quantitative premium_ratio", { axis_side: "right", drawn_as: "line" }),
      ]),
    ],
    [
      "of candles in green and red",
      chart("candlestick", [
        "x:temporal day",
        ...["open", "high", "low", "close"].map((name) => `${name}:quantitative ${name}`),
        "y:quantitative volume",
        "color:nominal direction",
      ]),
    ],
    [
      "with an axis for seconds and one for shares",
      chart(
        "line",
        [
          "x:temporal time",
          field("y:quantitative p95", { axis_side: "left" }),
          field("y:quantitative errors", { axis_side: "right" }),
        ],
        {
          y_axes: [
            { side: "left", unit: "s" },
            { side: "right", unit: "percentunit" },
          ],
        },
      ),
    ],
    [
      "of bars whose scale does not begin at zero",
      chart("bar", [
        "x:nominal genre",
        field("y:quantitative rating", { scale: { has_zero: false } }),
      ]),
    ],
    [
      "with a logarithmic scale from a millisecond on",
      chart("line", [
        "x:temporal time",
        field("y:quantitative p99_s", {
          scale: { scale_type: "log", base: 10, domain_min: 0.001 },
        }),
      ]),
    ],
  ])("%s", (_title, content) => {
    expect(problems(DashboardWidget, widget(content), "error")).toEqual([]);
  });
});

describe("a widget", () => {
  test.each<[string, Fields]>([
    ["of one number without thresholds", widget(kpi, { queries: [query("sum(listeners)")] })],
    ["of one number with a goal, whatever is good", widget({ ...kpi, target_value: 250_000 })],
    [
      "of a field that Grafana named",
      widget({ ...kpi, value_field: "Value #A" }, { queries: [query("up")] }),
    ],
    [
      "whose chart tells apart two questions for one metric",
      widget(
        chart("bar", ["x:nominal genre", "y:quantitative A.plays", "y:quantitative B.plays"]),
        {
          queries: [plays(), { ...plays(), query_key: "B" }],
        },
      ),
    ],
    [
      "whose chart compares two weeks",
      widget(
        chart("bar", ["x:nominal genre", "y:quantitative plays", "color:nominal date_range"]),
        {
          queries: [
            plays({
              date_ranges: [
                { name: "now", start_date: "2026-03-08", end_date: "2026-03-14" },
                { name: "before", start_date: "2026-03-01", end_date: "2026-03-07" },
              ],
            }),
          ],
        },
      ),
    ],
    [
      "of alerts that was a chart before, whose queries Grafana has kept",
      widget({ widget_type: "alert_list" }, { queries: [query("up == 0")] }),
    ],
    [
      "of an image whose address a query gives",
      widget(
        {
          widget_type: "image",
          origin: "https://covers.example.com",
          path: "/$album.jpg",
          alt_text: "Cover",
        },
        { queries: [query("select cover from albums", { language: "sql" })] },
      ),
    ],
    [
      "of an image in a bucket with an underscore in its name",
      widget({
        widget_type: "image",
        origin: "https://acme_assets.s3.amazonaws.com",
        path: "/logo.png",
        alt_text: "",
      }),
    ],
    [
      "of a film, which may fill the screen and open its own page",
      widget({
        widget_type: "iframe",
        origin: "https://www.youtube-nocookie.com",
        path: "/embed/dQw4w9WgXcQ",
        accessible_name: "Film of the release",
        sandbox: ["allow-scripts", "allow-presentation", "allow-popups-to-escape-sandbox"],
      }),
    ],
    [
      "of Markdown with HTML in it",
      widget({
        widget_type: "text",
        text: "## Bühne 🎧\n<details><summary>Why</summary>x</details>",
      }),
    ],
    [
      "of a map with points over coloured countries",
      widget({
        widget_type: "map",
        latitude_field: "lat",
        longitude_field: "lon",
        place_field: "country",
        place_code: "iso_3166_1_alpha_2",
      }),
    ],
    [
      "of a table whose columns are called as people speak",
      widget({
        widget_type: "table",
        columns: [{ field: "Künstler" }, { field: "Plays (30 d)" }, { field: "% change" }],
        sort: [{ field: "Plays (30 d)", is_descending: true }],
      }),
    ],
    [
      "of a log of Kibana",
      widget({ widget_type: "log", shown_labels: ["@timestamp", "kubernetes.pod.name"] }),
    ],
    [
      "two of whose overrides are of one field",
      widget(bars, {
        field_displays: [
          { field: "Value #A", display: { unit: "reqps" } },
          { field: "Value #A", display: { decimal_count: 1 } },
        ],
      }),
    ],
    [
      "with colours as people write them",
      widget(kpi, {
        display: {
          thresholds: {
            base_color: "#0f0",
            steps: [
              { value: -1, color: "hsl(210, 50%, 40%)" },
              { value: 80, color: "rgb(31 119 180 / 50%)" },
              { value: 90, color: "semi-dark-orange" },
            ],
          },
        },
      }),
    ],
    [
      "with a unit that nobody else has",
      widget(kpi, { display: { unit: "suffix: Stück/min", min: 0 } }),
    ],
    [
      "a click on which sets a filter of the dashboard (Metabase)",
      widget(bars, {
        drill_downs: [
          { title: "Only this", variables: [{ name: "genre", value: "${__value.raw}" }] },
        ],
      }),
    ],
    [
      "that leads on with two values of one variable",
      widget(bars, {
        drill_downs: [
          {
            title: "Both",
            url: "/d/abc",
            variables: [
              { name: "region", value: "eu" },
              { name: "region", value: "us" },
            ],
          },
        ],
      }),
    ],
    ...[
      "d/abc/plays?var-artist=$artist",
      "#errors",
      "/d/abc?var-artist=Beyoncé",
      "mailto:on-call@example.com",
      "${__data.fields.url}",
    ].map((url): [string, Fields] => [
      `that leads to ${url}`,
      widget(bars, { drill_downs: [{ title: "On", url }] }),
    ]),
    [
      "in a tab of Metabase, whose id is a number",
      widget(bars, { section_id: "12", position: { x: 0, y: 0, width: 24, height: 9 } }),
    ],
    [
      "whose tenant is filtered by a field of Elasticsearch",
      widget(kpi, {
        queries: [query("tenant: acme", { isolation: "query", tenant_label: "@tenant" })],
      }),
    ],
    [
      "of four sources at once, one of them an expression",
      widget(bars, {
        queries: [
          query("up", { datasource_id: "prom" }),
          query('{app="player"}', { query_key: "B", datasource_id: "loki", is_hidden: true }),
          query("select 1", { query_key: "Query 3", datasource_id: "$warehouse" }),
          query("$A / $B", { query_key: "D", datasource_id: "__expr__" }),
        ],
        transformations: [{ kind: "joinByField" }],
      }),
    ],
    [
      "that shows what a forecast says of tomorrow",
      widget(kpi, {
        rendering: { rendered_at: "2026-03-07T20:00:00Z", data_as_of: "2026-03-08T20:00:00Z" },
      }),
    ],
    [
      "whose answer took longer than it waits to ask again",
      widget(kpi, {
        refresh_interval_s: 5,
        rendering: { rendered_at: "2026-03-07T20:00:00Z", duration_ms: 8000 },
      }),
    ],
  ])("%s", (_title, record) => {
    expect(problems(DashboardWidget, record, "error")).toEqual([]);
  });
});

test.each<[string, Fields, string[]]>([
  [
    "bars that begin above zero",
    chart("bar", ["x:ordinal week", field("y:quantitative v", { scale: { has_zero: false } })]),
    ["chart_content.bars_begin_at_zero"],
  ],
  [
    "bars of a logarithmic scale",
    chart("bar", [
      "x:ordinal week",
      field("y:quantitative v", { scale: { has_zero: false, scale_type: "log" } }),
    ]),
    [],
  ],
  [
    "names told apart by colour alone",
    chart("line", ["x:temporal t", "y:quantitative v", "color:nominal genre"]),
    ["chart_content.color_is_not_alone"],
  ],
  [
    "bars that have the colour of the name below them",
    chart("bar", ["x:nominal genre", "y:quantitative v", "color:nominal genre"]),
    [],
  ],
  [
    "a pie of 30 slices",
    chart("pie", ["color:nominal genre", "theta:quantitative v"], {
      limit_count: 30,
      has_labels: true,
    }),
    ["chart_content.pie_has_few_slices"],
  ],
])("of %s, the warnings of charts are told", (_title, content, rules) => {
  const told = problems(DashboardWidget, widget(content), "warning");
  expect(told.filter((rule) => rule.startsWith("chart_content."))).toEqual(rules);
});

test.each(["javascript:alert(1)", "data:text/html,x", "vbscript:x", " /d/abc", ""])(
  "no link leads to %j",
  (url) => {
    const record = widget(bars, { drill_downs: [{ title: "On", url }] });
    expect(problems(DashboardWidget, record, "error")).toEqual([
      expect.stringMatching(/^drill_downs\.0\.url: /),
    ]);
  },
);

test("a click that leads nowhere sets a variable", () => {
  const record = widget(bars, { drill_downs: [{ title: "On" }] });
  expect(problems(DashboardWidget, record, "error")).toEqual(["widget_drill_down.one_end"]);
});

/**
 * Filters on the tenant that a viewer can write into are found.
 *
 * @module
 */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Grafana writes its variables so.
import { expect, test } from "vitest";
import { openFilters } from "../../src/dashboards/access/open-filters.js";
import { InteractiveDashboard } from "../../src/dashboards/interactive-dashboard.js";
import { dashboard, type Fields, query, widget } from "./_honest.js";

const filtered = { isolation: "query", tenant_label: "tenant" };
const search = { name: "search", source: { variable_type: "textbox" } };
const listed = (more: Fields) => ({
  name: "search",
  source: { variable_type: "custom", options: [{ value: "a" }], ...more },
});
const asked = (name: string, ...depends_on: string[]) => ({
  name,
  depends_on,
  source: { variable_type: "query", query: "x", refresh: "on_load" },
});
const text = 'where tenant = 1 and title like "${search:raw}" and artist = "$artist"';

test.each<[string, Fields, Fields[], string[]]>([
  ["a textbox in a filtered text", query(text, filtered), [search], ["search"]],
  ["a textbox that the text does not have", query("tenant = 1", filtered), [search], []],
  ["a textbox where the source keeps tenants apart", query(text), [search], []],
  ["a textbox behind a proxy", query(text, { isolation: "proxy" }), [search], []],
  ["a list", query(text, filtered), [listed({})], []],
  [
    "a list that takes other values",
    query(text, filtered),
    [listed({ allows_own_values: true })],
    ["search"],
  ],
  [
    "ad hoc filters",
    query(text, filtered),
    [{ name: "search", source: { variable_type: "adhoc" } }],
    [],
  ],
  [
    "a variable that is filled in from a textbox, two steps on",
    query('artist = "$artist"', filtered),
    [asked("artist", "album"), asked("album", "search", "artist"), search],
    ["artist"],
  ],
  [
    "a query that is kept elsewhere",
    { kind: "saved", query_key: "A", analytics_query_id: "0192f0c1-2345-7abc-8def-0123456789ab" },
    [search],
    [],
  ],
])("%s", (_title, asks, variables, expected) => {
  const value = InteractiveDashboard.parse(
    dashboard({ variables, widgets: [widget({ widget_type: "log" }, { queries: [asks] })] }),
  );
  expect(openFilters(value)).toEqual(
    expected.map((variable) => ({ widget_id: "w", query_key: "A", variable })),
  );
});

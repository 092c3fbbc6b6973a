/**
 * Links that lead nowhere are found.
 *
 * @module
 */
import { expect, test } from "vitest";
import { brokenLinks } from "../../src/dashboards/broken-links.js";
import { InteractiveDashboard } from "../../src/dashboards/interactive-dashboard.js";
import { dashboard, type Fields, tenant_id, widget } from "./_honest.js";

const here = "0192f0c1-2345-7abc-8def-00000000d001";
const there = "0192f0c1-2345-7abc-8def-00000000d002";
const nowhere = "0192f0c1-2345-7abc-8def-00000000d009";

const end = (more: Fields = {}) =>
  InteractiveDashboard.parse(
    dashboard({
      dashboard_id: there,
      variables: [{ name: "region", source: { variable_type: "textbox" } }],
      ...more,
    }),
  );
const start = (drillDown: Fields | undefined, links: readonly Fields[] = []) =>
  InteractiveDashboard.parse(
    dashboard({
      dashboard_id: here,
      links,
      variables: [{ name: "genre", source: { variable_type: "textbox" } }],
      widgets: [
        widget(
          { widget_type: "kpi" },
          { drill_downs: drillDown === undefined ? [] : [{ title: "On", ...drillDown }] },
        ),
      ],
    }),
  );
const sets = (...names: string[]) => names.map((name) => ({ name, value: "1" }));
const path = ["widgets", 0, "drill_downs", 0];

test.each<[string, InteractiveDashboard, InteractiveDashboard, unknown[]]>([
  ["no link", start(undefined), end(), []],
  ["a link to what is there", start({ dashboard_id: there }), end(), []],
  ["a link back to itself", start({ dashboard_id: here }), end(), []],
  ["an address", start({ url: "/d/gone", variables: sets("gone") }), end(), []],
  [
    "a link that sets what is there",
    start({ dashboard_id: there, variables: sets("region") }),
    end(),
    [],
  ],
  ["a click that filters its own dashboard", start({ variables: sets("genre") }), end(), []],
  [
    "a link to what is gone",
    start({ dashboard_id: nowhere, variables: sets("region") }),
    end(),
    [{ dashboard_id: here, path, problem: "no_dashboard" }],
  ],
  [
    "a link to another tenant",
    start({ dashboard_id: there }),
    end({ tenant_id: `${tenant_id}_2` }),
    [{ dashboard_id: here, path, problem: "other_tenant" }],
  ],
  [
    "a link that sets what is not there",
    start({ dashboard_id: there, variables: sets("region", "genre") }),
    end(),
    [{ dashboard_id: here, path: [...path, "variables", 1], problem: "no_variable" }],
  ],
  [
    "a click that sets what its own dashboard does not have",
    start({ variables: sets("region") }),
    end(),
    [{ dashboard_id: here, path: [...path, "variables", 0], problem: "no_variable" }],
  ],
  [
    "a link above all widgets, after one with tags",
    start(undefined, [{ dashboard_tags: ["sre"] }, { dashboard_id: nowhere }]),
    end(),
    [{ dashboard_id: here, path: ["links", 1], problem: "no_dashboard" }],
  ],
])("%s", (_title, from, to, expected) => {
  expect(brokenLinks([from, to])).toEqual(expected);
});

/**
 * Variables of dashboards: their order, and those that are spoken of without being there.
 *
 * @module
 */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Grafana writes its variables so.
import { describe, expect, test } from "vitest";
import { InteractiveDashboard } from "../../src/dashboards/interactive-dashboard.js";
import {
  mentionedVariables,
  undefinedVariables,
} from "../../src/dashboards/variable/undefined-variables.js";
import { variableOrder } from "../../src/dashboards/variable/variable-order.js";

const waiting = (needs: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(needs).map(([name, depends_on]) => ({ name, depends_on: [...depends_on] }));

describe("variableOrder", () => {
  test.each<[string, Record<string, string[]>, string[]]>([
    ["of nothing", {}, []],
    ["of what waits for nothing", { b: [], a: [] }, ["b", "a"]],
    ["of a chain, given backwards", { c: ["b"], b: ["a"], a: [] }, ["a", "b", "c"]],
    ["of a diamond", { d: ["b", "c"], b: ["a"], c: ["a"], a: [] }, ["a", "b", "c", "d"]],
    ["of what waits for something that is not there", { a: ["x"] }, ["a"]],
  ])("%s", (_title, needs, names) => {
    expect(variableOrder(waiting(needs))).toEqual({ kind: "order", names });
  });

  test.each<[string, Record<string, string[]>, string[]]>([
    ["of one", { a: ["a"] }, ["a"]],
    ["of two", { a: ["b"], b: ["a"] }, ["a", "b"]],
    ["that others wait for", { z: ["a"], a: ["b"], b: ["c"], c: ["b"] }, ["b", "c"]],
    ["behind what is in order", { a: [], b: ["a", "c"], c: ["d"], d: ["b"] }, ["b", "c", "d"]],
  ])("finds the cycle %s", (_title, needs, names) => {
    expect(variableOrder(waiting(needs))).toEqual({ kind: "cycle", names });
  });

  test("takes a chain of 100000 without running out of stack", () => {
    const long = Array.from({ length: 100_000 }, (_, index) => ({
      name: `v${index}`,
      depends_on: index === 99_999 ? [] : [`v${index + 1}`],
    }));
    const order = variableOrder(long);
    expect([order.kind, order.names[0], order.names.length]).toEqual(["order", "v99999", 100_000]);
  });
});

describe("mentionedVariables", () => {
  test.each<[string, string[]]>([
    ["up", []],
    ['up{job="$job"}', ["job"]],
    ["${region:regex} [[job]] [[quality:csv]] ${host.text}", ["region", "job", "quality", "host"]],
    ["rate(x[$__rate_interval]) ${__from:date:iso} $__all", []],
    ['label_replace(up, "a", "$1", "b", "(.*)")', []],
    ["/^foo$|bar$/ costs 5$", []],
    ["$timeFilter AND host =~ /$host/", ["host"]],
    ["$a$b", ["a", "b"]],
    ["[[a-z]] {{instance}}", []],
  ])("%s", (text, names) => {
    expect(mentionedVariables(text)).toEqual(names);
  });
});

test("undefinedVariables names the text, and a variable once in it", () => {
  const dashboard = InteractiveDashboard.parse({
    tenant_id: "acme_music",
    title: "Plays in $region",
    variables: [{ name: "region", source: { variable_type: "textbox" } }],
    widgets: [
      {
        widget_id: "a",
        tenant_id: "acme_music",
        content: { widget_type: "text", text: "$genre, $region and ${genre:raw}" },
      },
    ],
  });
  expect(undefinedVariables(dashboard)).toEqual([
    { name: "genre", path: ["widgets", 0, "content", "text"] },
  ]);
});

test("undefinedVariables leaves out what is known otherwise", () => {
  const dashboard = InteractiveDashboard.parse({
    tenant_id: "acme_music",
    title: "Plays of $table in $region",
  });
  expect(undefinedVariables(dashboard, ["table"]).map(({ name }) => name)).toEqual(["region"]);
});

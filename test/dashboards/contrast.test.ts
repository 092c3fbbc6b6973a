/**
 * How well one colour is read on another is what WCAG says.
 *
 * @module
 */
import { expect, test } from "vitest";
import { InteractiveDashboard } from "../../src/dashboards/interactive-dashboard.js";
import { contrastRatio, lowContrasts } from "../../src/dashboards/widget/contrast.js";

test.each([
  ["#000000", "#ffffff", 21],
  ["#fff", "#000", 21],
  ["#e02f44", "#e02f44", 1],
  // The lightest grey that WCAG's own tools let stand on white at 4.5.
  ["#767676", "#ffffff", 4.54],
  ["#ff0000", "#ffffff", 4.0],
  ["#0000ff", "#ffffff", 8.59],
  // The next lighter grey is just too light (WebAIM).
  ["#777777", "#ffffff", 4.48],
  ["rgb(119, 119, 119)", "#fffF", 4.48],
  ["rgba(119,119,119,1)", "#ffffffff", 4.48],
  ["rgb(119 119 119 / 100%)", "rgb(255,255,255)", 4.48],
])("%s on %s: %d", (one, other, expected) => {
  expect(contrastRatio(one, other)).toBeCloseTo(expected, 2);
});

test.each([
  "dark-red",
  "rgba(0, 0, 0, 0.5)",
  "#00000080",
  "#0008",
  "rgb(300, 0, 0)",
  "rgba(0,0,0,.9)",
  "hsl(0, 0%, 0%)",
])("%s depends on what is behind it", (color) => {
  expect(contrastRatio(color, "#ffffff")).toBeUndefined();
});

test("the colours that are hard to see are found, wherever they stand", () => {
  const dashboard = InteractiveDashboard.parse({
    tenant_id: "acme_music",
    title: "Plays",
    theme: { mode: "light", background_color: "#fff", palette: ["#000", "#ffff00"] },
    annotations: [{ name: "Releases", query: "x", color: "#eee" }],
    widgets: [
      {
        widget_id: "a",
        tenant_id: "acme_music",
        content: { widget_type: "kpi" },
        transformations: [{ kind: "organize", options: { color: "#fefefe" } }],
        display: {
          mappings: [{ kind: "value", value: "0", text: "none", color: "green" }],
          thresholds: { base_color: "#f2cc0c", steps: [{ value: 1, color: "#e02f44" }] },
        },
      },
    ],
  });
  const found = lowContrasts(dashboard).map(({ color, ratio, path }) => [
    color,
    Number(ratio.toFixed(2)),
    path.join("."),
  ]);
  expect(found.toSorted()).toEqual([
    ["#eee", 1.16, "annotations.0.color"],
    ["#f2cc0c", 1.57, "widgets.0.display.thresholds.base_color"],
    ["#ffff00", 1.07, "theme.palette.1"],
  ]);
  expect(lowContrasts({ ...dashboard, theme: undefined })).toEqual([]);
});

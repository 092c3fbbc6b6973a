/**
 * Widgets that cover one another are found, each pair once.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { type PlacedWidget, widgetOverlaps } from "../../src/dashboards/layout/widget-overlaps.js";

const widget = (
  widget_id: string,
  [x, y, width, height]: readonly [number, number, number, number],
  section_id?: string,
): PlacedWidget => ({
  widget_id,
  position: { x, y, width, height },
  ...(section_id === undefined ? {} : { section_id }),
});

describe("widgetOverlaps", () => {
  test.each<[string, PlacedWidget[], readonly (readonly [string, string, number])[]]>([
    ["of nothing", [], []],
    ["of one", [widget("a", [0, 0, 12, 8])], []],
    ["side by side", [widget("a", [0, 0, 12, 8]), widget("b", [12, 0, 12, 8])], []],
    ["one below another", [widget("a", [0, 0, 12, 8]), widget("b", [0, 8, 12, 8])], []],
    ["in a corner", [widget("a", [0, 0, 12, 8]), widget("b", [11, 7, 12, 8])], [["a", "b", 1]]],
    [
      "one within another, given first",
      [widget("b", [2, 2, 2, 2]), widget("a", [0, 0, 12, 8])],
      [["a", "b", 4]],
    ],
    [
      "three in one place",
      [widget("a", [0, 0, 1, 1]), widget("b", [0, 0, 1, 1]), widget("c", [0, 0, 1, 1])],
      [
        ["a", "b", 1],
        ["a", "c", 1],
        ["b", "c", 1],
      ],
    ],
    [
      "in two sections",
      [
        widget("a", [0, 0, 1, 1], "top"),
        widget("b", [0, 0, 1, 1], "low"),
        widget("c", [0, 0, 1, 1]),
      ],
      [],
    ],
    ["without a place", [{ widget_id: "a" }, { widget_id: "b" }], []],
    [
      "a tall one beside many",
      [widget("tall", [0, 0, 4, 30]), widget("a", [4, 0, 4, 4]), widget("b", [3, 20, 4, 4])],
      [["tall", "b", 4]],
    ],
  ])("%s", (_title, widgets, expected) => {
    const found = widgetOverlaps(widgets).map(({ widget_ids: [one, other], cell_count }) => [
      one,
      other,
      cell_count,
    ]);
    expect(found).toEqual(expected);
  });

  test("agrees with a look at every pair, on a thousand grids", () => {
    let state = 20_260_307;
    const random = (below: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    for (let round = 0; round < 1000; round += 1) {
      const widgets = Array.from({ length: 12 }, (_, index) =>
        widget(`w${index}`, [random(20), random(20), 1 + random(6), 1 + random(6)]),
      );
      const pairs = widgets.flatMap((a, index) =>
        widgets
          .slice(index + 1)
          .filter((b) => meet(a, b))
          .map((b) => key(a.widget_id, b.widget_id)),
      );
      const found = widgetOverlaps(widgets).map(({ widget_ids: [a, b] }) => key(a, b));
      expect(found.toSorted()).toEqual(pairs.toSorted());
    }
  });
});

const key = (a: string, b: string) => [a, b].toSorted().join(" ");

function meet({ position: a }: PlacedWidget, { position: b }: PlacedWidget): boolean {
  if (a === undefined || b === undefined) return false;
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * How well one colour is read on another is what WCAG says.
 *
 * @module
 */
import { expect, test } from "vitest";
import { contrastRatio } from "../../src/dashboards/widget/widget-color.js";

test.each([
  ["#000000", "#ffffff", 21],
  ["#fff", "#000", 21],
  ["#e02f44", "#e02f44", 1],
  // The lightest grey that WCAG's own tools let stand on white at 4.5.
  ["#767676", "#ffffff", 4.54],
  ["#ff0000", "#ffffff", 4.0],
  ["#0000ff", "#ffffff", 8.59],
])("%s on %s: %d", (one, other, expected) => {
  expect(contrastRatio(one, other)).toBeCloseTo(expected, 2);
});

test.each(["dark-red", "rgba(0, 0, 0, 0.5)", "#00000080", "#0008"])(
  "%s depends on what is behind it",
  (color) => {
    expect(contrastRatio(color, "#ffffff")).toBeUndefined();
  },
);

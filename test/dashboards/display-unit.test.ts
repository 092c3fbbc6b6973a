/**
 * Usual units are told from typing errors.
 *
 * @module
 */
import { expect, test } from "vitest";
import {
  DisplayUnit,
  isUsualUnit,
  type UnitSystem,
  usualUnits,
} from "../../src/dashboards/widget/display-unit.js";

test.each<[string, UnitSystem, boolean]>([
  ["reqps", "grafana", true],
  ["percentunit", "grafana", true],
  ["µs", "grafana", true],
  ["suffix: Stück", "grafana", true],
  ["currency:Fr.", "grafana", true],
  ["suffix:", "grafana", false],
  ["reqs", "grafana", false],
  ["By", "grafana", false],
  ["By", "ucum", true],
  ["{request}", "ucum", true],
  ["{request}/s", "ucum", true],
  ["{fault}/{request}", "ucum", true],
  ["{request", "ucum", false],
  ["{a b}", "ucum", false],
  ["reqps", "ucum", false],
  ["sec", "ucum", false],
])("%s of %s: %s", (unit, system, expected) => {
  expect(isUsualUnit(unit, system)).toBe(expected);
});

test("each usual unit is one, and named once", () => {
  const all = Object.values(usualUnits).flat();
  expect(all.filter((unit) => !DisplayUnit.safeParse(unit).success)).toEqual([]);
  for (const units of Object.values(usualUnits)) expect(new Set(units).size).toBe(units.length);
});

test.each([" reqps", "reqps ", "", "a\nb", "x".repeat(64)])("%j is no unit", (unit) => {
  expect(DisplayUnit.safeParse(unit).success).toBe(false);
});

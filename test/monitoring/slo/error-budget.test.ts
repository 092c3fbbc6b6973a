/**
 * Budgets and burn rates are those of the SRE workbook.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { burnRate, burnsTooFast, errorBudget } from "../../../src/monitoring/slo/error-budget.js";
import { BurnRateCondition } from "../../../src/monitoring/slo/slo-alert-policy.js";
import type { SloMeasurement } from "../../../src/monitoring/slo/slo-status.js";
import { SloStatus } from "../../../src/monitoring/slo/slo-status.js";

const days = 86_400;
const month = 30 * days;
const seen = (window_s: number, bad: number, total_count: number): SloMeasurement => ({
  window_s,
  good_count: total_count - bad,
  total_count,
});

describe("burnRate", () => {
  test.each<[target: number, bad: number, total: number, rate: number | undefined]>([
    [0.999, 0, 1000, 0],
    [0.999, 1, 1000, 1],
    [0.999, 144, 10_000, 14.4],
    [0.99, 1000, 1000, 100],
    [0, 500, 1000, 0.5],
    [0.999, 0, 0, undefined],
  ])("of a target of %d, %d of %d bad: %d", (target_ratio, bad, total, rate) => {
    const found = burnRate({ target_ratio }, seen(3600, bad, total));
    if (rate === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(rate, 9);
  });

  test("a target in percent is the same target", () => {
    expect(burnRate({ target_percent: 99.9 }, seen(60, 1, 1000))).toBeCloseTo(1, 9);
  });
});

describe("errorBudget", () => {
  // The workbook's table for 99.9 % of 30 days: the share of the budget that a page stands for.
  test.each<[rate: number, window_s: number, consumed: number, exhausted_s: number]>([
    [14.4, 3600, 0.02, 0.98 * (month / 14.4)],
    [6, 21_600, 0.05, 0.95 * (month / 6)],
    [1, 259_200, 0.1, 0.9 * month],
  ])("at a burn rate of %d over %d s, %d is gone", (rate, window_s, consumed, exhausted_s) => {
    const budget = errorBudget({ target_ratio: 0.999 }, seen(window_s, rate * 100, 100_000), month);
    expect(budget.burn_rate).toBeCloseTo(rate, 9);
    expect(budget.budget_consumed_ratio).toBeCloseTo(consumed, 9);
    expect(budget.budget_remaining_ratio).toBeCloseTo(1 - consumed, 9);
    expect(budget.exhausted_in_s).toBeCloseTo(exhausted_s, 3);
  });

  // 99.9 % of 30 days leaves 43.2 minutes, 99.99 % of 28 days 4.032 minutes.
  test.each([
    [0.999, month, 43.2 * 60],
    [0.9999, 28 * days, 4.032 * 60],
    [0.5, days, days / 2],
  ])("a target of %d over %d s leaves %d s", (target_ratio, period, allowed) => {
    expect(errorBudget({ target_ratio }, seen(period, 0, 1), period).allowed_bad_s).toBeCloseTo(
      allowed,
      6,
    );
  });

  test("a budget that is overdrawn is gone at once", () => {
    const budget = errorBudget({ target_ratio: 0.99 }, seen(month, 30, 1000), month);
    expect(budget.budget_consumed_ratio).toBeCloseTo(3, 9);
    expect(budget.budget_remaining_ratio).toBeCloseTo(-2, 9);
    expect(budget.exhausted_in_s).toBe(0);
  });

  test("a budget that does not burn is never gone, and of none nothing is known", () => {
    expect(errorBudget({ target_ratio: 0.99 }, seen(days, 0, 10), days)).not.toHaveProperty(
      "exhausted_in_s",
    );
    expect(Object.keys(errorBudget({ target_ratio: 0.99 }, seen(days, 0, 0), days))).toEqual([
      "target_ratio",
      "error_budget_ratio",
      "allowed_bad_s",
    ]);
  });

  test("is a status that the schema accepts", () => {
    const status = {
      measured_at: "2026-03-31T00:00:00Z",
      window_start: "2026-03-01T00:00:00Z",
      window_end: "2026-03-31T00:00:00Z",
      ...errorBudget({ target_ratio: 0.999 }, seen(month, 733, 1_000_003), month),
    };
    expect(SloStatus.safeParse(status).error).toBeUndefined();
  });

  test.each([[0], [3599], [Number.NaN]])("a period of %d s is a mistake", (period) => {
    expect(() => errorBudget({ target_ratio: 0.9 }, seen(3600, 0, 1), period)).toThrow(
      new RangeError(
        `A period of ${period} s is shorter than the window of 3600 s: give the period of the objective.`,
      ),
    );
  });
});

describe("burnsTooFast", () => {
  const page = BurnRateCondition.parse({
    urgency: "page",
    burn_rate: 14.4,
    long_window_s: 3600,
    short_window_s: 300,
  });
  const { short_window_s: _, ...longOnly } = page;
  const objective = { target_ratio: 0.99 };
  const long = (bad: number) => seen(3600, bad, 1000);
  const short = (bad: number) => seen(300, bad, 1000);
  test.each<
    [
      name: string,
      condition: BurnRateCondition,
      windows: SloMeasurement[],
      fires: boolean | undefined,
    ]
  >([
    ["both windows burn", page, [long(200), short(150)], true],
    ["at the very rate", page, [long(144), short(144)], true],
    ["it is over already", page, [long(200), short(0)], false],
    ["it has just begun", page, [long(10), short(500)], false],
    ["one window, and it burns", longOnly, [long(200)], true],
    ["the short one was not measured", page, [long(200)], undefined],
    ["the short one saw nothing", page, [long(200), seen(300, 0, 0)], undefined],
    ["the long one says no, whatever the short one is", page, [long(10)], false],
    ["the short one says no, whatever the long one is", page, [seen(3600, 0, 0), short(0)], false],
  ])("%s", (_name, condition, windows, fires) => {
    expect(burnsTooFast(condition, objective, windows)).toBe(fires);
  });
});

/**
 * The statistics of a window are what its values make them, however coarsely they are told.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { inspect } from "../../../src/core/rules/inspect.js";
import { WindowStatistics } from "../../../src/realtime/window/window-statistics.js";

/** Numbers from 0 to 1 that are the same in each run (Lehmer's generator). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const values: Readonly<Record<string, (chance: () => number) => number>> = {
  "latencies in milliseconds": (chance) => Math.exp(chance() * 3 + 1),
  ratios: (chance) => chance(),
  "ratios near nothing": (chance) => chance() * 0.02,
  "gains and losses": (chance) => (chance() - 0.5) * 20_000,
  "one of a hundred": (chance) => (chance() < 0.01 ? 1 : 0),
  bytes: (chance) => Math.floor(chance() * 5e9),
  "large and alike": (chance) => 1e9 + chance(),
  "below nothing": (chance) => -5 - chance(),
  constant: () => 7,
};

const digits = (count: number) => (x: number) => Number(x.toPrecision(count));
const decimals = (count: number) => (x: number) => Number(x.toFixed(count));
const told: Readonly<Record<string, (x: number) => number>> = {
  "as they are": (x) => x,
  "to three digits": digits(3),
  "to four digits": digits(4),
  "to three decimals": decimals(3),
  "to two decimals": decimals(2),
  "in whole numbers": Math.round,
  "cut to whole numbers": Math.trunc,
};

function statistics(count: number, next: () => number, tell: (x: number) => number) {
  const all = Array.from({ length: count }, next).sort((a, b) => a - b);
  const sum = all.reduce((a, b) => a + b, 0);
  const squares = all.reduce((total, x) => total + (x - sum / count) ** 2, 0);
  const at = (share: number) => all[Math.min(count - 1, Math.floor(share * count))] ?? 0;
  const common = {
    count,
    sum: tell(sum),
    min: tell(at(0)),
    max: tell(at(1)),
    average: tell(sum / count),
    are_quantiles_estimated: false,
    quantiles: [0, 0.5, 0.95, 1].map((quantile_ratio) => ({
      quantile_ratio,
      value: tell(at(quantile_ratio)),
    })),
  };
  const population = tell(Math.sqrt(squares / count));
  const sample = tell(Math.sqrt(squares / Math.max(1, count - 1)));
  return [
    { ...common, std: population, std_kind: "population" },
    count === 1 ? common : { ...common, std: sample, std_kind: "sample" },
  ];
}

describe.each(Object.keys(values))("%s", (kind) => {
  test.each(Object.keys(told))("told %s break no rule", (how) => {
    const chance = chances(20_260_302);
    const next = () => values[kind]?.(chance) ?? Number.NaN;
    const tell = told[how] ?? (() => Number.NaN);
    const windows = [1, 2, 2, 2, 3, 3, 5, 10, 100, 3000].flatMap((count) =>
      Array.from({ length: 8 }, () => statistics(count, next, tell)).flat(),
    );
    const broken = windows.flatMap((window) => inspect(WindowStatistics, window).issues);
    expect(broken).toEqual([]);
    expect(windows).toHaveLength(160);
  });
});

test.each<[string, object]>([
  ["deviation_within_half_range", { min: 1, max: 3, std: 5, std_kind: "population" }],
  ["deviation_within_half_range", { min: 0.25, max: 0.75, std: 0.4, std_kind: "population" }],
  ["sample_deviation_within_range", { min: 80, max: 100, std: 30, std_kind: "sample" }],
  ["extremes_deviate", { min: 0, max: 90, std: 0, std_kind: "population" }],
  ["sample_extremes_deviate", { min: 0, max: 90, std: 1.5, std_kind: "sample" }],
  ["average_is_sum_by_count", { sum: 100, average: 7.5 }],
  ["average_is_sum_by_count", { sum: 100, average: 12 }],
  ["sum_of_at_least_min", { sum: 80, min: 12 }],
  ["sum_of_at_most_max", { sum: 800, max: 12.5 }],
])("%s: what was not told coarsely is refused: %j", (rule, numbers) => {
  const { issues } = inspect(WindowStatistics, { count: 10, ...numbers });
  expect(issues.map((issue) => issue.rule)).toEqual([`window_statistics.${rule}`]);
});

import { describe, expect, test } from "vitest";
import {
  combinedWatermark,
  type InputProgress,
  isLate,
  isWindowExpired,
  windowsOpenTo,
} from "../../../src/realtime/window/lateness.js";

const at = (millis: number) => new Date(millis).toISOString();

test.each([
  [999, true],
  [1000, false],
  [1001, false],
])("an event of %d is late behind a watermark of 1000: %s", (millis, expected) => {
  expect(isLate(at(millis), at(1000))).toBe(expected);
});

describe("isWindowExpired", () => {
  const span = { window_start: at(0), window_end: at(5000) };
  test.each([
    ["before the end", 4999, 0, false],
    ["at the end", 5000, 0, true],
    ["within the lateness", 5999, 1000, false],
    ["after the lateness", 6000, 1000, true],
  ])("%s", (_, watermark, lateness, expected) => {
    expect(isWindowExpired(span, at(watermark), lateness)).toBe(expected);
  });

  test("the global window does not expire", () => {
    expect(isWindowExpired({}, at(5000), 0)).toBe(false);
  });

  test.each([-1, Number.NaN])("a lateness of %d is refused", (lateness) => {
    expect(() => isWindowExpired(span, at(0), lateness)).toThrow(
      new RangeError("The allowed lateness must be 0 milliseconds or more."),
    );
  });
});

test("a late event counts in the hopping windows that are still open", () => {
  const window = { kind: "hopping", size_ms: 3000, slide_ms: 1000, offset_ms: 0 } as const;
  const starts = (watermark: number, lateness: number) =>
    windowsOpenTo(at(2500), window, at(watermark), lateness).map(({ window_start }) =>
      Date.parse(window_start ?? ""),
    );
  expect(starts(2000, 0)).toEqual([2000, 1000, 0]);
  expect(starts(3000, 0)).toEqual([2000, 1000]);
  expect(starts(3000, 1)).toEqual([2000, 1000, 0]);
  expect(starts(5000, 0)).toEqual([]);
});

describe("combinedWatermark", () => {
  const input = (millis: number | undefined, is_idle = false): InputProgress => ({
    watermark_at: millis === undefined ? undefined : at(millis),
    is_idle,
  });
  test.each<[string, InputProgress[], number | undefined, number | undefined]>([
    ["no input", [], undefined, undefined],
    ["the earliest", [input(30), input(10), input(20)], undefined, 10],
    ["an idle one is not waited for", [input(30), input(10, true)], undefined, 30],
    ["one without a watermark holds all back", [input(30), input(undefined)], undefined, undefined],
    ["all idle: the latest", [input(30, true), input(40, true)], 20, 40],
    ["all idle, and none ahead: it stays", [input(10, true)], 20, 20],
    ["all idle from the start", [input(undefined, true)], undefined, undefined],
    ["one that comes back behind is not waited for", [input(5), input(30)], 20, 30],
    [
      "one that comes back without a watermark is not either",
      [input(undefined), input(30)],
      20,
      30,
    ],
    ["the only one comes back behind: it stays", [input(5), input(30, true)], 20, 20],
    ["it goes on", [input(25), input(30)], 20, 25],
  ])("%s", (_, inputs, previous, expected) => {
    const found = combinedWatermark(inputs, previous === undefined ? undefined : at(previous));
    expect(found).toBe(expected === undefined ? undefined : at(expected));
  });
});

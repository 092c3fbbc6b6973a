import { describe, expect, test } from "vitest";
import { StreamWindow } from "../../../src/realtime/window/stream-window.js";
import { sessionsOf, windowsOf } from "../../../src/realtime/window/windows-of.js";

/** The window's bounds in milliseconds since 1970. */
const millisOf = (instant: string, window: unknown) =>
  windowsOf(instant, StreamWindow.parse(window)).map(({ window_start, window_end }) => [
    Date.parse(window_start ?? ""),
    Date.parse(window_end ?? ""),
  ]);
const at = (millis: number) => new Date(millis).toISOString();

// Flink: TumblingEventTimeWindowsTest and SlidingEventTimeWindowsTest; Beam: SlidingWindowsTest.
describe("windowsOf", () => {
  const tumbling = { kind: "tumbling", size_ms: 5000 };
  const hopping = { kind: "hopping", size_ms: 5000, slide_ms: 1000 };
  test.each<[string, unknown, number, number[][]]>([
    ["the first millisecond", tumbling, 0, [[0, 5000]]],
    ["the last millisecond", tumbling, 4999, [[0, 5000]]],
    ["the end, which is half open", tumbling, 5000, [[5000, 10000]]],
    ["before 1970", tumbling, -1, [[-5000, 0]]],
    ["an offset", { ...tumbling, offset_ms: 100 }, 0, [[-4900, 100]]],
    ["an offset, at the start", { ...tumbling, offset_ms: 100 }, 5100, [[5100, 10100]]],
    ["an offset backwards", { ...tumbling, offset_ms: -100 }, 4900, [[4900, 9900]]],
    [
      "a window that hops, at its start",
      hopping,
      0,
      [
        [0, 5000],
        [-1000, 4000],
        [-2000, 3000],
        [-3000, 2000],
        [-4000, 1000],
      ],
    ],
    [
      "a slide that does not divide the size, in three windows",
      { ...hopping, slide_ms: 2000 },
      4000,
      [
        [4000, 9000],
        [2000, 7000],
        [0, 5000],
      ],
    ],
    [
      "a slide that does not divide the size, in two windows",
      { ...hopping, slide_ms: 2000 },
      5999,
      [
        [4000, 9000],
        [2000, 7000],
      ],
    ],
    ["a slide longer than the size", { ...hopping, slide_ms: 7000 }, 4999, [[0, 5000]]],
    ["the gap that it leaves", { ...hopping, slide_ms: 7000 }, 5000, []],
    ["one event of a session", { kind: "session", gap_ms: 30_000 }, 12, [[12, 30_012]]],
  ])("%s", (_, window, millis, expected) => {
    expect(millisOf(at(millis), window)).toEqual(expected);
  });

  test("the global window has no bounds", () => {
    expect(windowsOf("2026-03-02T20:14:00Z", { kind: "global" })).toEqual([{}]);
  });

  test("a window that leaves the years of RFC 3339 is left out", () => {
    const day = StreamWindow.parse({ kind: "tumbling", size_ms: 86_400_000 });
    expect(windowsOf("9999-12-31T12:00:00Z", day)).toEqual([]);
    expect(windowsOf("0000-01-01T00:00:00Z", day)).toHaveLength(1);
  });

  test("digits beyond the millisecond and offsets do not matter", () => {
    const minute = StreamWindow.parse({ kind: "tumbling", size_ms: 60_000 });
    expect(windowsOf("2026-03-02T21:14:59.999999+01:00", minute)).toEqual([
      { window_start: "2026-03-02T20:14:00.000Z", window_end: "2026-03-02T20:15:00.000Z" },
    ]);
  });

  test("every window that it finds holds the instant, and is aligned", () => {
    const window = StreamWindow.parse({
      kind: "hopping",
      size_ms: 7919,
      slide_ms: 1009,
      offset_ms: -500,
    });
    for (let millis = -20_000; millis < 20_000; millis += 613) {
      const found = millisOf(at(millis), window);
      expect(found.length).toBeGreaterThanOrEqual(7);
      for (const [start = Number.NaN, end = Number.NaN] of found) {
        expect(start <= millis && millis < end).toBe(true);
        expect(Math.abs((start + 500) % 1009)).toBe(0);
      }
    }
  });
});

describe("sessionsOf", () => {
  test.each<[string, number[], number[][]]>([
    ["none", [], []],
    ["one event", [5], [[5, 15]]],
    [
      "events in disorder",
      [12, 5, 40],
      [
        [5, 22],
        [40, 50],
      ],
    ],
    [
      "an event exactly a gap later begins a new one",
      [0, 10],
      [
        [0, 10],
        [10, 20],
      ],
    ],
    ["an event a millisecond before that does not", [0, 9], [[0, 19]]],
    ["the same instant twice", [3, 3], [[3, 13]]],
  ])("%s", (_, millis, expected) => {
    const spans = sessionsOf(millis.map(at), 10);
    expect(
      spans.map(({ window_start, window_end }) => [
        Date.parse(window_start ?? ""),
        Date.parse(window_end ?? ""),
      ]),
    ).toEqual(expected);
  });

  test("a hundred thousand sessions are found in one go", () => {
    const instants = Array.from({ length: 100_000 }, (_, index) => at(index * 10));
    const before = performance.now();
    expect(sessionsOf(instants, 10)).toHaveLength(100_000);
    expect(performance.now() - before).toBeLessThan(3000);
  });

  test("clocks that are set forward and back do not matter: sessions are in UTC", () => {
    // Berlin, 29 March 2026: 01:59:59 is followed by 03:00:00.
    const instants = ["2026-03-29T01:55:00+01:00", "2026-03-29T03:05:00+02:00"];
    expect(sessionsOf(instants, 1_800_000)).toEqual([
      { window_start: "2026-03-29T00:55:00.000Z", window_end: "2026-03-29T01:35:00.000Z" },
    ]);
  });

  test.each([0, -1, Number.NaN])("a gap of %d is refused", (gap) => {
    expect(() => sessionsOf([], gap)).toThrow(
      new RangeError("The gap of a session must be above 0 milliseconds."),
    );
  });
});

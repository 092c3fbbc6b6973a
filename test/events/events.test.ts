/**
 * Severities, states, days of business, versions and batches of business events.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { BusinessEvent } from "../../src/events/business-event.js";
import { businessDateOf, postingLagDays } from "../../src/events/event/business-date.js";
import {
  coarseSeverityOf,
  EventSeverity,
  eventSeverityNumbers,
  eventSeverityOf,
} from "../../src/events/event/event-severity.js";
import {
  majorVersionOfSchema,
  majorVersionOfType,
  versionsAgree,
} from "../../src/events/event/event-type-name.js";
import { eventBatchProblems } from "../../src/events/event-batch-problems.js";
import {
  canMove,
  EventState,
  eventTransitions,
  isFinalState,
} from "../../src/events/state/event-state.js";

describe("severities", () => {
  test("texts and numbers are one to one, 0 to 24", () => {
    const numbers = EventSeverity.options.map((each) => eventSeverityNumbers[each]);
    expect(numbers).toEqual(Array.from({ length: 25 }, (_, index) => index));
    expect(numbers.map(eventSeverityOf)).toEqual(EventSeverity.options);
  });

  test.each([-1, 25, 9.5, Number.NaN])("%s has none", (severityNumber) => {
    expect(eventSeverityOf(severityNumber)).toBeUndefined();
  });

  test.each([
    ["unspecified", undefined],
    ["trace", "debug"],
    ["debug4", "debug"],
    ["info", "info"],
    ["warn", "warning"],
    ["error2", "error"],
    ["fatal", "critical"],
    ["fatal4", "critical"],
  ] as const)("%s is %s to the platform", (severity, expected) => {
    expect(coarseSeverityOf(severity)).toBe(expected);
  });
});

describe("states", () => {
  test.each<[EventState, EventState, boolean]>([
    ["pending", "processing", true],
    ["processing", "completed", true],
    ["processing", "failed", true],
    ["failed", "retry", true],
    ["retry", "processing", true],
    ["failed", "completed", false],
    ["failed", "processing", false],
    ["pending", "completed", false],
    ["processing", "processing", false],
    ["completed", "failed", false],
    ["cancelled", "pending", false],
  ])("%s to %s: %s", (from, to, expected) => {
    expect(canMove(from, to)).toBe(expected);
  });

  test("each state leads to a final one, and each but the first is come to", () => {
    expect(EventState.options.filter(isFinalState)).toEqual(["completed", "cancelled"]);
    const reached = new Set<EventState>(Object.values(eventTransitions).flat());
    expect(EventState.options.filter((each) => !reached.has(each))).toEqual(["pending"]);
  });
});

describe("days of business", () => {
  test.each([
    ["2026-03-31T21:59:59Z", "Europe/Berlin", 0, "2026-03-31"],
    ["2026-03-31T22:00:00Z", "Europe/Berlin", 0, "2026-04-01"],
    ["2026-01-01T01:59:00Z", "Europe/Berlin", 240, "2025-12-31"],
    ["2026-03-29T01:59:00Z", "Europe/Berlin", 240, "2026-03-28"],
    ["2026-03-29T02:00:00Z", "Europe/Berlin", 240, "2026-03-29"],
    ["2024-03-01T02:00:00Z", "America/New_York", 0, "2024-02-29"],
    ["2026-03-01T12:00:00Z", "Pacific/Kiritimati", 0, "2026-03-02"],
    ["2026-03-01T18:15:00Z", "Asia/Kathmandu", 0, "2026-03-02"],
    ["2026-03-01T00:00:00+14:00", "UTC", 0, "2026-02-28"],
    ["2026-03-01T00:00:00Z", "Nowhere/Atlantis", 0, undefined],
  ])("%s in %s, from minute %i on: %s", (at, timeZone, startMinute, expected) => {
    expect(businessDateOf(at, timeZone, { startMinute })).toBe(expected);
  });

  test.each([-1, 1440, 0.5, Number.NaN])("no day begins at minute %s", (startMinute) => {
    expect(() => businessDateOf("2026-03-01T00:00:00Z", "UTC", { startMinute })).toThrow(
      "startMinute must be an integer from 0 to 1439",
    );
  });

  test.each([
    ["2026-03-31T23:20:00Z", "2026-04-01", "Europe/Berlin", 0],
    ["2026-03-31T23:20:00Z", "2026-04-01", "UTC", 1],
    ["2026-02-27T12:00:00Z", "2026-03-02", "UTC", 3],
    ["2026-03-02T12:00:00Z", "2026-02-28", "UTC", -2],
    ["2026-03-02T12:00:00Z", "2026-02-28", "Nowhere/Atlantis", undefined],
  ])("%s posted to %s in %s: %s days", (at, businessDate, timeZone, expected) => {
    expect(postingLagDays(at, businessDate, timeZone)).toBe(expected);
  });
});

describe("versions", () => {
  test.each([
    ["com.example.track.released.v2", 2],
    ["com.example.track.released", undefined],
    ["com.github.pull_request.opened", undefined],
    ["google.cloud.storage.object.v1.finalized", 1],
    ["dev.cdevents.build.queued.0.2.0", 0],
    ["dev.cdevents.pipelinerun.started.1.0.0-draft", 1],
    ["io.confluent.kafka.server/authorization", undefined],
    ["com.example.vinyl.v", undefined],
  ])("%s: %s", (type, expected) => {
    expect(majorVersionOfType(type)).toBe(expected);
  });

  test.each([
    ["https://schemas.example.com/track/v1.json", 1],
    ["https://schemas.example.com/track/2.1.0/schema.json", 2],
    ["iglu:com.example/track_released/jsonschema/1-0-2", 1],
    ["https://api-v3.example.com/track.json", undefined],
    ["urn:example:track:v12", 12],
    ["http://10.0.1.5:8081/schemas/ids/42", undefined],
    ["https://registry.example.com/schemas?subject=track&version=v3", 3],
    ["https://management.example.com/2021-06-01/schema.json", undefined],
    ["https://cdevents.dev/0.2.0/schema/build-queued-event", 0],
    ["https://schemas.example.com/v1/track/v2.json", 2],
  ])("%s: %s", (uri, expected) => {
    expect(majorVersionOfSchema(uri)).toBe(expected);
  });

  test.each([
    ["com.example.track.released.v1", "https://schemas.example.com/track/v1.json", true],
    ["com.example.track.released.v2", "https://schemas.example.com/track/v1.json", false],
    ["com.example.track.released", "https://schemas.example.com/track/v1.json", true],
  ])("%s and %s: %s", (type, uri, expected) => {
    expect(versionsAgree(type, uri)).toBe(expected);
  });
});

/** An event with a one-letter id, one of each minute. */
function event(letter: string, cause?: string, more: object = {}): BusinessEvent {
  const id = (digit: string) => `0192f0c1-2345-7abc-8def-00000000000${digit}`;
  return BusinessEvent.parse({
    metadata: {
      event_id: id(letter),
      tenant_id: "acme",
      source: "catalogue",
      timestamp: "2026-03-02T20:15:00Z",
      ...(cause === undefined ? {} : { causation_id: id(cause) }),
      ...more,
    },
    type: "com.example.track.released",
    category: "content",
  });
}

describe("batches", () => {
  test.each<[string, BusinessEvent[], string[]]>([
    ["causes before effects", [event("a"), event("b", "a"), event("c", "a")], []],
    [
      "written down twice",
      [event("a"), event("a", undefined, { recorded_at: "2026-03-02T20:16:00Z" })],
      ["redelivery 1 0"],
    ],
    [
      "one id, two contents",
      [event("a"), event("a", undefined, { timestamp: "2026-03-02T20:15:01Z" })],
      ["contradiction 1 0"],
    ],
    ["one id, two sources", [event("a"), event("a", undefined, { source: "billing" })], []],
    [
      "a cycle of three, and a way into it",
      [event("d", "a"), event("a", "b"), event("b", "c"), event("c", "a")],
      ["causation_cycle 1 2"],
    ],
    [
      "two cycles",
      [event("a", "b"), event("b", "a"), event("c", "d"), event("d", "c")],
      ["causation_cycle 0 1", "causation_cycle 2 3"],
    ],
    [
      "before its cause",
      [event("a"), event("b", "a", { timestamp: "2026-03-02T20:14:59Z" })],
      ["effect_before_cause 1 0"],
    ],
    [
      "the cause is another tenant's",
      [event("a"), event("b", "a", { tenant_id: "umbrella" })],
      ["foreign_cause 1 0"],
    ],
    ["a cause that is not here", [event("b", "a")], []],
    [
      "delivered twice, with an id of the source alone",
      [
        event("a", undefined, { source_event_id: "evt_1" }),
        event("b", undefined, { source_event_id: "evt_1" }),
      ],
      ["redelivery 1 0"],
    ],
    [
      "one id of the source, two contents",
      [
        event("a", undefined, { source_event_id: "evt_1" }),
        event("b", undefined, { source_event_id: "evt_1", timestamp: "2026-03-02T20:16:00Z" }),
      ],
      ["contradiction 1 0"],
    ],
    [
      "one id, which two sources gave",
      [
        event("a", undefined, { source_event_id: "1" }),
        event("b", undefined, { source_event_id: "1", source: "billing" }),
      ],
      [],
    ],
    [
      "a cycle over ids of the source",
      [
        event("a", undefined, { source_event_id: "evt_1", causation_id: "evt_2" }),
        event("b", undefined, { source_event_id: "evt_2", causation_id: "evt_1" }),
      ],
      ["causation_cycle 0 1"],
    ],
    [
      "traced and judged anew on each delivery",
      [
        event("a"),
        event("a", undefined, {
          trace: { trace_id: "4bf92f3577b34da6a3ce929d0e0e4736" },
          quality: {},
        }),
      ],
      ["redelivery 1 0"],
    ],
    [
      "replayed after it was handled",
      [
        event("a"),
        {
          ...event("a"),
          is_replay: true,
          processing: { state: "completed", steps: [], attempt_count: 1 },
        },
      ],
      ["redelivery 1 0"],
    ],
  ])("%s", (_, events, expected) => {
    const found = eventBatchProblems(events);
    expect(found.map(({ kind, index, other }) => `${kind} ${index} ${other}`)).toEqual(expected);
  });
});

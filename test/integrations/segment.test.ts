/**
 * Segment calls as events and back: each field, each repair, each reason to refuse.
 *
 * @module
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { AnalyticsEvent } from "../../src/analytics/analytics-event.js";
import { branches, schemasAt, shapes } from "../../src/core/schema-tree.js";
import { calls } from "../../src/integrations/segment/calls.js";
import { fromSegment, segment, segmentLosses, toSegment } from "../../src/integrations/segment.js";
import { expectRoundTrip, options } from "./_round-trip.js";

const id = "0192f0c1-2345-7abc-8def-0123456789ab";
const at = "2026-03-01T12:00:00.000Z";

const play = {
  type: "track",
  event: "Track Played",
  messageId: id,
  userId: "listener-1",
  timestamp: at,
};

/** A call of another type than track. */
const call = (type: string, rest: object = {}) => ({
  type,
  messageId: id,
  userId: "listener-1",
  timestamp: at,
  ...rest,
});

function eventOf(record: unknown): AnalyticsEvent {
  const result = fromSegment(record, options);
  expect(result).toMatchObject({ ok: true });
  return AnalyticsEvent.parse(result.ok && result.value);
}

const repairsOf = (record: unknown) => eventOf(record).metadata.quality?.repairs;
const issuesOf = (record: unknown, over = {}) => {
  const result = fromSegment(record, { ...options, ...over });
  return result.ok ? [] : result.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};

test("a call becomes an event, and nothing is made up", () => {
  expect(fromSegment(play, options)).toEqual({
    ok: true,
    value: {
      metadata: { tenant_id: "acme", source: "segment", event_id: id, timestamp: at },
      event_type: "user_action",
      event_name: "Track Played",
      user_id: "listener-1",
    },
  });
});

describe("the kind of an event", () => {
  test.each([
    [call("page", { name: "Home" }), "page_view", "page_view"],
    [call("screen", { name: "Player" }), "screen_view", "screen_view"],
    [call("identify"), "identify", "identify"],
    [call("group", { groupId: "label-7" }), "group", "group"],
    [call("alias", { previousId: "guest-1" }), "alias", "alias"],
    [{ ...play, event: "promotion_viewed" }, "impression", "promotion_viewed"],
    [{ ...play, event: "Experiment Viewed" }, "experiment", "Experiment Viewed"],
    [{ ...play, event: "Application Crashed" }, "failure", "Application Crashed"],
    [{ ...play, event: "constructor" }, "user_action", "constructor"],
    [{ ...play, event: "__proto__" }, "user_action", "__proto__"],
    [{ ...play, event: "Order Completed" }, "user_action", "Order Completed"],
  ])("%j", (record, event_type, event_name) => {
    expect(eventOf(record)).toMatchObject({ event_type, event_name });
    expectRoundTrip(eventOf(record));
  });
});

describe("each field", () => {
  test.each([
    [{ anonymousId: "a-1" }, { anonymous_id: "a-1" }],
    [{ channel: "browser" }, { channel: "web" }],
    [{ channel: "server" }, { channel: "server" }],
    [{ properties: { track_id: "t-1" } }, { properties: { track_id: "t-1" } }],
    [{ context: { traits: { plan: "free" } } }, { traits: { plan: "free" } }],
    [{ context: { groupId: "label-7" } }, { group_id: "label-7" }],
    [{ context: { sessionId: 12 } }, { session: { session_id: "12" } }],
    [
      { context: { page: { url: "https://play.example.com/", title: "Play" } } },
      { page: { url: "https://play.example.com/", title: "Play" } },
    ],
    [
      { context: { referrer: { url: "https://blog.example.com/", type: "blog" } } },
      { page: { referrer: "https://blog.example.com/" }, context: { referrer: { type: "blog" } } },
    ],
    [
      { context: { screen: { width: 1080, height: "720", density: 2.5 } } },
      { display: { width_px: 1080, height_px: 720, density_ratio: 2.5 } },
    ],
    [{ context: { app: { name: "player", build: 41 } } }, { app: { name: "player", build: "41" } }],
    [
      { context: { device: { id: "d-1", adTrackingEnabled: "True", type: "phone" } } },
      { device: { device_id: "d-1", ad_tracking_enabled: true, kind: "phone" } },
    ],
    [{ context: { os: { name: "iOS", version: 17.4 } } }, { os: { name: "iOS", version: "17.4" } }],
    [
      { context: { library: { name: "js", version: "2.0" } } },
      { library: { name: "js", version: "2.0" } },
    ],
    [{ context: { library: { version: "2.0" } } }, { context: { library: { version: "2.0" } } }],
    [{ context: { network: { wifi: true } } }, { network: { wifi: true } }],
    [{ context: { campaign: { source: "mail" } } }, { campaign: { source: "mail" } }],
    [
      { context: { location: { country: "DE", latitude: "52.5", longitude: 13.4 } } },
      { location: { country_iso_code: "DE", point: { latitude: 52.5, longitude: 13.4 } } },
    ],
    [{ context: { location: { latitude: 52.5 } } }, { context: { location: { latitude: 52.5 } } }],
    [{ context: { ip: "192.0.2.1", timezone: "Europe/Berlin" } }, { ip_address: "192.0.2.1" }],
    [{ context: { userAgent: "Player/4.2", locale: "de_AT" } }, { locale: "de-AT" }],
    [{ context: { mood: "calm" } }, { context: { mood: "calm" } }],
    [
      { integrations: { All: true }, mood: "calm" },
      { context: { segment_call: { integrations: { All: true }, mood: "calm" } } },
    ],
    [{ context: "none" }, { context: { segment_call: { context: "none" } } }],
    [{ context: {} }, { event_type: "user_action" }],
    [{ traits: { a: 1 }, context: { traits: { b: 2 } } }, { traits: { b: 2 } }],
  ])("%j", (fields, event) => {
    const mapped = eventOf({ ...play, ...fields });
    expect(mapped).toMatchObject(event);
    expectRoundTrip(mapped);
  });

  test.each([
    [
      call("page", { name: "Home", category: "Shop", properties: { url: "https://a.example/" } }),
      { page: { name: "Home", category: "Shop", url: "https://a.example/" } },
    ],
    [
      call("page", { context: null, properties: { path: "/", list: "new" } }),
      { page: { path: "/" }, properties: { list: "new" } },
    ],
    [call("screen", { name: "Player" }), { screen: { name: "Player" } }],
    [call("identify", { traits: { plan: "free" } }), { traits: { plan: "free" } }],
    [call("identify", { context: { traits: { plan: "free" } } }), { traits: { plan: "free" } }],
    [
      call("identify", { traits: ["free"], context: { traits: { plan: "free" } } }),
      { traits: { plan: "free" }, context: { segment_call: { traits: ["free"] } } },
    ],
    [
      call("group", { groupId: 7, traits: { seats: 3 }, context: { traits: { plan: "free" } } }),
      { group_id: "7", traits: { seats: 3 }, context: { traits: { plan: "free" } } },
    ],
    [call("alias", { previousId: "guest-1" }), { previous_id: "guest-1" }],
  ])("%j", (record, event) => {
    expect(eventOf(record)).toMatchObject(event);
    expectRoundTrip(eventOf(record));
  });
});

describe("each repair", () => {
  const moved = (field: string, original: string) => ({
    field,
    action: "moved",
    reason: "It does not fit its field and is kept in the context.",
    original,
  });
  const converted = (field: string, reason: string, original: string) => ({
    field,
    action: "converted",
    reason,
    original,
  });
  const empty = (field: string, original: string) => ({
    field,
    action: "removed",
    reason: "It is empty.",
    original,
  });

  test.each([
    [{ userId: 17 }, converted("userId", "A number stood where a text belongs.", "17")],
    [{ userId: "", anonymousId: "a" }, empty("userId", '""')],
    [{ userId: null, anonymousId: "a" }, empty("userId", "null")],
    [{ userId: { id: 1 } }, moved("userId", '{"id":1}')],
    [{ userId: 2 ** 60 }, moved("userId", String(2 ** 60))],
    [
      { messageId: id.toUpperCase() },
      converted("messageId", "A UUID is in lower case here.", `"${id.toUpperCase()}"`),
    ],
    [
      { messageId: undefined },
      { field: "messageId", action: "filled", reason: "There was none; a new UUID is made." },
    ],
    [
      { user_id: "listener-2", userId: undefined },
      { field: "user_id", action: "moved", reason: "The field is called userId." },
    ],
    [
      { context: { user_agent: "Player/4.2" } },
      { field: "context.user_agent", action: "moved", reason: "The field is called userAgent." },
    ],
    [
      { timestamp: "2026-03-01 12:00:00" },
      converted("timestamp", "No time zone, taken as UTC.", '"2026-03-01 12:00:00"'),
    ],
    [{ timestamp: 1_772_366_400 }, converted("timestamp", "Seconds since 1970.", "1772366400")],
    [
      { timestamp: "NOW" },
      {
        field: "timestamp",
        action: "removed",
        reason: "It does not fit its field in any spelling that is known.",
        original: '"NOW"',
      },
    ],
    [{ timestamp: { at: 1 }, sentAt: "x".repeat(1001) }, moved("sentAt", `"${"x".repeat(999)}`)],
    [{ channel: "carrier pigeon" }, moved("channel", '"carrier pigeon"')],
    [{ context: { network: { wifi: "on" } } }, moved("context.network.wifi", '"on"')],
    [{ context: { network: { wifi: 1 } } }, moved("context.network.wifi", "1")],
    [{ context: { screen: { density: 420 } } }, moved("context.screen.density", "420")],
    [{ context: { screen: { width: true } } }, moved("context.screen.width", "true")],
    [{ context: { screen: { width: "wide" } } }, moved("context.screen.width", '"wide"')],
    [{ context: { app: { name: [1] } } }, moved("context.app.name", "[1]")],
    [{ context: { locale: 7 } }, moved("context.locale", "7")],
    [{ properties: ["a"] }, moved("properties", '["a"]')],
  ])("%j", (fields, repair) => {
    const record = { ...play, ...fields };
    expect(repairsOf(record)).toContainEqual(repair);
    expectRoundTrip(eventOf(record));
  });

  test("a name that is taken is not given to another spelling", () => {
    const event = eventOf({ ...play, user_id: "listener-2" });
    expect(event).toMatchObject({
      user_id: "listener-1",
      context: { segment_call: { user_id: "listener-2" } },
    });
    expectRoundTrip(event);
  });

  test("an id that is no UUID stays the sender's", () => {
    const { metadata } = eventOf({ ...play, messageId: "node-1" });
    expect(metadata.source_event_id).toBe("node-1");
    expect(metadata.event_id).not.toBe("node-1");
  });
});

describe("the clocks", () => {
  const original = "2026-03-01T11:00:00.000Z";
  const sent = "2026-03-01T11:00:05.000Z";
  const received = "2026-03-01T12:00:05.000Z";
  const clocks = { originalTimestamp: original, sentAt: sent, receivedAt: received };
  const { timestamp, ...untimed } = play;

  test.each([
    [{ ...clocks }, at, ["timestamp filled"]],
    [{ ...clocks, timestamp: at }, at, undefined],
    [{ ...clocks, timestamp: "2026-03-01T12:00:00.001Z" }, "2026-03-01T12:00:00.001Z", undefined],
    [{ ...clocks, timestamp: original }, original, ["sentAt removed"]],
    [{ originalTimestamp: original, sentAt: sent }, original, ["timestamp filled"]],
    [{ receivedAt: received, sentAt: sent }, received, ["timestamp filled"]],
    [{ sentAt: sent }, sent, ["timestamp filled"]],
    [
      { ...clocks, originalTimestamp: "9999-12-31T23:59:59.000Z" },
      "9999-12-31T23:59:59.000Z",
      ["timestamp filled", "sentAt removed"],
    ],
    [
      {
        originalTimestamp: "0000-01-01T00:00:00.000Z",
        sentAt: "9999-12-31T23:59:59.000Z",
        receivedAt: "0000-01-01T00:00:00.000Z",
      },
      "0000-01-01T00:00:00.000Z",
      ["timestamp filled", "sentAt removed"],
    ],
  ])("%j", (fields, expected, repairs) => {
    const event = eventOf({ ...untimed, ...fields });
    expect(event.metadata.timestamp).toBe(expected);
    const noted = event.metadata.quality?.repairs?.map(({ field, action }) => `${field} ${action}`);
    expect(noted).toEqual(repairs);
    expectRoundTrip(event);
  });

  test("without any, it is now", () => {
    const event = eventOf(untimed);
    expect(Date.now() - Date.parse(event.metadata.timestamp)).toBeLessThan(10_000);
    expectRoundTrip(event);
  });
});

describe("orders", () => {
  const order = (event: string, properties: object) => ({ ...play, event, properties });
  test.each([
    [order("Order Completed", { revenue: 9.99, currency: "EUR" }), "transaction", 999],
    [order("order_completed", { revenue: "9.99", currency: "EUR" }), "transaction", 999],
    [order("Order Completed", { total: 1200, currency: "JPY" }), "transaction", 1200],
    [order("Order Completed", { revenue: 0, currency: "EUR" }), "transaction", 0],
    [order("Order Refunded", { total: 9.99, currency: "EUR" }), "refund", -999],
    [order("Order Refunded", { revenue: -9.99, currency: "EUR" }), "refund", -999],
    [order("Order Refunded", { total: 0, currency: "EUR" }), "refund", 0],
    [order("Order Completed", { revenue: -1, currency: "EUR" }), "user_action", undefined],
    [order("Order Completed", { revenue: "$9.99", currency: "EUR" }), "user_action", undefined],
    [order("Order Completed", { revenue: 9.999, currency: "EUR" }), "user_action", undefined],
    [order("Order Completed", { revenue: 9.99 }), "user_action", undefined],
    [order("Order Completed", { currency: "EUR" }), "user_action", undefined],
    [order("Track Played", { revenue: 9.99, currency: "EUR" }), "user_action", undefined],
  ])("%j", (record, event_type, amount_minor) => {
    const event = eventOf(record);
    expect([event.event_type, event.revenue?.amount_minor]).toEqual([event_type, amount_minor]);
    expect(event.properties).toEqual(record.properties);
    expectRoundTrip(event);
  });
});

describe("what is refused", () => {
  const somebody = (what: string) => `userId: ${what} names a user or an anonymous id.`;
  const nobody = { userId: undefined };
  const deep = { a: { b: { c: { d: { e: { f: { g: { h: {} } } } } } } } };
  const wide = Object.fromEntries(Array.from({ length: 257 }, (_, index) => [`k${index}`, 0]));
  const keyCount = "Expected at most 256 keys.";

  test.each([
    [null, ": Expected an object."],
    [[play], ": Expected an object."],
    ["track", ": Expected an object."],
    [{ a: new Date(0) }, "a: Expected a plain object."],
    [{ a: () => 1 }, "a: Expected a value that JSON can carry."],
    [{}, "type: Expected the type of a Segment call: track, page, screen, identify, group, alias."],
    [
      call("Track"),
      "type: Expected the type of a Segment call: track, page, screen, identify, group, alias.",
    ],
    [
      call("constructor"),
      "type: Expected the type of a Segment call: track, page, screen, identify, group, alias.",
    ],
    [{ batch: [play] }, "batch: A batch holds calls, and each is mapped by itself."],
    [call("track"), "event: A track call names its event in a text."],
    [{ ...play, event: "" }, "event: A track call names its event in a text."],
    [{ ...play, event: { name: "x" } }, "event: A track call names its event in a text."],
    [{ ...play, event: "x".repeat(256) }, "event: A track call names its event in a text."],
    [call("page", nobody), somebody("A page view")],
    [call("screen", nobody), somebody("A screen view")],
    [call("identify", nobody), somebody("An identify")],
    [call("identify", { userId: "" }), somebody("An identify")],
    [call("group"), "groupId: A group event names the group."],
    [call("alias"), "previousId: An alias names the id that it replaces."],
    [
      call("alias", { previousId: "listener-1" }),
      "previousId: An alias replaces an id by another.",
    ],
    [
      { ...play, timestamp: "x".repeat(1000) },
      "timestamp: It neither fits its field nor is short enough to be kept.",
    ],
    [
      { ...play, messageId: Array(1000).fill(0) },
      "messageId: It neither fits its field nor is short enough to be kept.",
    ],
    [{ ...play, properties: deep }, "properties.a.b.c.d.e.f: Expected at most 8 levels."],
    [{ ...play, properties: wide }, `properties.k256: ${keyCount}`],
    [{ ...play, context: wide }, `context.k256: ${keyCount}`],
    [{ ...play, rest: wide }, `rest.k256: ${keyCount}`],
    [{ ...play, mood: "\ud800" }, "mood: Text must not contain a lone surrogate."],
    [
      { ...play, context: { segment_call: 1 } },
      "context.segment_call: This name is kept for what stands beside the context.",
    ],
  ])("%j", (record, issue) => {
    expect(issuesOf(record)).toContain(issue);
  });

  test.each([
    [{ tenantId: "" }, ": The option tenantId is no tenant id."],
    [{ source: "a b" }, ": The option source is no URI reference."],
  ])("with the options %j", (over, issue) => {
    expect(issuesOf(play, over)).toEqual([issue]);
  });
});

describe("an event that was not made from a call", () => {
  const metadata = { tenant_id: "acme", source: "player", event_id: id, timestamp: at };
  const event = (fields: object) =>
    AnalyticsEvent.parse({ metadata, event_type: "user_action", event_name: "play", ...fields });

  test.each([
    [{}, { type: "track", event: "play", messageId: id, timestamp: at }],
    [{ event_type: "session_start" }, { type: "track" }],
    [{ context: { mood: "calm" } }, { context: { mood: "calm" } }],
    [
      { revenue: { amount_minor: 999, currency: "EUR" } },
      { properties: { revenue: "9.99", currency: "EUR" } },
    ],
    [
      { event_type: "refund", revenue: { amount_minor: -999, currency: "EUR" } },
      { properties: { revenue: "9.99", currency: "EUR" } },
    ],
    [
      { properties: { total: 5 }, revenue: { amount_minor: 999, currency: "EUR" } },
      { properties: { total: 5 } },
    ],
  ])("%j", (fields, sent) => {
    expect(toSegment(event(fields))).toMatchObject({ ok: true, value: sent });
  });

  test.each([
    [{ app: { name: "player" }, context: { app: "other" } }, ["app", "name"]],
    [{ app: { name: "player" }, context: { app: { name: "other" } } }, ["app", "name"]],
    [{ user_id: "a", context: { segment_call: { userId: "b" } } }, ["user_id"]],
    [{ context: { segment_call: { type: "page" } } }, ["type"]],
    [{ context: { segment_call: "x" } }, ["context", "segment_call"]],
    [{ context: { mood: "calm", segment_call: { context: 1 } } }, ["context", "segment_call"]],
  ])("is refused where its context stands in the way: %j", (fields, path) => {
    const message = "The context holds something else where Segment has this field.";
    expect(toSegment(event(fields))).toEqual({ ok: false, issues: [{ path, message }] });
  });

  test("is refused when it is no JSON data", () => {
    const broken = { ...event({}), properties: { a: Number.NaN } };
    expect(toSegment(broken)).toMatchObject({ ok: false, issues: [{ path: ["properties", "a"] }] });
  });
});

describe("the tables", () => {
  const rows = Object.values(calls).flatMap((mapping) => mapping.rows);
  const places = new Set(rows.map(({ to }) => to));
  const lost = segmentLosses.map(({ field }) => field);

  function leaves(schema: z.core.$ZodType, path = ""): string[] {
    const inside = shapes(schema).flatMap((shape) => branches(shape.schema));
    const objects = inside.filter(({ step }) => step !== "[]" && step !== "*");
    if (objects.length === 0 || places.has(path) || lost.includes(path)) return [path];
    return objects.flatMap(({ step, schema: next }) =>
      leaves(next, path ? `${path}.${step}` : step),
    );
  }

  test("every field of an event is mapped, or listed as a loss", () => {
    const fields = leaves(AnalyticsEvent);
    expect(fields.length).toBeGreaterThan(60);
    expect(fields.filter((path) => !places.has(path) && !lost.includes(path))).toEqual([]);
  });

  test("every row and every loss names a field that exists", () => {
    const named = [...places, ...rows.flatMap(({ needs }) => needs ?? []), ...lost];
    expect(named.filter((path) => schemasAt(AnalyticsEvent, path.split(".")).length === 0)).toEqual(
      [],
    );
  });

  test("the integration is listed by its name", () => {
    expect(segment).toMatchObject({ name: "segment", from: fromSegment, losses: segmentLosses });
  });
});

describe("whatever comes", () => {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(null, "", 7, "true", "720", at, "2026-03-01 12:00:00", 1_772_366_400, "NOW"),
  );
  const fields = [
    ...new Set(Object.values(calls).flatMap(({ rows }) => rows.flatMap((r) => r.from))),
  ];
  const type = fc.constantFrom(...Object.keys(calls));

  /** Calls with any of the known fields, holding what belongs there or something else. */
  const anyCall = fc
    .tuple(
      type,
      fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 12 }),
      fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
    )
    .map(([kind, known, unknown]) => {
      const record: Record<string, unknown> = { ...unknown, ...play, type: kind };
      for (const [path, content] of Object.entries(known)) place(record, path.split("."), content);
      return record;
    });

  function place(object: Record<string, unknown>, [key = "", ...rest]: string[], content: unknown) {
    if (rest.length === 0) {
      object[key] = content;
      return;
    }
    const inner = { ...(z.record(z.string(), z.unknown()).safeParse(object[key]).data ?? {}) };
    place(inner, rest, content);
    object[key] = inner;
  }

  test("it becomes a valid event, or is refused with a reason", () => {
    const anything = fc.oneof(
      fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
      fc.record({ type, event: fc.anything(), context: fc.anything(), userId: fc.anything() }),
      anyCall,
    );
    fc.assert(
      fc.property(anything, (record) => {
        const result = fromSegment(record, options);
        if (result.ok) expect(AnalyticsEvent.safeParse(result.value).success).toBe(true);
        else expect(result.issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 5000 },
    );
  });

  test("a call that is mapped goes back and comes again", () => {
    let count = 0;
    fc.assert(
      fc.property(anyCall, (record) => {
        const result = fromSegment(record, options);
        if (!result.ok) return;
        count += 1;
        expectRoundTrip(AnalyticsEvent.parse(result.value));
      }),
      { numRuns: 3000 },
    );
    expect(count).toBeGreaterThan(1000);
  });
});

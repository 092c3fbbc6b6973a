/**
 * A subscriber gets the events that the CloudEvents Subscriptions API 0.1 says it gets.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { inspect } from "../../../src/core/rules/inspect.js";
import { StreamEvent } from "../../../src/realtime/stream-event.js";
import {
  cloudEventAttributes,
  type EventFilter,
  isSubscribedTo,
  matches,
} from "../../../src/realtime/subscription/matches.js";
import { SubscriptionFilter } from "../../../src/realtime/subscription/subscription-filter.js";
import { Subscription } from "../../../src/realtime/subscription.js";

/** The event of the specification's examples of filters, with attributes of other types. */
const push = {
  specversion: "1.0",
  id: "1",
  source: "/cloudevents/spec",
  type: "com.github.push",
  subject: "https://github.com/cloudevents/spec",
  retries: -7,
  ratio: 0.5,
  nothing: 0,
  urgent: true,
  replayed: false,
  unknown: null,
  empty: "",
  list: ["a"],
};

const terms =
  (dialect: "exact" | "prefix" | "suffix") =>
  (values: Readonly<Record<string, string>>): EventFilter => ({
    dialect,
    terms: Object.entries(values).map(([attribute, value]) => ({ attribute, value })),
  });
const exact = terms("exact");
const prefix = terms("prefix");
const suffix = terms("suffix");
const all = (...filters: EventFilter[]): EventFilter => ({ dialect: "all", filters });
const any = (...filters: EventFilter[]): EventFilter => ({ dialect: "any", filters });
const not = (filter: EventFilter): EventFilter => ({ dialect: "not", filter });

const yes = exact({ type: "com.github.push" });
const no = exact({ type: "com.github.issue" });

describe("a filter of attributes, and its not", () => {
  test.each<[string, EventFilter, boolean]>([
    ["the whole text", yes, true],
    ["another text", no, false],
    ["only the beginning, exactly", exact({ type: "com.github." }), false],
    ["more than the text, exactly", exact({ type: "com.github.push.1" }), false],
    ["the beginning", prefix({ type: "com.github." }), true],
    ["the whole as the beginning", prefix({ type: "com.github.push" }), true],
    ["more than the text as the beginning", prefix({ type: "com.github.push." }), false],
    ["the end as the beginning", prefix({ type: ".push" }), false],
    ["the end", suffix({ type: ".push" }), true],
    ["the whole as the end", suffix({ type: "com.github.push" }), true],
    ["more than the text as the end", suffix({ type: ".com.github.push" }), false],
    ["the beginning as the end", suffix({ type: "com." }), false],
    ["upper case, exactly", exact({ type: "com.GitHub.push" }), false],
    ["upper case at the beginning", prefix({ type: "Com." }), false],
    ["upper case at the end", suffix({ type: ".Push" }), false],
    ["no pattern: a point is a point", prefix({ type: "com.github.." }), false],
    ["no pattern: a star is a star", exact({ type: "*" }), false],
  ])("%s", (_, filter, expected) => {
    expect(matches(filter, push)).toBe(expected);
    expect(matches(not(filter), push)).toBe(!expected);
  });
});

describe("all terms of a filter must hold", () => {
  const { type, subject } = push;
  test.each<[string, EventFilter, boolean]>([
    ["both, exactly", exact({ type, subject }), true],
    ["the second is another", exact({ type, subject: "x" }), false],
    ["the first is another", exact({ type: "x", subject }), false],
    ["the second is absent", exact({ type, dataschema: "x" }), false],
    ["both beginnings", prefix({ type: "com.github.", subject: "https://github.com/" }), true],
    ["one beginning", prefix({ type: "com.github.", subject: "http://" }), false],
    ["both ends", suffix({ type: ".push", subject: "/cloudevents/spec" }), true],
    ["one end", suffix({ type: ".created", subject: "/cloudevents/spec" }), false],
  ])("%s", (_, filter, expected) => {
    expect(matches(filter, push)).toBe(expected);
    expect(matches(not(filter), push)).toBe(!expected);
  });
});

describe("an attribute that the event does not have has no value, so that its not holds", () => {
  test.each([
    ["dataschema", "https://schemas.example.com/push"],
    ["unknown", "null"],
    ["missing", "undefined"],
    ["list", "a"],
    ["empty", "a"],
    ["constructor", "function"],
    ["constructor", "function Object() { [native code] }"],
    ["inherited", "a"],
  ])("%s: %j", (attribute, value) => {
    const event: object = Object.assign(Object.create({ inherited: "a" }), push);
    for (const filter of [exact, prefix, suffix].map((make) => make({ [attribute]: value }))) {
      expect(matches(filter, { ...event })).toBe(false);
      expect(matches(filter, Object(event))).toBe(false);
      expect(matches(not(filter), Object(event))).toBe(true);
    }
  });

  test("an attribute that is called constructor is one", () => {
    expect(matches(exact({ constructor: "a" }), { constructor: "a" })).toBe(true);
  });
});

describe("numbers and truth values are compared as text", () => {
  test.each<[EventFilter, boolean]>([
    [exact({ retries: "-7" }), true],
    [exact({ retries: "7" }), false],
    [exact({ retries: "-7.0" }), false],
    [prefix({ retries: "-" }), true],
    [suffix({ retries: "7" }), true],
    [exact({ ratio: "0.5" }), true],
    [exact({ nothing: "0" }), true],
    [exact({ nothing: "false" }), false],
    [exact({ urgent: "true" }), true],
    [exact({ urgent: "True" }), false],
    [exact({ urgent: "1" }), false],
    [exact({ replayed: "false" }), true],
    [prefix({ replayed: "f" }), true],
  ])("%j: %j", (filter, expected) => {
    expect(matches(filter, push)).toBe(expected);
  });
});

describe("filters of filters", () => {
  test.each<[string, EventFilter, boolean]>([
    ["all of one", all(yes), true],
    ["all of two", all(yes, yes), true],
    ["all with one that does not hold", all(yes, no), false],
    ["any of one", any(no), false],
    ["any with one that holds", any(no, yes), true],
    ["any with none that holds", any(no, no), false],
    ["not what holds", not(yes), false],
    ["not what does not hold", not(no), true],
    ["not all", not(all(yes, no)), true],
    ["not any", not(any(yes, no)), false],
    ["not not", not(not(yes)), true],
    ["any of all", any(all(yes, no), all(yes, yes)), true],
    ["all of any", all(any(no, yes), any(no, no)), false],
    ["all of not", all(not(no), not(no)), true],
    ["all of all", all(all(yes), yes), true],
    ["any of not", any(not(yes), no), false],
  ])("%s", (_, filter, expected) => {
    expect(SubscriptionFilter.parse(filter)).toEqual(filter);
    expect(matches(filter, push)).toBe(expected);
  });

  test.each<[string, EventFilter, boolean]>([
    ["a fourth level of not", not(not(not(yes))), false],
    ["a fourth level of all", all(all(all(yes))), true],
    ["a fourth level of any", any(not(any(no))), true],
  ])("%s is refused in a subscription, and still has a meaning", (_, filter, expected) => {
    expect(SubscriptionFilter.safeParse(filter).success).toBe(false);
    expect(matches(filter, push)).toBe(expected);
  });

  test.each<[string, unknown]>([
    ["no terms", exact({})],
    ["no filters in all", all()],
    ["no filters in any", any()],
    ["an empty value", exact({ type: "" })],
    ["an empty name", exact({ "": "x" })],
    ["the dialect sql", { dialect: "sql", filter: "type = 'x'" }],
  ])("%s: refused, as the specification asks", (_, filter) => {
    expect(SubscriptionFilter.safeParse(filter).success).toBe(false);
  });
});

describe("a subscription asks for an event of its source, its types and all of its filters", () => {
  const { source, type } = push;
  test.each<[object, boolean]>([
    [{}, true],
    [{ filters: [] }, true],
    [{ types: [] }, true],
    [{ source }, true],
    [{ source: "/cloudevents" }, false],
    [{ source: "/CloudEvents/spec" }, false],
    [{ types: [type] }, true],
    [{ types: ["x", type] }, true],
    [{ types: ["com.github."] }, false],
    [{ types: ["com.github.Push"] }, false],
    [{ filters: [yes] }, true],
    [{ filters: [yes, no] }, false],
    [{ filters: [yes, not(no)] }, true],
    [{ source, types: [type], filters: [yes] }, true],
    [{ source: "/x", types: [type], filters: [yes] }, false],
    [{ source, types: ["x"], filters: [yes] }, false],
    [{ source, types: [type], filters: [no] }, false],
  ])("%j: %j", (wanted, expected) => {
    const delivery = { protocol: "http", sink: "https://example.com/event-processor" };
    const subscription = Subscription.parse({ tenant_id: "acme", delivery, ...wanted });
    expect(isSubscribedTo(subscription, push)).toBe(expected);
  });

  test.each([[{ source }], [{ types: [type] }]])("%j: an event without it is not", (wanted) => {
    const all = { source: undefined, types: [], filters: [] };
    expect(isSubscribedTo({ ...all, ...wanted }, {})).toBe(false);
    expect(isSubscribedTo({ ...all, ...wanted }, Object.create(push))).toBe(false);
  });
});

describe("the attributes of an event have their names in CloudEvents", () => {
  const required = {
    event_id: "1",
    tenant_id: "acme",
    source: "/players",
    type: "com.acme.play.started",
  };
  const trace_id = "0af7651916cd43dd8448eb211c80319c";
  const span_id = "b7ad6b7169203331";

  test.each<[object, object]>([
    [{}, {}],
    [
      { subject: "track/1", time: "2026-02-01T10:00:00Z" },
      { subject: "track/1", time: "2026-02-01T10:00:00Z" },
    ],
    [
      { data_content_type: "text/plain", data_schema: "urn:a:b", data: "x" },
      { datacontenttype: "text/plain", dataschema: "urn:a:b" },
    ],
    [
      { data_ref: "https://a.example/b", sequence: "007", partition_key: "p" },
      { dataref: "https://a.example/b", sequence: "007", partitionkey: "p" },
    ],
    [
      { recorded_at: "2026-02-01T10:00:01Z", expires_at: "2026-02-02T10:00:00Z" },
      { recordedtime: "2026-02-01T10:00:01Z", expirytime: "2026-02-02T10:00:00Z" },
    ],
    [
      { correlation_id: "c", causation_id: "d", sampled_rate: 30 },
      { correlationid: "c", causationid: "d", sampledrate: 30 },
    ],
    [
      { trace: { trace_id, span_id, trace_flags: "01", trace_state: "a=1" } },
      { traceparent: `00-${trace_id}-${span_id}-01`, tracestate: "a=1" },
    ],
    [{ trace: { trace_id, span_id } }, { traceparent: `00-${trace_id}-${span_id}-00` }],
    [{ trace: { trace_id } }, {}],
    [
      { classification: { level: "internal", regulations: [] } },
      { dataclassification: "internal" },
    ],
    [
      {
        classification: {
          level: "restricted",
          regulations: ["GDPR", "PCI-DSS"],
          sensitivity: "sensitive",
        },
      },
      {
        dataclassification: "restricted",
        dataregulation: "GDPR,PCI-DSS",
        datacategory: "sensitive",
      },
    ],
    [{ deprecation: {} }, { deprecated: true }],
    [
      {
        deprecation: {
          from: "2026-01-01T00:00:00Z",
          sunset_at: "2026-06-01T00:00:00Z",
          migration_uri: "https://a.example/new",
        },
      },
      {
        deprecated: true,
        deprecationfrom: "2026-01-01T00:00:00Z",
        deprecationsunset: "2026-06-01T00:00:00Z",
        deprecationmigration: "https://a.example/new",
      },
    ],
    [{ extensions: { country: "CH", bid: 3 } }, { country: "CH", bid: 3 }],
    [{ extensions: { partitionkey: "p" } }, { partitionkey: "p" }],
    [{ extensions: { partitionkey: "x" }, partition_key: "p" }, { partitionkey: "p" }],
  ])("%j", (fields, expected) => {
    const event = { ...required, ...fields };
    expect(inspect(StreamEvent, event).valid).toBe(true);
    expect(cloudEventAttributes(StreamEvent.parse(event))).toStrictEqual({
      specversion: "1.0",
      id: "1",
      source: "/players",
      type: "com.acme.play.started",
      ...expected,
    });
  });

  test.each(["id", "source", "specversion", "type", "subject", "time", "dataschema", "data"])(
    "no extension is called %s",
    (name) => {
      const { issues } = inspect(StreamEvent, { ...required, extensions: { [name]: "x" } });
      expect(issues.map(({ message }) => message)).toEqual([`The key "${name}" is not allowed.`]);
    },
  );

  test.each<[EventFilter, boolean]>([
    [exact({ dataclassification: "restricted" }), true],
    [prefix({ traceparent: `00-${trace_id}` }), true],
    [exact({ deprecated: "true" }), true],
    [exact({ tenantid: "acme" }), false],
    [exact({ data: "x" }), false],
  ])("%j is found: %j", (filter, expected) => {
    const event = StreamEvent.parse({
      ...required,
      data: "x",
      classification: { level: "restricted" },
      trace: { trace_id, span_id },
      deprecation: {},
    });
    expect(matches(filter, cloudEventAttributes(event))).toBe(expected);
  });
});

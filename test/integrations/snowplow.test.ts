/**
 * Rows of Snowplow's atomic events as analytics events: each field, each reason to refuse.
 *
 * @module
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AnalyticsEvent } from "../../src/analytics/analytics-event.js";
import { schemasAt } from "../../src/core/schema-tree.js";
import { eventFields, propertyFields } from "../../src/integrations/snowplow/fields.js";
import { fromSnowplow, snowplow, snowplowLosses } from "../../src/integrations/snowplow.js";

const options = { tenantId: "acme" };
const id = "0192f0c1-2345-7abc-8def-0123456789ab";

const view = {
  event: "page_view",
  event_name: "page_view",
  event_id: id,
  user_id: "listener-1",
  derived_tstamp: "2026-03-01 12:00:00.000",
};

const unstruct = (event_name: string, rest: object = {}) => ({
  ...view,
  event: "unstruct",
  event_name,
  ...rest,
});

function eventOf(row: unknown): AnalyticsEvent {
  const result = fromSnowplow(row, options);
  expect(result).toMatchObject({ ok: true });
  return AnalyticsEvent.parse(result.ok && result.value);
}

test("a row becomes an event, and nothing is made up", () => {
  expect(fromSnowplow({ ...view, user_fingerprint: "", se_label: null }, options)).toEqual({
    ok: true,
    value: {
      metadata: {
        tenant_id: "acme",
        source: "snowplow",
        event_id: id,
        timestamp: "2026-03-01T12:00:00.000Z",
      },
      event_type: "page_view",
      event_name: "page_view",
      user_id: "listener-1",
      context: { event: "page_view" },
    },
  });
});

describe("the kind of an event", () => {
  test.each([
    [view, "page_view", "page_view"],
    [{ ...view, event: "page_ping", event_name: "" }, "page_ping", "page_ping"],
    [{ ...view, event: "struct", event_name: "event" }, "user_action", "event"],
    [{ ...view, event: "struct", se_action: "play" }, "user_action", "play"],
    [{ ...view, event: "transaction" }, "transaction", "page_view"],
    [{ ...view, event: "transaction_item" }, "user_action", "page_view"],
    [{ ...view, event: "unstruct", event_name: "" }, "user_action", "unstruct"],
    [unstruct("track_played"), "user_action", "track_played"],
    [unstruct("consent_preferences"), "consent", "consent_preferences"],
    [unstruct("cmp_visible"), "impression", "cmp_visible"],
    [unstruct("application_error"), "failure", "application_error"],
    [{ ...view, event: "", event_name: "web_vitals" }, "performance", "web_vitals"],
    [{ ...view, event: "", event_name: "track_played" }, "user_action", "track_played"],
  ])("%j", (row, event_type, event_name) => {
    expect(eventOf(row)).toMatchObject({ event_type, event_name });
  });
});

describe("each field", () => {
  test.each([
    [{ event_id: "no-uuid" }, { metadata: { source_event_id: "no-uuid" } }],
    [{ domain_userid: "d-1", network_userid: "n-1" }, { anonymous_id: "d-1" }],
    [{ network_userid: "n-1" }, { anonymous_id: "n-1" }],
    [
      { domain_sessionid: "s-1", domain_sessionidx: "3" },
      { session: { session_id: "s-1", session_number: 3 } },
    ],
    [{ domain_sessionidx: "3" }, { context: { domain_sessionidx: "3" } }],
    [{ platform: "web" }, { channel: "web" }],
    [{ platform: "mob" }, { channel: "mobile" }],
    [{ platform: "app" }, { context: { platform: "app" } }],
    [{ app_id: "player" }, { app: { name: "player" } }],
    [{ v_tracker: "js-3.6.0" }, { library: { name: "js", version: "3.6.0" } }],
    [{ v_tracker: "homemade" }, { library: { name: "homemade" } }],
    [
      { page_url: "https://play.example.com/?q=jazz", page_urlpath: "/", page_urlquery: "q=jazz" },
      { page: { url: "https://play.example.com/?q=jazz", path: "/", search: "?q=jazz" } },
    ],
    [{ page_urlquery: "?q=jazz" }, { page: { search: "?q=jazz" } }],
    [{ page_urlquery: 7 }, { context: { page_urlquery: 7 } }],
    [
      { mkt_campaign: "spring", mkt_clickid: "c-1" },
      { campaign: { name: "spring", click_id: "c-1" } },
    ],
    [
      { geo_country: "AU", geo_region: "VIC", geo_region_name: "Victoria" },
      {
        location: {
          country_iso_code: "AU",
          region_iso_code: "AU-VIC",
          region_name: "Victoria",
        },
      },
    ],
    [{ geo_region: "VIC" }, { context: { geo_region: "VIC" } }],
    [{ geo_country: "AU", geo_region: "Victoria" }, { context: { geo_region: "Victoria" } }],
    [
      { geo_latitude: "52.5", geo_longitude: "13.4" },
      { location: { point: { latitude: 52.5, longitude: 13.4 } } },
    ],
    [{ geo_latitude: "52.5" }, { context: { geo_latitude: "52.5" } }],
    [
      { dvce_screenwidth: "1728", dvce_screenheight: "1117", br_viewwidth: "865" },
      { display: { width_px: 1728, height_px: 1117, viewport_width_px: 865 } },
    ],
    [{ dvce_screenwidth: "wide" }, { context: { dvce_screenwidth: "wide" } }],
    [{ br_lang: "el-GR", os_timezone: "Europe/Athens" }, { locale: "el-GR" }],
    [{ user_ipaddress: "192.0.2.1" }, { ip_address: "192.0.2.1" }],
    [{ se_category: "player", se_value: "1.5" }, { properties: { se_value: 1.5 } }],
    [{ ti_price: "4.50", ti_quantity: "2" }, { properties: { ti_price: "4.50", ti_quantity: 2 } }],
    [{ mkt_network: "Radio" }, { context: { mkt_network: "Radio" } }],
  ])("%j", (columns, event) => {
    expect(eventOf({ ...view, ...columns })).toMatchObject(event);
  });
});

describe("the money of a transaction", () => {
  const sale = { ...view, event: "transaction", tr_orderid: "o-1" };
  test.each([
    [
      { tr_total: "19.90", tr_currency: "EUR" },
      { amount_minor: 1990, currency: "EUR" },
    ],
    [
      { tr_total_base: "21.50", base_currency: "USD" },
      { amount_minor: 2150, currency: "USD" },
    ],
    [{ tr_total: "19.90" }, undefined],
    [{ tr_total: "19.999", tr_currency: "EUR" }, undefined],
    [{ tr_total: "-1.00", tr_currency: "EUR" }, undefined],
  ])("%j", (columns, revenue) => {
    expect(eventOf({ ...sale, ...columns }).revenue).toEqual(revenue);
    expect(eventOf({ ...sale, ...columns }).properties).toMatchObject({ tr_orderid: "o-1" });
  });

  test("is not that of its lines too", () => {
    const line = { ...view, event: "transaction_item", ti_price: "4.50", ti_currency: "EUR" };
    expect(eventOf(line).revenue).toBeUndefined();
  });
});

describe("the clocks", () => {
  const clocks = {
    dvce_created_tstamp: "2026-03-01 11:00:00.000",
    dvce_sent_tstamp: "2026-03-01 11:00:05",
    collector_tstamp: "2026-03-01 12:00:05.000000+00:00",
  };
  test.each([
    [clocks, "2026-03-01T12:00:00.000Z", undefined],
    [{ ...clocks, derived_tstamp: "" }, "2026-03-01T12:00:00.000Z", "derived_tstamp filled"],
    [
      { ...clocks, derived_tstamp: "2026-03-01 12:00:00.005" },
      "2026-03-01T12:00:00.005Z",
      "dvce_sent_tstamp removed",
    ],
    [
      { ...clocks, true_tstamp: "2026-03-01 11:59:00" },
      "2026-03-01T11:59:00.000Z",
      "derived_tstamp removed",
    ],
    [{ ...clocks, true_tstamp: "2026-03-01 12:00:00" }, "2026-03-01T12:00:00.000Z", undefined],
    [
      { true_tstamp: "2026-03-01 11:59:00", derived_tstamp: "" },
      "2026-03-01T11:59:00.000Z",
      "derived_tstamp filled",
    ],
    [
      { derived_tstamp: "soon", collector_tstamp: "2026-03-01 12:00:00" },
      "2026-03-01T12:00:00.000Z",
      "derived_tstamp removed",
    ],
  ])("%j", (columns, timestamp, repair) => {
    const { metadata } = eventOf({ ...view, ...columns });
    const [first] = metadata.quality?.repairs ?? [];
    expect(metadata.timestamp).toBe(timestamp);
    expect(first && `${first.field} ${first.action}`).toBe(repair);
  });
});

describe("self-describing JSON", () => {
  const PAGE = "contexts_com_snowplowanalytics_snowplow_web_page_1_0_0";
  const page = { schema: "iglu:com.snowplowanalytics.snowplow/web_page/jsonschema/1-0-0" };

  test.each([
    [PAGE, '[{"id":"p-1"}]', [{ ...page, data: { id: "p-1" } }]],
    [PAGE, '[[{"id":"p-1"}],[{"id":"p-2"}]]', [{ data: { id: "p-1" } }, { data: { id: "p-2" } }]],
    [PAGE, '{"id":"p-1"}', [{ data: { id: "p-1" } }]],
    [PAGE, [{ id: "p-1" }], [{ data: { id: "p-1" } }]],
    [
      "contexts_nl_basjes_yauaa_context_1",
      "[{}]",
      ["iglu:nl.basjes/yauaa_context/jsonschema/1-*-*"],
    ],
    [
      "contexts_com_snowplowanalytics_snowplow_ecommerce_product_1_2_3",
      "[{}]",
      ["iglu:com.snowplowanalytics.snowplow.ecommerce/product/jsonschema/1-2-3"],
    ],
    [
      "contexts_com_example_audio_track_1_0_0",
      "[{}]",
      ["iglu:com.example/audio_track/jsonschema/1-0-0"],
    ],
    [
      "contexts_com_example_play_er_track_1_0_0",
      "[{}]",
      ["iglu:com.example.play-er/track/jsonschema/1-0-0"],
    ],
  ])("%s: %s", (column, value, entities) => {
    const event = eventOf({ ...view, event_vendor: "com.example.play-er", [column]: value });
    expect(event.entities).toMatchObject(
      entities.map((entity) => (typeof entity === "string" ? { schema: entity } : entity)),
    );
  });

  test("a guessed vendor is noted", () => {
    const { metadata } = eventOf({ ...view, contexts_com_example_track_1_0_0: "[{}]" });
    expect(metadata.quality?.repairs).toEqual([
      {
        field: "contexts_com_example_track_1_0_0",
        action: "converted",
        reason: "Where the vendor ends in the name is a guess.",
        original: '"contexts_com_example_track_1_0_0"',
      },
    ]);
  });

  test.each(["no JSON", "[1]", "7", '[{"a":1},null]', '{"__proto__":1}', '[{"a":1e999}]'])(
    "what can't be read stays: %s",
    (value) => {
      const event = eventOf({ ...view, [PAGE]: value });
      expect(event.entities).toBeUndefined();
      expect(event.context).toMatchObject({ [PAGE]: value });
      expect(event.metadata.quality?.repairs).toMatchObject([{ field: PAGE, action: "moved" }]);
    },
  );

  const PLAYED = "unstruct_event_com_snowplowanalytics_snowplow_track_played_1_0_0";

  test("an event's own data are its properties", () => {
    const event = eventOf(unstruct("track_played", { [PLAYED]: '[{"track_id":"t-1"}]' }));
    expect(event).toMatchObject({
      event_name: "track_played",
      properties: { track_id: "t-1" },
      context: {
        event: "unstruct",
        event_schema: "iglu:com.snowplowanalytics.snowplow/track_played/jsonschema/1-0-0",
      },
    });
  });

  test("the second of an event's own data is an entity", () => {
    const event = eventOf(unstruct("track_played", { [PLAYED]: '[{"a":1},{"a":2}]' }));
    expect(event).toMatchObject({ properties: { a: 1 }, entities: [{ data: { a: 2 } }] });
  });
});

describe("what is refused", () => {
  const PAGE = "contexts_com_snowplowanalytics_snowplow_web_page_1_0_0";
  const PLAYED = "unstruct_event_com_snowplowanalytics_snowplow_track_played_1_0_0";
  const nobody = { ...view, user_id: "" };
  const wide = JSON.stringify(
    Object.fromEntries(Array.from({ length: 257 }, (_, index) => [`k${index}`, 0])),
  );

  test.each([
    [null, ": Expected an object."],
    ["page_view", ": Expected an object."],
    [{ a: () => 1 }, "a: Expected a value that JSON can carry."],
    [{}, "event: A row of Snowplow names its event or its event_name."],
    [
      { root_id: id, root_tstamp: "2026-03-01 12:00:00.000", device_class: "Phone" },
      "root_id: A row with a root_id is no event: it describes the event that has this id, and joins it.",
    ],
    [{ ...view, event: "page_turn" }, "event: Snowplow has no such event."],
    [{ ...view, event: ["page_view"] }, "event: Snowplow has no such event."],
    [nobody, "user_id: A page view names a user or an anonymous id."],
    [{ ...view, mood: "x".repeat(8193) }, "mood: Expected at most 8192 characters."],
    [{ ...view, [PAGE]: wide }, `${PAGE}.k256: Expected at most 256 keys.`],
    [
      { ...view, [PAGE]: JSON.stringify(Array(101).fill({})) },
      "entities: Too big: expected array to have <=100 items",
    ],
    [unstruct("track_played", { [PLAYED]: wide }), `${PLAYED}.k256: Expected at most 256 keys.`],
    [
      unstruct("track_played", { [PLAYED]: '[{"se_label":1}]', se_label: "x" }),
      `${PLAYED}.se_label: A column of the row has this name too.`,
    ],
    [
      unstruct("track_played", { [PLAYED]: "[{}]", event_schema: "x" }),
      "event_schema: This name is kept for the schema of the event.",
    ],
    [
      { ...view, event: "struct", se_action: "x".repeat(8193) },
      "se_action: Expected at most 8192 characters.",
    ],
    [
      { ...view, event_name: "x".repeat(256) },
      "event_name: Too big: expected string to have <=255 characters",
    ],
  ])("%j", (row, issue) => {
    const result = fromSnowplow(row, options);
    const issues = result.ok ? [] : result.issues;
    expect(issues.map(({ path, message }) => `${path.join(".")}: ${message}`)).toContain(issue);
  });

  test("a tenant without a name", () => {
    const issues = [{ path: [], message: "The option tenantId is no tenant id." }];
    expect(fromSnowplow(view, { tenantId: "" })).toEqual({ ok: false, issues });
  });
});

describe("the tables", () => {
  test("every row names a field that exists", () => {
    const places = eventFields.flatMap(({ to, needs }) => [to, needs ?? to]);
    expect(places.filter((to) => schemasAt(AnalyticsEvent, to.split(".")).length === 0)).toEqual(
      [],
    );
  });

  test("every column of what happened keeps its name", () => {
    expect(propertyFields.filter(({ to, from }) => to !== `properties.${from[0]}`)).toEqual([]);
  });

  test("the integration is listed by its name", () => {
    const listed = { name: "snowplow", from: fromSnowplow, losses: snowplowLosses };
    expect(snowplow).toMatchObject(listed);
  });
});

test("whatever comes becomes a valid event, or is refused with a reason", () => {
  const columns = [...eventFields, ...propertyFields].flatMap(({ from }) => from);
  const value = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom("1", "true", "2026-03-01 12:00:00.000", "AU", "1.50", "EUR"),
    fc.anything(),
  );
  const known = [
    ...columns,
    "event",
    "event_name",
    "geo_region",
    "contexts_com_example_track_1_0_0",
    "unstruct_event_com_example_played_1_0_0",
  ];
  const row = fc
    .dictionary(fc.constantFrom(...known), value, { maxKeys: 20 })
    .map((fields) => ({ ...view, ...fields }));
  fc.assert(
    fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), row), (record) => {
      const result = fromSnowplow(record, options);
      if (result.ok) expect(AnalyticsEvent.safeParse(result.value).success).toBe(true);
      else expect(result.issues.length).toBeGreaterThan(0);
    }),
    { numRuns: 5000 },
  );
});

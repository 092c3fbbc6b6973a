/**
 * What is personal inside texts: records as their sources wrote them, base64, names of resources, and
 * card numbers where nobody expects one.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { AnalyticsEvent } from "../../../src/analytics/analytics-event.js";
import {
  cardDataIn,
  detect,
  mask,
  maskAsync,
  pciDss,
  personalDataIn,
  redactAll,
} from "../../../src/privacy/index.js";
import { foundIn } from "../../../src/privacy/mask/found-in.js";
import { sweepOf } from "../../../src/privacy/mask/sweep.js";
import { StreamHeader } from "../../../src/realtime/event/stream-header.js";
import { StreamEvent } from "../../../src/realtime/stream-event.js";
import { SecurityResource } from "../../../src/security/security-resource.js";

const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("texts of JSON", () => {
  const found = (text: string) =>
    foundIn(sweepOf(), text, "text").map(
      ({ category, start, end }) => `${category} ${text.slice(start, end)}`,
    );

  test.each([
    ['{"principalId":"AIDA:jo"}', ["user_id AIDA:jo"]],
    ['{ "user_name" : "jo", "n": 1 }', ["user_id jo"]],
    ['{"sender":{"name":"Jo","type":"x"}}', ["name Jo"]],
    ['[{"password":"hunter2"}]', ["credential hunter2"]],
    ['{"user_id": 5512, "count": 5512}', ["user_id 5512"]],
    ['{"a":{"login":"jo"},"b":"jo"', ["user_id jo"]],
    ['{"login":"j\\"o","b":"c', ['user_id j\\"o']],
    ['{"phones":["a","b"],"c":"d"}', ["phone_number a", "phone_number b"]],
    ['{"address":{"street":"X 1","note":"n"}}', ["postal_address X 1", "postal_address n"]],
    ['{"login":"card 4111 1111 1111 1111"}', ["payment_card card 4111 1111 1111 1111"]],
    ['{"note":"to a@b.example"}', ["email_address a@b.example"]],
    ['{"login":""}', []],
    ['"login":"jo"', []],
    ["{", []],
    ["}]}", []],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("a record of a source stays JSON", () => {
    const text = JSON.stringify({ user: { id: "u-1", name: "Jo" }, note: 'say "hi"', n: [1] });
    const masked = mask(AnalyticsEvent.shape.context, { text }, redactAll);
    expect(JSON.parse(String(masked?.text))).toEqual({
      user: { id: "redacted", name: "redacted-2" },
      note: 'say "hi"',
      n: [1],
    });
  });

  test("a hostile text takes time that grows with its length only", () => {
    for (const text of [
      "{".repeat(60_000),
      `{"${"\\".repeat(60_000)}`,
      `["${'"'.repeat(60_000)}`,
    ]) {
      expect(found(text)).toEqual([]);
    }
  });
});

describe("principals of AWS", () => {
  test.each([
    ["arn:aws:iam::123456789012:user/jane", "jane"],
    ["arn:aws:iam::123456789012:user/staff/eu/jane.doe", "jane.doe"],
    ["User: arn:aws:sts::123456789012:assumed-role/admin/jane@corp is not", "jane@corp"],
    ["arn:aws-us-gov:sts::123456789012:federated-user/jane.", "jane"],
    ["arn:aws:sts::123456789012:assumed-role/web/i-0123456789abcdef0", undefined],
    ["arn:aws:iam::123456789012:role/admin", undefined],
    ["arn:aws:iam::123456789012:group/staff", undefined],
    ["arn:aws:s3:::bucket/user/jane", undefined],
  ])("%s", (text, name) => {
    const found = detect(text).filter(({ detector }) => detector === "aws_arn");
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(name ? [name] : []);
  });
});

describe("resources that are people", () => {
  test.each([
    ["AWS::IAM::User", { name: "redacted", resource_id: "redacted-2" }],
    ["customer", { name: "redacted", resource_id: "redacted-2" }],
    ["playlist", { name: "jane", resource_id: "r-1" }],
    ["iam.amazonaws.com", { name: "jane", resource_id: "r-1" }],
  ])("%s", (type, expected) => {
    const masked = mask(SecurityResource, { type, name: "jane", resource_id: "r-1" }, redactAll);
    expect(masked).toEqual({ type, ...expected });
  });

  test("in free-form maps, too", () => {
    const owner = { type: "User", id: 12, name: "jane" };
    const masked = mask(AnalyticsEvent.shape.context, { lead: owner }, redactAll);
    expect(masked?.lead).toMatchObject({ type: "User", name: "redacted" });
    expect(masked?.lead).not.toHaveProperty("id");
  });
});

describe("base64", () => {
  test.each([
    ["a mail address", "to jane.doe@corp.example", "email_address"],
    ["the number of a card", "4111 1111 1111 1111", "payment_card"],
    ["a member of JSON", '{"user_name":"jane"}', "user_id"],
  ])("%s in a header is found, and the header masked as a whole", (_, text, category) => {
    const header = { name: "x", value_base64: base64(text) };
    expect(personalDataIn(StreamHeader, header)).toMatchObject([
      { path: ["value_base64"], category, value: header.value_base64 },
    ]);
    const masked = mask(StreamHeader, header, redactAll);
    expect(StreamHeader.safeParse(masked).error).toBeUndefined();
    expect(masked.value_base64).not.toBe(header.value_base64);
  });

  test.each([
    ["words", base64("nothing of anybody")],
    ["bytes that are no UTF-8", Buffer.from([0xff, 0xfe, 0x40]).toString("base64")],
  ])("%s stay", (_, value_base64) => {
    const header = { name: "x", value_base64 };
    expect(mask(StreamHeader, header, redactAll)).toBe(header);
  });

  test("what a field of the record holds is looked for in it", () => {
    const context = { user_id: "jane-4711", body_base64: base64("from jane-4711, thanks") };
    const masked = mask(AnalyticsEvent.shape.context, context, redactAll);
    expect(masked?.user_id).toBe("redacted");
    expect(masked?.body_base64).toBe("redacted-2");
  });

  test("asynchronous detectors read it", async () => {
    const find = async (text: string) =>
      text.startsWith("Eleanor")
        ? [{ category: "name", detector: "names", start: 0, end: 7, score: 1 } as const]
        : [];
    const header = { name: "x", value_base64: base64("Eleanor is here") };
    const policy = { ...redactAll, detection: { asyncDetectors: [find] } };
    const { value } = await maskAsync(StreamHeader, header, policy);
    expect(value.value_base64).not.toBe(header.value_base64);
  });

  test("a card in the data of an event is one", () => {
    const event = StreamEvent.parse({
      tenant_id: "acme",
      source: "shop",
      type: "com.example.paid",
      data_base64: base64("pan=4111111111111111"),
    });
    const masked = mask(StreamEvent, event, pciDss());
    expect(JSON.stringify(masked)).not.toContain(event.data_base64);
  });
});

describe("cards in fields of another category", () => {
  const event = (fields: object) =>
    AnalyticsEvent.parse({
      metadata: { tenant_id: "acme", source: "shop" },
      event_type: "user_action",
      event_name: "paid",
      user_id: "u-1",
      ...fields,
    });

  test.each([
    ["a user agent", { user_agent: "Kiosk 1.0 (card 4111 1111 1111 1111)" }],
    ["an address of a page", { page: { url: "https://shop.example/pay?pan=4111111111111111" } }],
    ["a user", { user_id: "4111 1111 1111 1111" }],
    ["digits of another script", { user_id: "card ４１１１１１１１１１１１１１１１" }],
  ])("in %s", (_, fields) => {
    const record = event(fields);
    expect(cardDataIn(AnalyticsEvent, record)).toMatchObject([{ kind: "pan" }]);
    const masked = mask(AnalyticsEvent, record, pciDss());
    expect(JSON.stringify(masked)).not.toMatch(/1111[ ]?1111|１１１１１/);
  });

  test("other numbers of a field stay", () => {
    const record = event({ user_id: "1111222233334444", ip_address: "81.2.69.142" });
    expect(mask(AnalyticsEvent, record, pciDss())).toBe(record);
  });
});

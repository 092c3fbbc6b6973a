/**
 * Fields that name kinds, systems and tenants keep their words, whatever the people of a record are
 * called.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { AnalyticsEvent } from "../../../src/analytics/analytics-event.js";
import { isImpersonal } from "../../../src/core/impersonal.js";
import { BusinessEvent } from "../../../src/events/business-event.js";
import { toJsonSchema } from "../../../src/json-schema/to-json-schema.js";
import {
  deidentify,
  generaliseAll,
  mask,
  maskAsync,
  partialAll,
  redactAll,
  removeAll,
} from "../../../src/privacy/index.js";

const metadata = {
  event_id: "0192f0c1-2345-7abc-8def-0123456789ab",
  tenant_id: "globex",
  source: "signup_form",
  timestamp: "2026-03-01T12:00:00.000Z",
  recorded_at: "2026-03-01T12:00:01.000Z",
};

const track = (event_name: string, traits: object) =>
  AnalyticsEvent.parse({
    metadata,
    event_type: "user_action",
    event_name,
    user_id: "u-5512097",
    traits,
    properties: { note: "u-5512097 joined Globex" },
  });

const pushed = BusinessEvent.parse({
  metadata: { ...metadata, source: "github", causation_id: "sent by github" },
  type: "com.github.push",
  category: "integration",
  title: "github pushed",
  actor: { auth_type: "user", auth_id: "github" },
});

const policies = [redactAll, partialAll, generaliseAll, removeAll];

describe.each(policies)("under $name", (policy) => {
  test.each([
    ["an event that reads as a trait", track("identify", { plan: "identify" })],
    ["an event within which a trait stands", track("Start of trial", { stage: "trial" })],
    ["a source that reads as a trait", track("joined", { from: "signup_form" })],
    ["a tenant that reads as a trait", track("joined", { company: "Globex" })],
  ])("%s stays", (_, event) => {
    const masked = mask(AnalyticsEvent, event, policy);
    expect(masked.event_name).toBe(event.event_name);
    expect(masked.metadata).toEqual(event.metadata);
    expect(masked.traits).not.toEqual(event.traits);
    expect(JSON.stringify(masked.properties)).not.toContain("u-5512097");
  });

  test("a type and a source that read as the one who acts stay, other texts do not", () => {
    const masked = mask(BusinessEvent, pushed, policy);
    expect(masked).toMatchObject({ type: "com.github.push", metadata: { source: "github" } });
    expect(masked.title).not.toContain("github");
    expect(masked.metadata.causation_id).not.toContain("github");
  });

  test.each([
    ["an e-mail address", "Mail to jane.doe@corp.example", "jane.doe@corp.example"],
    ["the number of a card", "Paid by 4111 1111 1111 1111", "4111 1111 1111 1111"],
  ])("detectors find %s in the name of an event", (_, event_name, clear) => {
    const masked = mask(AnalyticsEvent, track(event_name, {}), policy);
    expect(masked.event_name).not.toContain(clear);
  });
});

test("what an asynchronous detector finds there is masked", async () => {
  const find = async (text: string) => {
    const start = text.indexOf("Eleanor");
    if (start < 0) return [];
    return [{ category: "name", detector: "names", start, end: start + 7, score: 0.9 } as const];
  };
  const policy = { ...redactAll, detection: { asyncDetectors: [find] } };
  const { value } = await maskAsync(AnalyticsEvent, track("Called Eleanor", {}), policy);
  expect(value.event_name).toBe("Called redacted-2");
});

test("Safe Harbor takes an identifier out wherever it stands", () => {
  const { record } = deidentify(BusinessEvent, pushed);
  expect(JSON.stringify(record)).not.toContain("github");
});

test("it is said of a field, and not in its JSON Schema", () => {
  expect(isImpersonal(AnalyticsEvent.shape.event_name)).toBe(true);
  expect(isImpersonal(BusinessEvent.shape.source_severity)).toBe(true);
  expect(isImpersonal(BusinessEvent.shape.title)).toBe(false);
  expect(JSON.stringify(toJsonSchema(BusinessEvent))).not.toContain("impersonal");
});

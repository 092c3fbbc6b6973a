/**
 * The kinds that a union tells apart are those that its enum names.
 *
 * @module
 */
import { expect, expectTypeOf, test } from "vitest";
import type * as z from "zod";
import { AlertChannel, ChannelTarget } from "../../src/alerts/alert-channel.js";
import { AlertType } from "../../src/alerts/alert-type.js";
import { AlertChannelType } from "../../src/alerts/channel/alert-channel-type.js";
import type { SlackTarget } from "../../src/alerts/channel/chat-target.js";
import { AlertEvidence } from "../../src/alerts/evidence/alert-evidence.js";
import type { AnomalyEvidence } from "../../src/alerts/evidence/anomaly-evidence.js";
import { SmartAlert } from "../../src/alerts/smart-alert.js";
import { shapes } from "../../src/core/schema-tree.js";
import { examplesOf } from "../_fixtures.js";

const kindsOf = (schema: z.core.$ZodType, key: string) =>
  shapes(schema).flatMap(({ schema: option }) => [...(option._zod.propValues?.[key] ?? [])]);

test("every type of alert has its evidence, and every evidence its type", () => {
  expect(kindsOf(AlertEvidence, "alert_type").sort()).toEqual([...AlertType.options].sort());
  expectTypeOf<AlertEvidence["alert_type"]>().toEqualTypeOf<AlertType>();
  expectTypeOf<
    Extract<AlertEvidence, { alert_type: "anomaly" }>
  >().toEqualTypeOf<AnomalyEvidence>();
});

test("every type of channel has its target, and every target its type", () => {
  expect(kindsOf(ChannelTarget, "kind").sort()).toEqual([...AlertChannelType.options].sort());
  expectTypeOf<ChannelTarget["kind"]>().toEqualTypeOf<AlertChannelType>();
  expectTypeOf<Extract<ChannelTarget, { kind: "slack" }>>().toEqualTypeOf<SlackTarget>();
});

test("there is an example for each of them", () => {
  const alerts = examplesOf("SmartAlert").map(({ value }) => SmartAlert.parse(value));
  const channels = examplesOf("AlertChannel").map(({ value }) => AlertChannel.parse(value));
  expect(alerts.map(({ alert_type }) => alert_type)).toEqual(
    expect.arrayContaining(AlertType.options),
  );
  expect(channels.map(({ target }) => target.kind)).toEqual(
    expect.arrayContaining(AlertChannelType.options),
  );
});

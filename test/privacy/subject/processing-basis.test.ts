/**
 * Whether a record may be used for a purpose.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { AnalyticsEvent } from "../../../src/analytics/analytics-event.js";
import { Money } from "../../../src/core/money.js";
import { MLDataset } from "../../../src/ml/ml-dataset.js";
import { processingBasis } from "../../../src/privacy/index.js";
import { EventBatch } from "../../../src/realtime/event-batch.js";

const at = new Date("2026-06-01T12:00:00Z");
const granted = {
  lawful_basis: "consent",
  status: "granted",
  purposes: ["recommendation"],
  granted_at: "2026-01-01T00:00:00Z",
};
const withdrawn = { ...granted, status: "withdrawn", withdrawn_at: "2026-05-01T00:00:00Z" };

describe("by the consent of an event", () => {
  test.each([
    ["agreed", granted, "allowed", "consent_given"],
    ["to another purpose", { ...granted, purposes: ["ads"] }, "denied", "other_purpose"],
    ["to no purpose by name", { ...granted, purposes: [] }, "unknown", "no_decision"],
    ["later", { ...granted, granted_at: "2026-06-02T00:00:00Z" }, "denied", "not_yet_given"],
    ["and took it back", withdrawn, "denied", "withdrawn"],
    [
      "and took it back, when is not known",
      { ...granted, status: "withdrawn" },
      "denied",
      "withdrawn",
    ],
    [
      "and takes it back later",
      { ...withdrawn, withdrawn_at: "2026-07-01T00:00:00Z" },
      "allowed",
      "consent_given",
    ],
    ["said no", { lawful_basis: "consent", status: "denied" }, "denied", "denied"],
    [
      "said no to an interest",
      { lawful_basis: "legitimate_interests", status: "denied" },
      "denied",
      "denied",
    ],
    ["was not asked", { lawful_basis: "contract" }, "allowed", "other_basis"],
    ["decided nothing", { lawful_basis: "consent" }, "unknown", "no_decision"],
    [
      "withdrew before agreeing",
      { ...withdrawn, withdrawn_at: "2025-01-01T00:00:00Z" },
      "unknown",
      "malformed",
    ],
    ["is of another form", { lawful_basis: "because" }, "unknown", "malformed"],
    ["is told of nowhere", undefined, "unknown", "no_basis"],
  ])("that %s", (_, consent, decision, reason) => {
    const basis = processingBasis(AnalyticsEvent, { consent }, "recommendation", at);
    expect(basis).toEqual({ decision, reason });
  });
});

describe("by what a data set tells", () => {
  const personal = { contains_personal_data: true };
  test.each([
    [
      "consent to it",
      { ...personal, legal_basis: "consent", consent_purposes: ["recommendation"] },
      "allowed",
      "consent_given",
    ],
    [
      "consent to other things",
      { ...personal, legal_basis: "consent", consent_purposes: ["ads"] },
      "denied",
      "other_purpose",
    ],
    [
      "consent to nothing by name",
      { ...personal, legal_basis: "consent" },
      "unknown",
      "no_decision",
    ],
    ["a contract", { ...personal, legal_basis: "contract" }, "allowed", "other_basis"],
    ["no ground", personal, "unknown", "no_basis"],
    ["that it is about nobody", { contains_personal_data: false }, "allowed", "not_personal"],
    [
      "that it had to be gone",
      { ...personal, legal_basis: "contract", retained_until: "2026-05-31" },
      "denied",
      "retention_over",
    ],
    [
      "that it goes today",
      { ...personal, legal_basis: "contract", retained_until: "2026-06-01" },
      "allowed",
      "other_basis",
    ],
  ])("%s", (_, personal_data, decision, reason) => {
    const basis = processingBasis(MLDataset, { personal_data }, "recommendation", at);
    expect(basis).toEqual({ decision, reason });
  });
});

test("of several events a no counts, wherever it stands", () => {
  const events = [{ consent: granted }, {}, { consent: withdrawn }, { consent: granted }];
  for (const [list, expected] of [
    [events, { decision: "denied", reason: "withdrawn" }],
    [events.slice(0, 2), { decision: "unknown", reason: "no_basis" }],
    [events.slice(0, 1), { decision: "allowed", reason: "consent_given" }],
  ] as const) {
    const schema = z.object({ events: z.array(AnalyticsEvent) });
    expect(processingBasis(schema, { events: list }, "recommendation", at)).toEqual(expected);
  }
});

test("a model that tells nothing of it is unknown, whatever stands in it", () => {
  expect(processingBasis(Money, { consent: granted }, "recommendation", at)).toEqual({
    decision: "unknown",
    reason: "no_basis",
  });
  expect(processingBasis(EventBatch, null, "recommendation", at).decision).toBe("unknown");
});

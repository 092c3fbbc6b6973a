/**
 * Whether a record may be used for a purpose, where what it tells of it is odd, or stands in maps and
 * lists.
 *
 * @module
 */
import { expect, test } from "vitest";
import * as z from "zod";
import { AnalyticsEvent } from "../../../src/analytics/analytics-event.js";
import { MLDataset } from "../../../src/ml/ml-dataset.js";
import { processingBasis } from "../../../src/privacy/index.js";

const at = new Date("2026-06-01T12:00:00Z");
const basisOf = (schema: z.ZodType, record: unknown) =>
  processingBasis(schema, record, "recommendation", at);

test.each([
  [
    "consent that is to be withdrawn and was never given",
    AnalyticsEvent,
    {
      consent: {
        lawful_basis: "consent",
        status: "withdrawn",
        withdrawn_at: "2026-07-01T00:00:00Z",
        purposes: ["recommendation"],
      },
    },
    "no_decision",
  ],
  [
    "what a data set tells is of another form",
    MLDataset,
    { personal_data: { contains_personal_data: "yes" } },
    "malformed",
  ],
  ["a text where a data set tells of it", MLDataset, { personal_data: "none" }, "malformed"],
])("%s is unknown: it is no consent", (_, schema, record, reason) => {
  expect(basisOf(schema, record)).toEqual({ decision: "unknown", reason });
});

test("a yes in a map of the sender's, or in a list in place of a record, counts for nothing", () => {
  const granted = {
    lawful_basis: "consent",
    status: "granted",
    purposes: ["recommendation"],
    granted_at: "2026-01-01T00:00:00Z",
  };
  const unknown = { decision: "unknown", reason: "no_basis" };
  const byName = z.object({}).catchall(AnalyticsEvent);
  expect(basisOf(byName, { first: { consent: granted } })).toEqual(unknown);
  expect(basisOf(AnalyticsEvent, [{ consent: granted }]).decision).toBe("unknown");
  expect(basisOf(z.array(AnalyticsEvent), { 0: { consent: granted } })).toEqual(unknown);
});

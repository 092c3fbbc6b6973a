/**
 * What the detectors find in texts that others labelled.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { labelledTexts } from "../../../scripts/labelled-texts.js";
import { f1Of, measure, precisionOf, recallOf } from "../../../scripts/pii-report.js";
import { realData } from "../../_real-data.js";

const texts = labelledTexts(realData);

describe.skipIf(texts === undefined)(
  texts === undefined ? `skipped: no labelled texts under ${realData}` : "labelled texts",
  () => {
    const scores = measure(texts ?? []);

    test.each([
      ["payment_card", 240, 0.99, 0.99],
      ["bank_account", 15, 0.99, 0.99],
      ["national_id", 50, 0.99, 0.99],
      ["email_address", 75, 0.99, 0.99],
      ["phone_number", 200, 0.99, 0.99],
      ["ip_address", 10, 0.99, 0.99],
      ["license_number", 15, 0.99, 0.99],
      ["age", 40, 0.99, 0.99],
      ["postal_code", 15, 0.4, 0.9],
      ["url", 50, 0.45, 0.99],
    ] as const)(
      "%s: %i labelled at least, recall %d, precision %d",
      (category, labelled, recall, precision) => {
        const score = scores.get(category) ?? { labelled: 0, covered: 0, found: 0, confirmed: 0 };
        expect(score.labelled).toBeGreaterThanOrEqual(labelled);
        expect(recallOf(score)).toBeGreaterThanOrEqual(recall);
        expect(precisionOf(score)).toBeGreaterThanOrEqual(precision);
      },
    );
  },
);

test("a label that nothing covers, and a finding that nothing confirms, count", () => {
  const scores = measure([
    {
      full_text: "\u{1F600} ada@example.com",
      spans: [{ entity_type: "EMAIL_ADDRESS", start_position: 2, end_position: 17 }],
    },
    { full_text: "bob@example.com", spans: [] },
    {
      full_text: "nothing here",
      spans: [{ entity_type: "EMAIL_ADDRESS", start_position: 0, end_position: 7 }],
    },
  ]);
  const score = scores.get("email_address");
  expect(score).toEqual({ labelled: 2, covered: 1, found: 2, confirmed: 1 });
  expect(score && f1Of(score)).toBe(0.5);
});

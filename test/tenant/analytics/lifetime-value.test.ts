import { expect, test } from "vitest";
import { lifetimeValue } from "../../../src/tenant/analytics/lifetime-value.js";

test.each([
  // Skok: of 3 % a month a customer stays for 33 months, of 20 % a year for 5 years.
  ["3 % a month", { revenue_minor: 1, churn_ratio: 0.03 }, 33.333],
  ["20 % a year", { revenue_minor: 1, churn_ratio: 0.2 }, 5],
  ["a margin", { revenue_minor: 50_000, margin_ratio: 0.8, churn_ratio: 0.025 }, 1_600_000],
  ["all leave", { revenue_minor: 100, churn_ratio: 1 }, 100],
  ["no revenue", { revenue_minor: 0, churn_ratio: 0.1 }, 0],
])("%s", (_, input, expected) => {
  expect(lifetimeValue(input)).toBeCloseTo(expected, 3);
});

test.each([
  ["nobody leaves", { revenue_minor: 100, churn_ratio: 0 }],
  ["nobody leaves, and nobody pays", { revenue_minor: 0, churn_ratio: 0 }],
])("there is none where %s", (_, input) => {
  expect(lifetimeValue(input)).toBeUndefined();
});

test.each([
  [{ revenue_minor: -1, churn_ratio: 0.1 }, /revenue of 0 or more, got -1/],
  [{ revenue_minor: Number.NaN, churn_ratio: 0.1 }, /revenue of 0 or more, got NaN/],
  [{ revenue_minor: Number.POSITIVE_INFINITY, churn_ratio: 0.1 }, /revenue of 0 or more/],
  [{ revenue_minor: 1, churn_ratio: 3 }, /from 0 to 1, got 3: divide a percentage by 100/],
  [{ revenue_minor: 1, churn_ratio: Number.NaN }, /from 0 to 1, got NaN/],
  [{ revenue_minor: 1, churn_ratio: 0.1, margin_ratio: 80 }, /from 0 to 1, got 80/],
])("%j is refused", (input, message) => {
  expect(() => lifetimeValue(input)).toThrow(RangeError);
  expect(() => lifetimeValue(input)).toThrow(message);
});

/**
 * Analytics that honest teams write, and that no rule may refuse.
 *
 * @module
 */
import { expect, test } from "vitest";
import { TenantAnalytics } from "../../../src/tenant/tenant-analytics.js";
import { refusals } from "../_honest.js";

const month = "a-month-of-nordklang";
const eur = { currency: "EUR" };
const forecast = { metric: "mrr_minor", at: "2026-04-01T00:00:00Z", value: 9_050_000 };
const cohort = { cohort_start: "2025-11-03", size_count: 400, kind: "on_or_after" };

test.each<[string, string, Record<string, unknown>]>([
  // Growth.
  [
    "with growth by the month and by the year",
    "minimal",
    {
      growth: [
        { metric: "mau", previous: 760, current: 812 },
        { metric: "mau", previous: 500, current: 812, over: "year" },
      ],
    },
  ],
  [
    "with growth told in whole percent of a small start",
    "minimal",
    { growth: [{ metric: "mau", previous: 3, current: 1000, growth_ratio: 332 }] },
  ],
  [
    "with growth of numbers that were rounded to three digits before",
    "minimal",
    {
      growth: [{ metric: "plays", previous: 1.2e6, current: 1.3e6, growth_ratio: 0.0794 }],
    },
  ],
  [
    "with growth of what was below 0",
    "minimal",
    { growth: [{ metric: "profit_minor", previous: -500, current: 200, growth_ratio: -1.4 }] },
  ],
  // Retention.
  [
    "with a curve that begins on day 0 (Amplitude)",
    "minimal",
    {
      retention: [
        {
          ...cohort,
          points: [
            { day: 0, retained_count: 400, retained_ratio: 1 },
            { day: 1, retained_count: 332, retained_ratio: 0.83 },
          ],
        },
      ],
    },
  ],
  [
    "with the cohort of one week by platform",
    "minimal",
    {
      retention: [{ ...cohort, segment: "ios" }, { ...cohort, segment: "android" }, cohort],
    },
  ],
  [
    "with the cohorts of a day and of the week that begins on it",
    "minimal",
    {
      retention: [
        { ...cohort, length: "day" },
        { ...cohort, length: "week" },
      ],
    },
  ],
  [
    "with retention of one day that rises again",
    "minimal",
    { retention: [{ ...cohort, kind: "on_day", day_7_ratio: 0.31, day_30_ratio: 0.33 }] },
  ],
  // Adoption.
  [
    "with more adopters than people who may, capped at all of them",
    "minimal",
    {
      adoption: [{ feature: "2fa", eligible_count: 10, adopters_count: 12, adoption_ratio: 1 }],
    },
  ],
  // Revenue.
  [
    "with revenue at both ends and nothing of how it came about",
    "minimal",
    { revenue: { ...eur, mrr_start_minor: 100_000, mrr_end_minor: 120_000 } },
  ],
  [
    "with revenue of which only what was won and lost is told",
    "minimal",
    {
      revenue: {
        ...eur,
        mrr_start_minor: 100_000,
        new_minor: 30_000,
        churned_minor: 5_000,
        mrr_end_minor: 131_000,
      },
    },
  ],
  [
    "with net and gross retention of the last twelve months in the record of one",
    month,
    { revenue: { nrr_ratio: 1.18, grr_ratio: 0.88 } },
  ],
  [
    "with gross retention by customer: one went from 100 to 150 and back to 120",
    "minimal",
    {
      revenue: {
        ...eur,
        mrr_start_minor: 100,
        new_minor: 0,
        expansion_minor: 50,
        reactivation_minor: 0,
        contraction_minor: 30,
        churned_minor: 0,
        mrr_end_minor: 120,
        nrr_ratio: 1.2,
        grr_ratio: 1,
      },
    },
  ],
  [
    "with gross retention in two digits and net retention in three",
    "minimal",
    {
      revenue: {
        ...eur,
        mrr_start_minor: 100_000,
        mrr_end_minor: 94_800,
        nrr_ratio: 0.948,
        grr_ratio: 0.95,
      },
    },
  ],
  [
    "with annual revenue in thousands",
    "minimal",
    {
      revenue: {
        ...eur,
        mrr_start_minor: 8_900_000,
        mrr_end_minor: 8_912_345,
        arr_minor: 106_900_000,
      },
    },
  ],
  [
    "with value to cost in one digit",
    "minimal",
    {
      revenue: {
        ...eur,
        mrr_start_minor: 1,
        mrr_end_minor: 1,
        lifetime_value_minor: 34_000,
        acquisition_cost_minor: 100_000,
        value_to_cost: 0.3,
      },
    },
  ],
  [
    "in which nobody left, with a lifetime value of five years at most",
    "minimal",
    {
      customer_churn_ratio: 0,
      revenue: {
        ...eur,
        mrr_start_minor: 1,
        mrr_end_minor: 1,
        lifetime_value_minor: 34_000,
      },
    },
  ],
  // Churn.
  [
    "with a band of a vendor whose borders are not told",
    "minimal",
    { churn: { score_ratio: 0.6, band: "medium", horizon_days: 90 } },
  ],
  [
    "with a score that was rounded after its band was found",
    month,
    { churn: { score_ratio: 0.45, band: "medium" } },
  ],
  [
    "with customers who stay and leave in whole percent",
    "minimal",
    { customer_retention_ratio: 0.98, customer_churn_ratio: 0.03 },
  ],
  // Availability.
  ["that was down for all of it", "minimal", { downtime_s: 2_419_200, availability_ratio: 0 }],
  ["with three nines in three digits", "minimal", { downtime_s: 1210, availability_ratio: 1 }],
  // Forecasts.
  [
    "with the intervals of Prophet, whose width is not told",
    "minimal",
    { forecasts: [{ ...forecast, low: 8_840_000, high: 9_270_000 }] },
  ],
  [
    "with an upper end only, for planning capacity",
    "minimal",
    { forecasts: [{ ...forecast, high: 9_270_000, confidence_ratio: 0.9 }] },
  ],
  [
    "with the intervals of 80 and 95 of 100 (R's forecast)",
    "minimal",
    {
      forecasts: [
        { ...forecast, low: 8_900_000, high: 9_200_000, confidence_ratio: 0.8 },
        { ...forecast, low: 8_840_000, high: 9_270_000, confidence_ratio: 0.95 },
      ],
    },
  ],
  // Benchmarks.
  [
    "compared with others who are all alike",
    "minimal",
    {
      benchmarks: [
        { metric: "x", value: 1, peer_group: "all", peers_count: 5, p25: 1, p50: 1, p75: 1 },
      ],
    },
  ],
])("analytics %s are accepted", (_, name, patch) => {
  expect(refusals(TenantAnalytics, "TenantAnalytics", name, patch)).toEqual([]);
});

/**
 * Honest rows of cloud and software bills that look wrong are no errors, and their wrong neighbours are.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { FocusCharge } from "../../src/tenant/focus-charge.js";
import { issuesOf } from "./_issues.js";

type Row = [what: string, value: object, ...issues: string[]];

const always = {
  tenant_id: "label-nordlicht",
  billing_account_id: "123456789012",
  billing_account_name: "Nordlicht",
  billing_currency: "USD",
  billing_period_start: "2024-09-01T00:00:00Z",
  billing_period_end: "2024-10-01T00:00:00Z",
  charge_description: "As it stands on the bill",
  charge_period_start: "2024-09-18T22:00:00Z",
  charge_period_end: "2024-09-18T23:00:00Z",
  invoice_issuer_name: "Amazon Web Services, Inc.",
  provider_name: "AWS",
  publisher_name: "Amazon Web Services, Inc.",
  service_category: "integration",
  service_name: "Amazon Simple Queue Service",
};
const costs = (list: number, contracted = list, effective = contracted, billed = effective) => ({
  list_cost: list,
  contracted_cost: contracted,
  effective_cost: effective,
  billed_cost: billed,
});
const priced = (quantity: number, unit: string, list: number, contracted = list) => ({
  pricing_category: "standard",
  pricing_quantity: quantity,
  pricing_unit: unit,
  list_unit_price: list,
  contracted_unit_price: contracted,
  sku_id: "G95FST5FTYV3JSRX",
  sku_price_id: "G95FST5FTYV3JSRX.JRTCKXETXF",
});
const usage = (quantity: number, unit: string, list: number, contracted = list) => ({
  ...always,
  charge_category: "usage",
  charge_frequency: "usage_based",
  ...priced(quantity, unit, list, contracted),
  ...costs(quantity * list, quantity * contracted),
  consumed_quantity: quantity,
  consumed_unit: unit,
});
const commitment = {
  commitment_discount_id: "arn:aws:savingsplans::1:savingsplan/7",
  commitment_discount_category: "spend",
  commitment_discount_type: "Compute Savings Plan",
  commitment_discount_quantity: 0.6,
  commitment_discount_unit: "USD",
};
const oracle = { provider_name: "Oracle", publisher_name: "Oracle", invoice_issuer_name: "Oracle" };

describe("FocusCharge", () => {
  test.each<Row>([
    ["two requests to a queue of AWS", usage(2, "Requests", 4e-7)],
    ["a transfer of 553 bytes", usage(5.532e-7, "GB", 0.02)],
    ["within the free tier: used, and free", usage(1000, "Requests", 0)],
    ["a refund within its month is usage below zero", usage(-3, "Hours", 0.192)],
    [
      "a price that was rounded for its column, of 4 significant digits",
      { ...usage(123_456_789, "GB-Seconds", 0.00001667), ...costs(2057.98) },
    ],
    [
      "rounded to cents, as bills of software are",
      { ...usage(7, "Seats", 0.3333), ...costs(2.33) },
    ],
    [
      "whole yen",
      { ...usage(11, "Hours", 14.7), billing_currency: "JPY", ...costs(162, 162, 162, 162) },
    ],
    [
      "thousandths of a dinar",
      { ...usage(3, "Hours", 0.0455), billing_currency: "KWD", ...costs(0.137) },
    ],
    [
      "a cost that its price does not come to",
      { ...usage(10, "Hours", 1), ...costs(12, 10) },
      "focus_charge.list_cost_is_product",
    ],
    [
      "Azure's quantity in blocks of 10 000 beside the price of one",
      { ...usage(7e-8, "10K", 0.0845), ...costs(5.915e-5) },
      "focus_charge.small_list_cost_is_product",
      "focus_charge.small_contracted_cost_is_product",
    ],
    [
      "software from a marketplace tells its region by the id alone",
      { ...usage(1, "Hours", 0.342), publisher_name: "Red Hat Inc.", region_id: "us-east-1" },
      "focus_charge.region_has_name",
    ],
    [
      "a marketplace that a third party is paid through: billed at nothing",
      { ...usage(1, "Hours", 0.342), ...costs(0.342, 0.342, 0.342, 0) },
    ],
    [
      "Oracle tells a region by its name alone",
      { ...usage(8, "GB Hours", 0.0015), ...oracle, region_name: "us-sanjose-1" },
      "focus_charge.region_has_name",
    ],
    [
      "AWS has a type for what is transferred, which is no resource",
      { ...usage(1, "GB", 0.02), resource_type: "Data Transfer" },
      "focus_charge.type_of_resource",
    ],
    [
      "a row of FOCUS 1.0 has no quantity of a commitment",
      {
        ...usage(1, "Hour", 1, 0.9),
        ...commitment,
        commitment_discount_quantity: undefined,
        commitment_discount_unit: undefined,
        pricing_category: "committed",
        commitment_discount_status: "used",
        ...costs(1, 0.9, 0.6, 0),
      },
      "focus_charge.commitment_has_quantity",
    ],
    [
      "a commitment that was not used for an hour is an effective cost, and nothing was consumed",
      {
        ...usage(1, "Hour", 0.4),
        ...commitment,
        consumed_quantity: undefined,
        consumed_unit: undefined,
        pricing_category: "committed",
        commitment_discount_status: "unused",
        ...costs(0.4, 0.4, 0.4, 0),
      },
    ],
    [
      "the same, and consumed",
      {
        ...usage(1, "Hour", 0.4),
        ...commitment,
        pricing_category: "committed",
        commitment_discount_status: "unused",
      },
      "focus_charge.unused_is_not_consumed",
    ],
    [
      "a commitment that is bought upfront for a year",
      {
        ...always,
        charge_category: "purchase",
        charge_frequency: "one_time",
        charge_period_start: "2024-09-01T00:00:00Z",
        charge_period_end: "2025-09-01T00:00:00Z",
        ...commitment,
        commitment_discount_quantity: 8760,
        ...priced(8760, "USD", 1),
        ...costs(8760, 8760, 0, 8760),
      },
    ],
    [
      "the same, spread over its purchase as well as its usage",
      {
        ...always,
        charge_category: "purchase",
        ...commitment,
        ...priced(1, "USD", 1),
        ...costs(1),
      },
      "focus_charge.purchase_of_commitment_costs_later",
    ],
    [
      "a purchase that commits to nothing costs at once",
      {
        ...always,
        charge_category: "purchase",
        charge_frequency: "recurring",
        ...priced(5, "Seats", 15),
        ...costs(75),
      },
    ],
    [
      "AWS gives a credit a quantity of zero, and its amount as the price",
      {
        ...always,
        charge_category: "credit",
        charge_frequency: "one_time",
        ...costs(-2.6137),
        pricing_category: "other",
        pricing_quantity: 0,
        pricing_unit: "Hours",
        list_unit_price: 2.6137,
      },
    ],
    [
      "a correction of last month without prices and quantities",
      { ...always, charge_category: "usage", charge_class: "correction", ...costs(-4.2) },
    ],
    [
      "the same without a class, as if it were of this month",
      { ...always, charge_category: "usage", ...costs(-4.2) },
      "focus_charge.priced_has_quantity",
      "focus_charge.priced_has_list_price",
      "focus_charge.priced_has_contracted_price",
      "focus_charge.priced_has_category",
      "focus_charge.priced_has_sku",
      "focus_charge.priced_has_sku_price",
      "focus_charge.usage_was_consumed",
    ],
    [
      "a correction whose price, quantity and cost disagree",
      { ...usage(-100, "GB-Month", 0.023), charge_class: "correction", ...costs(-2.4) },
    ],
    [
      "a correction of a commitment's usage that has no quantity of it",
      {
        ...always,
        charge_category: "usage",
        charge_class: "correction",
        ...commitment,
        commitment_discount_quantity: undefined,
        commitment_discount_unit: undefined,
        commitment_discount_status: "used",
        ...costs(-0.6, -0.6, -0.6, 0),
      },
    ],
    ["a tax of nothing", { ...always, charge_category: "tax", ...costs(0) }],
    [
      "a tax on the invoice differs by the cost that it is raised on",
      { ...always, charge_category: "tax", ...costs(23, 19, 11, 19) },
    ],
    [
      "Oracle's adjustment of memory counts what was consumed, which FOCUS forbids",
      {
        ...usage(128, "GB Hours", 0),
        ...oracle,
        charge_category: "adjustment",
        ...costs(0, 0, 0, 0.192),
      },
      "focus_charge.only_usage_is_consumed",
    ],
    ["a spot price", { ...usage(1, "Hours", 0.192, 0.0611), pricing_category: "dynamic" }],
    [
      "credits of a provider as a currency",
      {
        ...usage(12, "Credits", 3),
        provider_name: "Snowflake",
        pricing_currency: "Credits",
        pricing_currency_list_unit_price: 1,
        pricing_currency_contracted_unit_price: 1,
        pricing_currency_effective_cost: 12,
      },
    ],
    [
      "a charge for last month that comes with this month's invoice",
      {
        ...usage(1, "Hours", 1),
        charge_period_start: "2024-08-31T23:00:00Z",
        charge_period_end: "2024-09-01T00:00:00Z",
      },
    ],
  ])("%s", (_what, value, ...issues) => {
    expect(issuesOf(FocusCharge, JSON.parse(JSON.stringify(value))).sort()).toEqual(issues.sort());
  });

  test("a column that is null is left out, not null or an empty text", () => {
    const row = { ...usage(1, "Hours", 1), region_id: null, availability_zone: "" };
    expect(issuesOf(FocusCharge, row).sort()).toEqual(["availability_zone", "region_id"]);
  });
});

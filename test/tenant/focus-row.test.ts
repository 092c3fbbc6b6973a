/**
 * Rows of FOCUS become the fields of a charge.
 *
 * @module
 */
import { expect, test } from "vitest";
import { focusFields } from "../../src/tenant/focus/focus-row.js";
import { focusSubcategories } from "../../src/tenant/focus/service-subcategory.js";
import { FocusCharge } from "../../src/tenant/focus-charge.js";
import { issuesOf } from "./_issues.js";

const row = {
  AvailabilityZone: null,
  BilledCost: "0.00000080000",
  BillingAccountId: "1234567890123",
  BillingCurrency: "USD",
  BillingPeriodEnd: "2024-10-01T00:00:00Z",
  BillingPeriodStart: "2024-09-01T00:00:00Z",
  ChargeCategory: "Usage",
  ChargeClass: "",
  ChargeDescription: "$0.40 per million requests",
  ChargeFrequency: "Usage-Based",
  ChargePeriodEnd: "2024-09-18T23:00:00Z",
  ChargePeriodStart: "2024-09-18T22:00:00Z",
  ConsumedQuantity: "2.000000000000000",
  ConsumedUnit: "Requests",
  ContractedCost: 8e-7,
  ContractedUnitPrice: "4E-7",
  EffectiveCost: "8e-7",
  InvoiceIssuerName: "Amazon Web Services, Inc.",
  ListCost: "0.00000080000",
  ListUnitPrice: "0.0000004",
  PricingCategory: "Standard",
  PricingQuantity: "2",
  PricingUnit: "Requests",
  ProviderName: "AWS",
  PublisherName: "Amazon Web Services, Inc.",
  ServiceCategory: "AI and Machine Learning",
  ServiceName: "Amazon SQS",
  ServiceSubcategory: "Other (AI and Machine Learning)",
  SkuId: "G95F",
  SkuPriceDetails: { x_tier: 1 },
  SkuPriceId: "G95F.JRTC",
  Tags: '{"application":"playlists","spot":true}',
  x_Operation: "SendMessage",
};

test("a row of AWS", () => {
  const fields = focusFields(row, "label-nordlicht");
  expect(issuesOf(FocusCharge, fields)).toEqual([]);
  expect(fields).toMatchObject({
    tenant_id: "label-nordlicht",
    billed_cost: 8e-7,
    contracted_unit_price: 4e-7,
    charge_frequency: "usage_based",
    service_subcategory: "other_ai_and_machine_learning",
    sku_price_details: { x_tier: 1 },
    tags: { application: "playlists", spot: true },
    custom_columns: { Operation: "SendMessage" },
  });
  expect(fields).not.toHaveProperty("charge_class");
  expect(fields).not.toHaveProperty("availability_zone");
});

test.each([
  ["Databases", "NoSQL Databases", "databases", "nosql_databases"],
  ["Internet of Things", "IoT Platforms", "internet_of_things", "iot_platforms"],
  ["Other", "Other (Other)", "other", "other_other"],
] as const)("%s, %s", (ServiceCategory, ServiceSubcategory, category, subcategory) => {
  expect(focusFields({ ServiceCategory, ServiceSubcategory }, "t")).toEqual({
    tenant_id: "t",
    service_category: category,
    service_subcategory: subcategory,
  });
  expect(focusSubcategories[category]).toContain(subcategory);
});

test("what cannot be read is left for the schema to name", () => {
  const fields = focusFields(
    { ...row, BilledCost: "$1", Tags: "{", ChargeCategory: "-", Color: "red" },
    "t",
  );
  expect(fields).toMatchObject({
    billed_cost: "$1",
    tags: "{",
    charge_category: "-",
    color: "red",
  });
  expect(new Set(issuesOf(FocusCharge, fields))).toEqual(
    new Set(["billed_cost", "tags", "charge_category", ""]),
  );
});

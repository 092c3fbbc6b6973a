/**
 * One row of a bill of cloud or software as a service, by the FinOps Open Cost and Usage
 * Specification (FOCUS) 1.2: its columns in snake_case, and absent where a column is null.
 *
 * Costs are JSON numbers: FOCUS's decimals are IEEE 754 (NumericFormat), rules calculate with them,
 * and a row tells of a cost; it is the invoice that is owed, for which see TenantBilling.
 * `focusSums` adds them up without a float between.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { FreeForm } from "../core/free-form.js";
import { ForeignId, TenantId } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import { CurrencyCode } from "../core/money.js";
import { earlier, has, not, notLater, or, together } from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { Quantity } from "../core/units.js";
import {
  FocusChargeCategory,
  FocusChargeClass,
  FocusChargeFrequency,
  FocusCommitmentCategory,
  FocusPricingCategory,
  FocusUseStatus,
} from "./focus/charge-kind.js";
import { focusPriceRules } from "./focus/price-rules.js";
import { FocusServiceCategory } from "./focus/service-category.js";
import { FocusServiceSubcategory, subcategoryRules } from "./focus/service-subcategory.js";
import { focusUseRules } from "./focus/use-rules.js";

/** A price of a unit: not below zero, whatever the sign of the cost. */
const FocusUnitPrice = z.number().min(0).max(Number.MAX_VALUE);

/** A unit by FOCUS' UnitFormat: `Hour`, `GB-Hour`, `1000 Tokens`. 1 to 127 characters. */
const FocusUnit = Text.min(1).max(127);

/** FOCUS forbids it, and AWS writes it for what is transferred, which is no resource. */
const needs = (owner: string, column: string, message: string) =>
  warn(message, or(has(owner), not(has(column))), column);

/** One charge of a provider. */
export const FocusCharge = withRules(
  closed({
    /** The tenant to whom the charge belongs. No column of FOCUS. */
    tenant_id: TenantId,
    /** Where within a region it is: AvailabilityZone. */
    availability_zone: Name.optional(),
    /** What the charge is invoiced with, before amortisation: BilledCost. */
    billed_cost: Quantity,
    /** The account that is invoiced: BillingAccountId. */
    billing_account_id: ForeignId,
    /** Its name: BillingAccountName. Absent: the provider gives accounts no names. */
    billing_account_name: Name.optional(),
    /** What kind of account it is: BillingAccountType. */
    billing_account_type: Name.optional(),
    /** The currency of all costs and prices but those in `pricing_currency`: BillingCurrency. */
    billing_currency: CurrencyCode,
    /** The first instant after the period of the invoice: BillingPeriodEnd. */
    billing_period_end: Instant,
    /** When the period of the invoice begins: BillingPeriodStart. */
    billing_period_start: Instant,
    /** The reservation that it is for: CapacityReservationId. */
    capacity_reservation_id: ForeignId.optional(),
    /** Whether the reservation was used: CapacityReservationStatus. */
    capacity_reservation_status: FocusUseStatus.optional(),
    /** What is charged for: ChargeCategory. */
    charge_category: FocusChargeCategory,
    /** Whether it corrects a period that was invoiced before: ChargeClass. Absent: it does not. */
    charge_class: FocusChargeClass.optional(),
    /** What it is, for a human reader: ChargeDescription, at most 2000 characters. */
    charge_description: Text.min(1).max(2000).optional(),
    /** How often it comes: ChargeFrequency. */
    charge_frequency: FocusChargeFrequency.optional(),
    /** The first instant after the time that it is for: ChargePeriodEnd. */
    charge_period_end: Instant,
    /** When the time that it is for begins: ChargePeriodStart. It need not lie in the billing period. */
    charge_period_start: Instant,
    /** What the commitment is counted by: CommitmentDiscountCategory. */
    commitment_discount_category: FocusCommitmentCategory.optional(),
    /** The commitment discount that it belongs to: CommitmentDiscountId. */
    commitment_discount_id: ForeignId.optional(),
    /** Its name: CommitmentDiscountName. */
    commitment_discount_name: Name.optional(),
    /** How much of it was bought, used or left unused: CommitmentDiscountQuantity. */
    commitment_discount_quantity: Quantity.optional(),
    /** Whether it was used: CommitmentDiscountStatus. */
    commitment_discount_status: FocusUseStatus.optional(),
    /** What the provider calls this kind of commitment: CommitmentDiscountType. */
    commitment_discount_type: Name.optional(),
    /** What its quantity is counted in: CommitmentDiscountUnit. */
    commitment_discount_unit: FocusUnit.optional(),
    /** How much was measured: ConsumedQuantity. */
    consumed_quantity: Quantity.optional(),
    /** What that is counted in: ConsumedUnit. */
    consumed_unit: FocusUnit.optional(),
    /** The cost at the negotiated price, before commitments: ContractedCost. */
    contracted_cost: Quantity,
    /** The negotiated price of a unit, before commitments: ContractedUnitPrice. */
    contracted_unit_price: FocusUnitPrice.optional(),
    /** The cost after all reductions, with its share of what was paid before: EffectiveCost. */
    effective_cost: Quantity,
    /** The invoice on which it stands: InvoiceId. Absent: none is known yet. */
    invoice_id: ForeignId.optional(),
    /** Who wrote the invoice, who need not be the provider: InvoiceIssuerName. */
    invoice_issuer_name: Name,
    /** The cost at the published price: ListCost. */
    list_cost: Quantity,
    /** The published price of a unit: ListUnitPrice. */
    list_unit_price: FocusUnitPrice.optional(),
    /** How it was priced: PricingCategory. */
    pricing_category: FocusPricingCategory.optional(),
    /**
     * The currency of the provider's prices: PricingCurrency. An ISO 4217 code, or the name of a
     * currency of the provider's own, such as `Credits`: 1 to 64 characters.
     */
    pricing_currency: Text.min(1).max(64).optional(),
    /** The negotiated price of a unit in it: PricingCurrencyContractedUnitPrice. */
    pricing_currency_contracted_unit_price: FocusUnitPrice.optional(),
    /** The effective cost in it: PricingCurrencyEffectiveCost. */
    pricing_currency_effective_cost: Quantity.optional(),
    /** The published price of a unit in it: PricingCurrencyListUnitPrice. */
    pricing_currency_list_unit_price: FocusUnitPrice.optional(),
    /** How many units are priced: PricingQuantity. */
    pricing_quantity: Quantity.optional(),
    /** What they are: PricingUnit. */
    pricing_unit: FocusUnit.optional(),
    /** Who sells it: ProviderName. */
    provider_name: Name,
    /** Who makes it: PublisherName. */
    publisher_name: Name,
    /** The region, as the provider writes it: RegionId. */
    region_id: ForeignId.optional(),
    /** Its name: RegionName. */
    region_name: Name.optional(),
    /** The resource that it is for, which may be a long path: ResourceId, at most 2048 characters. */
    resource_id: Text.min(1).max(2048).optional(),
    /** Its name: ResourceName, at most 1024 characters. */
    resource_name: Text.min(1).max(1024).optional(),
    /** What kind of resource it is: ResourceType. */
    resource_type: Name.optional(),
    /** What the service is in the first place: ServiceCategory. */
    service_category: FocusServiceCategory,
    /** What the provider calls the service: ServiceName. */
    service_name: Name,
    /** What the service is more closely: ServiceSubcategory. */
    service_subcategory: FocusServiceSubcategory.optional(),
    /** What is sold: SkuId. */
    sku_id: ForeignId.optional(),
    /** What of it is measured: SkuMeter. */
    sku_meter: Name.optional(),
    /** Properties of its price; a key that FOCUS does not define begins with `x_`: SkuPriceDetails. */
    sku_price_details: FreeForm.optional(),
    /** The price at which it is sold: SkuPriceId. */
    sku_price_id: ForeignId.optional(),
    /** The account within the billing account that caused it: SubAccountId. */
    sub_account_id: ForeignId.optional(),
    /** Its name: SubAccountName. */
    sub_account_name: Name.optional(),
    /** What kind of account it is: SubAccountType. */
    sub_account_type: Name.optional(),
    /** What the resource was tagged with when the row was written: Tags. */
    tags: FreeForm.optional(),
    /** Columns of the provider's own, without the `x_` before their names. */
    custom_columns: FreeForm.optional(),
  }),
  {
    ...focusPriceRules,
    ...focusUseRules,
    ...subcategoryRules,
    billing_period_in_order: rule(
      "The period of an invoice begins before it ends.",
      earlier("billing_period_start", "billing_period_end"),
      "billing_period_end",
    ),
    charge_period_in_order: rule(
      "The time of a charge does not end before it begins.",
      notLater("charge_period_start", "charge_period_end"),
      "charge_period_end",
    ),
    charge_is_described: warn(
      "A charge says what it is.",
      has("charge_description"),
      "charge_description",
    ),
    // Marketplaces of AWS tell the id alone, Oracle the name.
    region_has_name: warn(
      "A region has a name, and nothing else has one.",
      together("region_id", "region_name"),
      "region_name",
    ),
    sub_account_has_name: warn(
      "A sub account has a name, and nothing else has one.",
      together("sub_account_id", "sub_account_name"),
      "sub_account_name",
    ),
    type_of_sub_account: needs(
      "sub_account_id",
      "sub_account_type",
      "Only a sub account has the type of one.",
    ),
    name_of_resource: needs("resource_id", "resource_name", "Only a resource has the name of one."),
    type_of_resource: needs("resource_id", "resource_type", "Only a resource has the type of one."),
    resource_has_type: warn(
      "A resource has a type.",
      or(not(has("resource_id")), has("resource_type")),
      "resource_type",
    ),
    meter_of_sku: needs("sku_id", "sku_meter", "Only an SKU has a meter."),
    details_of_sku_price: needs(
      "sku_price_id",
      "sku_price_details",
      "Only the price of an SKU has details.",
    ),
  },
).meta({ id: "FocusCharge", title: "Charge by FOCUS" });
export type FocusCharge = z.infer<typeof FocusCharge>;

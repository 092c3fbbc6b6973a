/**
 * Tenants: how they are set up, what they use, what they pay, and how they do.
 *
 * @module
 */

export { KeyReference } from "../core/key-reference.js";
export { ChurnBand, ChurnBands, churnBand } from "./analytics/churn-band.js";
export { type LifetimeValueInput, lifetimeValue } from "./analytics/lifetime-value.js";
export { ChurnDriver, TenantChurn } from "./analytics/tenant-churn.js";
export { TenantBenchmark, TenantForecast, TenantGrowth } from "./analytics/tenant-forecast.js";
export {
  RetentionKind,
  RetentionPoint,
  TenantRetentionCohort,
} from "./analytics/tenant-retention-cohort.js";
export { TenantRevenue } from "./analytics/tenant-revenue.js";
export { allocate } from "./billing/allocate.js";
export { BillCreditNote } from "./billing/bill-credit-note.js";
export { type BillDifference, billDifferences } from "./billing/bill-differences.js";
export { BillCredit, BillCreditKind, BillDiscount } from "./billing/bill-discount.js";
export { BillDunning, DunningOutcome } from "./billing/bill-dunning.js";
export { BillKind, BillReason } from "./billing/bill-kind.js";
export { BillLine } from "./billing/bill-line.js";
export { BillPayment, BillSettlement } from "./billing/bill-payment.js";
export { BillPeriod } from "./billing/bill-period.js";
export { BillStatus, BillTransition, billTransitions } from "./billing/bill-status.js";
export { BillTax, TaxTreatment } from "./billing/bill-tax.js";
export { BillTotals, type StripeTotals, stripeTotals } from "./billing/bill-totals.js";
export { BillingBasis, BillingModel } from "./billing/billing-model.js";
export { BillingPlan, PlanComponent } from "./billing/billing-plan.js";
export { BillingPrice, FlatPrice, PackagePrice, UnitPrice } from "./billing/billing-price.js";
export { TaxRegistration } from "./billing/customer-tax-id.js";
export {
  type AppliedTax,
  type BillableLine,
  type InvoiceOptions,
  type InvoiceTax,
  type InvoiceTotals,
  invoiceTotals,
} from "./billing/invoice-totals.js";
export { MinorDecimal } from "./billing/minor-decimal.js";
export { MoneyRounding, RoundingScope, roundMoney } from "./billing/money-rounding.js";
export { type PricedTier, priceTiers, type TieredAmount } from "./billing/price-tiers.js";
export { type Settled, type SettleOptions, settle } from "./billing/settle.js";
export { PriceTier, TieredPrice, TierMode, TierRate } from "./billing/tiered-price.js";
export {
  type ClashingField,
  type IsolationClash,
  isolationClashes,
} from "./configuration/isolation-clashes.js";
export {
  AddressRange,
  AllowedOrigin,
  ApiKeyPolicy,
  MfaPolicy,
  SsoProtocol,
  TenantAccess,
} from "./configuration/tenant-access.js";
export { CommitmentStatus, TenantCompliance } from "./configuration/tenant-compliance.js";
export { TenantContacts } from "./configuration/tenant-contacts.js";
export {
  KeyCustody,
  TenantEncryption,
  TlsVersion,
} from "./configuration/tenant-encryption.js";
export {
  DatabaseIsolation,
  IsolationModel,
  TenantIsolation,
} from "./configuration/tenant-isolation.js";
export {
  canTenantBecome,
  SuspensionReason,
  TenantLifecycle,
  TenantStatus,
  tenantTransitions,
} from "./configuration/tenant-lifecycle.js";
export { LimitPeriod, OverLimitAction, TenantLimit } from "./configuration/tenant-limit.js";
export {
  CountryCode,
  DataLocation,
  LocationRole,
  TenantResidency,
  TransferBasis,
} from "./configuration/tenant-residency.js";
export { ExpiryAction, RetainedData, TenantRetention } from "./configuration/tenant-retention.js";
export {
  type TierDifference,
  type TierDifferenceKind,
  tierDifferences,
} from "./configuration/tier-differences.js";
export { FeatureFlag, FlagPrerequisite, FlagState } from "./features/feature-flag.js";
export { flagCycles } from "./features/flag-cycles.js";
export {
  type FlagPrerequisiteFault,
  type FlagPrerequisiteProblem,
  flagPrerequisiteProblems,
} from "./features/flag-prerequisite-problems.js";
export {
  FlagCondition,
  FlagOperator,
  FlagShare,
  FlagSplit,
  FlagTargetingRule,
} from "./features/flag-targeting.js";
export {
  BooleanVariant,
  BooleanVariants,
  FlagVariants,
  NumberVariant,
  NumberVariants,
  ObjectVariant,
  ObjectVariants,
  StringVariant,
  StringVariants,
} from "./features/flag-variants.js";
export {
  type TierPrerequisiteGap,
  tierPrerequisiteGaps,
} from "./features/tier-prerequisite-gaps.js";
export { FlagKey } from "./flag-key.js";
export {
  FocusChargeCategory,
  FocusChargeClass,
  FocusChargeFrequency,
  FocusCommitmentCategory,
  FocusPricingCategory,
  FocusUseStatus,
} from "./focus/charge-kind.js";
export { focusFields } from "./focus/focus-row.js";
export {
  type FocusCommitmentSum,
  type FocusInvoiceSum,
  type FocusSums,
  focusSums,
} from "./focus/focus-sums.js";
export { FocusServiceCategory } from "./focus/service-category.js";
export { FocusServiceSubcategory, focusSubcategories } from "./focus/service-subcategory.js";
export { FocusCharge } from "./focus-charge.js";
export { FeatureAdoption, TenantAnalytics } from "./tenant-analytics.js";
export { TenantBilling } from "./tenant-billing.js";
export { TenantConfiguration } from "./tenant-configuration.js";
export { TenantFeatures } from "./tenant-features.js";
export { TenantResource } from "./tenant-resource.js";
export { TenantTier } from "./tenant-tier.js";
export { TenantTierTable, TierAllowance, TierFeatures } from "./tenant-tier-table.js";
export { TenantUsageMetrics } from "./tenant-usage-metrics.js";
export { TenantApiUsage } from "./usage/tenant-api-usage.js";
export {
  StoredKind,
  TenantStorageUsage,
  TenantTransferUsage,
} from "./usage/tenant-storage-usage.js";
export { TenantUserUsage } from "./usage/tenant-user-usage.js";
export {
  FeatureUsage,
  TenantInventory,
  TenantSessionUsage,
  TenantWorkload,
} from "./usage/tenant-workload.js";
export { type LimitOutcome, type LimitVerdict, withinLimits } from "./usage/within-limits.js";

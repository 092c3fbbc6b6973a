/**
 * Tenants: how they are set up, what they use, what they pay, and how they do.
 *
 * @module
 */
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
  KeyReference,
  TenantEncryption,
  TlsVersion,
} from "./configuration/tenant-encryption.js";
export {
  DatabaseIsolation,
  IsolationModel,
  TenantIsolation,
} from "./configuration/tenant-isolation.js";
export {
  SuspensionReason,
  TenantLifecycle,
  TenantStatus,
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
export { TenantConfiguration } from "./tenant-configuration.js";
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

/**
 * Features that a tier includes without what they need.
 *
 * @module
 */
import type { FlagKey } from "../flag-key.js";
import { TenantTier } from "../tenant-tier.js";
import type { TierFeatures } from "../tenant-tier-table.js";
import type { FeatureFlag } from "./feature-flag.js";

/** A feature that a tier includes without another that it needs. */
export interface TierPrerequisiteGap {
  /** The tier. */
  readonly tier: TenantTier;
  /** The feature that it includes. */
  readonly feature: FlagKey;
  /** The feature that this one needs, and that the tier does not include. */
  readonly missing: FlagKey;
}

/**
 * The features that a tier includes without another that they need, from the smallest tier to the
 * largest: `auto_ml` without `ml_models`, `sso` without `team_management`. What a feature needs are the
 * prerequisites of the flag with its key. A prerequisite that no tier includes is no feature for sale,
 * and is not asked for. Time: linear in features and prerequisites.
 */
export function tierPrerequisiteGaps(
  features: TierFeatures,
  flags: readonly FeatureFlag[],
): readonly TierPrerequisiteGap[] {
  const needs = new Map(flags.map(({ key, prerequisites }) => [key, prerequisites]));
  const sold = new Set(TenantTier.options.flatMap((tier) => features[tier] ?? []));
  return TenantTier.options.flatMap((tier) => {
    const included = new Set(features[tier]);
    return [...included].flatMap((feature) =>
      (needs.get(feature) ?? [])
        .filter(({ flag }) => sold.has(flag) && !included.has(flag))
        .map(({ flag }) => ({ tier, feature, missing: flag })),
    );
  });
}

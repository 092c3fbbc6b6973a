/**
 * Prerequisites of flags that can never be met: what no rule over one flag can see.
 *
 * @module
 */
import type { FlagKey } from "../flag-key.js";
import { TenantTier } from "../tenant-tier.js";
import type { FeatureFlag, FlagPrerequisite } from "./feature-flag.js";

/**
 * What is wrong with a prerequisite.
 *
 * - `unknown_flag`: none of the flags has its key.
 * - `unknown_variant`: the flag has no such variant.
 * - `disabled`: the flag is turned off, so that it has no variant, and the other is not.
 * - `larger_tier`: the flag begins in a larger tier than the one that needs it.
 */
export type FlagPrerequisiteFault = "unknown_flag" | "unknown_variant" | "disabled" | "larger_tier";

/** A prerequisite that can never be met. */
export interface FlagPrerequisiteProblem {
  /** The flag that has it. */
  readonly flag: FlagKey;
  /** What it needs. */
  readonly prerequisite: FlagPrerequisite;
  /** What is wrong. */
  readonly fault: FlagPrerequisiteFault;
}

/**
 * The prerequisites that can never be met, in the order of the flags. A flag that is turned off itself
 * needs nothing. Circles are found by `flagCycles`. Time: linear in flags, variants and prerequisites.
 */
export function flagPrerequisiteProblems(
  flags: readonly FeatureFlag[],
): readonly FlagPrerequisiteProblem[] {
  const byKey = new Map(flags.map((flag) => [flag.key, flag]));
  return flags
    .filter(({ state }) => state === "enabled")
    .flatMap((flag) =>
      flag.prerequisites.flatMap((prerequisite) => {
        const fault = faultOf(flag, prerequisite, byKey.get(prerequisite.flag));
        return fault === undefined ? [] : [{ flag: flag.key, prerequisite, fault }];
      }),
    );
}

function faultOf(
  flag: FeatureFlag,
  { variant }: FlagPrerequisite,
  needed: FeatureFlag | undefined,
): FlagPrerequisiteFault | undefined {
  if (needed === undefined) return "unknown_flag";
  if (!needed.variants.items.some(({ name }) => name === variant)) return "unknown_variant";
  if (needed.state === "disabled") return "disabled";
  return size(needed.min_tier) > size(flag.min_tier) ? "larger_tier" : undefined;
}

/** Where a tier stands among the five; without one, a flag begins in the smallest. */
function size(tier: TenantTier | undefined): number {
  return tier === undefined ? 0 : TenantTier.options.indexOf(tier);
}

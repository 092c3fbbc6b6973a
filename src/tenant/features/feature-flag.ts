/**
 * A flag that turns a feature on for some (flagd's flag definitions, OpenFeature).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { UserId } from "../../core/person.js";
import { contains, not, notLater, subset, unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { FlagKey } from "../flag-key.js";
import { TenantTier } from "../tenant-tier.js";
import { FlagSplit, FlagTargetingRule } from "./flag-targeting.js";
import { FlagVariants } from "./flag-variants.js";

/**
 * Whether a flag is there at all (flagd).
 *
 * - `enabled`: it is evaluated.
 * - `disabled`: it is as if it were not there; the program's own default counts.
 */
export const FlagState = z
  .enum({ ENABLED: "enabled", DISABLED: "disabled" })
  .meta({ id: "FlagState", title: "State of a flag" });
export type FlagState = z.infer<typeof FlagState>;

/** A flag that must have a certain variant before another is evaluated. */
export const FlagPrerequisite = closed({
  /** The other flag. */
  flag: FlagKey,
  /** The variant that it must have. */
  variant: FlagKey,
}).meta({ id: "FlagPrerequisite", title: "Prerequisite of a flag" });
export type FlagPrerequisite = z.infer<typeof FlagPrerequisite>;

/** A flag that turns a feature on for some. */
export const FeatureFlag = withRules(
  closed({
    /** The key by which programs ask for it. */
    key: FlagKey,
    /** What it is for: at most 1000 characters. */
    description: Text.max(1000).optional(),
    /** Whether it is there at all. */
    state: FlagState.default("enabled"),
    /** The values among which it chooses, all of one type. */
    variants: FlagVariants,
    /** The variant where no rule says otherwise. Absent: the program's own default counts. */
    default_variant: FlagKey.optional(),
    /** Who gets which variant: at most 64 rules, the first that holds counts. */
    targeting: z.array(FlagTargetingRule).max(64).default([]),
    /** Who gets which variant by chance, where no rule holds. */
    rollout: FlagSplit.optional(),
    /** What other flags must say: at most 16. Otherwise this one has its default variant. */
    prerequisites: z.array(FlagPrerequisite).max(16).default([]),
    /** The smallest tier that has the feature. Absent: any. */
    min_tier: TenantTier.optional(),
    /** Who answers for it. */
    owner_id: UserId.optional(),
    /** When it was made. */
    created_at: Instant.optional(),
    /** When it is to be removed from the code. Absent: it stays. */
    remove_by: Instant.optional(),
  }),
  {
    variants_once: rule("Each variant has one name.", unique("variants.items[].name"), "variants"),
    default_is_a_variant: rule(
      "The default is one of the variants.",
      contains("variants.items[].name", "default_variant"),
      "default_variant",
    ),
    targets_are_variants: rule(
      "Who is targeted gets one of the variants.",
      subset("targeting[].variant", "variants.items[].name"),
      "targeting",
    ),
    target_splits_are_variants: rule(
      "Who is targeted by chance gets one of the variants.",
      subset("targeting[].split.shares[].variant", "variants.items[].name"),
      "targeting",
    ),
    rollout_is_of_variants: rule(
      "A rollout is of variants.",
      subset("rollout.shares[].variant", "variants.items[].name"),
      "rollout",
    ),
    not_its_own_prerequisite: rule(
      "A flag is no prerequisite of itself.",
      not(contains("prerequisites[].flag", "key")),
      "prerequisites",
    ),
    prerequisites_once: rule(
      "Each prerequisite is named once.",
      unique("prerequisites[].flag"),
      "prerequisites",
    ),
    removed_after_made: rule(
      "It is removed after it was made.",
      notLater("created_at", "remove_by"),
      "remove_by",
    ),
  },
).meta({ id: "FeatureFlag", title: "Feature flag" });
export type FeatureFlag = z.infer<typeof FeatureFlag>;

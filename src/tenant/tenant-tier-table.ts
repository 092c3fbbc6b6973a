/**
 * What each tier of the platform includes. The table belongs to the platform, not to one tenant.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Uuid } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import {
  and,
  has,
  le,
  lit,
  notLater,
  oneOf,
  subset,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name } from "../core/text.js";
import { Count } from "../core/units.js";
import { uuidv7 } from "../core/uuid.js";
import { LimitPeriod } from "./configuration/tenant-limit.js";
import { FlagKey } from "./flag-key.js";
import { countedResources, TenantResource } from "./tenant-resource.js";

const isCounted = oneOf("resource", ...countedResources.map(lit));

/** A tier without a number is without a limit, and so is every larger one. */
const openEnded = (smaller: string, larger: string) => when(has(larger), has(smaller));

/**
 * How much of one resource each tier includes. A tier without a number is not limited, or not sold.
 */
export const TierAllowance = withRules(
  closed({
    /** What is limited; its unit is the end of its name. */
    resource: TenantResource,
    /** For what adds up, the time in which it does. Absent: what is read at one instant. */
    per: LimitPeriod.optional(),
    /** The most in the tier `free`. Absent: not limited. */
    free: Count.optional(),
    /** The most in the tier `starter`. Absent: not limited. */
    starter: Count.optional(),
    /** The most in the tier `professional`. Absent: not limited. */
    professional: Count.optional(),
    /** The most in the tier `business`. Absent: not limited. */
    business: Count.optional(),
    /** The most in the tier `enterprise`. Absent: not limited. */
    enterprise: Count.optional(),
  }),
  {
    starter_has_no_less: rule(
      "The tier starter includes no less than free.",
      le("free", "starter"),
      "starter",
    ),
    professional_has_no_less: rule(
      "The tier professional includes no less than starter.",
      le("starter", "professional"),
      "professional",
    ),
    business_has_no_less: rule(
      "The tier business includes no less than professional.",
      le("professional", "business"),
      "business",
    ),
    enterprise_has_no_less: rule(
      "The tier enterprise includes no less than business.",
      le("business", "enterprise"),
      "enterprise",
    ),
    // A tier may not be sold, or limited by the day where larger ones are by the month.
    unlimited_stays_so: warn(
      "A tier above one without a limit has no limit either.",
      and(
        openEnded("free", "starter"),
        openEnded("starter", "professional"),
        openEnded("professional", "business"),
        openEnded("business", "enterprise"),
      ),
    ),
    counted_per_time: rule("What adds up is limited per time.", when(isCounted, has("per")), "per"),
    read_at_an_instant: rule(
      "What is read at one instant is not limited per time.",
      when(has("per"), isCounted),
      "per",
    ),
  },
).meta({ id: "TierAllowance", title: "Allowance of each tier" });
export type TierAllowance = z.infer<typeof TierAllowance>;

/** The features that a tier includes, those of smaller ones among them: at most 200. */
const FeatureKeys = z.array(FlagKey).max(200).optional();

/** The features of each tier, by the keys of their flags. A tier of which nothing is told is not sold. */
export const TierFeatures = closed({
  /** The features of the tier `free`. */
  free: FeatureKeys,
  /** The features of the tier `starter`. */
  starter: FeatureKeys,
  /** The features of the tier `professional`. */
  professional: FeatureKeys,
  /** The features of the tier `business`. */
  business: FeatureKeys,
  /** The features of the tier `enterprise`. */
  enterprise: FeatureKeys,
}).meta({ id: "TierFeatures", title: "Features of each tier" });
export type TierFeatures = z.infer<typeof TierFeatures>;

/** What each tier of the platform includes. */
export const TenantTierTable = withRules(
  closed({
    /** Identifies this version of the table. Absent: a new UUID of version 7. */
    table_id: Uuid.default(() => uuidv7()),
    /** What it is called, such as the price list to which it belongs. */
    name: Name,
    /** How much of each resource each tier includes: at most 100. */
    allowances: z.array(TierAllowance).max(100),
    /** The features of each tier, by the keys of their flags. */
    features: TierFeatures.optional(),
    /** From when on it holds. Absent: not told. */
    valid_from: Instant.optional(),
    /** Until when, this instant excluded, it holds. Absent: until it is replaced. */
    valid_until: Instant.optional(),
  }),
  {
    allowances_once: rule(
      "Each resource is limited once per time.",
      unique("allowances[]", "resource", "per"),
      "allowances",
    ),
    starter_has_features: rule(
      "The tier starter has the features of free.",
      subset("features.free[]", "features.starter[]"),
      "features.starter",
    ),
    professional_has_features: rule(
      "The tier professional has the features of starter.",
      subset("features.starter[]", "features.professional[]"),
      "features.professional",
    ),
    business_has_features: rule(
      "The tier business has the features of professional.",
      subset("features.professional[]", "features.business[]"),
      "features.business",
    ),
    enterprise_has_features: rule(
      "The tier enterprise has the features of business.",
      subset("features.business[]", "features.enterprise[]"),
      "features.enterprise",
    ),
    valid_in_order: rule(
      "It begins to hold before it ends.",
      notLater("valid_from", "valid_until"),
      "valid_until",
    ),
  },
).meta({ id: "TenantTierTable", title: "Table of tiers" });
export type TenantTierTable = z.infer<typeof TenantTierTable>;

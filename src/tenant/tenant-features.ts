/**
 * Which features a tenant has, as flags (OpenFeature, flagd).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Environment } from "../core/environment.js";
import { TenantId } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import { notLater, subset, unique } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { FeatureFlag } from "./features/feature-flag.js";
import { TenantTier } from "./tenant-tier.js";

/** Which features a tenant has. */
export const TenantFeatures = withRules(
  closed({
    /** The tenant. */
    tenant_id: TenantId,
    /** The tier in which the platform is sold to it. Absent: not told. */
    tier: TenantTier.optional(),
    /** Where the flags hold. */
    environment: Environment.default("production"),
    /** The flags: at most 500. */
    flags: z.array(FeatureFlag).max(500),
    /** How often they were changed; the first has 1. */
    revision: z.int().min(1).default(1),
    /** When they were made. Absent: not known. */
    created_at: Instant.optional(),
    /** When they were changed last. Absent: never. */
    updated_at: Instant.optional(),
  }),
  {
    flags_once: rule("Each flag has one key.", unique("flags[].key"), "flags"),
    prerequisites_exist: rule(
      "A prerequisite is one of the flags.",
      subset("flags[].prerequisites[].flag", "flags[].key"),
      "flags",
    ),
    updated_after_created: rule(
      "They are changed after they were made.",
      notLater("created_at", "updated_at"),
      "updated_at",
    ),
  },
).meta({ id: "TenantFeatures", title: "Features of a tenant" });
export type TenantFeatures = z.infer<typeof TenantFeatures>;

/**
 * The tiers in which the platform is sold, from the smallest to the largest.
 *
 * @module
 */
import * as z from "zod";

/**
 * The tier in which the platform is sold to a tenant. What each one costs is in the plan.
 *
 * - `free`: costs nothing, for trying it out.
 * - `starter`: for one small team.
 * - `professional`: for several teams.
 * - `business`: for a whole company, with single sign-on and an audit log.
 * - `enterprise`: by a contract of its own.
 */
export const TenantTier = z
  .enum({
    FREE: "free",
    STARTER: "starter",
    PROFESSIONAL: "professional",
    BUSINESS: "business",
    ENTERPRISE: "enterprise",
  })
  .meta({ id: "TenantTier", title: "Tier of a tenant" });
export type TenantTier = z.infer<typeof TenantTier>;

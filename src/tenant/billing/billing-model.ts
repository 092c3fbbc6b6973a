/**
 * What a tenant pays for in principle.
 *
 * @module
 */
import * as z from "zod";

/**
 * What a tenant pays for in principle.
 *
 * - `fixed`: the same each period, whatever is used.
 * - `per_user`: so much for each user or seat, perhaps beside a fixed fee.
 * - `usage_based`: what was used, and nothing else.
 * - `hybrid`: a fee or seats, and what was used beside.
 */
export const BillingModel = z
  .enum({ FIXED: "fixed", PER_USER: "per_user", USAGE_BASED: "usage_based", HYBRID: "hybrid" })
  .meta({ id: "BillingModel", title: "Billing model" });
export type BillingModel = z.infer<typeof BillingModel>;

/**
 * What one part of a bill is counted by.
 *
 * - `period`: the period as such.
 * - `user`: users or seats.
 * - `usage`: what a meter counted.
 * - `once`: nothing that comes again, such as setting up.
 */
export const BillingBasis = z
  .enum({ PERIOD: "period", USER: "user", USAGE: "usage", ONCE: "once" })
  .meta({ id: "BillingBasis", title: "Basis of a charge" });
export type BillingBasis = z.infer<typeof BillingBasis>;

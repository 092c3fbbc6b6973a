/**
 * What something that fails does to the business (ITIL: impact, urgency, priority).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Money } from "../../core/money.js";
import { eq, le, lit, unique, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count, Ratio } from "../../core/units.js";

/**
 * How much of the business it touches.
 *
 * - `none`: nothing that users or the business notice.
 * - `low`: a few users, or something for which there is another way.
 * - `medium`: many users, or a part of the service is degraded.
 * - `high`: most users, or an essential part of the service is down.
 * - `critical`: everybody, or the business itself stands still.
 */
export const BusinessImpactLevel = z
  .enum({ NONE: "none", LOW: "low", MEDIUM: "medium", HIGH: "high", CRITICAL: "critical" })
  .meta({ id: "BusinessImpactLevel", title: "Level of business impact" });
export type BusinessImpactLevel = z.infer<typeof BusinessImpactLevel>;

/** What something that fails does to the business. */
export const BusinessImpact = withRules(
  closed({
    /** How much of the business it touches. */
    level: BusinessImpactLevel,
    /** In what order it is seen to: 1 first, 5 last (ITIL: impact by urgency). */
    priority: z.int().min(1).max(5).optional(),
    /** How many users notice it. Absent: not known. */
    affected_users_count: Count.optional(),
    /** What share of all users notice it. */
    affected_users_ratio: Ratio.optional(),
    /** What users can no longer do, such as `checkout`: at most 50. */
    affected_capabilities: z.array(ForeignId).max(50).default([]),
    /** How many of the platform's own customers are touched. */
    affected_tenants_count: Count.optional(),
    /** Revenue that is estimated to be lost so far. */
    revenue_lost: Money.optional(),
    /** Revenue that is estimated to be lost by each hour that it lasts. */
    revenue_at_risk_per_hour: Money.optional(),
    /** Whether a promise to customers (SLA) is broken by it. */
    breaches_sla: z.boolean().default(false),
    /** What it means to customers, for a human reader: at most 2000 characters. */
    summary: Text.max(2000).optional(),
  }),
  {
    none_touches_nobody: rule(
      "What touches nothing is noticed by nobody.",
      when(eq("level", lit("none")), le("affected_users_count", 0)),
      "level",
    ),
    none_loses_nothing: rule(
      "What touches nothing loses no revenue.",
      when(eq("level", lit("none")), eq("revenue_lost.amount_minor", 0)),
      "level",
    ),
    none_breaks_no_promise: rule(
      "What touches nothing breaks no promise to customers.",
      when(eq("level", lit("none")), eq("breaches_sla", false)),
      "level",
    ),
    loss_not_negative: rule(
      "Revenue that is lost is not below zero.",
      le(0, "revenue_lost.amount_minor"),
      "revenue_lost",
    ),
    one_currency: rule(
      "What is lost and what is at risk are in one currency.",
      eq("revenue_lost.currency", "revenue_at_risk_per_hour.currency"),
    ),
    capabilities_once: rule("Each capability is listed once.", unique("affected_capabilities[]")),
    nobody_is_no_share: rule(
      "Where nobody notices it, no share of the users does.",
      when(eq("affected_users_count", 0), eq("affected_users_ratio", 0)),
      "affected_users_ratio",
    ),
  },
).meta({ id: "BusinessImpact", title: "Business impact" });
export type BusinessImpact = z.infer<typeof BusinessImpact>;

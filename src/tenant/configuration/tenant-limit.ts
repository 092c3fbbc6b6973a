/**
 * How much of one resource a tenant may use (OpenMeter entitlements: a soft limit warns, a hard one
 * stops).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { atLeastOne, eq, has, le, lit, oneOf, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count } from "../../core/units.js";
import { countedResources, TenantResource } from "../tenant-resource.js";

/**
 * The time after which what was used is counted from zero again.
 *
 * - `minute`, `hour`, `day`, `month`, `year`: of the calendar in UTC.
 * - `week`: from Monday on, in UTC (ISO 8601).
 * - `lifetime`: never; what was used since the tenant was made counts.
 */
export const LimitPeriod = z
  .enum({
    MINUTE: "minute",
    HOUR: "hour",
    DAY: "day",
    WEEK: "week",
    MONTH: "month",
    YEAR: "year",
    LIFETIME: "lifetime",
  })
  .meta({ id: "LimitPeriod", title: "Period of a limit" });
export type LimitPeriod = z.infer<typeof LimitPeriod>;

/**
 * What happens beyond a hard limit.
 *
 * - `reject`: what is beyond is refused (HTTP 429 or 403).
 * - `throttle`: it is served more slowly.
 * - `charge`: it is served, and paid for.
 */
export const OverLimitAction = z
  .enum({ REJECT: "reject", THROTTLE: "throttle", CHARGE: "charge" })
  .meta({ id: "OverLimitAction", title: "Action beyond a limit" });
export type OverLimitAction = z.infer<typeof OverLimitAction>;

const isCounted = oneOf("resource", ...countedResources.map(lit));

/** How much of one resource a tenant may use. A resource without a limit is not limited. */
export const TenantLimit = withRules(
  closed({
    /** What is limited; its unit is the end of its name. */
    resource: TenantResource,
    /** For what adds up, the time in which it does. Absent: what is read at one instant. */
    per: LimitPeriod.optional(),
    /** The most that may be used before somebody is told. Absent: nobody is told before the end. */
    soft: Count.optional(),
    /** The most that may be used. Absent: there is no end. */
    hard: Count.optional(),
    /** What happens beyond the hard limit. */
    on_exceeded: OverLimitAction.default("reject"),
  }),
  {
    limits_something: rule("A limit is soft, hard or both.", atLeastOne("soft", "hard"), "hard"),
    soft_within_hard: rule("The soft limit is no higher than the hard one.", le("soft", "hard")),
    counted_per_time: rule("What adds up is limited per time.", when(isCounted, has("per")), "per"),
    read_at_an_instant: rule(
      "What is read at one instant is not limited per time.",
      when(has("per"), isCounted),
      "per",
    ),
    // OpenMeter's soft limit is what is included.
    charge_has_a_hard_limit: warn(
      "What is paid for beyond a limit has a hard one.",
      when(eq("on_exceeded", lit("charge")), has("hard")),
      "hard",
    ),
  },
).meta({ id: "TenantLimit", title: "Limit of a tenant" });
export type TenantLimit = z.infer<typeof TenantLimit>;

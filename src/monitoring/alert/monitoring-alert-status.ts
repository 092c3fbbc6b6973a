/**
 * The life of an alert: the states it has, and how it comes from one to another.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { UserId } from "../../core/person.js";
import { and, eq, lit, oneOf, or } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";

/**
 * Where an alert is in its life. Whether anybody is told is another question: see `suppression`.
 *
 * - `pending`: its condition is true, but not for long enough yet; nobody is told.
 * - `firing`: it is raised, and nobody sees to it yet.
 * - `acknowledged`: it is raised, and somebody sees to it.
 * - `resolved`: it is over.
 */
export const MonitoringAlertStatus = z
  .enum({
    PENDING: "pending",
    FIRING: "firing",
    ACKNOWLEDGED: "acknowledged",
    RESOLVED: "resolved",
  })
  .meta({ id: "MonitoringAlertStatus", title: "Status of an alert" });
export type MonitoringAlertStatus = z.infer<typeof MonitoringAlertStatus>;

/**
 * Why an alert is over. That it is does not mean that something was mended.
 *
 * - `recovered`: its condition is no longer true.
 * - `expired`: nothing was heard of it for too long.
 * - `closed`: somebody closed it.
 * - `superseded`: another alert took its place.
 */
export const AlertResolution = z
  .enum({
    RECOVERED: "recovered",
    EXPIRED: "expired",
    CLOSED: "closed",
    SUPERSEDED: "superseded",
  })
  .meta({ id: "AlertResolution", title: "Resolution of an alert" });
export type AlertResolution = z.infer<typeof AlertResolution>;

/** To which states an alert may come from each. It may fire again after it was resolved. */
export const alertTransitions = {
  pending: ["firing", "resolved"],
  firing: ["acknowledged", "resolved"],
  acknowledged: ["firing", "resolved"],
  resolved: ["pending", "firing"],
} as const satisfies Readonly<Record<MonitoringAlertStatus, readonly MonitoringAlertStatus[]>>;

const isAllowed = (from: MonitoringAlertStatus) =>
  and(eq("from", lit(from)), oneOf("to", ...alertTransitions[from].map(lit)));

/** One step in the life of an alert. */
export const AlertTransition = withRules(
  closed({
    /** What it was. */
    from: MonitoringAlertStatus,
    /** What it became. */
    to: MonitoringAlertStatus,
    /** When. */
    changed_at: Instant,
    /** Who did it. Absent: nobody, it came about by itself. */
    changed_by: UserId.optional(),
    /** Why, for a human reader: at most 1000 characters. */
    reason: Text.max(1000).optional(),
  }),
  {
    allowed: rule(
      "An alert that is pending or acknowledged may fire, one that fires may be acknowledged, each may be resolved, and one that is resolved may come again.",
      or(
        isAllowed("pending"),
        isAllowed("firing"),
        isAllowed("acknowledged"),
        isAllowed("resolved"),
      ),
      "to",
    ),
  },
).meta({ id: "AlertTransition", title: "Transition of an alert" });
export type AlertTransition = z.infer<typeof AlertTransition>;

/**
 * Where a tenant stands between its making and its deletion, and when it came there.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { CalendarDate, Instant } from "../../core/instant.js";
import { and, earlier, eq, has, lit, lt, notLater, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";

/**
 * Where a tenant stands.
 *
 * - `provisioning`: its schema, buckets and keys are being made.
 * - `trial`: it is used without pay until the trial ends.
 * - `active`: it is used.
 * - `suspended`: nobody may use it, nothing is deleted; it may become active again.
 * - `cancelled`: its contract is over; its data can still be exported.
 * - `archived`: its data is kept for the law only.
 * - `deleted`: its data is gone; this record is what remains.
 */
export const TenantStatus = z
  .enum({
    PROVISIONING: "provisioning",
    TRIAL: "trial",
    ACTIVE: "active",
    SUSPENDED: "suspended",
    CANCELLED: "cancelled",
    ARCHIVED: "archived",
    DELETED: "deleted",
  })
  .meta({ id: "TenantStatus", title: "Status of a tenant" });
export type TenantStatus = z.infer<typeof TenantStatus>;

/**
 * Which statuses may follow each one. A trial that was suspended goes on; a contract that is over may
 * be taken up again, and so may what was archived. What is deleted stays so.
 */
export const tenantTransitions = {
  provisioning: ["trial", "active", "cancelled", "deleted"],
  trial: ["active", "suspended", "cancelled", "deleted"],
  active: ["suspended", "cancelled", "deleted"],
  suspended: ["trial", "active", "cancelled", "archived", "deleted"],
  cancelled: ["active", "archived", "deleted"],
  archived: ["active", "deleted"],
  deleted: [],
} as const satisfies Readonly<Record<TenantStatus, readonly TenantStatus[]>>;

/** Whether a tenant of one status may be given another. A status that stays is no change: false. */
export function canTenantBecome(from: TenantStatus, to: TenantStatus): boolean {
  const next: readonly TenantStatus[] = tenantTransitions[from];
  return next.includes(to);
}

/**
 * Why a tenant is suspended.
 *
 * - `non_payment`: what it owes is overdue.
 * - `abuse`: it broke the terms of use.
 * - `security`: an account of it was taken over, or may have been.
 * - `legal`: a court or an authority demands it.
 * - `requested`: the tenant asked for it.
 * - `trial_ended`: its trial ended without a contract.
 */
export const SuspensionReason = z
  .enum({
    NON_PAYMENT: "non_payment",
    ABUSE: "abuse",
    SECURITY: "security",
    LEGAL: "legal",
    REQUESTED: "requested",
    TRIAL_ENDED: "trial_ended",
  })
  .meta({ id: "SuspensionReason", title: "Reason of a suspension" });
export type SuspensionReason = z.infer<typeof SuspensionReason>;

const reached = (status: TenantStatus, at: string) => when(eq("status", lit(status)), has(at));

/** Where a tenant stands, and when it came there. */
export const TenantLifecycle = withRules(
  closed({
    /** Where it stands. */
    status: TenantStatus,
    /** When it was made. */
    created_at: Instant,
    /** When it could first be used. Absent: it never could. */
    activated_at: Instant.optional(),
    /** When its trial ends or ended. Absent: it has none. */
    trial_ends_at: Instant.optional(),
    /** When it was suspended last. Absent: never. */
    suspended_at: Instant.optional(),
    /** Why it was suspended last. */
    suspension_reason: SuspensionReason.optional(),
    /** More about the suspension, for a human reader: at most 1000 characters. */
    suspension_note: Text.min(1).max(1000).optional(),
    /** When its contract was cancelled. */
    cancelled_at: Instant.optional(),
    /** When it was archived. */
    archived_at: Instant.optional(),
    /** When its data is to be deleted. Absent: not planned. */
    deletion_due_at: Instant.optional(),
    /** When its data was deleted. */
    deleted_at: Instant.optional(),
    /** The first day of its contract. Absent: there is none, as in the tier `free`. */
    contract_start: CalendarDate.optional(),
    /** The day after the last of its contract. Absent: it has no end. */
    contract_end: CalendarDate.optional(),
  }),
  {
    activated_after_created: rule(
      "It can be used only after it was made.",
      notLater("created_at", "activated_at"),
      "activated_at",
    ),
    active_was_activated: rule(
      "A tenant that is active says since when it can be used.",
      reached("active", "activated_at"),
      "activated_at",
    ),
    trial_ends_after_created: rule(
      "A trial ends after the tenant was made.",
      earlier("created_at", "trial_ends_at"),
      "trial_ends_at",
    ),
    trial_has_an_end: rule(
      "A tenant on trial says when the trial ends.",
      reached("trial", "trial_ends_at"),
      "trial_ends_at",
    ),
    suspended_says_when: rule(
      "A tenant that is suspended says since when.",
      reached("suspended", "suspended_at"),
      "suspended_at",
    ),
    suspended_says_why: warn(
      "A tenant that is suspended says why.",
      when(and(eq("status", lit("suspended")), has("suspended_at")), has("suspension_reason")),
      "suspension_reason",
    ),
    suspended_after_created: rule(
      "It is suspended after it was made.",
      notLater("created_at", "suspended_at"),
      "suspended_at",
    ),
    reason_is_of_suspension: rule(
      "Only what was suspended has a reason for it.",
      when(has("suspension_reason"), has("suspended_at")),
      "suspended_at",
    ),
    cancelled_says_when: rule(
      "A tenant that is cancelled says since when.",
      reached("cancelled", "cancelled_at"),
      "cancelled_at",
    ),
    cancelled_after_created: rule(
      "It is cancelled after it was made.",
      notLater("created_at", "cancelled_at"),
      "cancelled_at",
    ),
    archived_says_when: rule(
      "A tenant that is archived says since when.",
      reached("archived", "archived_at"),
      "archived_at",
    ),
    archived_after_created: rule(
      "It is archived after it was made.",
      notLater("created_at", "archived_at"),
      "archived_at",
    ),
    deleted_says_when: rule(
      "A tenant that is deleted says since when.",
      reached("deleted", "deleted_at"),
      "deleted_at",
    ),
    deleted_is_over: rule(
      "A tenant whose data was deleted is not in use.",
      when(has("deleted_at"), eq("status", lit("deleted"))),
      "status",
    ),
    deleted_last: rule(
      "Data is deleted after it was archived.",
      notLater("archived_at", "deleted_at"),
      "deleted_at",
    ),
    deleted_after_created: rule(
      "Data is deleted after the tenant was made.",
      notLater("created_at", "deleted_at"),
      "deleted_at",
    ),
    deletion_follows_cancellation: warn(
      "Data is deleted no earlier than the contract is cancelled.",
      notLater("cancelled_at", "deletion_due_at"),
      "deletion_due_at",
    ),
    contract_in_order: rule(
      "A contract begins before it ends.",
      lt("contract_start", "contract_end"),
      "contract_end",
    ),
  },
).meta({ id: "TenantLifecycle", title: "Lifecycle of a tenant" });
export type TenantLifecycle = z.infer<typeof TenantLifecycle>;

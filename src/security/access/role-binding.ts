/**
 * Who has a role, where and until when (Kubernetes `RoleBinding`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { TenantId, Uuid } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { UserId } from "../../core/person.js";
import { each, earlier, eq, has, ne, or, unique } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { AccessRoleId } from "./access-role.js";

/**
 * What kind of principal has a role.
 *
 * - `user`: a person.
 * - `group`: everybody in a group.
 * - `service_account`: a program.
 */
export const PrincipalKind = z
  .enum({ USER: "user", GROUP: "group", SERVICE_ACCOUNT: "service_account" })
  .meta({ id: "PrincipalKind", title: "Kind of a principal" });
export type PrincipalKind = z.infer<typeof PrincipalKind>;

/** Somebody who has a role. */
export const BoundPrincipal = closed({
  /** What kind of principal it is. */
  kind: PrincipalKind,
  /** Identifies the principal within the tenant. */
  principal_id: UserId,
  /** The tenant of the principal. Absent: that of the policy. */
  principal_tenant_id: TenantId.optional(),
}).meta({ id: "BoundPrincipal", title: "Principal of a binding" });
export type BoundPrincipal = z.infer<typeof BoundPrincipal>;

/** Who has a role, where and until when. */
export const RoleBinding = withRules(
  closed({
    /** Identifies the binding. */
    binding_id: Uuid,
    /** The role. */
    role_id: AccessRoleId,
    /** Who has it: at most 500. */
    principals: z.array(BoundPrincipal).min(1).max(500),
    /** Whether it holds for principals of other tenants too, for a role that may. */
    is_cross_tenant: z.boolean().default(false),
    /** Who gave it. */
    granted_by: UserId.optional(),
    /** From when on it holds. */
    granted_at: Instant,
    /** Until when it holds. Absent: until it is taken away. */
    expires_at: Instant.optional(),
    /** Whether it is for an emergency, past the usual way. */
    is_break_glass: z.boolean().default(false),
    /** Why it was given: at most 500 characters. */
    reason: Text.min(1).max(500).optional(),
  }),
  {
    expires_after_grant: rule(
      "A binding ends after it began.",
      earlier("granted_at", "expires_at"),
      "expires_at",
    ),
    principals_once: rule(
      "Each principal is named once.",
      unique("principals[]", "kind", "principal_id", "principal_tenant_id"),
    ),
    emergency_has_reason: rule(
      "What is given for an emergency says why.",
      or(eq("is_break_glass", false), has("reason")),
      "reason",
    ),
    // The accounts that a directory keeps for the day when all else fails have their role for good.
    emergency_ends: warn(
      "What is given for an emergency ends.",
      or(eq("is_break_glass", false), has("expires_at")),
      "expires_at",
    ),
    cross_tenant_has_reason: warn(
      "What holds for people of other tenants says why.",
      or(eq("is_cross_tenant", false), has("reason")),
      "reason",
    ),
    // The first one of a new tenant does.
    nobody_serves_themselves: warn(
      "Nobody gives a role to themselves.",
      each("principals[]", ne("principal_id", "$.granted_by")),
    ),
  },
).meta({ id: "RoleBinding", title: "Binding of a role" });
export type RoleBinding = z.infer<typeof RoleBinding>;

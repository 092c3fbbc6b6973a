/**
 * Who may do what in a tenant: roles, and who has them (NIST RBAC, INCITS 359).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { TenantId, Uuid } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import { count, each, eq, lt, ne, or, subset, unique } from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Count } from "../core/units.js";
import { uuidv7 } from "../core/uuid.js";
import { AccessRole, AccessRoleId } from "./access/access-role.js";
import { RoleBinding } from "./access/role-binding.js";

/** Roles of which nobody has many at one time (static separation of duty, INCITS 359). */
export const ExclusiveRoles = withRules(
  closed({
    /** The roles: 2 to 50. */
    role_ids: z.array(AccessRoleId).min(2).max(50),
    /** How many of them one principal may have. */
    most_count: z.int().min(1).max(49).default(1),
  }),
  {
    roles_once: rule("Each role is named once.", unique("role_ids[]")),
    fewer_than_all: rule(
      "A principal may have fewer of the roles than there are.",
      lt("most_count", count("role_ids[]")),
      "most_count",
    ),
  },
).meta({ id: "ExclusiveRoles", title: "Roles that exclude one another" });
export type ExclusiveRoles = z.infer<typeof ExclusiveRoles>;

/**
 * Who may do what in a tenant. What nothing allows is denied, a denial beats what allows, and nothing
 * of another tenant is given. Each role that is named is defined here, lest a denial get lost.
 */
export const AccessPolicy = withRules(
  closed({
    /** Identifies the policy. Absent: a new UUID of version 7. */
    policy_id: Uuid.default(() => uuidv7()),
    /** The tenant whose resources it guards. */
    tenant_id: TenantId,
    /** How often it was changed. */
    revision: Count.default(0),
    /** The roles: at most 500. */
    roles: z.array(AccessRole).max(500),
    /** Who has them: at most 5000. */
    bindings: z.array(RoleBinding).max(5000).default([]),
    /** Roles that one principal does not have together: at most 100 sets. */
    exclusive_roles: z.array(ExclusiveRoles).max(100).default([]),
    /** When it was changed last. Absent: now. */
    updated_at: Instant.default(now),
  }),
  {
    roles_once: rule("Each role is defined once.", unique("roles[].role_id")),
    inherited_roles_exist: rule(
      "The roles that are inherited are defined.",
      subset("roles[].inherits[]", "roles[].role_id"),
      "roles",
    ),
    bindings_once: rule("Each binding is named once.", unique("bindings[].binding_id")),
    bound_roles_exist: rule(
      "The roles that somebody has are defined.",
      subset("bindings[].role_id", "roles[].role_id"),
      "bindings",
    ),
    exclusive_roles_exist: rule(
      "The roles that exclude one another are defined.",
      subset("exclusive_roles[].role_ids[]", "roles[].role_id"),
      "exclusive_roles",
    ),
    strangers_need_cross_tenant: warn(
      "A binding that names somebody of another tenant is for others too.",
      each(
        "bindings[]",
        or(
          eq("is_cross_tenant", true),
          eq(count("principals[]", ne("principal_tenant_id", "$.tenant_id")), 0),
        ),
      ),
      "is_cross_tenant",
    ),
  },
).meta({ id: "AccessPolicy", title: "Access policy" });
export type AccessPolicy = z.infer<typeof AccessPolicy>;

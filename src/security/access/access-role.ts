/**
 * What somebody may do who has a role (NIST RBAC, INCITS 359; Kubernetes `Role`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { contains, count, gt, not, or, unique } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { ActionPattern, ResourcePattern } from "./access-pattern.js";

/**
 * Whether a permission gives or takes.
 *
 * - `allow`: it is allowed.
 * - `deny`: it is denied, whatever else allows it.
 */
export const AccessEffect = z
  .enum({ ALLOW: "allow", DENY: "deny" })
  .meta({ id: "AccessEffect", title: "Effect of a permission" });
export type AccessEffect = z.infer<typeof AccessEffect>;

/** That some actions on some resources are allowed, or denied. */
export const AccessPermission = withRules(
  closed({
    /** Whether it gives or takes. */
    effect: AccessEffect.default("allow"),
    /** Any of these actions: at most 50. */
    actions: z.array(ActionPattern).min(1).max(50),
    /** On any of these resources: at most 100. */
    resources: z.array(ResourcePattern).min(1).max(100),
    /** Why, for a human reader: at most 500 characters. */
    note: Text.min(1).max(500).optional(),
  }),
  {
    actions_once: rule("Each action is named once.", unique("actions[]")),
    resources_once: rule("Each resource is named once.", unique("resources[]")),
  },
).meta({ id: "AccessPermission", title: "Permission" });
export type AccessPermission = z.infer<typeof AccessPermission>;

/**
 * Identifies a role, in the spelling of its maker: `curator`, `system:node`, `roles/viewer`, an ARN.
 * At most 256 characters.
 */
export const AccessRoleId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:/@=+,-]{0,255}$/, {
  error: "Expected a role such as curator or roles/viewer.",
});
export type AccessRoleId = z.infer<typeof AccessRoleId>;

/** What somebody may do who has a role. */
export const AccessRole = withRules(
  closed({
    /** Identifies the role within its policy, such as `curator`. */
    role_id: AccessRoleId,
    /** What it is called. */
    name: Name.optional(),
    /** What it is for: at most 2000 characters. */
    description: Text.min(1).max(2000).optional(),
    /** The roles whose permissions it has too: at most 20. */
    inherits: z.array(AccessRoleId).max(20).default([]),
    /** What is allowed and denied: at most 200. */
    permissions: z.array(AccessPermission).max(200).default([]),
    /** Whether its permissions are for people of other tenants too, where a binding says so. */
    is_cross_tenant: z.boolean().default(false),
  }),
  {
    not_its_own_heir: rule(
      "A role does not inherit from itself.",
      not(contains("inherits[]", "role_id")),
      "inherits",
    ),
    inherits_once: rule("Each inherited role is named once.", unique("inherits[]")),
    role_says_something: warn(
      "A role has permissions, or inherits them.",
      or(gt(count("permissions[]"), 0), gt(count("inherits[]"), 0)),
      "permissions",
    ),
  },
).meta({ id: "AccessRole", title: "Role" });
export type AccessRole = z.infer<typeof AccessRole>;

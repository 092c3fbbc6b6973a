/**
 * Who has roles that exclude one another (separation of duty, INCITS 359).
 *
 * @module
 */
import { type Instant, now } from "../../core/instant.js";
import type { AccessPolicy } from "../access-policy.js";
import { inheritedRoles } from "./inherited-roles.js";
import type { BoundPrincipal } from "./role-binding.js";

/** Somebody who has more roles of a set than one may. */
export interface ExclusiveRoleBreach {
  readonly principal: BoundPrincipal;
  /** The roles of the set that the principal has, inherited ones included, in the set's order. */
  readonly role_ids: readonly string[];
}

/**
 * Who has more roles of a set than one may. Separation of duty is judged when a role is given, so a
 * binding that begins later counts, and one that has ended does not. Who is in which group is not
 * known here: a group is judged by itself.
 */
export function exclusiveRoleBreaches(
  { tenant_id, roles, bindings, exclusive_roles }: AccessPolicy,
  at: Instant = now(),
): ExclusiveRoleBreach[] {
  const byId = new Map(roles.map((role) => [role.role_id, role]));
  const held = new Map<string, { principal: BoundPrincipal; roleIds: Set<string> }>();
  const time = Date.parse(at);
  for (const { role_id, principals, expires_at } of bindings) {
    if (expires_at !== undefined && Date.parse(expires_at) <= time) continue;
    const gained = inheritedRoles(role_id, byId).map((role) => role.role_id);
    for (const principal of principals) {
      const { kind, principal_id, principal_tenant_id = tenant_id } = principal;
      const key = JSON.stringify([kind, principal_id, principal_tenant_id]);
      const entry = held.get(key) ?? { principal, roleIds: new Set<string>() };
      for (const each of gained) entry.roleIds.add(each);
      held.set(key, entry);
    }
  }
  return exclusive_roles.flatMap(({ role_ids, most_count }) =>
    [...held.values()]
      .map(({ principal, roleIds }) => ({
        principal,
        role_ids: role_ids.filter((each) => roleIds.has(each)),
      }))
      .filter((breach) => breach.role_ids.length > most_count),
  );
}

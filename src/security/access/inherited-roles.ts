/**
 * Which roles a role brings with it.
 *
 * @module
 */
import type { AccessRole } from "./access-role.js";

/** A role and all roles that it inherits from, each once. One that is not defined brings none. */
export function inheritedRoles(
  roleId: string,
  roles: ReadonlyMap<string, AccessRole>,
): AccessRole[] {
  const found = new Map<string, AccessRole>();
  const left = [roleId];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const role = roles.get(next);
    if (role === undefined || found.has(next)) continue;
    found.set(next, role);
    left.push(...role.inherits);
  }
  return [...found.values()];
}

/** The roles that inherit from themselves, straight or by way of others, in their order. */
export function circularRoles(roles: readonly AccessRole[]): string[] {
  const byId = new Map(roles.map((role) => [role.role_id, role]));
  return roles
    .filter(({ role_id, inherits }) =>
      inherits.some((parent) =>
        inheritedRoles(parent, byId).some((ancestor) => ancestor.role_id === role_id),
      ),
    )
    .map(({ role_id }) => role_id);
}

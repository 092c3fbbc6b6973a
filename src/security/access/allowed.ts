/**
 * May somebody do something, and why (NIST RBAC, with denials as AWS IAM judges them)?
 *
 * @module
 */
import { type Instant, now } from "../../core/instant.js";
import type { AccessPolicy } from "../access-policy.js";
import { ActionName, matchesPattern, ResourceName } from "./access-pattern.js";
import type { AccessPermission, AccessRole } from "./access-role.js";
import { inheritedRoles } from "./inherited-roles.js";
import type { PrincipalKind, RoleBinding } from "./role-binding.js";

/** Who wants to do something. */
export interface AccessPrincipal {
  /** A person or a program; groups are named beside it. */
  readonly kind: Exclude<PrincipalKind, "group">;
  readonly principal_id: string;
  readonly tenant_id: string;
  /** The groups of the principal, of the same tenant. */
  readonly group_ids?: readonly string[];
}

/** What it is to be done to. */
export interface AccessResource {
  /** The name of one resource, such as `playlists/77120`, as `ResourceName` has it. */
  readonly resource: string;
  /** The tenant to whom it belongs. */
  readonly tenant_id: string;
}

/**
 * Why somebody may do something, or not.
 *
 * - `allowed`: a permission allows it, and none denies it.
 * - `denied`: a permission denies it.
 * - `other_tenant`: a permission allows it, but the resource is not of the policy's tenant, or the
 *   principal is not and the role or the binding is not for others.
 * - `not_permitted`: the principal has roles, and none of them allows it.
 * - `no_role`: the principal has no role at this time.
 * - `not_a_name`: the action or the resource is not the name of one, such as `playlists/*` or
 *   `playlists/../royalties`, of which nobody can say what it will stand for.
 */
export type AccessReason =
  | "allowed"
  | "denied"
  | "other_tenant"
  | "not_permitted"
  | "no_role"
  | "not_a_name";

/** Whether somebody may do something, and why. */
export interface AccessDecision {
  readonly allowed: boolean;
  readonly reason: AccessReason;
  /** The role whose permission decided; absent where none did. */
  readonly role_id?: string;
  /** The binding by which the principal has that role. */
  readonly binding_id?: string;
}

interface Grant {
  readonly binding: RoleBinding;
  readonly role: AccessRole;
  readonly permission: AccessPermission;
}

/**
 * Whether a principal may do something to a resource at an instant. A denial beats every permission,
 * what nothing allows is denied, and a policy gives nobody a resource of a tenant other than its own.
 * Somebody of another tenant may do only what the role and the binding both say is for others. A
 * binding holds from `granted_at` on until before `expires_at`. All names are compared as they are,
 * case included.
 */
export function allowed(
  principal: AccessPrincipal,
  action: string,
  resource: AccessResource,
  policy: AccessPolicy,
  at: Instant = now(),
): boolean {
  return decideAccess(principal, action, resource, policy, at).allowed;
}

/** What `allowed` says, and why. */
export function decideAccess(
  principal: AccessPrincipal,
  action: string,
  resource: AccessResource,
  policy: AccessPolicy,
  at: Instant = now(),
): AccessDecision {
  if (!isName(action, resource.resource)) return { allowed: false, reason: "not_a_name" };
  const bindings = policy.bindings.filter(
    (binding) => holds(binding, at) && isBound(principal, binding, policy),
  );
  if (bindings.length === 0) return { allowed: false, reason: "no_role" };
  const roles = new Map(policy.roles.map((role) => [role.role_id, role]));
  const grants = bindings.flatMap((binding) =>
    inheritedRoles(binding.role_id, roles).flatMap((role) =>
      role.permissions
        .filter((permission) => speaksOf(permission, action, resource.resource))
        .map((permission): Grant => ({ binding, role, permission })),
    ),
  );
  // A denial holds whoever is bound and whosever the resource is, so that no gap in it opens a door.
  // What a policy that nobody has parsed says in other words, such as `Deny`, is none that allows.
  const denial = grants.find(({ permission }) => permission.effect !== "allow");
  if (denial !== undefined) return decision("denied", denial);
  const isOwn = principal.tenant_id === policy.tenant_id;
  // A policy that could reach beyond its tenant would let its owner take what others have.
  const grant =
    resource.tenant_id === policy.tenant_id
      ? grants.find(
          ({ binding, role }) => isOwn || (binding.is_cross_tenant && role.is_cross_tenant),
        )
      : undefined;
  if (grant !== undefined) return decision("allowed", grant);
  const stopped = grants[0];
  if (stopped !== undefined) return decision("other_tenant", stopped);
  return { allowed: false, reason: "not_permitted" };
}

function decision(reason: AccessReason, { role, binding }: Grant): AccessDecision {
  return {
    allowed: reason === "allowed",
    reason,
    role_id: role.role_id,
    binding_id: binding.binding_id,
  };
}

/** Whether both name one thing each: no wildcard, and no step up or on the spot. */
function isName(action: string, resource: string): boolean {
  return (
    ActionName.safeParse(action).success &&
    ResourceName.safeParse(resource).success &&
    !resource.split("/").some((step) => step === "." || step === "..")
  );
}

function holds({ granted_at, expires_at }: RoleBinding, at: Instant): boolean {
  const time = Date.parse(at);
  return (
    Date.parse(granted_at) <= time && (expires_at === undefined || time < Date.parse(expires_at))
  );
}

/** Somebody of another tenant is bound only where the binding names that tenant. */
function isBound(principal: AccessPrincipal, binding: RoleBinding, policy: AccessPolicy): boolean {
  return binding.principals.some(({ kind, principal_id, principal_tenant_id }) => {
    if ((principal_tenant_id ?? policy.tenant_id) !== principal.tenant_id) return false;
    // A token may tell one group as a text, of which a part is no group.
    if (kind === "group") return [principal.group_ids ?? []].flat().includes(principal_id);
    return kind === principal.kind && principal_id === principal.principal_id;
  });
}

function speaksOf({ actions, resources }: AccessPermission, action: string, resource: string) {
  return (
    actions.some((pattern) => matchesPattern(pattern, action)) &&
    resources.some((pattern) => matchesPattern(pattern, resource))
  );
}

/**
 * Who acts in an audit record (FHIR `AuditEvent.agent`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId, TenantId } from "../../core/identifier.js";
import { PersonName, UserId } from "../../core/person.js";
import { Name } from "../../core/text.js";

/**
 * Who acts.
 *
 * - `user`: a human being who has signed in.
 * - `service`: a program that has signed in.
 * - `system`: the platform itself, such as a scheduled job.
 * - `anonymous`: nobody who has signed in.
 */
export const AuditActorKind = z
  .enum({ USER: "user", SERVICE: "service", SYSTEM: "system", ANONYMOUS: "anonymous" })
  .meta({ id: "AuditActorKind", title: "Kind of audited actor" });
export type AuditActorKind = z.infer<typeof AuditActorKind>;

/** Who acts. */
export const AuditActor = closed({
  /** Who it is. */
  kind: AuditActorKind,
  /** Its id in the system that signed it in. Absent only from those who have not signed in. */
  actor_id: UserId.optional(),
  /** Its name. */
  name: PersonName.optional(),
  /** The tenant to whom it belongs. Absent: the platform. */
  tenant_id: TenantId.optional(),
  /**
   * The grant by which it acts on a tenant that is not its own: an invitation as a guest, a partner's
   * right to administer, a role that trusts another account. Absent: there is none.
   */
  cross_tenant_grant_id: ForeignId.optional(),
  /** The roles in which it acts: at most 50. */
  roles: z.array(Name).max(50).optional(),
  /** In whose name it acts, by their id: a support session, a delegation. */
  on_behalf_of_id: UserId.optional(),
  /** The credential that it used, by its id and never by its value. */
  credential_id: UserId.optional(),
  /** Whether a second factor was asked for. Absent: not known. */
  is_mfa: z.boolean().optional(),
}).meta({ id: "AuditActor", title: "Audited actor" });
export type AuditActor = z.infer<typeof AuditActor>;

/**
 * Who answers for a tenant.
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { UserId } from "../../core/person.js";

/** The people who answer for a tenant, by their ids. No names or addresses stand here. */
export const TenantContacts = closed({
  /** Who decides for it. */
  owner_id: UserId.optional(),
  /** Who gets its invoices. */
  billing_id: UserId.optional(),
  /** Who is told of what endangers it. */
  security_id: UserId.optional(),
  /** Its data protection officer (GDPR, article 37). */
  data_protection_id: UserId.optional(),
}).meta({ id: "TenantContacts", title: "Contacts of a tenant" });
export type TenantContacts = z.infer<typeof TenantContacts>;

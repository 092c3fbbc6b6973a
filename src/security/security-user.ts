/**
 * A user as security sees one (OCSF `user`, ECS `user.*`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { ForeignId, TenantId } from "../core/identifier.js";
import { LINE_ENDS } from "../core/line-end.js";
import { UserId } from "../core/person.js";
import { pii } from "../core/personal-data.js";
import { atLeastOne, unique } from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name } from "../core/text.js";

/**
 * What kind of user it is.
 *
 * - `person`: a human being.
 * - `administrator`: a human being with rights over others.
 * - `service`: a program that signs in by itself.
 * - `system`: the operating system or the platform.
 * - `anonymous`: nobody who has signed in.
 */
export const SecurityUserKind = z
  .enum({
    PERSON: "person",
    ADMINISTRATOR: "administrator",
    SERVICE: "service",
    SYSTEM: "system",
    ANONYMOUS: "anonymous",
  })
  .meta({ id: "SecurityUserKind", title: "Kind of user" });
export type SecurityUserKind = z.infer<typeof SecurityUserKind>;

const ADDRESS_PART = `[^@ ${LINE_ENDS}]+`;

/** A user. */
export const SecurityUser = withRules(
  closed({
    /** Its id in the system that knows it: an ARN, a subject of an identity provider. */
    user_id: UserId.optional(),
    /** Its name for signing in. */
    user_name: Name.meta({ pii: pii("user_id") }).optional(),
    /** The account or directory to which it belongs, such as a cloud account's number. */
    account_id: ForeignId.optional(),
    /** What kind of user it is. Absent: not known. */
    kind: SecurityUserKind.optional(),
    /** Its mail address: at most 254 characters (RFC 5321). */
    email: z
      .string()
      .max(254)
      .regex(new RegExp(`^${ADDRESS_PART}@${ADDRESS_PART}$`, "u"), {
        error: "Expected a mail address, such as a@example.com.",
      })
      .meta({ pii: pii("email_address") })
      .optional(),
    /** The domain or realm in which its name is unique. */
    domain: Name.optional(),
    /** The tenant to whom it belongs. */
    tenant_id: TenantId.optional(),
    /** The groups it is in: at most 200. */
    groups: z.array(Name).max(200).optional(),
    /** The credential that it used, by its id and never by its value. */
    credential_id: UserId.optional(),
    /** Whether a second factor is set up for it. Absent: not known. */
    has_mfa: z.boolean().optional(),
  }),
  {
    user_is_named: rule(
      "A user has an id, a name, an account or a mail address.",
      atLeastOne("user_id", "user_name", "account_id", "email"),
      "user_id",
    ),
    // Two directories may each have their `Administrators`.
    groups_once: warn("Each group is named once.", unique("groups[]")),
  },
).meta({ id: "SecurityUser", title: "User" });
export type SecurityUser = z.infer<typeof SecurityUser>;

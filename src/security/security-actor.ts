/**
 * Who or what acts (OCSF `actor`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../core/closed.js";
import { ForeignId } from "../core/identifier.js";
import { atLeastOne } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name } from "../core/text.js";
import { SecurityProcess } from "./security-process.js";
import { SecuritySession } from "./security-session.js";
import { SecurityUser } from "./security-user.js";

/** Who or what acts. */
export const SecurityActor = withRules(
  closed({
    /** The user who acts. */
    user: SecurityUser.optional(),
    /** The program that acts. */
    process: SecurityProcess.optional(),
    /** The session in which it happens. */
    session: SecuritySession.optional(),
    /** The role that was taken on, such as an ARN or `tenant_admin`. */
    role: ForeignId.optional(),
    /** The application or cloud service through which somebody acts. */
    app_name: Name.optional(),
    /** Who issued the identity, such as an identity provider's address. */
    identity_provider: ForeignId.optional(),
  }),
  {
    actor_is_named: rule(
      "An actor is a user, a process, a session, a role or an application.",
      atLeastOne("user", "process", "session", "role", "app_name"),
      "user",
    ),
  },
).meta({ id: "SecurityActor", title: "Actor" });
export type SecurityActor = z.infer<typeof SecurityActor>;

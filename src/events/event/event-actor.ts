/**
 * Who made something happen (CloudEvents, auth context extension).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { freeForm } from "../../core/free-form.js";
import { TenantId } from "../../core/identifier.js";
import { UserId } from "../../core/person.js";
import { pii } from "../../core/personal-data.js";
import { and, eq, has, lit, not, oneOf, or } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";

/**
 * What kind of principal made something happen.
 *
 * - `app_user`: a user of the tenant's application, unknown to the platform.
 * - `user`: a user of the platform.
 * - `service_account`: a program with an account of its own.
 * - `api_key`: whoever holds a key.
 * - `system`: the platform itself.
 * - `unauthenticated`: anybody, without signing in.
 * - `unknown`: not known.
 */
export const EventActorType = z
  .enum({
    APP_USER: "app_user",
    USER: "user",
    SERVICE_ACCOUNT: "service_account",
    API_KEY: "api_key",
    SYSTEM: "system",
    UNAUTHENTICATED: "unauthenticated",
    UNKNOWN: "unknown",
  })
  .meta({ id: "EventActorType", title: "Type of an actor" });
export type EventActorType = z.infer<typeof EventActorType>;

/**
 * Claims as text: at most 32, values of at most 1024 characters. Issuers name them as they like, by
 * a word or by an address: `preferred_username`, `cognito:groups`, `https://example.com/plan`.
 */
export const EventActorClaims = freeForm({
  maxKeys: 32,
  maxKeyLength: 128,
  maxTextLength: 1024,
  maxItems: 0,
  maxDepth: 1,
  keyPattern: /^[A-Za-z][A-Za-z0-9_:./-]*$/,
  textOnly: true,
}).meta({ pii: pii("other") });
export type EventActorClaims = z.infer<typeof EventActorClaims>;

/** Names under which somebody hands on what lets a reader act as the principal. */
const credentials = [
  "accessToken",
  "access_token",
  "apiKey",
  "api_key",
  "Authorization",
  "authorization",
  "bearer",
  "clientSecret",
  "client_secret",
  "cookie",
  "credentials",
  "idToken",
  "id_token",
  "jwt",
  "passphrase",
  "passwd",
  "password",
  "privateKey",
  "private_key",
  "refreshToken",
  "refresh_token",
  "saml_assertion",
  "secret",
  "secret_access_key",
  "secret_key",
  "sessionToken",
  "session_token",
  "token",
].map((key) => has(`claims.${key}`));

/** Who made something happen. */
export const EventActor = withRules(
  closed({
    /** What kind of principal it is. */
    auth_type: EventActorType,
    /** Identifies the principal, without a name or an address of a person. */
    auth_id: UserId.optional(),
    /** What was claimed about the principal, such as `role`: never what lets others act as them. */
    claims: EventActorClaims.optional(),
    /** The tenant to whom the principal belongs. Absent: the tenant of the event. */
    actor_tenant_id: TenantId.optional(),
    /** For whom the principal acted: a person in whose name support or a program does something. */
    on_behalf_of: UserId.optional(),
  }),
  {
    nobody_has_no_id: rule(
      "Who did not sign in has no id.",
      not(and(eq("auth_type", lit("unauthenticated")), has("auth_id"))),
      "auth_id",
    ),
    // A link in a mail lets its reader unsubscribe whom it was sent to (RFC 8058).
    nobody_acts_for_nobody: warn(
      "Who did not sign in acts for nobody else.",
      not(and(eq("auth_type", lit("unauthenticated")), has("on_behalf_of"))),
      "on_behalf_of",
    ),
    signed_in_has_id: warn(
      "Who signed in has an id.",
      or(oneOf("auth_type", lit("system"), lit("unauthenticated"), lit("unknown")), has("auth_id")),
      "auth_id",
    ),
    claims_are_no_credentials: rule(
      "The claims hold nothing that lets a reader act as the principal.",
      not(or(...credentials)),
      "claims",
    ),
  },
).meta({ id: "EventActor", title: "Actor of an event" });
export type EventActor = z.infer<typeof EventActor>;

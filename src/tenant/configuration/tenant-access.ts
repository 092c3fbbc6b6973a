/**
 * From where and by what the data of a tenant can be reached. Secrets are never part of it.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId, Key } from "../../core/identifier.js";
import { atLeastOne, eq, has, le, unique, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count } from "../../core/units.js";

/**
 * The origin of a page or an app that may call the API (RFC 6454), without a path:
 * `https://app.example.com`, `capacitor://localhost`. The first label of the host may be `*`, a whole
 * `*` is refused. At most 262 characters.
 */
export const AllowedOrigin = z
  .string()
  .max(262)
  .regex(
    /^[a-z][a-z0-9+.-]{0,30}:\/\/(?:\[[0-9a-f:.]{2,45}\]|(?:\*\.)?[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?)(?::[1-9][0-9]{0,4})?$/,
    { error: "Expected an origin without a path, such as https://app.example.com." },
  );
export type AllowedOrigin = z.infer<typeof AllowedOrigin>;

/** A range of addresses by CIDR, such as `203.0.113.0/24` or `2001:db8::/32`. */
export const AddressRange = z
  .string()
  .regex(
    /^(?:(?:[0-9]{1,3}\.){3}[0-9]{1,3}\/(?:[0-9]|[12][0-9]|3[0-2])|[0-9A-Fa-f:]{2,39}\/(?:[0-9]{1,2}|1[01][0-9]|12[0-8]))$/,
    { error: "Expected a range of addresses, such as 203.0.113.0/24." },
  );
export type AddressRange = z.infer<typeof AddressRange>;

/** What holds of the keys by which programs call the API. */
export const ApiKeyPolicy = withRules(
  closed({
    /** Whether new ones may be made. Absent: as the platform has it. */
    may_be_created: z.boolean().optional(),
    /** How many may be in use at once. Absent: any number. */
    max_active_count: Count.optional(),
    /** How long one may be in use: 1 to 3650 days. Absent: without an end. */
    max_lifetime_days: z.int().min(1).max(3650).optional(),
    /** How often one is replaced: 1 to 3650 days. Absent: never. */
    rotation_days: z.int().min(1).max(3650).optional(),
    /** What they may be allowed to do, by names of scopes: at most 100. Absent: anything. */
    allowed_scopes: z.array(Key).max(100).optional(),
    /** The place in which they are kept, by reference. */
    vault_id: ForeignId.optional(),
  }),
  {
    rotated_within_lifetime: rule(
      "A key is replaced no later than its life ends.",
      le("rotation_days", "max_lifetime_days"),
      "rotation_days",
    ),
    scopes_once: rule("Each scope is named once.", unique("allowed_scopes[]")),
  },
).meta({ id: "ApiKeyPolicy", title: "Policy for API keys" });
export type ApiKeyPolicy = z.infer<typeof ApiKeyPolicy>;

/**
 * The protocol of a single sign-on.
 *
 * - `saml`: SAML 2.0.
 * - `oidc`: OpenID Connect 1.0.
 * - `ws_federation`: WS-Federation 1.2, as Microsoft 365 takes it.
 */
export const SsoProtocol = z
  .enum({ SAML: "saml", OIDC: "oidc", WS_FEDERATION: "ws_federation" })
  .meta({ id: "SsoProtocol", title: "Protocol of single sign-on" });
export type SsoProtocol = z.infer<typeof SsoProtocol>;

/**
 * Who needs a second factor.
 *
 * - `off`: nobody.
 * - `optional`: who wants to.
 * - `admins`: those who may change the configuration.
 * - `everyone`: everybody.
 */
export const MfaPolicy = z
  .enum({ OFF: "off", OPTIONAL: "optional", ADMINS: "admins", EVERYONE: "everyone" })
  .meta({ id: "MfaPolicy", title: "Policy for a second factor" });
export type MfaPolicy = z.infer<typeof MfaPolicy>;

/** From where and by what the data of a tenant can be reached. */
export const TenantAccess = withRules(
  closed({
    /** The pages that may call the API: at most 200. Empty: none. */
    allowed_origins: z.array(AllowedOrigin).max(200).default([]),
    /** From where it may be called: at most 500 ranges. Empty: from anywhere. */
    allowed_address_ranges: z.array(AddressRange).max(500).default([]),
    /** What holds of the keys by which programs call the API. Absent: as the platform has it. */
    api_keys: ApiKeyPolicy.optional(),
    /** The protocol of the single sign-on. Absent: there is none. */
    sso_protocol: SsoProtocol.optional(),
    /** Who vouches for people, by reference. */
    identity_provider_id: ForeignId.optional(),
    /** Whether there is no other way in for people. */
    is_sso_enforced: z.boolean().default(false),
    /** Whether accounts are made and removed from outside (SCIM 2.0, RFC 7644). */
    has_scim: z.boolean().default(false),
    /**
     * Who needs a second factor here. With single sign-on, the identity provider may ask for one.
     * Absent: as the platform has it.
     */
    mfa: MfaPolicy.optional(),
    /** After how long without a word a session ends. Absent: not before its end. */
    idle_timeout_s: z.int().min(60).max(31_622_400).optional(),
    /** How long a session may last. */
    max_session_s: z.int().min(60).max(31_622_400).optional(),
  }),
  {
    origins_once: rule("Each origin is named once.", unique("allowed_origins[]")),
    ranges_once: rule("Each range of addresses is named once.", unique("allowed_address_ranges[]")),
    idle_within_session: rule(
      "A session that is idle ends no later than it would anyway.",
      le("idle_timeout_s", "max_session_s"),
      "idle_timeout_s",
    ),
    sso_has_a_provider: warn(
      "With single sign-on, somebody vouches for people.",
      when(has("sso_protocol"), has("identity_provider_id")),
      "identity_provider_id",
    ),
    enforced_sso_exists: rule(
      "A single sign-on that is the only way in has a protocol or a provider.",
      when(eq("is_sso_enforced", true), atLeastOne("sso_protocol", "identity_provider_id")),
      "sso_protocol",
    ),
    // The system of human resources may make them instead.
    scim_has_a_provider: warn(
      "Accounts that an identity provider makes have one.",
      when(eq("has_scim", true), has("identity_provider_id")),
      "identity_provider_id",
    ),
  },
).meta({ id: "TenantAccess", title: "Access for a tenant" });
export type TenantAccess = z.infer<typeof TenantAccess>;

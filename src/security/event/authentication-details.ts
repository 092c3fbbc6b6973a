/**
 * How somebody signed in (OCSF class 3002, `auth_factor`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Key } from "../../core/identifier.js";
import { and, count, eq, gt, has, lit, unique, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { Count } from "../../core/units.js";

/**
 * How a session comes about (OCSF `logon_type_id`, which are those of Windows).
 *
 * - `system`: by the system itself, when it starts.
 * - `interactive`: at the machine.
 * - `network`: over the network, to use something shared.
 * - `batch`: by a job without a human.
 * - `os_service`: by a service of the operating system.
 * - `unlock`: by unlocking what was locked.
 * - `network_cleartext`: over the network, with the password in clear text.
 * - `new_credentials`: with other credentials for the network only.
 * - `remote_interactive`: at a remote desktop or shell.
 * - `cached_interactive`: at the machine, with credentials kept there.
 * - `cached_remote_interactive`: at a remote desktop, with credentials kept there.
 * - `cached_unlock`: by unlocking, with credentials kept there.
 */
export const LogonType = z
  .enum({
    SYSTEM: "system",
    INTERACTIVE: "interactive",
    NETWORK: "network",
    BATCH: "batch",
    OS_SERVICE: "os_service",
    UNLOCK: "unlock",
    NETWORK_CLEARTEXT: "network_cleartext",
    NEW_CREDENTIALS: "new_credentials",
    REMOTE_INTERACTIVE: "remote_interactive",
    CACHED_INTERACTIVE: "cached_interactive",
    CACHED_REMOTE_INTERACTIVE: "cached_remote_interactive",
    CACHED_UNLOCK: "cached_unlock",
  })
  .meta({ id: "LogonType", title: "Type of logon" });
export type LogonType = z.infer<typeof LogonType>;

/**
 * What somebody proved who they are with.
 *
 * - `password`: what they know.
 * - `security_question`: what they know, answered.
 * - `sms`: a code in a text message.
 * - `phone_call`: a call that they answered.
 * - `email`: a code or link in a mail.
 * - `otp`: a code for one use, of which more is not said.
 * - `totp`: a code that changes with time (RFC 6238).
 * - `hotp`: a code that changes with use (RFC 4226).
 * - `push`: a question on a device that they confirmed.
 * - `u2f`: a key bound to the site, by the forerunner of WebAuthn.
 * - `webauthn`: a key bound to the site, such as a passkey (FIDO2).
 * - `hardware_token`: a device made for it.
 * - `certificate`: a certificate (X.509).
 * - `biometric`: what they are.
 * - `recovery_code`: a code put by for emergencies.
 */
export const AuthenticationFactor = z
  .enum({
    PASSWORD: "password",
    SECURITY_QUESTION: "security_question",
    SMS: "sms",
    PHONE_CALL: "phone_call",
    EMAIL: "email",
    OTP: "otp",
    TOTP: "totp",
    HOTP: "hotp",
    PUSH: "push",
    U2F: "u2f",
    WEBAUTHN: "webauthn",
    HARDWARE_TOKEN: "hardware_token",
    CERTIFICATE: "certificate",
    BIOMETRIC: "biometric",
    RECOVERY_CODE: "recovery_code",
  })
  .meta({ id: "AuthenticationFactor", title: "Factor of authentication" });
export type AuthenticationFactor = z.infer<typeof AuthenticationFactor>;

/** How somebody signed in. */
export const AuthenticationDetails = withRules(
  closed({
    /** The protocol: `saml`, `oauth2`, `oidc`, `kerberos`, `ntlm`, `ldap`, `radius`, `basic`, … */
    protocol: Key.optional(),
    /** How the session came about. */
    logon_type: LogonType.optional(),
    /** What was asked for: at most 8. Absent: not known. */
    factors: z.array(AuthenticationFactor).max(8).optional(),
    /** Whether more than one factor was asked for. Absent: not known. */
    is_mfa: z.boolean().optional(),
    /** Whether it came from another machine. Absent: not known. */
    is_remote: z.boolean().optional(),
    /** Whether the credentials went in clear text. Absent: not known. */
    is_cleartext: z.boolean().optional(),
    /** Whether the session is new. Absent: not known. */
    is_new_logon: z.boolean().optional(),
    /** The attempts that failed before this one, one after the other. */
    failed_before_count: Count.optional(),
    /** The service that somebody signs in to. */
    service_name: Name.optional(),
  }),
  {
    factors_once: rule("Each factor is named once.", unique("factors[]")),
    mfa_has_factors: rule(
      "Where more than one factor was asked for and factors are told, there is one at least.",
      when(and(eq("is_mfa", true), has("factors")), gt(count("factors[]"), 0)),
      "factors",
    ),
    // A password and a security question are both what somebody knows.
    several_factors_are_mfa: warn(
      "Two proofs are more than one factor.",
      when(gt(count("factors[]"), 1), eq("is_mfa", true)),
      "is_mfa",
    ),
    mfa_tells_factors: warn(
      "Where more than one factor was asked for, they are told.",
      when(eq("is_mfa", true), has("factors")),
      "factors",
    ),
    // The password reaches Windows in clear text, and may have come through TLS.
    cleartext_logon: warn(
      "A logon in clear text is in clear text.",
      when(eq("logon_type", lit("network_cleartext")), eq("is_cleartext", true)),
      "is_cleartext",
    ),
  },
).meta({ id: "AuthenticationDetails", title: "Details of an authentication" });
export type AuthenticationDetails = z.infer<typeof AuthenticationDetails>;

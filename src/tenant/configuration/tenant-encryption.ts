/**
 * How the data of a tenant is encrypted. Keys are named, never held (NIST SP 800-57).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { KeyReference } from "../../core/key-reference.js";
import { add, earlier, has, le, millisBetween, mul, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";

/**
 * Who has the key.
 *
 * - `provider`: the cloud, by default for everybody.
 * - `platform`: the platform.
 * - `customer_managed`: the tenant, in the key management of the cloud (BYOK).
 * - `customer_held`: the tenant, outside the cloud (HYOK).
 */
export const KeyCustody = z
  .enum({
    PROVIDER: "provider",
    PLATFORM: "platform",
    CUSTOMER_MANAGED: "customer_managed",
    CUSTOMER_HELD: "customer_held",
  })
  .meta({ id: "KeyCustody", title: "Custody of a key" });
export type KeyCustody = z.infer<typeof KeyCustody>;

/**
 * A version of TLS. Those before 1.2 are withdrawn (RFC 8996).
 *
 * - `1.2`: RFC 5246.
 * - `1.3`: RFC 8446.
 */
export const TlsVersion = z
  .enum({ TLS_1_2: "1.2", TLS_1_3: "1.3" })
  .meta({ id: "TlsVersion", title: "Version of TLS" });
export type TlsVersion = z.infer<typeof TlsVersion>;

/** How the data of a tenant is encrypted. */
export const TenantEncryption = withRules(
  closed({
    /** Who has the key. */
    custody: KeyCustody,
    /** The key, by reference. Absent: the one that the cloud has for everybody. */
    key_id: KeyReference.optional(),
    /** The cipher in the words of what encrypts: `AES-256-GCM`, `aws:kms`, `AES/GCM/NoPadding`. */
    cipher: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_:/.+-]{1,62}$/, {
        error: "Expected a cipher, such as AES-256-GCM.",
      })
      .optional(),
    /** The oldest version of TLS that is taken. */
    min_tls_version: TlsVersion.default("1.2"),
    /** How often a new key is made: 1 to 3650 days. Absent: not by itself. */
    rotation_days: z.int().min(1).max(3650).optional(),
    /** When a new key was made last. Absent: never. */
    rotated_at: Instant.optional(),
    /** When the next one is due. */
    rotation_due_at: Instant.optional(),
    /** Whether single fields with personal data are encrypted too. */
    has_field_encryption: z.boolean().default(false),
    /** When the key was destroyed, and with it what it had encrypted. Absent: it was not. */
    key_destroyed_at: Instant.optional(),
  }),
  {
    // NIST SP 800-57 part 1, table 1: a symmetric key encrypts for at most two years.
    rotates_within_two_years: warn(
      "A key encrypts for at most two years.",
      le("rotation_days", 731),
      "rotation_days",
    ),
    rotation_due_after_last: rule(
      "The next key is due after the last was made.",
      earlier("rotated_at", "rotation_due_at"),
      "rotation_due_at",
    ),
    // Some change keys on a day of the week or the month. 86 400 000 ms are a day.
    rotation_due_in_its_time: warn(
      "The next key is due as soon after the last as is told, to the week.",
      le(millisBetween("rotated_at", "rotation_due_at"), mul(add("rotation_days", 7), 86_400_000)),
      "rotation_due_at",
    ),
    destroyed_key_is_named: rule(
      "A key that was destroyed is named.",
      when(has("key_destroyed_at"), has("key_id")),
      "key_id",
    ),
  },
).meta({ id: "TenantEncryption", title: "Encryption for a tenant" });
export type TenantEncryption = z.infer<typeof TenantEncryption>;

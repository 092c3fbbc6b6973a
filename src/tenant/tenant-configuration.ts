/**
 * How a tenant is set up: where it stands, what it may use, how it is kept apart, where its data is,
 * what it is held to (AWS SaaS Lens, OpenMeter entitlements, OCSF `tenant_uid`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Environment } from "../core/environment.js";
import { Labels } from "../core/free-form.js";
import { ForeignId, TenantId, Uuid } from "../core/identifier.js";
import { Instant, TimeZone } from "../core/instant.js";
import { CurrencyCode } from "../core/money.js";
import { UserId } from "../core/person.js";
import {
  and,
  each,
  earlier,
  eq,
  has,
  lit,
  ne,
  not,
  notLater,
  oneOf,
  startsWith,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { complianceRules } from "./configuration/compliance-rules.js";
import { encryptionRules } from "./configuration/encryption-rules.js";
import { namingRules } from "./configuration/naming-rules.js";
import { TenantAccess } from "./configuration/tenant-access.js";
import { TenantCompliance } from "./configuration/tenant-compliance.js";
import { TenantContacts } from "./configuration/tenant-contacts.js";
import { TenantEncryption } from "./configuration/tenant-encryption.js";
import { TenantIsolation } from "./configuration/tenant-isolation.js";
import { TenantLifecycle } from "./configuration/tenant-lifecycle.js";
import { TenantLimit } from "./configuration/tenant-limit.js";
import { TenantResidency } from "./configuration/tenant-residency.js";
import { TenantRetention } from "./configuration/tenant-retention.js";
import { TenantTier } from "./tenant-tier.js";

const outOfUse = oneOf(
  "lifecycle.status",
  lit("suspended"),
  lit("cancelled"),
  lit("archived"),
  lit("deleted"),
);

/** How a tenant is set up. */
export const TenantConfiguration = withRules(
  closed({
    /** The tenant. */
    tenant_id: TenantId,
    /** The tenant of which it is a part. Absent: it is part of none. */
    parent_tenant_id: TenantId.optional(),
    /** What it is called. */
    name: Name,
    /** Its name in addresses: a label of a host name (RFC 1123), 1 to 63 characters. */
    slug: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, {
      error: "Expected 1 to 63 of a-z, 0-9 and '-', no '-' at either end, such as acme-music.",
    }),
    /** What it is, for a human reader: at most 2000 characters. */
    description: Text.max(2000).optional(),
    /** The tier in which the platform is sold to it. */
    tier: TenantTier,
    /** Its plan in billing. */
    plan_id: ForeignId.optional(),
    /** The table of tiers from which its limits come. */
    tier_table_id: Uuid.optional(),
    /** What it is used for. */
    environment: Environment.default("production"),
    /** Where it stands, and when it came there. */
    lifecycle: TenantLifecycle,
    /** How much of each resource it may use: at most 100. What is not named is not limited. */
    limits: z.array(TenantLimit).max(100).default([]),
    /** How it is kept apart from the others. Absent: not known. */
    isolation: TenantIsolation.optional(),
    /** Where its data is. Absent: nothing is promised. */
    residency: TenantResidency.optional(),
    /** How its data is encrypted. Absent: as the cloud does for everybody. */
    encryption: TenantEncryption.optional(),
    /** What it is held to: at most 40. */
    compliance: z.array(TenantCompliance).max(40).default([]),
    /** How long which data is kept: at most 40. */
    retention: z.array(TenantRetention).max(40).default([]),
    /** From where and by what its data can be reached. Absent: as the platform has it. */
    access: TenantAccess.optional(),
    /** The time zone of its days and months. */
    time_zone: TimeZone.default("UTC"),
    /** The language of its people (BCP 47), such as `de-CH`. Absent: not known. */
    locale: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$/, {
        error: "Expected a language by BCP 47, such as de-CH.",
      })
      .optional(),
    /** The currency in which its money is told. Absent: not known. */
    currency: CurrencyCode.optional(),
    /** The people who answer for it. */
    contacts: TenantContacts.optional(),
    /** Short values by key, for searching and grouping. */
    labels: Labels.optional(),
    /** How often it was changed; the first has 1. A writer that knows an older one is refused. */
    revision: z.int().min(1).default(1),
    /** When it was changed last. Absent: never. */
    updated_at: Instant.optional(),
    /** Who changed it last. */
    updated_by: UserId.optional(),
  }),
  {
    not_its_own_parent: rule(
      "A tenant is not part of itself.",
      ne("parent_tenant_id", "tenant_id"),
      "parent_tenant_id",
    ),
    updated_after_created: rule(
      "It is changed after it was made.",
      notLater("lifecycle.created_at", "updated_at"),
      "updated_at",
    ),
    // Beyond one number it may be paid for, beyond another it stops.
    limits_once: rule(
      "Each resource is limited once per time and action.",
      unique("limits[]", "resource", "per", "on_exceeded"),
      "limits",
    ),
    // A certificate that was renewed leaves the old one behind.
    frameworks_once: rule(
      "Each framework is named once per status and evidence.",
      unique("compliance[]", "framework", "status", "evidence_id"),
      "compliance",
    ),
    // Metrics that are downsampled are kept once per resolution.
    retention_once: warn(
      "Each kind of data is kept for one time.",
      unique("retention[]", "data"),
      "retention",
    ),
    out_of_use_makes_no_keys: rule(
      "No keys are made for a tenant that is not in use.",
      when(outOfUse, eq("access.api_keys.may_be_created", false)),
      "access.api_keys.may_be_created",
    ),
    // One key has many names: an alias, an ARN, a version.
    one_key: warn(
      "The key of its isolation is the one that encrypts.",
      eq("isolation.key_id", "encryption.key_id"),
      "isolation.key_id",
    ),
    // A customer that destroys its own key is suspended thereby.
    destroyed_key_is_of_the_past: rule(
      "The key of a tenant that is in use is not destroyed.",
      when(has("encryption.key_destroyed_at"), outOfUse),
      "encryption.key_destroyed_at",
    ),
    key_destroyed_after_made: rule(
      "A key is destroyed after the tenant was made.",
      earlier("lifecycle.created_at", "encryption.key_destroyed_at"),
      "encryption.key_destroyed_at",
    ),
    enterprise_has_a_contract: warn(
      "A tenant in the tier enterprise that is active has a contract.",
      when(
        and(eq("tier", lit("enterprise")), eq("lifecycle.status", lit("active"))),
        has("lifecycle.contract_start"),
      ),
      "lifecycle.contract_start",
    ),
    production_uses_https: warn(
      "No page that calls the API in production does so without encryption.",
      when(
        eq("environment", lit("production")),
        each("access.allowed_origins[]", not(startsWith(".", lit("http:")))),
      ),
    ),
    ...namingRules,
    ...complianceRules,
    ...encryptionRules,
  },
).meta({ id: "TenantConfiguration", title: "Configuration of a tenant" });
export type TenantConfiguration = z.infer<typeof TenantConfiguration>;

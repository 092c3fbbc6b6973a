/**
 * Configurations that honest platforms write, and that no rule may refuse.
 *
 * @module
 */
import { expect, test } from "vitest";
import { TenantConfiguration } from "../../../src/tenant/tenant-configuration.js";
import { refusals } from "../_honest.js";

const active = {
  status: "active",
  created_at: "2026-02-01T09:00:00Z",
  activated_at: "2026-02-01T09:00:00Z",
};
const held = (framework: string, more: object = {}) => ({
  framework,
  status: "in_force",
  ...more,
});
const kept = (data: string, kept_days: number, more: object = {}) => ({ data, kept_days, ...more });
const at = (role: string, region: string, country: string) => ({ role, region, country });

test.each<[string, string, Record<string, unknown>]>([
  // A lifecycle.
  [
    "changed by Django, which reads the clock once a field",
    "minimal",
    {
      lifecycle: { created_at: "2026-02-01T09:00:00.000123Z" },
      updated_at: "2026-02-01T09:00:00.000119Z",
    },
  ],
  ["activated in the instant in which it was made", "minimal", { lifecycle: active }],
  [
    "active, to be cancelled at the end of the paid year (Stripe cancel_at_period_end)",
    "minimal",
    { lifecycle: { ...active, cancelled_at: "2026-05-01T00:00:00Z" } },
  ],
  [
    "active again after a suspension of which the reason is kept",
    "suspended-for-non-payment",
    { lifecycle: { status: "active" } },
  ],
  [
    "deleted without ever being archived, for a person who asked for it",
    "deleted-with-its-key",
    { lifecycle: { archived_at: null } },
  ],
  [
    "suspended because the customer destroyed its own key",
    "suspended-for-non-payment",
    {
      encryption: {
        custody: "customer_managed",
        key_id: "arn:aws:kms:eu-west-1:111122223333:key/mrk-0a1b2c3d4e5f6789abcdef0123456789",
        key_destroyed_at: "2026-02-14T00:00:00Z",
      },
    },
  ],
  // Keys for programs.
  [
    "suspended, of whose keys only the number is told",
    "suspended-for-non-payment",
    { access: { api_keys: { may_be_created: null, max_active_count: 5 } } },
  ],
  [
    "suspended, of whose keys nothing is told",
    "suspended-for-non-payment",
    { access: { api_keys: { may_be_created: null } } },
  ],
  // What is being made has no names yet.
  [
    "whose cluster Terraform is still making",
    "china-being-provisioned",
    { isolation: { model: "silo", database_isolation: "cluster" } },
  ],
  [
    "whose schema is not made yet",
    "china-being-provisioned",
    { isolation: { model: "bridge", database_isolation: "schema" } },
  ],
  [
    "that has yet to hand over its key",
    "china-being-provisioned",
    { encryption: { custody: "customer_managed" } },
  ],
  [
    "of whose database nothing is left to name",
    "deleted-with-its-key",
    { isolation: { model: "silo", database_isolation: "database" } },
  ],
  // Isolation.
  [
    "in a schema of Snowflake, in capitals",
    "clinic-under-hipaa",
    { isolation: { database_name: "PLATFORM", schema_name: "TENANT_SLEEP_SOUNDS" } },
  ],
  [
    "in a schema named after its subdomain, quoted (the Apartment gem)",
    "clinic-under-hipaa",
    { isolation: { schema_name: "sleep-sounds" } },
  ],
  [
    "in a schema named after a UUID",
    "clinic-under-hipaa",
    { isolation: { schema_name: "0192f0c1-2345-7abc-8def-0123456789ab" } },
  ],
  [
    "in a bucket named after a domain (Google Cloud Storage, up to 222 characters)",
    "clinic-under-hipaa",
    { isolation: { bucket_name: `objects.${"sleep-sounds-recordings.".repeat(3)}example.com` } },
  ],
  [
    "in a lake that is partitioned by day first, and by tenant only then",
    "clinic-under-hipaa",
    { isolation: { bucket_prefix: null } },
  ],
  [
    "in the bucket of the platform, of which only the prefix is told",
    "clinic-under-hipaa",
    { isolation: { bucket_name: null, is_bucket_shared: null } },
  ],
  [
    "under a prefix that begins with an underscore",
    "clinic-under-hipaa",
    { isolation: { bucket_prefix: "_tenants/sleep=sounds/" } },
  ],
  [
    "whose key is told by its alias here and by its ARN there",
    "silo-in-germany",
    { isolation: { key_id: "arn:aws:kms:eu-central-1:111122223333:alias/nordklang" } },
  ],
  [
    "encrypted by S3 with a key of the cloud's key management",
    "silo-in-germany",
    { encryption: { cipher: "aws:kms" } },
  ],
  ["encrypted in Java's words", "silo-in-germany", { encryption: { cipher: "AES/GCM/NoPadding" } }],
  // Residency.
  [
    "written in two regions at once (DynamoDB global tables, Spanner)",
    "silo-in-germany",
    {
      residency: {
        allowed_countries: null,
        locations: [at("primary", "eu-central-1", "DE"), at("primary", "eu-west-1", "IE")],
      },
    },
  ],
  [
    "of which only the place of the backup is told",
    "silo-in-germany",
    { residency: { locations: [at("backup", "eu-west-1", "IE")] } },
  ],
  [
    "in Europe, whom people in India help (EU Data Boundary)",
    "silo-in-germany",
    {
      residency: {
        locations: [
          at("primary", "eu-central-1", "DE"),
          { ...at("support", "centralindia", "IN"), transfer_basis: "standard_clauses" },
        ],
      },
    },
  ],
  [
    "in the multi-region EU of BigQuery",
    "silo-in-germany",
    {
      residency: {
        region: "eu",
        allowed_countries: ["EU"],
        locations: [at("primary", "eu", "EU")],
      },
    },
  ],
  // What it is held to.
  [
    "under HIPAA with logs of two years, by its own risk analysis",
    "clinic-under-hipaa",
    { retention: [kept("audit_log", 730)] },
  ],
  [
    "under HIPAA, encrypted with the key that the cloud has for everybody",
    "clinic-under-hipaa",
    { encryption: { custody: "provider", key_id: null } },
  ],
  [
    "under HIPAA, of whose logs nothing is told here",
    "clinic-under-hipaa",
    { retention: [], encryption: null, access: null },
  ],
  [
    "under PCI DSS that stores no card numbers (SAQ A)",
    "minimal",
    { compliance: [held("pci_dss", { evidence_id: "saq-a-2026" })] },
  ],
  [
    "under PCI DSS with logs of 365 days, of which 90 are hot (CloudWatch)",
    "ticket-shop-under-pci",
    {
      compliance: [held("pci_dss")],
      retention: [kept("audit_log", 365, { hot_days: 90 })],
    },
  ],
  [
    "listed in the United States, with logs of two years",
    "minimal",
    { compliance: [held("sox")], retention: [kept("audit_log", 731)] },
  ],
  [
    "with a report of SOC 2 type I, which holds as of one day",
    "minimal",
    {
      compliance: [
        held("soc2", {
          evidence_id: "soc2-type1-2026",
          evidence_from: "2026-01-31",
          evidence_until: "2026-01-31",
        }),
      ],
    },
  ],
  [
    "whose certificate was renewed, with the old one still listed",
    "minimal",
    {
      compliance: [
        { framework: "iso_27001", status: "ended", evidence_id: "iso-2022" },
        held("iso_27001", { evidence_id: "iso-2025" }),
      ],
    },
  ],
  [
    "with a contract whose number is kept elsewhere",
    "minimal",
    { compliance: [held("gdpr", { agreed_on: "2026-01-15" })] },
  ],
  [
    "with a certificate of which only the end is told",
    "minimal",
    { compliance: [held("iso_27001", { evidence_until: "2027-01-15" })] },
  ],
  [
    "in Singapore with some listeners in China, below the thresholds",
    "minimal",
    {
      compliance: [held("pipl")],
      residency: {
        region: "ap-southeast-1",
        locations: [at("primary", "ap-southeast-1", "SG")],
      },
    },
  ],
  [
    "under FedRAMP, with logs of a year",
    "minimal",
    { compliance: [held("fedramp")], retention: [kept("audit_log", 366)] },
  ],
  // Retention.
  [
    "that keeps metrics raw for a month and downsampled for two years (Thanos)",
    "minimal",
    {
      retention: [
        kept("metric", 30, { on_expiry: "aggregate" }),
        kept("metric", 180, { on_expiry: "aggregate" }),
        kept("metric", 730),
      ],
    },
  ],
  // Limits.
  [
    "that is charged beyond one number and stopped at another",
    "minimal",
    {
      limits: [
        { resource: "api_calls_count", per: "month", hard: 1_000_000, on_exceeded: "charge" },
        { resource: "api_calls_count", per: "month", hard: 5_000_000, on_exceeded: "reject" },
      ],
    },
  ],
  [
    "whose soft limit is what is included (OpenMeter isSoftLimit)",
    "minimal",
    {
      limits: [{ resource: "events_count", per: "month", soft: 1_000_000, on_exceeded: "charge" }],
    },
  ],
  [
    "that may make 600 calls in a minute",
    "minimal",
    { limits: [{ resource: "api_calls_count", per: "minute", hard: 600 }] },
  ],
  [
    "on trial with so many predictions in all",
    "minimal",
    { limits: [{ resource: "ml_predictions_count", per: "lifetime", hard: 10_000 }] },
  ],
  // Access.
  [
    "whose app runs in Capacitor and Tauri",
    "minimal",
    { access: { allowed_origins: ["capacitor://localhost", "tauri://localhost"] } },
  ],
  [
    "whose developers use IPv6",
    "minimal",
    {
      access: {
        allowed_origins: ["http://[::1]:3000"],
        allowed_address_ranges: ["2001:DB8::/32"],
      },
    },
  ],
  [
    "with single sign-on through a provider that is not named",
    "minimal",
    { access: { sso_protocol: "oidc" } },
  ],
  [
    "that lets in only who comes through its provider, whose protocol is not told",
    "minimal",
    { access: { is_sso_enforced: true, identity_provider_id: "okta-acme" } },
  ],
  [
    "whose accounts are made by the system of human resources (SCIM)",
    "minimal",
    { access: { has_scim: true } },
  ],
  [
    "federated with Microsoft 365 by WS-Federation",
    "minimal",
    { access: { sso_protocol: "ws_federation", identity_provider_id: "entra" } },
  ],
])("a tenant %s is accepted", (_, name, patch) => {
  expect(refusals(TenantConfiguration, "TenantConfiguration", name, patch)).toEqual([]);
});

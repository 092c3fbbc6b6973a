import { expect, test } from "vitest";
import { isolationClashes } from "../../../src/tenant/configuration/isolation-clashes.js";
import { TenantConfiguration } from "../../../src/tenant/tenant-configuration.js";

const tenant = (tenant_id: string, fields: object = {}) =>
  TenantConfiguration.parse({
    tenant_id,
    name: tenant_id,
    slug: tenant_id,
    tier: "starter",
    lifecycle: { status: "provisioning", created_at: "2026-01-01T00:00:00Z" },
    ...fields,
  });

const schema = (cluster_id: string, schema_name: string) => ({
  isolation: { model: "bridge", database_isolation: "schema", cluster_id, schema_name },
});
const rows = { model: "pool", database_isolation: "rows" };
const objects = (bucket_prefix: string) => ({
  isolation: { ...rows, bucket_name: "shared", is_bucket_shared: true, bucket_prefix },
});
const key = (custody: string) => ({ encryption: { custody, key_id: "k1" } });

test.each([
  ["nothing in common", {}, {}, []],
  ["one slug", { slug: "x" }, { slug: "x" }, ["slug x"]],
  ["one schema", schema("c1", "t"), schema("c1", "t"), ["schema c1//t"]],
  ["one name in two clusters", schema("c1", "t"), schema("c2", "t"), []],
  ["one prefix", objects("a/"), objects("a/"), ["objects shared/a/"]],
  ["two prefixes", objects("a/"), objects("b/"), []],
  ["one key of their own", key("customer_managed"), key("customer_held"), ["key k1"]],
  ["the platform's key", key("platform"), key("platform"), []],
  [
    "one database",
    { isolation: { model: "silo", database_isolation: "database", database_name: "d" } },
    { isolation: { model: "silo", database_isolation: "database", database_name: "d" } },
    ["database /d"],
  ],
  [
    "one cluster",
    { isolation: { model: "silo", database_isolation: "cluster", cluster_id: "c" } },
    { isolation: { model: "silo", database_isolation: "cluster", cluster_id: "c" } },
    ["cluster c"],
  ],
  [
    "schemas without a name yet",
    { isolation: { model: "bridge", database_isolation: "schema" } },
    { isolation: { model: "bridge", database_isolation: "schema" } },
    [],
  ],
  [
    "one bucket, told to be shared",
    { isolation: { ...rows, bucket_name: "lake", is_bucket_shared: true } },
    { isolation: { ...rows, bucket_name: "lake", is_bucket_shared: true } },
    [],
  ],
  [
    "one bucket, each for itself",
    { isolation: { ...rows, bucket_name: "lake" } },
    { isolation: { ...rows, bucket_name: "lake" } },
    ["objects lake"],
  ],
  [
    "a key that is yet to be named",
    { encryption: { custody: "customer_managed" } },
    { encryption: { custody: "customer_managed" } },
    [],
  ],
  [
    "one namespace",
    { isolation: { ...rows, namespace: "n" } },
    { isolation: { ...rows, namespace: "n" } },
    ["namespace /n"],
  ],
  [
    "one slug, but one is deleted",
    { slug: "x" },
    {
      slug: "x",
      lifecycle: {
        status: "deleted",
        created_at: "2025-01-01T00:00:00Z",
        deleted_at: "2025-02-01T00:00:00Z",
      },
    },
    [],
  ],
])("%s", (_, one, other, expected) => {
  const clashes = isolationClashes([tenant("a", one), tenant("b", other)]);
  expect(clashes.map(({ field, value }) => `${field} ${value}`)).toEqual(expected);
  expect(clashes.every(({ tenant_ids }) => tenant_ids.join() === "a,b")).toBe(true);
});
